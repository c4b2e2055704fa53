"""Two lists of paragraphs → the rows of their comparison."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from events.comparison.matching import Matching, matching
from events.comparison.order import in_place
from events.comparison.paragraphs import Decision, Paragraph, introducing
from events.comparison.rows import Comparison, Row, State

#: A place in the earlier text and one in the later; None where there is none.
Places = tuple[int | None, int | None]


def compare(
    earlier: Sequence[Paragraph],
    later: Sequence[Paragraph],
    decisions: Iterable[Decision] = (),
) -> Comparison:
    """The paragraphs of two editions, each list in its order, brought together.

    The rows follow the later text; what was dropped stands where it stood, after
    the paragraph that it followed.
    """
    found = matching(earlier, later, decisions)
    kept = in_place(found.pairs)
    introduce = introducing(earlier), introducing(later)
    return Comparison(
        tuple(_row(found, places, kept, *introduce) for places in _order(found, kept))
    )


def _order(found: Matching, kept: set[int]) -> Iterator[Places]:
    """Every place of both texts once: pairs together, in the order of the rows."""
    of_later = {there: here for here, there in found.pairs.items()}
    dropped = _dropped(found, kept)
    yield from ((here, None) for here in dropped[-1])
    for there in range(len(found.later)):
        yield of_later.get(there), there
        yield from ((here, None) for here in dropped[there])


def _dropped(found: Matching, kept: set[int]) -> defaultdict[int, list[int]]:
    """The places that have no later one, by the later place that they come after.

    They come after -1, which is before the first, where nothing before them is left.
    """
    after, dropped = -1, defaultdict(list)
    for here in range(len(found.earlier)):
        if here in kept:
            after = found.pairs[here]
        elif here not in found.pairs:
            dropped[after].append(here)
    return dropped


def _row(
    found: Matching,
    places: Places,
    kept: set[int],
    opening_earlier: frozenset[str],
    opening_later: frozenset[str],
) -> Row:
    here, there = places
    earlier = None if here is None else found.earlier[here]
    later = None if there is None else found.later[there]
    return Row(
        earlier,
        later,
        _state(found, places),
        moved=here is not None and there is not None and here not in kept,
        by_editors=here in found.decided_earlier or there in found.decided_later,
        introduces=(earlier is None or earlier.anchor in opening_earlier)
        and (later is None or later.anchor in opening_later),
    )


def _state(found: Matching, places: Places) -> State:
    here, there = places
    if here is None:
        return State.NEW
    if there is None:
        return State.DROPPED
    return State.UNCHANGED if found.is_unchanged(here, there) else State.CHANGED
