"""Two editors at one record: the second is told, and loses nothing typed."""

from typing import Any

from django import forms
from django.contrib.admin.models import LogEntry
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ValidationError
from django.db.models import Manager, Model, QuerySet
from django.forms import BoundField
from django.utils import formats, timezone
from django.utils.translation import gettext_lazy as _

from events.admin.editing import RuledForm

#: How much of a stored text the message shows.
SHOWN = 200

CHANGED_MEANWHILE = _(
    "%(who)s changed this record while you had it open, on %(when)s. Nothing is saved "
    "yet, and what you typed still stands below. Where it differs, the record now "
    "has: %(what)s. Compare, and save again to replace that with what stands below."
)
SAME_MEANWHILE = _(
    "%(who)s changed this record while you had it open, on %(when)s. Nothing is saved "
    "yet. The fields below agree with the record as it is now; look at the rest of "
    "the page, and save again."
)


class VersionedForm(RuledForm):
    """A form that knows which version of the record its reader saw."""

    read_version = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            self.initial["read_version"] = self.instance.version

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        read = cleaned.get("read_version")
        if self.instance.pk and read != self.instance.version:
            self._accept_next_time()
            raise ValidationError(self._what_happened())
        return cleaned

    def _accept_next_time(self) -> None:
        """Send the present version with the page, now that its editor is warned."""
        name = self.add_prefix("read_version")
        self.data = self.data.copy()
        self.data[name] = str(self.instance.version)

    def _what_happened(self) -> ValidationError:
        entry = _last_change(self.instance)
        when = entry.action_time if entry else self.instance.updated_at
        differing = [
            f"{field.label}: “{stored}”"
            for field, stored in self._stored()
            if field.name in self.changed_data
        ]
        return ValidationError(
            CHANGED_MEANWHILE if differing else SAME_MEANWHILE,
            code="changed_meanwhile",
            params={
                "who": str(entry.user) if entry else _("An import"),
                "when": formats.date_format(timezone.localtime(when), "j F Y, H:i"),
                "what": "; ".join(differing),
            },
        )

    def _stored(self) -> list[tuple[BoundField, str]]:
        """Each field shown, with what the record holds now."""
        return [
            (field, _in_words(self.instance, field.name))
            for field in self.visible_fields()
            if hasattr(self.instance, field.name)
        ]


def _in_words(record: Model, name: str) -> str:
    """A stored value as an editor reads it."""
    display = getattr(record, f"get_{name}_display", None)
    value = display() if display else getattr(record, name)
    if isinstance(value, Manager | QuerySet):
        value = ", ".join(str(related) for related in value.all())
    text = "" if value is None else str(value)
    return text if len(text) <= SHOWN else f"{text[:SHOWN]}…"


def _last_change(record: Model) -> LogEntry | None:
    return (
        LogEntry.objects.filter(
            content_type=ContentType.objects.get_for_model(record),
            object_id=str(record.pk),
        )
        .select_related("user")
        .order_by("-action_time", "-pk")
        .first()
    )
