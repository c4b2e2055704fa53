"""What is done to the records of one batch, whatever their kind."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.utils import timezone

from events.importers.writer import columns, told
from events.importers.writer.context import Context
from events.importers.writer.deciding import (
    Decision,
    Parts,
    Standing,
    Value,
    decide,
    digest,
)
from events.models import ImportedRow, Publication, Resolution, Statement

#: The columns that each writing of a row moves.
MOVED = {"imported", "version", "updated_at"}


@dataclass(slots=True)
class Change:
    """One record: its row, what was decided, and the columns that were set."""

    key: str
    row: Any
    decision: Decision
    is_new: bool = False
    was_public: bool = False
    fields: set[str] = field(default_factory=set)
    #: What was remembered of the parts before they were taken.
    memory: Parts = field(default_factory=dict)
    #: The parts of which the file said something.
    offered: frozenset[str] = frozenset()


def status(context: Context) -> str:
    """What a new record of this import is."""
    published, draft = Publication.Status.PUBLISHED, Publication.Status.DRAFT
    return str(published if context.publish else draft)


def compare(
    row: Resolution | Statement,
    offered: Parts,
    elsewhere: Mapping[str, Value],
    context: Context,
) -> Change:
    """Decide on the parts that are offered for a row that is there.

    `elsewhere` has the values of the parts that are no columns of the row. A draft
    that an import made is published by one that publishes.
    """
    if context.publish and "status" in row.imported:
        offered = {**offered, "status": status(context)}
    standing = {}
    for name in offered:
        memory = row.imported.get(name)
        standing[name] = Standing(
            elsewhere[name] if name in elsewhere else columns.of(row, name),
            tuple(memory) if memory else None,
            columns.shipped(row, name),
        )
    key = row.symbol if isinstance(row, Resolution) else row.slug
    decision = decide(offered, standing, context.format)
    for name in decision.confirmed:
        row.imported[name] = [context.format, row.imported[name][1]]
    return Change(
        key, row, decision, was_public=row.is_public, offered=frozenset(offered)
    )


def put(change: Change, context: Context, elsewhere: Iterable[str]) -> None:
    """Set the columns that are taken, and remember every part that is."""
    names = set(elsewhere)
    for name, value in change.decision.take.items():
        if name not in names:
            series = context.lookups.series_ids
            change.fields |= columns.put(change.row, name, value, series)
        change.memory[name] = change.row.imported.get(name)
        change.row.imported[name] = [context.format, digest(value)]
    if not change.is_new:
        change.row.version += 1
        change.row.updated_at = timezone.now()


def take(
    changes: list[Change], context: Context, elsewhere: Callable[[str], bool]
) -> None:
    """Take what was decided of rows that are there, and remember how they stood.

    `elsewhere` says of a part whether it stands in a table of its own.
    """
    taking = [change for change in changes if change.decision.take]
    context.act.see(change.row for change in taking)
    told.see(context.act, ((c.row, c.decision.before) for c in taking))
    for change in taking:
        put(change, context, filter(elsewhere, change.decision.take))


def save(
    changes: list[Change], model: type[Resolution] | type[Statement], context: Context
) -> None:
    """Write the rows, new ones and old ones; and on whose word a value stands."""
    made = model.objects.bulk_create(c.row for c in changes if c.is_new)
    context.act.make(made)
    stays = [change.row for change in changes if not change.decision.take]
    confirmed = [change.row for change in changes if change.decision.confirmed]
    model.objects.bulk_update([row for row in confirmed if row in stays], ["imported"])
    old = [c for c in changes if c.decision.take and not c.is_new]
    if old:
        fields = MOVED.union(*(change.fields for change in old))
        model.objects.bulk_update([change.row for change in old], sorted(fields), 50)


def close(changes: list[Change], kind: str, context: Context) -> None:
    """Name the source, remember what was done, and enter it in the report."""
    taking = [change for change in changes if change.decision.take]
    if taking:
        named = _name_source(taking, kind, context)
        context.remember([_row(change, kind, named, context) for change in taking])
    for change in changes:
        _report(change, kind, context)


def _name_source(changes: list[Change], kind: str, context: Context) -> set[int]:
    """Name the source of the import under these; returns those it is new to."""
    through, ids = type(changes[0].row).sources.through, {c.row.pk for c in changes}
    own = f"{kind}_id"
    there = through.objects.filter(**{f"{own}__in": ids}, source=context.source)
    new = ids - set(there.values_list(own, flat=True))
    through.objects.bulk_create(
        through(**{own: pk, "source_id": context.source}) for pk in new
    )
    return new


def _row(change: Change, kind: str, named: set[int], context: Context) -> ImportedRow:
    row, before = change.row, change.decision.before
    after: Parts = {name: row.imported[name][1] for name in change.decision.take}
    after["version"] = row.version
    if row.pk in named:
        after["source"] = context.source
    return ImportedRow(
        of=context.run,
        kind=kind,
        record=row.pk,
        key=change.key,
        created=change.is_new,
        before={name: [value, change.memory[name]] for name, value in before.items()},
        after=after,
    )


def _report(change: Change, kind: str, context: Context) -> None:
    report, decision = context.report, change.decision
    count = report.count(kind)
    if change.is_new:
        count.created += 1
    elif decision.take:
        count.updated += 1
    else:
        count.unchanged += 1
        report.stay(change.key)
    report.keep(change.key, decision.kept)
    if decision.take:
        report.change(
            change.key,
            created=change.is_new,
            take=decision.take,
            before=decision.before,
        )
        report.public |= change.was_public or change.row.is_public
