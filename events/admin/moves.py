"""The actions of the lists: send to review, return, publish, withdraw."""

from collections.abc import Iterable
from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from events.admin.status import StatusAdmin
from events.admin.transitions import (
    NAMED,
    PUBLISH,
    RETURN_TO_DRAFT,
    SEND_TO_REVIEW,
    WITHDRAW,
    Transition,
    listed,
)
from events.admin.withdrawal import WithdrawalForm

#: How many records one action moves at most, so that it ends in time.
AT_ONCE = 500

NOT_ALLOWED = _("Left as it was, because your account may not change it: %(records)s.")
FORBIDDEN = _("Left as it was: %(record)s. %(rules)s")
MORE_FORBIDDEN = _("Left as they were, for reasons such as these: %(number)s more.")
TOO_MANY = _("Choose at most %(number)s records at once.")


class MovingAdmin(StatusAdmin):
    """Moves records, those that may be moved; each that stays is told with its rule."""

    actions = ["send_to_review", "return_to_draft", "publish", "withdraw"]

    @admin.action(
        description=_("Send the selected %(verbose_name_plural)s to review"),
        permissions=["change"],
    )
    def send_to_review(self, request: HttpRequest, queryset: QuerySet[Any]) -> None:
        self._move_all(request, queryset, SEND_TO_REVIEW)

    @admin.action(
        description=_("Return the selected %(verbose_name_plural)s to draft"),
        permissions=["review"],
    )
    def return_to_draft(self, request: HttpRequest, queryset: QuerySet[Any]) -> None:
        self._move_all(request, queryset, RETURN_TO_DRAFT)

    @admin.action(
        description=_("Publish the selected %(verbose_name_plural)s"),
        permissions=["publish"],
    )
    def publish(self, request: HttpRequest, queryset: QuerySet[Any]) -> None:
        self._move_all(request, queryset, PUBLISH)

    @admin.action(
        description=_("Withdraw the selected %(verbose_name_plural)s, with a reason"),
        permissions=["publish"],
    )
    def withdraw(
        self, request: HttpRequest, queryset: QuerySet[Any]
    ) -> HttpResponse | None:
        """Ask for the reason first; then withdraw."""
        answered = "withdrawal_answered" in request.POST
        form = WithdrawalForm(self.model, request.POST if answered else None)
        if not form.is_valid():
            return self.ask_reason(request, queryset[:AT_ONCE], form)
        said = form.cleaned_data
        self._move_all(request, queryset, WITHDRAW, said["reason"], said["successor"])
        return None

    def ask_reason(
        self, request: HttpRequest, records: Iterable[Any], form: WithdrawalForm
    ) -> HttpResponse:
        """The page between choosing what to withdraw and withdrawing it."""
        address = f"admin:{self.opts.app_label}_{self.opts.model_name}_changelist"
        chosen = list(records)
        context = {
            **self.admin_site.each_context(request),
            "title": gettext("Withdraw from the public site"),
            "subtitle": str(chosen[0]) if len(chosen) == 1 else None,
            "opts": self.opts,
            "records": chosen,
            "form": form,
            "changelist_url": reverse(address),
        }
        return TemplateResponse(request, "admin/events/withdraw.html", context)

    def lock(self, keys: Iterable[Any]) -> list[Any]:
        """The records, held until the transaction ends."""
        rows = self.model._default_manager.select_for_update()
        return list(rows.filter(pk__in=keys).order_by("pk"))

    def _move_all(
        self,
        request: HttpRequest,
        queryset: QuerySet[Any],
        transition: Transition,
        *told: Any,
    ) -> None:
        keys = list(queryset.values_list("pk", flat=True)[: AT_ONCE + 1])
        if len(keys) > AT_ONCE:
            self.message_user(request, TOO_MANY % {"number": AT_ONCE}, messages.ERROR)
            return
        with transaction.atomic():
            self.move(request, self.lock(keys), transition, *told)

    def move(
        self,
        request: HttpRequest,
        records: Iterable[Any],
        transition: Transition,
        *told: Any,
    ) -> None:
        """Move each record that may be moved, and say of each what became of it."""
        moved, misplaced, not_allowed, forbidden = [], [], [], []
        for record in records:
            if record.status not in transition.starts:
                misplaced.append(record)
            elif not self.has_change_permission(request, record):
                not_allowed.append(record)
            else:
                try:
                    self.judge(request, record, transition)
                    transition.move(record, *told)
                except ValidationError as error:
                    forbidden.append((record, " ".join(error.messages)))
                else:
                    moved.append(record)
                    self.moved(request, record, transition, *told[:1])
        self._report(request, messages.SUCCESS, transition.done, moved)
        self._report(request, messages.WARNING, transition.refused, misplaced)
        self._report(request, messages.ERROR, NOT_ALLOWED, not_allowed)
        self._report_rules(request, forbidden)

    def judge(self, request: HttpRequest, record: Any, transition: Transition) -> None:
        """Raise ValidationError where this person may not make this move."""

    def moved(
        self,
        request: HttpRequest,
        record: Any,
        transition: Transition,
        reason: str = "",
    ) -> None:
        """What is done for each record that has been moved."""
        self.log_change(request, record, _history(record))

    def _report(
        self, request: HttpRequest, level: int, sentence: Any, records: list[Any]
    ) -> None:
        if records:
            words = str(sentence) % {"records": listed(records)}
            self.message_user(request, words, level)

    def _report_rules(
        self, request: HttpRequest, forbidden: list[tuple[Any, str]]
    ) -> None:
        for record, rules in forbidden[:NAMED]:
            words = FORBIDDEN % {"record": record, "rules": rules}
            self.message_user(request, words, messages.ERROR)
        if len(forbidden) > NAMED:
            words = MORE_FORBIDDEN % {"number": len(forbidden) - NAMED}
            self.message_user(request, words, messages.ERROR)


def _history(record: Any) -> list[dict[str, Any]]:
    """What the history of the record says of a move, in the form Django reads."""
    status = record._meta.get_field("status").verbose_name
    change = {
        "fields": [str(status)],
        "name": str(record._meta.verbose_name),
        "object": str(record.get_status_display()),
    }
    return [{"changed": change}]
