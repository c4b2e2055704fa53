"""Choose duplicates in their list, see what would move, and make them one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.html import format_html
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from events import merging
from events.admin.merging_page import ReasonForm, choices, listed, moves, sides
from events.admin.standing import StandingAdmin
from events.models import Merged

#: How many rows are made one at once, at most: the page shows all beside each other.
MOST = 5
HOW_MANY = _("Choose two rows that mean the same, and at most %(number)s.")
#: Where another row was chosen than the page had shown.
LOOK_AGAIN = _("Another one would stay now: look at what would move, then confirm.")


class MergingAdmin(StandingAdmin):
    """An action that makes one row of several that mean the same."""

    #: Fields that the page does not set beside each other.
    not_beside: tuple[str, ...] = ("id", "loaded")
    #: What else of each row it shows: a relation, and what its rows are called.
    beside: Mapping[str, str | Promise] = {}

    def has_merge_permission(self, request: HttpRequest) -> bool:
        """A row goes and another one changes: whoever may do both."""
        may_delete = self.has_delete_permission(request)
        return bool(may_delete and self.has_change_permission(request))

    @admin.action(
        description=_("Merge the selected %(verbose_name_plural)s…"),
        permissions=["merge"],
    )
    def merge(
        self, request: HttpRequest, queryset: QuerySet[Any]
    ) -> HttpResponse | None:
        """Ask which stays and why; then merge the others with it."""
        keys = list(queryset.values_list("pk", flat=True)[: MOST + 1])
        if not 2 <= len(keys) <= MOST:
            words = HOW_MANY % {"number": MOST}
            self.message_user(request, words, messages.ERROR)
            return None
        found = self._beside_each_other(keys)
        stays = _chosen(found, request.POST.get("stays", ""))
        others = [row for row in found if row != stays]
        confirmed = "confirm" in request.POST
        form = ReasonForm(request.POST if confirmed else None)
        if confirmed and request.POST.get("shown") != str(stays.pk):
            messages.warning(request, LOOK_AGAIN)
            form = ReasonForm(initial={"reason": request.POST.get("reason", "")})
        if form.is_valid() and self._merged(request, stays, others, form):
            address = reverse(f"admin:events_{self.opts.model_name}_changelist")
            return HttpResponseRedirect(address)
        return self._merging_page(request, found, stays, form)

    def _beside_each_other(self, keys: list[Any]) -> list[Any]:
        """The rows with all that the page shows of them."""
        rows = self.model._default_manager.filter(pk__in=keys).order_by("pk")
        wholes = [each.name for each in self.opts.fields if each.is_relation]
        if wholes:
            rows = rows.select_related(*wholes)
        return list(rows.prefetch_related(*self.beside))

    def _merged(
        self, request: HttpRequest, stays: Any, others: list[Any], form: ReasonForm
    ) -> bool:
        """Merge all others with one, or none of them; whether that was done."""
        reason = form.cleaned_data["reason"]
        try:
            with transaction.atomic():
                kept = [
                    merging.merge(stays, goes, request.user, reason) for goes in others
                ]
        except ValidationError as error:
            form.add_error(None, error)
            return False
        for goes, each in zip(others, kept, strict=True):
            words = gettext("Merged with it: %(went)s. %(moved)s")
            self.log_change(
                request, stays, words % {"went": goes, "moved": listed(each)}
            )
            address = reverse(
                f"admin:events_{self.opts.model_name}_change", args=[stays.pk]
            )
            sentence = format_html(
                gettext("“{}” is one with {} now. {}"),
                str(goes),
                format_html('<a href="{}">{}</a>', address, stays),
                listed(each),
            )
            messages.success(request, sentence)
        return True

    def _merging_page(
        self, request: HttpRequest, rows: list[Any], stays: Any, form: ReasonForm
    ) -> HttpResponse:
        plans = [merging.plan(stays, goes) for goes in rows if goes != stays]
        context = {
            **self.admin_site.each_context(request),
            "title": gettext("Merge %(rows)s")
            % {"rows": self.opts.verbose_name_plural},
            "opts": self.opts,
            "list_url": reverse(f"admin:events_{self.opts.model_name}_changelist"),
            "choices": choices(rows, stays),
            "stays": stays,
            "shown": stays.pk,
            "sides": sides(self, rows),
            "plans": [{"plan": each, "moves": moves(self, each)} for each in plans],
            "is_refused": any(each.refusals for each in plans),
            "hidden": [
                *(("_selected_action", row.pk) for row in rows),
                ("action", "merge"),
            ],
            "form": form,
        }
        return TemplateResponse(request, "admin/events/merging/choose.html", context)

    def save_model(
        self, request: HttpRequest, obj: Any, form: Any, change: bool
    ) -> None:
        """What leads to a row goes on leading to it when its key is corrected."""
        super().save_model(request, obj, form, change)
        kind = merging.kind_of(self.model)
        if change and kind.key in form.changed_data:
            led = Merged.objects.filter(kind=kind.name, stays=form.initial[kind.key])
            led.update(stays=getattr(obj, kind.key))


def _chosen(rows: list[Any], key: str) -> Any:
    """The row that stays: the one chosen; before that, the shipped or the oldest."""
    asked = [row for row in rows if str(row.pk) == key]
    shipped = [row for row in rows if row.loaded]
    return [*asked, *shipped, *rows][0]
