"""Votes of States, each part of a recorded vote."""

from django.contrib import admin
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from events.admin.filters import OfResolution, OfState
from events.admin.part_history import PartAdmin
from events.models import Vote


@admin.register(Vote)
class VoteAdmin(PartAdmin):
    """Reached from the resolution: its votes may be as many as the Members."""

    autocomplete_fields = ["resolution", "state"]
    list_display = ["state", "position", "name", "resolution"]
    list_select_related = ["resolution", "state"]
    list_filter = ["position", "state__regional_group", OfResolution, OfState]
    search_fields = ["state__name", "name", "resolution__symbol"]
    search_help_text = _("Part of the name of a State, or of a symbol.")
    ordering = ["-resolution__sort_key", "state__name", "pk"]
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

    def has_module_permission(self, request: HttpRequest) -> bool:
        return False
