"""The texts in which a phrase can be looked for: without them a figure says nothing."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Count, Exists, OuterRef

from events.agreed_language.uses import Use
from events.filters.paragraph import ParagraphFilter
from events.models import Paragraph, Resolution


@dataclass(frozen=True, slots=True)
class Year:
    """How many of the texts held from one year have the phrases."""

    year: int
    used: int
    held: int


@dataclass(frozen=True, slots=True)
class Coverage:
    """The texts that the record has in one language."""

    texts: int
    by_year: dict[int, int]
    #: The numbers of the first and of the last regular session that one is from.
    first_session: int | None
    last_session: int | None

    def years(self, uses: Iterable[Use]) -> list[Year]:
        """Each year from the first use to the last of which the record has a text."""
        used: dict[int, int] = {}
        for use in uses:
            if use.adopted_on:
                used[use.adopted_on.year] = used.get(use.adopted_on.year, 0) + 1
        return [
            Year(year, used.get(year, 0), held)
            for year, held in sorted(self.by_year.items())
            if used and min(used) <= year <= max(used)
        ]


def has_texts(language: str) -> bool:
    """Whether the public can read any text in this language."""
    return bool(ParagraphFilter.rows().filter(language=language).exists())


def coverage(language: str) -> Coverage:
    """What the record has in a language, by year and by session; one query."""
    held = Paragraph.objects.filter(resolution=OuterRef("pk"), language=language)
    groups = list(
        Resolution.objects.published()
        .filter(Exists(held))
        .order_by()
        .values_list("session_id", "adopted_on__year")
        .annotate(texts=Count("pk"))
    )
    by_year: dict[int, int] = {}
    for _session, year, texts in groups:
        if year is not None:
            by_year[year] = by_year.get(year, 0) + texts
    numbers = [int(code) for code, *_ in groups if code.isdigit()]
    return Coverage(
        sum(texts for *_, texts in groups),
        by_year,
        min(numbers, default=None),
        max(numbers, default=None),
    )
