"""Facts that were corrected after the public had seen them: from, to, and why."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from events import history
from events.history import Difference
from events.models import Publication, Resolution, Revision, Session, State, Statement
from events.models.revision import RevisionQuerySet

KINDS: dict[str, type[models.Model]] = {
    "resolution": Resolution,
    "session": Session,
    "statement": Statement,
    "state": State,
}


@dataclass(frozen=True)
class Correction:
    """One correction of a record that is public; only facts are told."""

    record: Any
    revision: Revision
    differences: list[Difference]

    @property
    def day(self) -> date:
        """The day it was made, in New York."""
        return timezone.localdate(self.revision.made_at)

    @property
    def anchor(self) -> str:
        return f"c{self.revision.pk}"

    @property
    def url(self) -> str:
        """The address of the correction within the history of its record."""
        return f"{history_url(self.record)}#{self.anchor}"


def history_url(record: models.Model) -> str:
    """The page of the corrections of one record."""
    return reverse(
        f"events:{record._meta.model_name}_history", args=[history.key_of(record)]
    )


def steps() -> RevisionQuerySet:
    """The corrections of records that are public now, the latest first."""
    public = Q()
    for kind, model in KINDS.items():
        public |= Q(kind=kind, record__in=_public(model).values("pk"))
    return Revision.objects.corrections().filter(public)


def _public(model: type[models.Model]) -> models.QuerySet[Any]:
    """The rows of a kind that the public sees: of the States, all."""
    rows: Any = model._default_manager
    return rows.published() if issubclass(model, Publication) else rows.all()


def of(record: models.Model) -> RevisionQuerySet:
    """The corrections of one record, the latest first."""
    return Revision.objects.of(record).corrections()


def told(revisions: Iterable[Revision]) -> Iterator[Correction]:
    """The revisions as corrections, with their records; a query a kind."""
    given = list(revisions)
    records = {
        kind: _public(model).in_bulk(
            [revision.record for revision in given if revision.kind == kind]
        )
        for kind, model in KINDS.items()
        if any(revision.kind == kind for revision in given)
    }
    for revision in given:
        record = records[revision.kind].get(revision.record)
        if record is not None:
            yield Correction(record, revision, _facts(revision))


def _facts(revision: Revision) -> list[Difference]:
    """What the public relied on; what editors note for themselves is not told."""
    facts = history.facts(revision.changes)
    return [each for each in history.told(revision) if each.name in facts]
