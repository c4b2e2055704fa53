"""What can be counted from the editions of a series."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

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
