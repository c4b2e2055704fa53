"""How many records each theme has in each decade."""

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, F, QuerySet
from django.db.models.functions import Coalesce

from events.models import Resolution, Session, Statement
from events.prepared import NOW, Prepared


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
    return _by("family")


def by_theme() -> dict[int, Decades]:
    """Primary key of a theme -> its own records, without those under it."""
    return _by("theme")


def _by(which: str) -> dict[int, Decades]:
    found: dict[int, dict[int, int]] = defaultdict(lambda: defaultdict(int))
    for query in _QUERIES[which]:
        for row in query.rows():
            found[row["theme"]][row["decade"]] += row["n"]
    return {pk: Decades(dict(counts)) for pk, counts in found.items()}


def _counted(records: QuerySet[Any], year: str, theme: Any) -> QuerySet[Any]:
    return (
        records.exclude(**{f"{year}__isnull": True})
        .filter(themes__isnull=False)
        .order_by()
        .values(theme=theme, decade=F(year) - F(year) % 10)
        .annotate(n=Count("pk", distinct=True))
    )


#: The public records of each kind, with the field that holds their year.
_RECORDS: list[tuple[Callable[[], QuerySet[Any]], str]] = [
    (lambda: Resolution.objects.published(NOW), "adopted_on__year"),
    (lambda: Session.objects.published(NOW).events(), "opening_year"),
    (lambda: Statement.objects.published(NOW), "year"),
]
_THEMES = {"family": Coalesce("themes__parent", "themes"), "theme": F("themes")}


def _query(records: Callable[[], QuerySet[Any]], year: str, theme: Any) -> Prepared:
    return Prepared(lambda: _counted(records(), year, theme))


_QUERIES = {
    which: [_query(records, year, theme) for records, year in _RECORDS]
    for which, theme in _THEMES.items()
}
