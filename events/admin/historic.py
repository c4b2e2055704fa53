"""The history of what has an editorial life: its moves are steps too."""

from typing import Any

from django.core.exceptions import ValidationError
from django.http import HttpRequest

from events import history
from events.admin.deleting import KeptAdmin
from events.admin.history_pages import HistoryPages
from events.admin.origins import OriginPages
from events.admin.problems import GatedAdmin
from events.admin.transitions import PUBLISH, Transition


class HistoricAdmin(OriginPages, HistoryPages, KeptAdmin, GatedAdmin):
    """Keeps each step of a record, and asks for two people."""

    def judge(self, request: HttpRequest, record: Any, transition: Transition) -> None:
        """Who wrote the votes and days of a record does not publish them."""
        super().judge(request, record, transition)
        if transition is PUBLISH:
            own = history.written_by(record, request.user)
            if needed := history.other_eyes_needed(own):
                raise ValidationError(needed)

    def moved(
        self,
        request: HttpRequest,
        record: Any,
        transition: Transition,
        reason: str = "",
    ) -> None:
        super().moved(request, record, transition, reason)
        history.keep(record, transition.name, request.user, reason=reason)
