"""The first rows of a list, with how many the list has: one query for both."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Model, QuerySet, Window

from events.models import Resolution, Session, Statement
from events.prepared import Prepared

#: How many rows of one kind a page of another kind shows at once.
LIMIT = 20
#: How many it holds where no list has the rest: those after the first are folded.
FOLDED_LIMIT = 200

_LIFE = ("status", "publish_at", "withdraw_at", "prominence")
#: What a line shows of each kind. The rest of a record, its texts above all, is not
#: read from the database for it.
LINE: dict[type[Model], tuple[str, ...]] = {
    Resolution: (
        *("symbol", "title", "adopted_on", "method", *_LIFE),
        *("in_favour", "against", "abstaining", "not_voting"),
    ),
    Session: (
        *("slug", "title", "kind", "code", *_LIFE),
        *("starts_on", "ends_on", "opening_year"),
    ),
    Statement: (
        *("slug", "speaker", "role", "delegation", "on_behalf_of", *_LIFE),
        *("delivered_on", "year"),
    ),
}


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


class FirstRows:
    """The first rows of a list in the order of its queryset, of whatever is asked.

    The list must not be `distinct()`.
    """

    def __init__(self, build: Callable[[], QuerySet[Any]], limit: int = LIMIT) -> None:
        self.query = Prepared(lambda: _counted(lines(build()))[:limit])

    def of(self, **values: Any) -> Excerpt:
        rows = self.query.rows(**values)
        return Excerpt(rows, rows[0]._in_all if rows else 0)


NOTHING = Excerpt([], 0)


def _counted(records: QuerySet[Any]) -> QuerySet[Any]:
    """The same records, each with the number of all of them."""
    return records.annotate(_in_all=Window(Count("pk")))


def lines(records: QuerySet[Any]) -> QuerySet[Any]:
    """The same records, each with no more than its line in a list shows."""
    return records.only(*LINE[records.model])
