"""Apply a plan in one transaction, and take it back as one."""

from collections.abc import Iterable
from dataclasses import dataclass, field
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
    newly_blocked,
    not_allowed,
    refused,
)
from events.history.telling import RECORDS
from events.models import Batch, Publication, PublicVersion, Revision


class AlreadySettled(Exception):
    """The plan was applied, discarded or undone meanwhile."""


@dataclass(frozen=True)
class Job:
    """What one record is to become, and what it must still be for that.

    It must bear the version that was seen, or have the values that were left.
    """

    record: int
    key: str
    values: history.Values
    version: int | None = None
    left: history.Values = field(default_factory=dict)


@dataclass(frozen=True)
class Hand:
    """Who does it, what the person may change, and why it is done."""

    by: Any
    may: May
    reason: str


def apply(batch: Batch, by: Any, may: May, reason: str) -> list[Publication]:
    """Do what was planned, with each record that still is as it was seen.

    The others are added to what the batch left. Gives the records changed; raises
    AlreadySettled where the batch is no plan any more.
    """
    with transaction.atomic():
        batch = _held(batch, Batch.Stage.PLANNED)
        kind, names = RECORDS[batch.kind], history.Renamed()
        jobs = [
            Job(
                row["record"],
                row["key"],
                names.now(
                    kind, {name: after for name, (_, after) in row["changes"].items()}
                ),
                version=row["version"],
            )
            for row in batch.rows
        ]
        done = _do(batch, jobs, Hand(by, may, reason), Revision.Action.TOGETHER)
        batch.stage, batch.done_at = Batch.Stage.DONE, timezone.now()
        batch.number, batch.reason = len(done), reason
        batch.save()
    return done


def undo(batch: Batch, by: Any, may: May, reason: str) -> list[Publication]:
    """Give each record back what it had, where it still is as the batch left it.

    The others stay, and are added to what the batch left; where all stay, the batch
    is not undone. Gives the records changed back; raises AlreadySettled where the
    batch is not done, or is undone.
    """
    with transaction.atomic():
        batch = _held(batch, Batch.Stage.DONE)
        kind, names = RECORDS[batch.kind], history.Renamed()
        jobs = [
            Job(
                step.record,
                step.key,
                names.now(kind, {name: was for name, (was, _) in step.changes.items()}),
                left=names.now(kind, step.values),
            )
            for step in batch.steps.filter(action=Revision.Action.TOGETHER)
        ]
        done = _do(batch, jobs, Hand(by, may, reason), Revision.Action.UNDONE)
        if done:
            batch.stage, batch.undone_at = Batch.Stage.UNDONE, timezone.now()
        batch.save()
    return done


def _held(batch: Batch, stage: str) -> Batch:
    """The batch, locked; two who press the button at once come one after the other."""
    held = Batch.objects.select_for_update().filter(pk=batch.pk, stage=stage).first()
    if held is None:
        raise AlreadySettled
    return held


def _do(batch: Batch, jobs: list[Job], hand: Hand, action: str) -> list[Publication]:
    """Do the jobs, keep each as a step, and say of the others why they stay.

    The gate judges all records together once they are changed; where it forbids some,
    all is done anew without these.
    """
    work = _Work(batch, hand)
    while not work.tried(jobs, action):
        work = _Work(batch, hand, work.forbidden)
    batch.left += [each.as_json() for each in work.left]
    if work.done:
        PublicVersion.advance()
    return work.done


class _Work:
    """The records of a batch, locked, and what becomes of each."""

    def __init__(
        self, batch: Batch, hand: Hand, forbidden: dict[int, list[str]] | None = None
    ) -> None:
        self.batch, self.hand = batch, hand
        self.kind = RECORDS[batch.kind]
        keys = [row["record"] for row in batch.rows]
        rows = self.kind._default_manager.select_for_update().filter(pk__in=keys)
        self.records = {record.pk: record for record in rows.order_by("pk")}
        everything = list(self.records.values())
        self.now = history.values_of_all(everything)
        self.before = {
            record.pk: history.with_values(record, self.now[record.pk])
            for record in everything
        }
        self.blocked = blocked(everything, self.kind)
        #: What the gate said of records when all this was tried before.
        self.forbidden = dict(forbidden or {})
        self.done: list[Publication] = []
        self.left: list[Left] = []

    def tried(self, jobs: list[Job], action: str) -> bool:
        """Whether all is done; where the gate forbids some, nothing is."""
        with transaction.atomic():
            for job in jobs:
                self._take(job)
            found = newly_blocked(self.done, self.kind, self.blocked)
            self.forbidden |= found
            if found:
                transaction.set_rollback(True)
                return False
            if self.done:
                by, reason = self.hand.by, self.hand.reason
                act = history.Act(action, by, reason, batch=self.batch)
                history.keep_all(self.done, act, self.before)
        return True

    def _take(self, job: Job) -> None:
        """Change one record, or say why it stays."""
        record = self.records.get(job.record)
        why = self._why_not(record, job)
        if record is None or why:
            self.left += [Left(job.key, sentence) for sentence in why]
            return
        try:
            change(record, job.values)
        except ValidationError as error:
            self.left += refused(Wanted(record, job.values), error)
        else:
            self.done.append(record)

    def _why_not(self, record: Publication | None, job: Job) -> Iterable[str]:
        if record is None:
            return [_("It is not in the record any more.")]
        seen = job.version in (None, record.version)
        if not seen or history.changes(self.now[record.pk], job.left):
            return [_("It was changed since.")]
        if not self.hand.may(record):
            return [not_allowed()]
        if record.is_public and history.facts(job.values) and not self.hand.reason:
            return [_("The public has seen it: the change needs its reason.")]
        return self.forbidden.get(record.pk, [])
