"""The way back: an earlier state of a record becomes a new step."""

from collections.abc import Sequence
from typing import Any

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from events.history.four_eyes import next_version_needed
from events.history.judging import hold_to_votes
from events.history.next_versions import write
from events.history.parts import Rows, parts_of
from events.history.recording import as_it_is, keep
from events.history.renamed import Renamed
from events.history.rows import difference, stored
from events.history.snapshots import Changes, Values, changes, put, values_of
from events.models import NextVersion, PublicVersion, Revision


def unkept(steps: Sequence[Revision]) -> set[int]:
    """The steps, latest first, before which stood what no earlier one of them kept."""
    return {
        step.number
        for place, step in enumerate(steps, 1)
        if step.changes
        and _before(step) not in [last.values for last in steps[place : place + 1]]
    }


def way_back(record: Any, step: Revision, *, before: bool = False) -> Changes:
    """What would change if a record went back to a step, or to what stood before it.

    Each value, and each row of its lists, as it is now and as it was then.
    """
    names, kind = Renamed(), type(record)
    then = names.now(kind, _before(step) if before else step.values)
    back = changes(values_of(record), then)
    rows = _rows_at(record, step.number - 1 if before else step.number)
    wanted = names.now(kind, rows)
    for name, rows in stored(record, wanted).items():
        found = difference(rows, wanted[name])
        if found[0]:
            back[name] = found
    return back


def restore(record: Any, back: Changes, by: Any, reason: str) -> Revision:
    """Let a record go the way back; the status stays.

    Raises ValidationError where a rule forbids it now, or where two people must see
    it first, and changes nothing then.
    """
    if needed := next_version_needed(record, back):
        raise ValidationError(needed)
    wanted = _wanted(back)
    rows = {name: back[name] for name in parts_of(type(record)) if name in back}
    try:
        with transaction.atomic():
            was = as_it_is(record)
            if "votes" not in rows:
                hold_to_votes(record, wanted)
            if hasattr(record, "version"):
                record.version += 1
            put(record, wanted)
            kept = keep(record, Revision.Action.RESTORED, by, was, reason, rows)
            PublicVersion.advance()
    except IntegrityError as error:
        raise ValidationError(_("A rule of the database forbids it.")) from error
    assert kept is not None  # a restoration is kept even where nothing changed
    return kept


def draft_restoring(record: Any, back: Changes, by: Any, reason: str) -> NextVersion:
    """Let the way back of a public record be its next version."""
    return write(record, values_of(record) | _wanted(back), by, reason)


def _before(step: Revision) -> Values:
    """Every value as it stood before a step, where the step keeps its values."""
    were = {
        name: was for name, (was, _now) in step.changes.items() if name in step.values
    }
    return {**step.values, **were}


def _wanted(back: Changes) -> Values:
    return {name: then for name, (_now, then) in back.items()}


def _rows_at(record: Any, number: int) -> dict[str, Rows]:
    """The rows of its lists that changed since, as they were after a step."""
    later = Revision.objects.of(record).filter(number__gt=number)
    wanted: dict[str, Rows] = {}
    for made in later.order_by("number").values_list("changes", flat=True):
        for name in parts_of(type(record)):
            for key, row in made.get(name, [{}])[0].items():
                wanted.setdefault(name, {}).setdefault(key, row)
    return wanted
