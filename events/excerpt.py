"""The first rows of a list, with how many the list has: one query for both."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, QuerySet, Window

#: How many rows of one kind a page of another kind shows at once.
LIMIT = 20
#: How many it holds where no list has the rest: those after the first are folded.
FOLDED_LIMIT = 200


@dataclass(frozen=True)
class Excerpt:
    """Some rows of a list, and the number of all its rows."""

    rows: list[Any]
    total: int

    def __iter__(self) -> Iterator[Any]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)

    @property
    def open(self) -> list[Any]:
        """The rows shown at once."""
        return self.rows[:LIMIT]

    @property
    def folded(self) -> list[Any]:
        """The rows shown when asked for."""
        return self.rows[LIMIT:]

    @property
    def is_partial(self) -> bool:
        """Whether there are rows that the page does not hold at all."""
        return self.total > len(self.rows)


def excerpt(records: QuerySet[Any], limit: int = LIMIT) -> Excerpt:
    """The first rows in the queryset's order. It must not be `distinct()`."""
    rows = list(records.annotate(_in_all=Window(Count("pk")))[:limit])
    return Excerpt(rows, rows[0]._in_all if rows else 0)
