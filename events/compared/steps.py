"""What each edition of a series added and dropped, for the strip of its page."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from django.conf import settings
from django.urls import reverse
from django.utils.translation import get_language

from events import addresses, comparison
from events.compared import reading
from events.compared.asking import NONE, Question, default_language
from events.comparison import Counts
from events.editions import Turn, turns
from events.models import Resolution, Series

#: Comparisons kept in the process. One is asked for again each time the page of its
#: series is read, and takes some hundredths of a second.
KEPT = 128

#: The keys of an earlier and a later edition.
Keys = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Step:
    """An edition, and what changed from the one before it where both texts are here.

    `turn`: whether it was adopted in another way. `address`: the page of the
    comparison, which leads to the official files of those that are not here; none of
    the first edition.
    """

    edition: Resolution
    turn: Turn | None
    before: Resolution | None = None
    address: str = ""
    counts: Counts | None = None


def steps(series: Series, editions: Sequence[Resolution]) -> list[Step]:
    """The editions in their order, each with the step that leads to it.

    Three queries, however many editions: their languages, their texts in one language
    each, and the editors' decisions. Nothing is stored that could be stale: a counted
    step is kept under the words of its two texts, so another word is another step.
    """
    pairs = list(pairwise(editions))
    languages = _languages(pairs)
    texts = reading.texts(
        {(edition, code) for step, code in languages.items() for edition in step}
    )
    decisions = reading.decisions(languages) if languages else {}
    found = [Step(edition, turn=None) for edition in editions[:1]]
    for (earlier, later), turn in zip(pairs, turns(editions)[1:], strict=True):
        counts = _counts((earlier.pk, later.pk), languages, texts, decisions)
        link = address(series, earlier, later)
        found.append(Step(later, turn, earlier, link, counts))
    return found


def around(series: Series, question: Question) -> list[Step | None]:
    """The step before the one asked for, and the step after it; nothing is counted."""
    return [
        step and Step(step[1], None, step[0], address(series, *step))
        for step in question.steps_around()
    ]


def _languages(pairs: Sequence[tuple[Resolution, Resolution]]) -> dict[Keys, str]:
    """The language in which the two editions of a step are compared, where one is."""
    held = reading.languages({edition.pk for pair in pairs for edition in pair})
    page = get_language() or settings.LANGUAGE_CODE
    found = {}
    for earlier, later in pairs:
        two = [held.get(earlier.pk, NONE), held.get(later.pk, NONE)]
        if two[0] & two[1]:
            found[earlier.pk, later.pk] = default_language(two, page).code
    return found


def address(series: Series, earlier: Resolution, later: Resolution) -> str:
    """The page that compares two editions."""
    query = addresses.query([("from", earlier.symbol), ("to", later.symbol)])
    return reverse("events:compare", args=[series.slug]) + query


def _counts(
    step: Keys,
    languages: Mapping[Keys, str],
    texts: Mapping[reading.Place, tuple[comparison.Paragraph, ...]],
    decisions: Mapping[Keys, tuple[comparison.Decision, ...]],
) -> Counts | None:
    code = languages.get(step)
    if code is None:
        return None
    earlier, later = (texts[edition, code] for edition in step)
    return _compared(earlier, later, decisions.get(step, ()))


@lru_cache(maxsize=KEPT)
def _compared(
    earlier: tuple[comparison.Paragraph, ...],
    later: tuple[comparison.Paragraph, ...],
    decisions: tuple[comparison.Decision, ...],
) -> Counts:
    return comparison.compare(earlier, later, decisions).counts
