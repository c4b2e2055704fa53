"""An editor decides between what stands and what an official file offers."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from events import history
from events.importers.writer import standing
from events.importers.writer.deciding import digest
from events.importers.writer.lookups import Lookups
from events.models import (
    Conflict,
    Publication,
    PublicVersion,
    Resolution,
    Revision,
    Statement,
)

KINDS: dict[str, type[Publication]] = {"resolution": Resolution, "statement": Statement}


def record_of(conflict: Conflict) -> Any:
    """The record in question; None where it is there no more."""
    return KINDS[conflict.kind]._default_manager.filter(pk=conflict.record).first()


def accept(conflict: Conflict, by: Any) -> None:
    """Put what the file offers in the place of what stands; it is a step of history.

    Raises ValidationError where a rule forbids it, and changes nothing then.
    """
    with transaction.atomic():
        rows = KINDS[conflict.kind]._default_manager.select_for_update()
        record = rows.filter(pk=conflict.record).first()
        if record is None:
            raise ValidationError(_("The record is there no more."))
        before, were = history.as_it_is(record), history.rows_of(record)
        standing.put(record, conflict.part, conflict.offered, Lookups())
        value = digest(standing.of(record, conflict.part))
        record.imported[conflict.part] = [conflict.format, value]
        record.version += 1
        record.full_clean()
        record.save()
        if conflict.source_id:
            record.sources.add(conflict.source_id)
        reason = _("Taken from an official file: %(file)s.") % {"file": conflict.file}
        changed = history.rows_changed(were, history.rows_of(record))
        history.keep(record, Revision.Action.ACCEPTED, by, before, reason, changed)
        _decide(conflict, Conflict.Status.ACCEPTED, by)
        PublicVersion.advance()


def reject(conflict: Conflict, by: Any) -> None:
    """What stands, stands; the same value is not offered again."""
    _decide(conflict, Conflict.Status.REJECTED, by)


def _decide(conflict: Conflict, status: str, by: Any) -> None:
    conflict.status, conflict.by, conflict.decided_at = status, by, timezone.now()
    conflict.save(update_fields=["status", "by", "decided_at"])
