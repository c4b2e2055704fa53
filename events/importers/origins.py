"""Where each value of a record came from: a file, the shipped record, or an editor."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Field
from django.utils.functional import Promise
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from events import history
from events.importers.record.planning import ADOPTION
from events.importers.writer import columns
from events.importers.writer.deciding import digest
from events.models import Import, ImportedRow, Publication, Revision

#: The lists that imports write, and what their history calls them.
LISTS: dict[str, tuple[str, str | Promise]] = {
    "roll_call": ("votes", gettext_lazy("Votes of States")),
    "sponsors": ("sponsors", gettext_lazy("Sponsors")),
    "citations": ("references", gettext_lazy("Citations")),
    "text": ("paragraphs", gettext_lazy("Text, paragraph by paragraph")),
}
#: What no reader relies on.
_OF_THE_DESK = {"to_verify", "editors_note", "publish_at", "withdraw_at"}
#: Steps that no editor took.
_OF_FILES = [
    *(Revision.Action.IMPORTED, Revision.Action.UNIMPORTED, Revision.Action.SHIPPED),
]
_EMPTY: tuple[Any, ...] = (None, "", [], "unknown")


@dataclass(frozen=True)
class Origin:
    """One value: where it came from, since when, and the import, if it was one."""

    label: str
    words: str
    at: datetime | None = None
    run: Import | None = None


def origins(record: Publication) -> list[Origin]:
    """Each value that a record holds, in the order of its fields; three queries."""
    found = _Origins(record)
    return [*found.of_fields(), *found.of_lists()]


class _Origins:
    """What is remembered of one record."""

    def __init__(self, record: Any) -> None:
        self.record = record
        self.imported: dict[str, Any] = getattr(record, "imported", {})
        self.steps = list(Revision.objects.of(record).exclude(action__in=_OF_FILES))
        rows = ImportedRow.objects.filter(
            kind=record._meta.model_name, record=record.pk
        )
        self.runs = list(rows.select_related("of").order_by("-of__made_at", "-pk"))

    def of_fields(self) -> Iterator[Origin]:
        kind: type[Publication] = type(self.record)
        for field in history.fields(kind):
            many = field.many_to_many
            if field.name in _OF_THE_DESK or (not many and self._is_empty(field)):
                continue
            yield self._of_field(field, str(capfirst(field.verbose_name)))

    def _is_empty(self, field: "Field[Any, Any]") -> bool:
        return getattr(self.record, field.attname) in _EMPTY

    def _of_field(self, field: "Field[Any, Any]", label: str) -> Origin:
        part = "adoption" if field.name in ADOPTION[:-1] else field.name
        memory, step = self.imported.get(part), self._step(field.name)
        if memory and field.many_to_many:
            return self._later(self._of_file(part, label, memory[0]), step)
        if memory and memory[1] == digest(columns.of(self.record, part)):
            return self._of_file(part, label, memory[0])
        if step is not None:
            return _of_editor(label, step)
        if field.name in (self.record.loaded or {}):
            return Origin(label, _("The record that ships with the site"))
        return Origin(label, _("An editor"), self.record.created_at)

    def _later(self, of_file: Origin, step: Revision | None) -> Origin:
        """Of a list: the file, unless an editor changed it since."""
        if step is None or (of_file.at and step.made_at < of_file.at):
            return of_file
        return _of_editor(of_file.label, step)

    def of_lists(self) -> Iterator[Origin]:
        for name, (part, label) in LISTS.items():
            taken = [each for each in self.imported if each.partition(":")[0] == name]
            step = self._step(part)
            if taken:
                format_ = self.imported[taken[0]][0]
                yield self._later(self._of_file(taken[0], str(label), format_), step)
            elif step:
                yield _of_editor(str(label), step)

    def _step(self, name: str) -> Revision | None:
        """The last step in which an editor set a value."""
        return next(
            (
                step
                for step in self.steps
                if name in step.changes
                or (
                    step.action == Revision.Action.CREATED
                    and step.values.get(name) not in _EMPTY
                )
            ),
            None,
        )

    def _of_file(self, part: str, label: str, format_: str) -> Origin:
        """The last import that set a part; its format alone, once it is forgotten."""
        row = next((each for each in self.runs if part in each.after), None)
        if row is None:
            return Origin(
                label, _("An official file (%(format)s)") % {"format": format_}
            )
        return Origin(label, row.of.file, row.of.made_at, row.of)


def _of_editor(label: str, step: Revision) -> Origin:
    words = f"{step.by_name} – {step.get_action_display()}" if step.by_name else ""
    return Origin(label, words or str(step.get_action_display()), step.made_at)
