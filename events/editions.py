"""What can be counted from the editions of a series."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from events.models import Resolution

#: The longest series of the Assembly has some eighty editions.
SHOWN = 100


@dataclass(frozen=True)
class Editions:
    """The public editions of one recurring text, oldest first."""

    rows: Sequence[Resolution]

    def __iter__(self) -> Iterator[Resolution]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)

    @property
    def shown(self) -> Sequence[Resolution]:
        """Those that the page has room for; the list of resolutions has them all."""
        return self.rows[:SHOWN]

    @property
    def is_partial(self) -> bool:
        return len(self.rows) > SHOWN

    @property
    def first(self) -> Resolution:
        return self.rows[0]

    @property
    def last(self) -> Resolution:
        return self.rows[-1]

    @property
    def without_vote(self) -> int:
        return self._adopted(Resolution.Method.WITHOUT_VOTE)

    @property
    def recorded(self) -> int:
        return self._adopted(Resolution.Method.RECORDED)

    @property
    def non_recorded(self) -> int:
        return self._adopted(Resolution.Method.NON_RECORDED)

    @property
    def not_established(self) -> int:
        return self._adopted(Resolution.Method.UNKNOWN)

    def _adopted(self, method: Resolution.Method) -> int:
        return sum(edition.method == method for edition in self.rows)


@dataclass(frozen=True, slots=True)
class Turn:
    """An edition put to the vote after editions that were not, or the other way round.

    `run`: how many in a row, right before it, were adopted the other way. `is_first`:
    it is known that no edition before it was adopted as this one was.
    """

    is_vote: bool
    run: int
    is_first: bool


def turns(editions: Sequence[Resolution]) -> list[Turn | None]:
    """For each edition, whether it was adopted the other way than those before it.

    Only where both are known: what is not established is no way of adoption.
    """
    votes = [_is_vote(edition) for edition in editions]
    return [_turn(votes[:place], vote) for place, vote in enumerate(votes)]


def _is_vote(edition: Resolution) -> bool | None:
    if edition.method == Resolution.Method.UNKNOWN:
        return None
    return edition.method != Resolution.Method.WITHOUT_VOTE


def _turn(before: Sequence[bool | None], is_vote: bool | None) -> Turn | None:
    if not before or is_vote is None or before[-1] is not (not is_vote):
        return None
    _, run = next(groupby(reversed(before)))
    return Turn(is_vote, len(list(run)), set(before) == {not is_vote})
