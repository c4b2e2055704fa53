"""Apply a plan in one transaction, and take it back as one."""

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from events import history
from events.bulk.changing import (
    Left,
    May,
    Wanted,
    blocked,
    change,
    not_allowed,
    refused,
)
from events.history.telling import KINDS
from events.models import Batch, Publication, PublicVersion, Revision


class AlreadySettled(Exception):
    """The plan was applied, discarded or undone meanwhile."""


def apply(batch: Batch, by: Any, may: May, reason: str) -> list[Publication]:
    """Do what was planned, with each record that still is as it was seen.

    The others are added to what the batch left. Gives the records changed; raises
    AlreadySettled where the batch is no plan any more.
    """
    with transaction.atomic():
        batch = _held(batch, Batch.Stage.PLANNED)
        work = _Work(batch, by, may, reason, Revision.Action.TOGETHER)
        for row in batch.rows:
            values = {name: after for name, (was, after) in row["changes"].items()}
            record = work.records.get(row["record"])
            is_as_seen = record is not None and record.version == row["version"]
            work.take(record, row["key"], values, is_as_seen)
        batch.stage, batch.done_at = Batch.Stage.DONE, timezone.now()
        batch.number, batch.reason = len(work.done), reason
        work.finish()
    return work.done


def undo(batch: Batch, by: Any, may: May, reason: str) -> list[Publication]:
    """Give each record back what it had, where it still is as the batch left it.

    The others stay, and are added to what the batch left; where all stay, the batch
    is not undone. Gives the records changed back; raises AlreadySettled where the
    batch is not done, or is undone.
    """
    with transaction.atomic():
        batch = _held(batch, Batch.Stage.DONE)
        work = _Work(batch, by, may, reason, Revision.Action.UNDONE)
        for step in work.steps:
            values = {name: was for name, (was, after) in step.changes.items()}
            record = work.records.get(step.record)
            work.take(record, step.key, values, work.is_as(step))
        if work.done:
            batch.stage, batch.undone_at = Batch.Stage.UNDONE, timezone.now()
        work.finish()
    return work.done


def _held(batch: Batch, stage: str) -> Batch:
    """The batch, locked; two who press the button at once come one after the other."""
    held = Batch.objects.select_for_update().filter(pk=batch.pk, stage=stage).first()
    if held is None:
        raise AlreadySettled
    return held


class _Work:
    """The records of a batch, locked, and what becomes of each."""

    def __init__(self, batch: Batch, by: Any, may: May, reason: str, action: str):
        self.batch, self.by, self.may = batch, by, may
        self.reason, self.action = reason, action
        self.steps = list(
            batch.steps.filter(action=Revision.Action.TOGETHER).order_by("pk")
        )
        keys = [row["record"] for row in batch.rows]
        kind = KINDS[batch.kind]
        rows = kind._default_manager.select_for_update().filter(pk__in=keys)
        self.records = {record.pk: record for record in rows.order_by("pk")}
        everything = list(self.records.values())
        self.now = history.values_of_all(everything)
        self.tolerated = blocked(everything, kind)
        self.done: list[Publication] = []
        self.left: list[Left] = []

    def is_as(self, step: Revision) -> bool:
        """Whether a record still has every value that a step left it."""
        now = self.now.get(step.record, {})
        return not history.changes(now, step.values)

    def take(
        self,
        record: Publication | None,
        key: str,
        values: history.Values,
        is_as_seen: bool,
    ) -> None:
        """Change one record, or say why it stays."""
        why = self._why_not(record, values, is_as_seen)
        if record is None or why:
            self.left.append(Left(key, why))
            return
        before = self.now[record.pk], record.is_public
        try:
            change(record, values, self.tolerated.get(record.pk, ()))
        except ValidationError as error:
            self.left += refused(Wanted(record, values), error)
            return
        history.keep(record, self.action, self.by, before, self.reason, self.batch)
        self.done.append(record)

    def _why_not(
        self, record: Publication | None, names: Iterable[str], is_as_seen: bool
    ) -> str:
        if record is None:
            return _("It is not in the record any more.")
        if not is_as_seen:
            return _("It was changed since.")
        if not self.may(record):
            return not_allowed()
        if record.is_public and history.facts(names) and not self.reason:
            return _("The public has seen it: the change needs its reason.")
        return ""

    def finish(self) -> None:
        self.batch.left += [each.as_json() for each in self.left]
        self.batch.save()
        if self.done:
            PublicVersion.advance()
