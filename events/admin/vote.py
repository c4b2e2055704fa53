"""Votes of States, each part of a recorded vote."""

from collections.abc import Sequence
from typing import Any

from django.contrib import admin
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from events.admin.filters import OfResolution, OfState
from events.admin.part_history import PartAdmin
from events.models import Resolution, State, Vote


@admin.register(Vote)
class VoteAdmin(PartAdmin):
    """Reached from the resolution: its votes may be as many as the Members."""

    autocomplete_fields = ["resolution", "state"]
    list_display = ["state", "position", "name", "resolution"]
    list_select_related = ["resolution", "state"]
    list_filter = ["position", "state__regional_group", OfResolution, OfState]
    search_fields = ["state__name", "name", "resolution__symbol"]
    search_help_text = _("Part of the name of a State, or of a symbol.")
    # Hundreds of thousands of rows: in the order of an index, not to be sorted.
    ordering = ["-resolution_id", "state_id"]
    fieldsets = [
        (
            None,
            {
                "description": _(
                    "One State, one resolution, one position. Not voting is neither "
                    "an abstention nor an absence; a State that could not vote, or "
                    "was not yet a Member, has a position of its own."
                ),
                "fields": ["resolution", "state", "position", "name"],
            },
        )
    ]

    def get_ordering(self, request: HttpRequest) -> Sequence[str]:
        """The votes of one record are few enough to stand as one reads them."""
        if _is_of_one(request):
            return ["-resolution__sort_key", "state__name", "pk"]
        return super().get_ordering(request)

    def get_list_filter(self, request: HttpRequest) -> Sequence[Any]:
        """Of all votes only those of one record are found by position or group."""
        if _is_of_one(request):
            return self.list_filter
        return [OfResolution, OfState]

    def get_sortable_by(self, request: HttpRequest) -> Any:
        return super().get_sortable_by(request) if _is_of_one(request) else ()

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Any], search_term: str
    ) -> tuple[QuerySet[Any], bool]:
        """Find States and resolutions first: they are few, and the votes are not."""
        for word in search_term.split():
            states = State.objects.filter(
                Q(name__icontains=word)
                | Q(names__name__icontains=word)
                | Q(code__iexact=word)
            )
            resolutions = Resolution.objects.filter(symbol__icontains=word)
            queryset = queryset.filter(
                Q(state__in=states.values("pk"))
                | Q(resolution__in=resolutions.order_by().values("pk"))
            )
        return queryset, False

    def has_module_permission(self, request: HttpRequest) -> bool:
        return False


def _is_of_one(request: HttpRequest) -> bool:
    """Whether the list is that of one resolution, or of one State."""
    return bool({"resolution", "state"} & request.GET.keys())
