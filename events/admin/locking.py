"""Two editors at one record: the second is told, chooses, and loses nothing typed."""

import json
from collections.abc import Iterator
from datetime import datetime
from hashlib import blake2b
from typing import Any

from django import forms
from django.contrib.admin.models import LogEntry
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ValidationError
from django.db.models import Model
from django.forms import BoundField
from django.utils import formats, timezone
from django.utils.translation import gettext_lazy as _

from events.admin import versions
from events.admin.editing import RuledForm
from events.admin.versions import Clash, digest

#: The prefix of the name of a choice between two values of a field.
CHOICE = "choose_"
THEIRS = "theirs"
#: Fields of the form beside those of the record.
READ = ("read_version", "read_values")

CHANGED_MEANWHILE = _(
    "%(who)s changed this record while you had it open, on %(when)s. Nothing is saved "
    "yet. Where you had changed nothing, the form now has what is stored; choose "
    "below where both of you changed the same, and save again."
)
SAME_MEANWHILE = _(
    "%(who)s changed this record while you had it open, on %(when)s. Nothing is saved "
    "yet. None of it is what you changed: look at the page, and save again."
)


class VersionedForm(RuledForm):
    """A form that knows which version of the record its reader saw."""

    read_version = forms.CharField(required=False, widget=forms.HiddenInput)
    read_values = forms.CharField(required=False, widget=forms.HiddenInput)
    #: What two people changed, in the order of the form; empty before they did.
    clashes: list[Clash]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.clashes = []
        if self.instance.pk:
            self.initial["read_version"] = self._version()
            self.initial["read_values"] = self._read_values()

    def full_clean(self) -> None:
        """Put what is stored in the place of what was sent, where that was chosen."""
        if self.is_bound and any(name.startswith(CHOICE) for name in self.data):
            self.data = self.data.copy()
            for box in self._boxes():
                if self.data.get(f"{CHOICE}{box.name}") == THEIRS:
                    self._take_stored(box)
        super().full_clean()

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        read = cleaned.get("read_version")
        if self.instance.pk and read != self._version():
            self.data = self.data.copy()
            self._bring_together(cleaned)
            raise ValidationError(self._what_happened())
        return cleaned

    def _bring_together(self, cleaned: dict[str, Any]) -> None:
        """Take what is stored where nothing was typed; note where both changed it."""
        known = _digests(cleaned.get("read_values", ""))
        for box in self._boxes():
            theirs, yours = versions.stored(box), versions.sent(box, self.data)
            base = known.get(box.name)
            if theirs == yours or digest(theirs) == base:
                continue
            if digest(yours) == base:
                self._take_stored(box)
            else:
                self.clashes.append(self._clash(box, cleaned))
        self.data[self.add_prefix("read_version")] = self._version()
        self.data[self.add_prefix("read_values")] = self._read_values()

    def _clash(self, box: BoundField, cleaned: dict[str, Any]) -> Clash:
        yours = cleaned.get(box.name, box.value())
        if choices := dict(getattr(box.field, "choices", None) or ()):
            yours = choices.get(yours, yours) if not isinstance(yours, list) else yours
        theirs = versions.in_words(self.instance, box.name)
        return Clash(box.name, str(box.label), theirs, versions.words(yours))

    def _take_stored(self, box: BoundField) -> None:
        for name, texts in versions.stored(box).items():
            self.data.setlist(name, texts)

    def _version(self) -> str:
        """What moves with each change: a number, or what stands for the values."""
        number = getattr(self.instance, "version", None)
        if number is not None:
            return str(number)
        return blake2b(self._read_values().encode(), digest_size=5).hexdigest()

    def _read_values(self) -> str:
        return json.dumps(
            {box.name: digest(versions.stored(box)) for box in self._boxes()}
        )

    def _boxes(self) -> Iterator[BoundField]:
        """The fields of the record that this form has."""
        own = {field.name for field in self._meta.model._meta.get_fields()}
        return (box for box in self.visible_fields() if box.name in own)

    def _what_happened(self) -> ValidationError:
        entry = _last_change(self.instance)
        when = entry.action_time if entry else _last_saved(self.instance)
        return ValidationError(
            CHANGED_MEANWHILE if self.clashes else SAME_MEANWHILE,
            code="changed_meanwhile",
            params={
                "who": str(entry.user) if entry else _("An import"),
                "when": formats.date_format(timezone.localtime(when), "j F Y, H:i"),
            },
        )


def _digests(text: str) -> dict[str, str]:
    """What the reader's form had; nothing of it where it was tampered with."""
    try:
        read = json.loads(text or "{}")
    except ValueError:
        return {}
    return read if isinstance(read, dict) else {}


def _last_saved(record: Model) -> datetime:
    """When it was saved last; of a row that does not remember, no later than now."""
    return getattr(record, "updated_at", None) or timezone.now()


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
