"""Themes, series, States and sources: no editorial life, but a history all the same."""

from typing import Any

from django.http import HttpRequest

from events import history
from events.admin.deleting import KeptAdmin
from events.admin.held import HeldAdmin
from events.admin.history_pages import HistoryPages
from events.admin.locking import READ, VersionedForm
from events.admin.reasons import NAME, REASON_NEEDED, asks_reason, reason_field


class StandingForm(VersionedForm):
    """A form that asks why a fact changes which the public has seen."""

    change_reason = reason_field()

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        changed = set(self.changed_data) - {NAME, *READ}
        facts = history.facts(changed, self._meta.model)
        asked = self.instance.pk and facts and asks_reason(self.instance)
        if asked and not cleaned.get(NAME):
            self.add_error(NAME, REASON_NEEDED)
        return cleaned


class StandingAdmin(HistoryPages, KeptAdmin, HeldAdmin):
    """Keeps each step of a row; a State's facts change with a reason."""

    form = StandingForm

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        (name, options), *others = super().get_fieldsets(request, obj)
        asked = obj is not None and asks_reason(obj)
        if asked and self.has_change_permission(request, obj):
            options = {**options, "fields": [*options["fields"], NAME]}
        return [(name, options), *others]
