"""What the record holds on one theme: how much, when, and beside which others."""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, F, QuerySet

from events.excerpt import lines
from events.models import Resolution, Session, Statement
from events.models.publication import theme_links

#: How many of each kind the page of a theme shows.
KEY_TEXTS = 10
MEETINGS = 8
STATEMENTS = 5
TOGETHER = 6


@dataclass(frozen=True)
class Decade:
    """How many records of the theme fall into ten years."""

    year: int
    number: int


@dataclass(frozen=True)
class Holdings:
    """The records on a theme, by kind and by decade."""

    resolutions: int
    meetings: int
    statements: int
    decades: list[Decade]

    @property
    def total(self) -> int:
        return self.resolutions + self.meetings + self.statements

    @property
    def most(self) -> int:
        return max((decade.number for decade in self.decades), default=0)


#: A theme's own key and, for a family, those of the themes under it.
Keys = Collection[int]


def holdings(themes: Keys) -> Holdings:
    """How much there is on a theme; three queries."""
    adopted = _by_decade(resolutions(themes), "adopted_on__year")
    held = _by_decade(meetings(themes), "opening_year")
    said = _by_decade(statements(themes), "year")
    return Holdings(
        resolutions=adopted.total(),
        meetings=held.total(),
        statements=said.total(),
        decades=_without_holes(adopted + held + said),
    )


def resolutions(themes: Keys) -> QuerySet[Resolution]:
    return Resolution.objects.published().on_themes(themes)


def meetings(themes: Keys) -> QuerySet[Session]:
    return Session.objects.published().events().on_themes(themes)


def statements(themes: Keys) -> QuerySet[Statement]:
    return Statement.objects.published().on_themes(themes)


def key_texts(themes: Keys) -> QuerySet[Resolution]:
    """Landmarks, then the main texts, each oldest first."""
    texts = resolutions(themes).order_by("prominence", "sort_key", "pk")
    return lines(texts)[:KEY_TEXTS]


def latest_meetings(themes: Keys) -> QuerySet[Session]:
    dated = F("starts_on").desc(nulls_last=True)
    found = meetings(themes).order_by("-opening_year", dated, "slug")
    return lines(found)[:MEETINGS]


def latest_statements(themes: Keys) -> QuerySet[Statement]:
    dated = F("delivered_on").desc(nulls_last=True)
    said = statements(themes).order_by("-year", dated, "slug")
    return lines(said)[:STATEMENTS]


def together(themes: Keys, but: Keys) -> list[int]:
    """Keys of the themes that most often share a resolution with it; one query."""
    links, resolution = theme_links(Resolution)
    shared = links.filter(**{f"{resolution}__in": resolutions(themes).values("pk")})
    counts = (
        shared.exclude(theme_id__in=but)
        .values("theme_id")
        .annotate(texts=Count("pk"))
        .order_by("-texts", "theme__position", "theme__slug")
    )
    return list(counts.values_list("theme_id", flat=True)[:TOGETHER])


def _by_decade(records: QuerySet[Any], year: str) -> Counter[int | None]:
    """Decade -> number of records; None for those whose year is not known."""
    rows = (
        records.order_by()
        .values(decade=F(year) - F(year) % 10)
        .annotate(number=Count("pk"))
    )
    return Counter({row["decade"]: row["number"] for row in rows})


def _without_holes(counts: Counter[int | None]) -> list[Decade]:
    """Every decade from the first to the last, the empty ones too."""
    years = [decade for decade in counts if decade is not None]
    if not years:
        return []
    return [Decade(y, counts[y]) for y in range(min(years), max(years) + 10, 10)]
