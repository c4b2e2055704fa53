"""Values that editors keep against a file: noted, so that somebody decides."""

from collections.abc import Iterable

from events.importers.writer.changes import Change
from events.importers.writer.context import Context
from events.models import Conflict

#: What a file offers anew of a conflict that is there.
OFFER = ["key", "offered", "format", "file", "source", "status", "by", "decided_at"]
Key = tuple[int, str]


def note(changes: Iterable[Change], kind: str, context: Context) -> None:
    """Open a conflict for each value kept, and close those that are none any more.

    A value that somebody has rejected is not offered again until it is another one.
    """
    old = [change for change in changes if not change.is_new]
    if not old:
        return
    known = _known(old, kind)
    offers = []
    for change in old:
        for part, value in change.decision.kept.items():
            there = known.pop((change.row.pk, part), None)
            if there is None or there.offered != value:
                offers.append(_offer(change, kind, part, context))
    Conflict.objects.bulk_create(
        offers,
        update_conflicts=True,
        unique_fields=["kind", "record", "part"],
        update_fields=OFFER,
    )
    offered = {(change.row.pk, part) for change in old for part in change.offered}
    settled = [row.pk for key, row in known.items() if key in offered]
    Conflict.objects.open().filter(pk__in=settled).delete()


def _known(changes: list[Change], kind: str) -> dict[Key, Conflict]:
    rows = Conflict.objects.filter(
        kind=kind, record__in=[change.row.pk for change in changes]
    )
    return {(row.record, row.part): row for row in rows}


def _offer(change: Change, kind: str, part: str, context: Context) -> Conflict:
    return Conflict(
        kind=kind,
        record=change.row.pk,
        key=change.key,
        part=part,
        offered=change.decision.kept[part],
        format=context.format,
        file=context.run.file,
        source_id=context.source,
    )
