"""What the record holds on one theme: how much, when, and beside which others."""

from collections import Counter
from collections.abc import Callable, Collection
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from django.db.models import Count, F, QuerySet

from events.excerpt import lines
from events.models import Resolution, Session, Statement
from events.models.publication import theme_links
from events.prepared import NOW, Prepared

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


@lru_cache(maxsize=256)
def _asked(question: Callable[..., QuerySet[Any]], *themes: frozenset[int]) -> Prepared:
    """A question about some themes; what is asked of each theme is kept as SQL."""
    return Prepared(lambda: question(*themes))


def holdings(themes: Keys) -> Holdings:
    """How much there is on a theme; three queries."""
    adopted = _by_decade(_adopted_by_decade, themes)
    held = _by_decade(_held_by_decade, themes)
    said = _by_decade(_said_by_decade, themes)
    return Holdings(
        resolutions=adopted.total(),
        meetings=held.total(),
        statements=said.total(),
        decades=_without_holes(adopted + held + said),
    )


def key_texts(themes: Keys) -> list[Resolution]:
    """Landmarks, then the main texts, each oldest first."""
    return _asked(_key_texts, frozenset(themes)).rows()


def latest_meetings(themes: Keys) -> list[Session]:
    return _asked(_latest_meetings, frozenset(themes)).rows()


def latest_statements(themes: Keys) -> list[Statement]:
    return _asked(_latest_statements, frozenset(themes)).rows()


def together(themes: Keys, but: Keys) -> list[int]:
    """Keys of the themes that most often share a resolution with it; one query."""
    return _asked(_together, frozenset(themes), frozenset(but)).rows()


def _resolutions(themes: Keys) -> QuerySet[Resolution]:
    return Resolution.objects.published(NOW).on_themes(themes)


def _meetings(themes: Keys) -> QuerySet[Session]:
    return Session.objects.published(NOW).events().on_themes(themes)


def _statements(themes: Keys) -> QuerySet[Statement]:
    return Statement.objects.published(NOW).on_themes(themes)


def _key_texts(themes: Keys) -> QuerySet[Resolution]:
    texts = _resolutions(themes).order_by("prominence", "sort_key", "pk")
    return lines(texts)[:KEY_TEXTS]


def _latest_meetings(themes: Keys) -> QuerySet[Session]:
    dated = F("starts_on").desc(nulls_last=True)
    found = _meetings(themes).order_by("-opening_year", dated, "slug")
    return lines(found)[:MEETINGS]


def _latest_statements(themes: Keys) -> QuerySet[Statement]:
    dated = F("delivered_on").desc(nulls_last=True)
    said = _statements(themes).order_by("-year", dated, "slug")
    return lines(said)[:STATEMENTS]


def _together(themes: Keys, but: Keys) -> QuerySet[Any]:
    links, resolution = theme_links(Resolution)
    shared = links.filter(**{f"{resolution}__in": _resolutions(themes).values("pk")})
    counts = (
        shared.exclude(theme_id__in=but)
        .values("theme_id")
        .annotate(texts=Count("pk"))
        .order_by("-texts", "theme__position", "theme__slug")
    )
    return counts.values_list("theme_id", flat=True)[:TOGETHER]


def _adopted_by_decade(themes: Keys) -> QuerySet[Any]:
    return _counted(_resolutions(themes), "adopted_on__year")


def _held_by_decade(themes: Keys) -> QuerySet[Any]:
    return _counted(_meetings(themes), "opening_year")


def _said_by_decade(themes: Keys) -> QuerySet[Any]:
    return _counted(_statements(themes), "year")


def _counted(records: QuerySet[Any], year: str) -> QuerySet[Any]:
    decades = records.order_by().values(decade=F(year) - F(year) % 10)
    return decades.annotate(number=Count("pk"))


def _by_decade(
    question: Callable[..., QuerySet[Any]], themes: Keys
) -> Counter[int | None]:
    """Decade -> number of records; None for those whose year is not known."""
    rows = _asked(question, frozenset(themes)).rows()
    return Counter({row["decade"]: row["number"] for row in rows})


def _without_holes(counts: Counter[int | None]) -> list[Decade]:
    """Every decade from the first to the last, the empty ones too."""
    years = [decade for decade in counts if decade is not None]
    if not years:
        return []
    return [Decade(y, counts[y]) for y in range(min(years), max(years) + 10, 10)]
