"""What the database has of a phrase; where it has nothing, what might be found."""

from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

from django.db.models import Count

from events import phrases
from events.agreed_language.uses import Found, Narrowing, Use
from events.filters.paragraph import ParagraphFilter, holding


def find(filterset: ParagraphFilter) -> Found:
    """Every resolution with a paragraph that holds the phrases; one query."""
    if not filterset.sought:
        return Found([])
    by_resolution = groupby(filterset.by_resolution(), itemgetter(slice(-2)))
    uses = [
        Use(*facts, kinds={kind: number for *_, kind, number in rows})
        for facts, rows in by_resolution
    ]
    narrowing = Narrowing.of(filterset.active)
    return Found(uses, narrowing, filterset.latest_first)


@dataclass(frozen=True, slots=True)
class Shorter:
    """A part of the query, and how many paragraphs have it."""

    words: str
    paragraphs: int


def shorter(filterset: ParagraphFilter) -> list[Shorter]:
    """Parts of a query that stand somewhere, where the whole stands nowhere.

    One query for them all.
    """
    language = filterset.language
    parts = phrases.shorter(filterset.chosen.get("q", ""), language)
    if not parts:
        return []
    counted = filterset.without("q", *filterset.active).aggregate(
        **{
            f"with_{place}": Count(
                "pk", filter=holding(phrases.phrases(part, language), language)
            )
            for place, part in enumerate(parts)
        }
    )
    numbers = zip(parts, counted.values(), strict=True)
    return [Shorter(part, number) for part, number in numbers if number]
