"""The way back: an earlier state of a record becomes a new step."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction

from events.history.four_eyes import next_version_needed
from events.history.next_versions import write
from events.history.parts import Rows, parts_of
from events.history.recording import as_it_is, keep
from events.history.rows import difference, stored
from events.history.snapshots import Changes, Values, changes, put, values_of
from events.models import NextVersion, PublicVersion, Revision


def restore(record: Any, revision: Revision, by: Any, reason: str) -> Revision:
    """Give a record what it had after one of its revisions; the status stays.

    Raises ValidationError where a rule forbids it now, or where two people must see
    it first, and changes nothing then.
    """
    back = way_back(record, revision)
    if needed := next_version_needed(record, back):
        raise ValidationError(needed)
    with transaction.atomic():
        before = as_it_is(record)
        if hasattr(record, "version"):
            record.version += 1
        put(record, _wanted(back))
        rows = {name: back[name] for name in parts_of(type(record)) if name in back}
        kept = keep(record, Revision.Action.RESTORED, by, before, reason, rows)
        PublicVersion.advance()
    assert kept is not None  # a restoration is kept even where nothing changed
    return kept


def draft_restoring(
    record: Any, revision: Revision, by: Any, reason: str
) -> NextVersion:
    """Let what a public record had after one of its revisions be its next version."""
    values = values_of(record) | _wanted(way_back(record, revision))
    return write(record, values, by, reason)


def way_back(record: Any, revision: Revision) -> Changes:
    """What would change if the record went back to a revision: now and then."""
    back = changes(values_of(record), revision.values)
    wanted = _rows_at(record, revision)
    for name, rows in stored(record, wanted).items():
        found = difference(rows, wanted[name])
        if found[0]:
            back[name] = found
    return back


def _wanted(back: Changes) -> Values:
    return {name: then for name, (_, then) in back.items()}


def _rows_at(record: Any, revision: Revision) -> dict[str, Rows]:
    """The rows of its lists that changed since, as they were after the revision."""
    later = Revision.objects.of(record).filter(number__gt=revision.number)
    wanted: dict[str, Rows] = {}
    for made in later.order_by("number").values_list("changes", flat=True):
        for name in parts_of(type(record)):
            for key, row in made.get(name, [{}])[0].items():
                wanted.setdefault(name, {}).setdefault(key, row)
    return wanted
