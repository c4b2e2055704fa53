"""The next version of a public record: drafted apart, then put in its place at once."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext_lazy

from events import gate
from events.history.four_eyes import other_eyes_needed
from events.history.recording import as_it_is, keep
from events.history.snapshots import Values, changes, facts, key_of, put, values_of
from events.models import NextVersion, Publication, PublicVersion, Revision

MEANWHILE = gettext_lazy(
    "The record has changed since the next version was begun: %(fields)s. Open the "
    "next version, compare, and save it again."
)
NO_REASON = gettext_lazy(
    "It changes facts that the public has seen: open the next version and say why."
)


def next_of(record: Publication) -> NextVersion | None:
    """The next version of a record, where one has been begun."""
    kind = record._meta.model_name
    return NextVersion.objects.filter(kind=kind, record=record.pk).first()


@contextmanager
def shown_as_next(record: Publication, coming: NextVersion | None) -> Iterator[None]:
    """Within it the record is in the database as it is to become; afterwards as it is.

    Everything done within is undone, whatever it was. Its version number is then one
    that moves with the record and with its next version.
    """
    with transaction.atomic():
        if coming is not None:
            put(record, _wanted(coming))
            moved = F("version") + coming.version
            type(record).objects.filter(pk=record.pk).update(version=moved)
        try:
            yield
        finally:
            transaction.set_rollback(True)


def _wanted(coming: NextVersion) -> Values:
    """What it is to change; whatever else has changed meanwhile stays so."""
    return {
        name: after for name, (_, after) in changes(coming.base, coming.values).items()
    }


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
    wanted = _wanted(coming)
    before = as_it_is(record)
    meanwhile = changes(coming.base, before.values)
    clashing = [
        name
        for name, value in wanted.items()
        if name in meanwhile and meanwhile[name][1] != value
    ]
    if clashing:
        raise ValidationError(MEANWHILE % {"fields": ", ".join(clashing)})
    if facts(wanted) and not coming.reason:
        raise ValidationError(NO_REASON)
    if coming.by == by and (needed := other_eyes_needed(wanted)):
        raise ValidationError(needed)
    with transaction.atomic():
        record.version += 1
        put(record, wanted)
        blocking = [each.sentence for each in gate.problems(record) if each.blocks]
        if blocking:
            raise ValidationError(blocking)
        kept = keep(record, Revision.Action.REPLACED, by, before, coming.reason)
        coming.delete()
        PublicVersion.advance()
    assert kept is not None  # only a plain change may be no step
    return kept
