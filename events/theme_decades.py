"""How many records each theme has in each decade."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, F, QuerySet
from django.db.models.functions import Coalesce

from events.models import Resolution, Session, Statement


@dataclass(frozen=True)
class Decades:
    """The records of one theme, decade by decade."""

    counts: Mapping[int, int]

    @property
    def total(self) -> int:
        return sum(self.counts.values())

    def values(self, first: int, last: int) -> list[int]:
        """The number in each decade from one to another, the empty ones too."""
        return [self.counts.get(year, 0) for year in range(first, last + 10, 10)]


def by_family() -> dict[int, Decades]:
    """Primary key of a family -> its records, each counted once; three queries."""
    return _by(Coalesce("themes__parent", "themes"))


def by_theme() -> dict[int, Decades]:
    """Primary key of a theme -> its own records, without those under it."""
    return _by(F("themes"))


def _by(theme: Any) -> dict[int, Decades]:
    found: dict[int, dict[int, int]] = defaultdict(lambda: defaultdict(int))
    for records, year in _records():
        rows = (
            records.exclude(**{f"{year}__isnull": True})
            .filter(themes__isnull=False)
            .order_by()
            .values(theme=theme, decade=F(year) - F(year) % 10)
            .annotate(n=Count("pk", distinct=True))
        )
        for row in rows:
            found[row["theme"]][row["decade"]] += row["n"]
    return {pk: Decades(dict(counts)) for pk, counts in found.items()}


def _records() -> list[tuple[QuerySet[Any], str]]:
    """The public records of each kind, with the field that holds their year."""
    return [
        (Resolution.objects.published(), "adopted_on__year"),
        (Session.objects.published().events(), "opening_year"),
        (Statement.objects.published(), "year"),
    ]
