"""What would come of a change of many: tried in a transaction that is undone."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from events import history
from events.bulk.changing import (
    Left,
    May,
    Wanted,
    blocked,
    change,
    newly_blocked,
    not_allowed,
    refused,
)
from events.models import Batch, Publication

#: How long a plan waits to be applied.
KEPT = timedelta(days=1)


def plan(
    batch: Batch,
    kind: type[Publication],
    wanted: Sequence[Wanted],
    left: Sequence[Left],
    may: May,
) -> Batch:
    """Fill a new batch with what would change, and with what would stay and why.

    `left` is what could not even be read. Nothing of the records is changed; the batch
    is stored, and plans of which nothing came for a day are forgotten.
    """
    records = [each.record for each in wanted]
    now, before = history.values_of_all(records), blocked(records, kind)
    rows: dict[int, dict[str, Any]] = {}
    stays = list(left)
    tried = []
    with transaction.atomic():
        for each in wanted:
            record = each.record
            found = history.changes(now[record.pk], each.values)
            if not found:
                batch.unchanged += 1
            elif not may(record):
                stays.append(Left(history.key_of(record), not_allowed(), each.row))
            else:
                row = _row(record, found)
                try:
                    change(record, each.values)
                except ValidationError as error:
                    stays += refused(each, error)
                else:
                    rows[record.pk] = row
                    tried.append(each)
        broken = newly_blocked([each.record for each in tried], kind, before)
        transaction.set_rollback(True)
    for each in tried:
        if sentences := broken.get(each.record.pk):
            rows.pop(each.record.pk)
            stays += refused(each, ValidationError(sentences))
    batch.kind = str(kind._meta.model_name)
    batch.rows, batch.number = list(rows.values()), len(rows)
    batch.left = [each.as_json() for each in stays]
    planned = Batch.objects.filter(stage=Batch.Stage.PLANNED)
    planned.filter(made_at__lt=timezone.now() - KEPT).delete()
    batch.save()
    return batch


def _row(record: Publication, found: history.Changes) -> dict[str, Any]:
    return {
        "record": record.pk,
        "key": history.key_of(record),
        "words": str(record)[:200],
        "version": record.version,
        "changes": found,
        "asks_reason": record.is_public and bool(history.facts(found)),
    }
