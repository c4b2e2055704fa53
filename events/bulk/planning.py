"""What would come of a bulk change: tried in a transaction that is undone."""

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
    trial = _Trial(kind, wanted, left, may)
    trial.run()
    batch.kind = str(kind._meta.model_name)
    batch.rows, batch.number = list(trial.rows.values()), len(trial.rows)
    batch.left = [each.as_json() for each in trial.left]
    batch.unchanged = trial.unchanged
    planned = Batch.objects.filter(stage=Batch.Stage.PLANNED)
    planned.filter(made_at__lt=timezone.now() - KEPT).delete()
    batch.save()
    return batch


class _Trial:
    """What becomes of each record, found out by doing it and undoing it."""

    def __init__(
        self,
        kind: type[Publication],
        wanted: Sequence[Wanted],
        left: Sequence[Left],
        may: May,
    ) -> None:
        records = [each.record for each in wanted]
        self.kind, self.wanted, self.may = kind, wanted, may
        self.names = history.Renamed()
        self.now = history.values_of_all(records)
        self.blocked = blocked(records, kind)
        self.rows: dict[int, dict[str, Any]] = {}
        self.left = list(left)
        self.unchanged = 0

    def run(self) -> None:
        with transaction.atomic():
            for each in self.wanted:
                self._try(each)
            changed = [w.record for w in self.wanted if w.record.pk in self.rows]
            broken = newly_blocked(changed, self.kind, self.blocked)
            transaction.set_rollback(True)
        for each in self.wanted:
            if sentences := broken.get(each.record.pk):
                self.rows.pop(each.record.pk)
                self.left += refused(each, ValidationError(sentences))

    def _try(self, each: Wanted) -> None:
        record = each.record
        values = self.names.now(self.kind, each.values)
        found = history.changes(self.now[record.pk], values)
        if not found:
            self.unchanged += 1
            return
        if not self.may(record):
            self.left.append(Left(history.key_of(record), not_allowed(), each.row))
            return
        row = _row(record, found)
        try:
            change(record, each.values)
        except ValidationError as error:
            self.left += refused(each, error)
        else:
            self.rows[record.pk] = row


def _row(record: Publication, found: history.Changes) -> dict[str, Any]:
    return {
        "record": record.pk,
        "key": history.key_of(record),
        "words": str(record)[:200],
        "version": record.version,
        "changes": found,
        "asks_reason": record.is_public and bool(history.facts(found)),
    }
