"""Take back a whole import, less what was changed since.

Rows that it made go; values that it set go back to what they were. A part that is
another now, because an editor or a later import changed it, is left and listed.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from events import history
from events.importers import wording
from events.importers.formats import FORMATS
from events.importers.writer import standing, told
from events.importers.writer.deciding import Parts, digest
from events.importers.writer.lookups import Lookups
from events.importers.writer.topics import values_of
from events.models import (
    Alias,
    Import,
    ImportedRow,
    Publication,
    PublicVersion,
    Resolution,
    Revision,
    Session,
    Statement,
    Topic,
)

#: What is remembered of a row beside its parts.
ASIDE = ("version", "source")
#: Rows taken back at once.
AT_ONCE = 100
#: The kinds of record of which an import changes what is there.
RECORDS: dict[str, type[Publication]] = {
    ImportedRow.Kind.RESOLUTION: Resolution,
    ImportedRow.Kind.STATEMENT: Statement,
}
CHANGED = "was changed since"
IN_USE = "is in use elsewhere by now"
GONE = "is not there any more"


@dataclass
class Undone:
    """What was taken back, and what was left, with the reason of each."""

    deleted: int = 0
    restored: int = 0
    left: list[dict[str, str]] = field(default_factory=list)
    public: bool = False

    def leave(self, key: str, reason: str, part: str = "") -> None:
        self.left.append({"record": key, "part": part, "reason": reason})


def undo(run: Import, by: Any = None) -> Undone:
    """Take one import back, in one transaction; ValueError where there is none.

    Each record of which a value goes back has it as a step of its history.
    """
    if run.stage != Import.Stage.DONE:
        raise ValueError("Only an import that is done can be undone.")
    undone = Undone()
    with transaction.atomic():
        lookups = Lookups()
        reason = wording.undone(FORMATS.get(run.format), run.file)
        act = history.Act(Revision.Action.UNIMPORTED, by, reason, run=run)
        for rows in _portions(run):
            _see(rows, act)
            for row in rows:
                KINDS[row.kind](row, undone, lookups)
        act.keep()
        Topic.objects.filter(code=None, resolutions=None).delete()
        run.stage, run.undone_at = Import.Stage.UNDONE, timezone.now()
        run.save(update_fields=["stage", "undone_at"])
        if undone.public:
            PublicVersion.advance()
    return undone


def _portions(run: Import) -> Iterator[list[ImportedRow]]:
    """Its rows, the last one first, a hundred at once."""
    keys = list(run.rows.order_by("-pk").values_list("pk", flat=True))
    for start in range(0, len(keys), AT_ONCE):
        portion = run.rows.filter(pk__in=keys[start : start + AT_ONCE])
        yield list(portion.order_by("-pk"))


def _see(rows: list[ImportedRow], act: history.Act) -> None:
    """Remember the records of which values go back as they stand."""
    for kind, model in RECORDS.items():
        keys = {row.record for row in rows if row.kind == kind and not row.created}
        records = model._default_manager.filter(pk__in=keys).order_by("pk").in_bulk()
        act.see(records.values())
        of_kind = (row for row in rows if row.kind == kind and row.record in records)
        told.see(act, ((records[row.record], _stood(row)) for row in of_kind))


def _stood(row: ImportedRow) -> Parts:
    """What stood of each part before the import."""
    return {name: value for name, (value, _memory) in row.before.items()}


def _resolution(row: ImportedRow, undone: Undone, lookups: Lookups) -> None:
    record = Resolution.objects.select_related("series").filter(pk=row.record).first()
    if record is None:
        undone.leave(row.key, GONE)
    elif row.created:
        used = (record.convenes, record.outcome_of, record.statements, record.aliases)
        _delete(row, record, undone, any(each.exists() for each in used))
    else:
        _restore(row, record, undone, lookups)


def _statement(row: ImportedRow, undone: Undone, lookups: Lookups) -> None:
    record = Statement.objects.filter(pk=row.record).first()
    if record is None:
        undone.leave(row.key, GONE)
    elif row.created:
        _delete(row, record, undone, record.about.exists())
    else:
        _restore(row, record, undone, lookups)


def _delete(row: ImportedRow, record: Any, undone: Undone, is_used: bool) -> None:
    """A record goes only if nobody has touched it since."""
    if _is_touched(row, record):
        undone.leave(row.key, CHANGED)
    elif is_used:
        undone.leave(row.key, IN_USE)
    else:
        undone.public |= record.is_public
        record.delete()
        undone.deleted += 1


def _is_touched(row: ImportedRow, record: Any) -> bool:
    """Whether somebody changed what an import made, imports taken back aside.

    Each of these moved the version twice: when it was done, and when it was undone.
    """
    moved = record.version - row.after["version"]
    if not moved:
        return False
    later = ImportedRow.objects.filter(kind=row.kind, record=row.record, pk__gt=row.pk)
    gone = Q(of=row.of_id) | Q(of__stage=Import.Stage.UNDONE)
    return bool(moved != 2 * later.filter(gone, created=False).count())


def _restore(row: ImportedRow, record: Any, undone: Undone, lookups: Lookups) -> None:
    """Each part that still is as it was imported goes back to what it was."""
    undone.public |= record.is_public
    fields: set[str] = set()
    for name, (value, memory) in row.before.items():
        if digest(standing.of(record, name)) != row.after[name]:
            undone.leave(row.key, CHANGED, name)
            continue
        fields |= standing.put(record, name, value, lookups)
        if memory is None:
            record.imported.pop(name, None)
        else:
            record.imported[name] = memory
        undone.restored += 1
    if row.after.get("source"):
        record.sources.remove(row.after["source"])
    record.version += 1
    record.save(update_fields=[*fields, "imported", "version", "updated_at"])


def _topic(row: ImportedRow, undone: Undone, lookups: Lookups) -> None:
    topic = Topic.objects.filter(pk=row.record).first()
    if topic is None:
        undone.leave(row.key, GONE)
    elif digest(values_of(topic)) != row.after["digest"]:
        undone.leave(row.key, CHANGED)
    elif not row.created:
        Topic.objects.filter(pk=topic.pk).update(**row.before)
        undone.restored += 1
    elif topic.resolutions.exists():
        undone.leave(row.key, IN_USE)
    else:
        topic.delete()
        undone.deleted += 1


def _session(row: ImportedRow, undone: Undone, lookups: Lookups) -> None:
    session = Session.objects.filter(pk=row.record).first()
    if session is None:
        undone.leave(row.key, GONE)
        return
    used = (session.resolutions, session.meetings, session.statements)
    _delete(row, session, undone, any(each.exists() for each in used))


def _alias(row: ImportedRow, undone: Undone, lookups: Lookups) -> None:
    alias = Alias.objects.filter(pk=row.record, word=row.key).first()
    if alias is None:
        undone.leave(row.key, GONE)
    elif digest(alias.theme_id) != row.after["digest"]:
        undone.leave(row.key, CHANGED)
    else:
        alias.delete()
        undone.deleted += 1


KINDS: dict[str, Callable[[ImportedRow, Undone, Lookups], None]] = {
    ImportedRow.Kind.RESOLUTION: _resolution,
    ImportedRow.Kind.STATEMENT: _statement,
    ImportedRow.Kind.TOPIC: _topic,
    ImportedRow.Kind.SESSION: _session,
    ImportedRow.Kind.ALIAS: _alias,
}
