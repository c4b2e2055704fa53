"""Every step of a record is kept as it is taken."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from django.db import models
from django.db.models import Max

from events.history.snapshots import (
    Changes,
    Values,
    changes,
    corrected,
    is_seen,
    key_of,
    values_of,
)
from events.models import Revision


class AsItWas(NamedTuple):
    """A record before a step: its values, whether the public saw them, its status."""

    values: Values
    is_public: bool
    status: str


def as_it_is(record: models.Model) -> AsItWas:
    """What `keep` compares with later; a query a relation."""
    return with_values(record, values_of(record))


def with_values(record: models.Model, values: Values) -> AsItWas:
    """The same of a record whose values are known; a theme has no status."""
    return AsItWas(values, is_seen(record), getattr(record, "status", ""))


def keep(
    record: models.Model,
    action: str,
    by: Any,
    before: AsItWas | None = None,
    reason: str = "",
    rows: Changes | None = None,
) -> Revision | None:
    """Keep one step of a stored record; None where nothing changed.

    `rows` has what changed in the lists that belong to it (events/history/parts.py).
    A change of a fact that the public saw before and sees still is a correction.
    """
    after = values_of(record)
    was_public = before is not None and before.is_public
    changed = changes(before.values if before else after, after) | (rows or {})
    if action == Revision.Action.CHANGED and not changed:
        return None
    step = step_of(record, action, by, was_public, changed, after)
    step.number, step.reason = next_numbers([record])[record.pk], reason
    step.save()
    return step


def step_of(
    record: models.Model,
    action: str,
    by: Any,
    was_public: bool,
    changed: Changes,
    values: Values,
) -> Revision:
    """A step that is not stored yet, without its number and reason."""
    told = corrected(changed, action, type(record))
    return Revision(
        kind=str(record._meta.model_name),
        record=record.pk,
        key=key_of(record),
        action=action,
        changes=changed,
        values=values,
        is_correction=was_public and is_seen(record) and bool(told),
        by=by,
        by_name=by.get_username() if by else "",
    )


def next_numbers(records: Sequence[models.Model]) -> dict[int, int]:
    """Of records that are locked, so that two steps never share a number."""
    kind = records[0]._meta.model_name
    steps = Revision.objects.filter(kind=kind, record__in=[row.pk for row in records])
    last = dict(steps.order_by().values_list("record").annotate(Max("number")))
    return {record.pk: last.get(record.pk, 0) + 1 for record in records}
