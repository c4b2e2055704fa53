"""What happened last, and what waits beside the records themselves."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Count, OuterRef, QuerySet, Subquery
from django.urls import reverse
from django.utils.functional import Promise

from events.models import Conflict, NextVersion, Publication, Revision

#: Lines of each.
LATEST = 8
#: How many steps were taken at once with a step; nothing where none was.
BESIDE = Subquery(
    Revision.objects.filter(first=OuterRef("pk"))
    .order_by()
    .values("first")
    .annotate(number=Count("pk"))
    .values("number")
)


@dataclass(frozen=True)
class Link:
    """An address with its words."""

    words: str
    url: str


@dataclass(frozen=True)
class Step:
    """One step of a record: what was done, by whom, when; or those of many at once."""

    link: Link
    words: str | Promise
    by: str
    at: datetime
    #: Of how many records beside the one it is named after.
    others: int = 0


@dataclass(frozen=True)
class News:
    """The last steps, the next versions begun, and how many conflicts are open."""

    steps: list[Step]
    coming: list[tuple[NextVersion, str]]
    conflicts: int


def touched_by(user: Any, kind: type[Publication]) -> QuerySet[Any]:
    """The keys of the records of a kind that a person has added or changed.

    Those that only a file changed, which the person took in, are not among them.
    """
    steps = Revision.objects.filter(kind=kind._meta.model_name, by=user, run=None)
    return steps.order_by().values("record")


def news(user: Any, kinds: list[type[Publication]]) -> News:
    """What concerns the kinds that the person may see; three queries.

    The steps that one act took in many records are one line.
    """
    nouns = [kind._meta.model_name for kind in kinds]
    steps = Revision.objects.filter(kind__in=nouns, first=None).annotate(beside=BESIDE)
    coming = NextVersion.objects.filter(kind__in=nouns).select_related("by")[:LATEST]
    return News(
        [_step(step, step.beside or 0) for step in steps[:LATEST]],
        [(version, _address(version, "next")) for version in coming],
        Conflict.objects.open().filter(kind__in=nouns).count(),
    )


def _step(step: Revision, others: int) -> Step:
    url = _together(step) if others else _address(step, "history")
    words = step.get_action_display()
    return Step(Link(step.key, url), words, step.by_name, step.made_at, others)


def _together(step: Revision) -> str:
    """Where all that was done at once stands: in its import or its bulk change."""
    if step.run_id:
        return reverse("admin:events_import_change", args=[step.run_id])
    if step.batch_id:
        return reverse("admin:events_batch_change", args=[step.batch_id])
    return _address(step, "history")


def _address(row: Revision | NextVersion, page: str) -> str:
    return reverse(f"admin:events_{row.kind}_{page}", args=[row.record])
