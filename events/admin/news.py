"""What happened last, and what waits beside the records themselves."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.functional import Promise

from events.models import Conflict, NextVersion, Publication, Revision

#: Lines of each.
LATEST = 8


@dataclass(frozen=True)
class Link:
    """An address with its words."""

    words: str
    url: str


@dataclass(frozen=True)
class Step:
    """One step of a record: what was done, by whom, when."""

    link: Link
    words: str | Promise
    by: str
    at: datetime


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
    """What concerns the kinds that the person may see; three queries."""
    nouns = [kind._meta.model_name for kind in kinds]
    steps = Revision.objects.filter(kind__in=nouns)[:LATEST]
    coming = NextVersion.objects.filter(kind__in=nouns).select_related("by")[:LATEST]
    return News(
        [_step(step) for step in steps],
        [(version, _address(version, "next")) for version in coming],
        Conflict.objects.open().filter(kind__in=nouns).count(),
    )


def _step(step: Revision) -> Step:
    link = Link(step.key, _address(step, "history"))
    return Step(link, step.get_action_display(), step.by_name, step.made_at)


def _address(row: Revision | NextVersion, page: str) -> str:
    return reverse(f"admin:events_{row.kind}_{page}", args=[row.record])
