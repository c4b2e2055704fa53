"""Every step of a record is kept as it is taken."""

from collections.abc import Sequence
from typing import Any

from django.db.models import Max

from events.history.many import values_of_all
from events.history.snapshots import (
    Changes,
    Values,
    changes,
    facts,
    key_of,
    values_of,
)
from events.models import Batch, Publication, Revision


def as_it_is(record: Publication) -> tuple[Values, bool]:
    """What `keep` compares with later: the values, and whether the public sees them."""
    return values_of(record), record.is_public


def keep(
    record: Publication,
    action: str,
    by: Any,
    before: tuple[Values, bool] | None = None,
    reason: str = "",
) -> Revision | None:
    """Keep one step of a stored record; None where nothing changed.

    A change of a fact that the public saw before and sees still is a correction.
    """
    after = values_of(record)
    was, was_public = before or (after, False)
    changed = changes(was, after)
    if action == Revision.Action.CHANGED and not changed:
        return None
    step = _step(record, action, by, was_public, changed, after)
    step.number, step.reason = _next_numbers([record])[record.pk], reason
    step.save()
    return step


def keep_all(
    records: Sequence[Publication],
    action: str,
    by: Any,
    before: dict[int, tuple[Values, bool]],
    reason: str,
    batch: Batch | None = None,
) -> None:
    """Keep one step of each of many records of a kind; as many queries as of few.

    `before` has what `as_it_is` said of each, by its number. `batch` is the bulk
    change that the steps are part of, if any.
    """
    after, numbers = values_of_all(records), _next_numbers(records)
    steps = []
    for record in records:
        was, was_public = before[record.pk]
        values = after[record.pk]
        step = _step(record, action, by, was_public, changes(was, values), values)
        step.number, step.reason, step.batch = numbers[record.pk], reason, batch
        steps.append(step)
    Revision.objects.bulk_create(steps, batch_size=100)


def _step(
    record: Publication,
    action: str,
    by: Any,
    was_public: bool,
    changed: Changes,
    values: Values,
) -> Revision:
    """A step that is not stored yet, without its number and reason."""
    return Revision(
        kind=str(record._meta.model_name),
        record=record.pk,
        key=key_of(record),
        action=action,
        changes=changed,
        values=values,
        is_correction=was_public and record.is_public and bool(facts(changed)),
        by=by,
        by_name=by.get_username() if by else "",
    )


def _next_numbers(records: Sequence[Publication]) -> dict[int, int]:
    """Of records that are locked, so that two steps never share a number."""
    kind = records[0]._meta.model_name
    steps = Revision.objects.filter(kind=kind, record__in=[row.pk for row in records])
    last = dict(steps.order_by().values_list("record").annotate(Max("number")))
    return {record.pk: last.get(record.pk, 0) + 1 for record in records}
