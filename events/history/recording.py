"""Every step of a record is kept as it is taken."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from django.db.models import Max

from events.history.snapshots import (
    Changes,
    Values,
    changes,
    corrected,
    key_of,
    values_of,
)
from events.models import Publication, Revision


class AsItWas(NamedTuple):
    """A record before a step: its values, whether the public saw them, its status."""

    values: Values
    is_public: bool
    status: str


def as_it_is(record: Publication) -> AsItWas:
    """What `keep` compares with later; a query a relation."""
    return AsItWas(values_of(record), record.is_public, record.status)


def keep(
    record: Publication,
    action: str,
    by: Any,
    before: AsItWas | None = None,
    reason: str = "",
) -> Revision | None:
    """Keep one step of a stored record; None where nothing changed.

    A change of a fact that the public saw before and sees still is a correction.
    """
    after = values_of(record)
    was = before or AsItWas(after, False, record.status)
    changed = changes(was.values, after)
    if action == Revision.Action.CHANGED and not changed:
        return None
    step = step_of(record, action, by, was.is_public, changed, after)
    step.number, step.reason = next_numbers([record])[record.pk], reason
    step.save()
    return step


def step_of(
    record: Publication,
    action: str,
    by: Any,
    was_public: bool,
    changed: Changes,
    values: Values,
) -> Revision:
    """A step that is not stored yet, without its number and reason."""
    is_told = was_public and record.is_public and bool(corrected(changed, action))
    return Revision(
        kind=str(record._meta.model_name),
        record=record.pk,
        key=key_of(record),
        action=action,
        changes=changed,
        values=values,
        is_correction=is_told,
        by=by,
        by_name=by.get_username() if by else "",
    )


def next_numbers(records: Sequence[Publication]) -> dict[int, int]:
    """Of records that are locked, so that two steps never share a number."""
    kind = records[0]._meta.model_name
    steps = Revision.objects.filter(kind=kind, record__in=[row.pk for row in records])
    last = dict(steps.order_by().values_list("record").annotate(Max("number")))
    return {record.pk: last.get(record.pk, 0) + 1 for record in records}
