"""The next version of a public record: drafted apart, then put in its place at once."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext_lazy

from events import gate
from events.history.four_eyes import other_eyes_needed
from events.history.recording import as_it_is, keep
from events.history.snapshots import Values, changes, key_of, put, values_of
from events.models import NextVersion, Publication, PublicVersion, Revision

MEANWHILE = gettext_lazy(
    "The record has changed since the next version was begun: %(fields)s. Open the "
    "next version, compare, and save it again."
)


def next_of(record: Publication) -> NextVersion | None:
    """The next version of a record, where one has been begun."""
    kind = record._meta.model_name
    return NextVersion.objects.filter(kind=kind, record=record.pk).first()


@contextmanager
def shown_as_next(record: Publication, coming: NextVersion | None) -> Iterator[None]:
    """Within it the record is in the database as it is to become; afterwards as it is.

    Everything done within is undone, whatever it was.
    """
    with transaction.atomic():
        if coming is not None:
            put(record, coming.values)
            type(record).objects.filter(pk=record.pk).update(version=coming.version)
        try:
            yield
        finally:
            transaction.set_rollback(True)


def write(record: Publication, values: Values, by: Any, reason: str) -> NextVersion:
    """Keep values as the next version of a record, upon the record as it is now."""
    coming = next_of(record) or NextVersion(
        kind=record._meta.model_name, record=record.pk, version=0
    )
    coming.key = key_of(record)
    coming.base = values_of(record)
    coming.values = values
    coming.version += 1
    coming.by = by
    coming.reason = reason or coming.reason
    coming.status = NextVersion.Status.DRAFT
    coming.save()
    return coming


def replace(record: Publication, coming: NextVersion, by: Any) -> Revision:
    """Put the next version in the place of the record, which must be locked.

    Raises ValidationError, and changes nothing, where the record was changed in the
    same fields meanwhile, where a rule or the gate forbids it, or where somebody else
    must do it.
    """
    wanted = changes(coming.base, coming.values)
    before = as_it_is(record)
    meanwhile = changes(coming.base, before[0])
    clashing = [
        name
        for name in wanted
        if name in meanwhile and meanwhile[name][1] != wanted[name][1]
    ]
    if clashing:
        raise ValidationError(MEANWHILE % {"fields": ", ".join(clashing)})
    if coming.by == by and (needed := other_eyes_needed(wanted)):
        raise ValidationError(needed)
    with transaction.atomic():
        record.version += 1
        put(record, {name: after for name, (_was, after) in wanted.items()})
        blocking = [each.sentence for each in gate.problems(record) if each.blocks]
        if blocking:
            raise ValidationError(blocking)
        kept = keep(record, Revision.Action.REPLACED, by, before, coming.reason)
        coming.delete()
        PublicVersion.advance()
    assert kept is not None  # only a plain change may be no step
    return kept
