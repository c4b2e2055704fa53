"""Facts that were corrected after the public had seen them: from, to, and why."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import models
from django.db.models import Count, Q, Window
from django.db.models.functions import Coalesce, RowNumber
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import number_format
from django.utils.translation import ngettext

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
#: Corrections made at once that are told one by one; more of them are one entry.
FEW = 3


@dataclass(frozen=True)
class Correction:
    """One correction of a record that is public; only facts are told.

    Where `size` is more than one it stands for that many, which one act made at once;
    these are told on a page of their own.
    """

    record: Any
    revision: Revision
    differences: list[Difference]
    size: int = 1

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

    @property
    def records(self) -> str:
        """How many records were corrected at once, in words; nothing for one."""
        if self.size == 1:
            return ""
        words = ngettext(
            "%(number)s record corrected", "%(number)s records corrected", self.size
        )
        return words % {"number": number_format(self.size, force_grouping=True)}

    @property
    def together_url(self) -> str:
        """The page of all the corrections that were made at once with this one."""
        act = self.revision.first_id or self.revision.pk
        return reverse("events:corrections_together", args=[act])


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


def folded() -> RevisionQuerySet:
    """The same, but of many made at once only the first; `size` is how many."""
    act = Coalesce("first_id", "pk")
    each = steps().annotate(
        size=Window(Count("pk"), partition_by=[act]),
        place=Window(RowNumber(), partition_by=[act], order_by="pk"),
    )
    return each.filter(Q(size__lte=FEW) | Q(place=1))


def together(act: int) -> RevisionQuerySet:
    """The corrections made at once, whose first step has this key, in their order."""
    return steps().filter(Q(pk=act) | Q(first=act)).order_by("pk")


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
            yield _correction(record, revision)


def _correction(record: Publication, revision: Revision) -> Correction:
    size = getattr(revision, "size", 1)
    if size > FEW:
        return Correction(record, revision, [], size)
    return Correction(record, revision, _facts(revision))


def _facts(revision: Revision) -> list[Difference]:
    """What the public relied on; what editors note for themselves is not told."""
    facts = history.facts(revision.changes)
    return [each for each in history.told(revision) if each.name in facts]
