"""The way back: an earlier state of a record becomes a new step."""

from collections.abc import Sequence
from typing import Any

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from events.history.judging import hold_to_votes
from events.history.recording import as_it_is, keep
from events.history.snapshots import Values, put
from events.models import Publication, PublicVersion, Revision


def before(step: Revision) -> Values:
    """Every value as it stood before a step, where the step keeps its values."""
    return {**step.values, **{name: was for name, (was, _now) in step.changes.items()}}


def unkept(steps: Sequence[Revision]) -> set[int]:
    """The steps, latest first, before which stood what no earlier one of them kept."""
    return {
        step.number
        for place, step in enumerate(steps, 1)
        if step.changes
        and before(step) not in [last.values for last in steps[place : place + 1]]
    }


def restore(record: Publication, values: Values, by: Any, reason: str) -> Revision:
    """Give a record the values of a step, or those before it; the status stays.

    Raises ValidationError where a rule forbids it now, and changes nothing then.
    """
    try:
        with transaction.atomic():
            was = as_it_is(record)
            hold_to_votes(record, values)
            record.version += 1
            put(record, values)
            kept = keep(record, Revision.Action.RESTORED, by, was, reason)
            PublicVersion.advance()
    except IntegrityError as error:
        raise ValidationError(_("A rule of the database forbids it.")) from error
    assert kept is not None  # a restoration is kept even where nothing changed
    return kept
