"""Every step of a record is kept as it is taken."""

from typing import Any

from django.db.models import Max

from events.history.snapshots import Values, changes, facts, key_of, values_of
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
    batch: Batch | None = None,
) -> Revision | None:
    """Keep one step of a stored record; None where nothing changed.

    A change of a fact that the public saw before and sees still is a correction.
    """
    after = values_of(record)
    was, was_public = before or (after, False)
    changed = changes(was, after)
    if action == Revision.Action.CHANGED and not changed:
        return None
    corrects = was_public and record.is_public and bool(facts(changed))
    return Revision.objects.create(
        kind=record._meta.model_name,
        record=record.pk,
        number=_next_number(record),
        key=key_of(record),
        action=action,
        changes=changed,
        values=after,
        reason=reason,
        is_correction=corrects,
        by=by,
        by_name=by.get_username() if by else "",
        batch=batch,
    )


def _next_number(record: Publication) -> int:
    """The record is locked while it is changed, so two steps never share a number."""
    last = Revision.objects.of(record).aggregate(last=Max("number"))["last"]
    return (last or 0) + 1
