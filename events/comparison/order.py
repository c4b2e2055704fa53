"""What kept its place among the others, and what moved."""

from bisect import bisect_left
from collections.abc import Mapping


def in_place(pairs: Mapping[int, int]) -> set[int]:
    """The earlier places that kept their order in the later text: as many as can.

    It is the longest run of pairs, in the order of the earlier text, whose later
    places rise; the others are said to have moved.

    >>> sorted(in_place({0: 0, 1: 3, 2: 1, 3: 2}))
    [0, 2, 3]
    """
    ends: list[int] = []
    last: list[int] = []
    before: dict[int, int | None] = {}
    for here in sorted(pairs):
        length = bisect_left(ends, pairs[here])
        before[here] = last[length - 1] if length else None
        ends[length:] = [pairs[here], *ends[length + 1 :]]
        last[length:] = [here, *last[length + 1 :]]
    return _backwards(last[-1] if last else None, before)


def _backwards(place: int | None, before: Mapping[int, int | None]) -> set[int]:
    found = set()
    while place is not None:
        found.add(place)
        place = before[place]
    return found
