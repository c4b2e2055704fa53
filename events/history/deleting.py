"""What was deleted: kept as its last step, and brought back from it."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils.translation import gettext as _

from events.history.recording import AsItWas, keep
from events.history.rows import rows_of
from events.history.snapshots import KEYS, put, values_of
from events.history.telling import KINDS
from events.models import Publication, PublicVersion, Reference, Resolution, Revision


def keep_deleted(record: Any, by: Any) -> Revision:
    """Keep a row that is about to be deleted, its lists too, as its last step."""
    lists = {
        name: [rows, dict.fromkeys(rows)]
        for name, rows in rows_of(record).items()
        if rows
    }
    action = Revision.Action.DELETED
    unseen = AsItWas(values_of(record), False, "")
    step = keep(record, action, by, unseen, "", lists)
    assert step is not None  # only a plain change may be no step
    return step


def deleted() -> models.QuerySet[Revision]:
    """The last steps of the rows that are deleted still, the latest first."""
    last = models.Q(pk__in=[])
    for kind, model in KINDS.items():
        there = model._default_manager.filter(pk=models.OuterRef("record"))
        last |= models.Q(kind=kind) & ~models.Exists(there)
    later = Revision.objects.filter(
        kind=models.OuterRef("kind"),
        record=models.OuterRef("record"),
        number__gt=models.OuterRef("number"),
    )
    gone = Revision.objects.filter(last, action=Revision.Action.DELETED)
    return gone.filter(~models.Exists(later))


def bring_back(step: Revision, by: Any) -> Any:
    """Make a deleted row again, under the number it had; a record is a draft.

    Raises ValidationError, and makes nothing, where another row has taken its place
    or a row that it names is no longer there.
    """
    kind = KINDS[step.kind]
    taken = kind._default_manager.filter(
        models.Q(pk=step.record) | models.Q(**{KEYS[kind]: step.key})
    )
    if taken.exists():
        raise ValidationError(_("It is in the record again, as a row of its own."))
    row = kind(pk=step.record)
    if isinstance(row, Publication):
        row.status = Publication.Status.DRAFT
    lists = {name: were for name, (were, _none) in step.changes.items()}
    with transaction.atomic():
        put(row, {**step.values, **lists})
        if isinstance(row, Resolution):
            waiting = Reference.objects.filter(symbol=row.symbol, cited=None)
            waiting.update(cited=row)
        keep(row, Revision.Action.BROUGHT_BACK, by)
        PublicVersion.advance()
    return row
