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
from events.history.parts import Rows, parts_of
from events.history.recording import as_it_is, keep
from events.history.rows import difference, stored
from events.history.snapshots import (
    Changes,
    Values,
    changes,
    facts,
    key_of,
    put,
    values_of,
)
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
    """Keep values as the next version of a record, upon the record as it is now.

    Rows of its lists that were drafted before stay drafted.
    """
    coming = _begun(record)
    rows = _lists(record, coming.values) | _lists(record, values)
    base = values_of(record) | stored(record, rows)
    return _keep(coming, base, values | rows, by, reason)


def write_rows(
    record: Publication, name: str, wanted: Rows, by: Any, reason: str
) -> NextVersion | None:
    """Draft rows of one list of a record, beside whatever else is drafted.

    A row that is to become what it is, is no draft. None where nothing is drafted then.
    """
    coming = _begun(record)
    base, values = coming.base, coming.values
    if not coming.pk:
        base = values = values_of(record)
    drafted = {**values.get(name, {}), **wanted}
    there = stored(record, {name: drafted})[name]
    now, then = difference(there, drafted)
    base, values = {**base, name: now}, {**values, name: then}
    if changes(base, values):
        return _keep(coming, base, values, by, reason)
    if coming.pk:
        coming.delete()
    return None


def drafts_row(record: Publication, name: str, key: str) -> bool:
    """Whether a row of a list of the record waits in its next version."""
    coming = next_of(record)
    return coming is not None and key in coming.values.get(name, {})


def _begun(record: Publication) -> NextVersion:
    """The next version of a record, or a new one, not yet stored."""
    kind, key = record._meta.model_name, key_of(record)
    coming = next_of(record) or NextVersion(kind=kind, record=record.pk, version=0)
    coming.key = key
    return coming


def _lists(record: Publication, values: Values) -> dict[str, Rows]:
    """Those of the values that are rows of lists."""
    return {name: values[name] for name in parts_of(type(record)) if name in values}


def _keep(
    coming: NextVersion, base: Values, values: Values, by: Any, reason: str
) -> NextVersion:
    coming.authors = _authors(coming, changes(base, values), by)
    coming.base, coming.values = base, values
    coming.version += 1
    coming.by = by
    coming.reason = reason or coming.reason
    coming.status = NextVersion.Status.DRAFT
    coming.save()
    return coming


def _authors(coming: NextVersion, found: Changes, by: Any) -> dict[str, list[int]]:
    """Who wrote each value that is to change; of a list, whoever wrote a row of it."""
    known = changes(coming.base, coming.values)
    authors = {}
    for name, (_, after) in found.items():
        before = coming.authors_of(name) if name in known else []
        if before and known[name][1] == after:
            authors[name] = before
        else:
            rows_stay = before if isinstance(after, dict) else []
            authors[name] = sorted({*rows_stay, by.pk})
    return authors


def meanwhile(record: Publication, coming: NextVersion) -> Changes:
    """What became otherwise in the record, of what the next version is to change.

    As it was when that began, and as it is: neither is what the next version has.
    """
    wanted = _wanted(coming)
    now = values_of(record) | stored(record, _lists(record, wanted))
    return {
        name: found
        for name, found in changes(coming.base, now).items()
        if name in wanted and wanted[name] != found[1]
    }


def replace(record: Publication, coming: NextVersion, by: Any) -> Revision:
    """Put the next version in the place of the record, which must be locked.

    Raises ValidationError, and changes nothing, where the record was changed in the
    same fields meanwhile, where a rule or the gate forbids it, or where somebody else
    must do it.
    """
    wanted = _wanted(coming)
    before = as_it_is(record)
    rows = stored(record, _lists(record, wanted))
    if clashing := meanwhile(record, coming):
        raise ValidationError(MEANWHILE % {"fields": ", ".join(clashing)})
    if facts(wanted) and not coming.reason:
        raise ValidationError(NO_REASON)
    if needed := other_eyes_needed(coming.written_by(by, wanted)):
        raise ValidationError(needed)
    with transaction.atomic():
        record.version += 1
        put(record, wanted)
        blocking = [each.sentence for each in gate.problems(record) if each.blocks]
        if blocking:
            raise ValidationError(blocking)
        found = {name: difference(now, wanted[name]) for name, now in rows.items()}
        action, reason = Revision.Action.REPLACED, coming.reason
        kept = keep(record, action, by, before, reason, found)
        coming.delete()
        PublicVersion.advance()
    assert kept is not None  # only a plain change may be no step
    return kept
