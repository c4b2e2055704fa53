"""The first rows of a list, with how many the list has: one query for both."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, QuerySet, Window

#: How many rows of one kind a page of another kind shows.
LIMIT = 20


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
    def is_partial(self) -> bool:
        return self.total > len(self.rows)


def excerpt(records: QuerySet[Any], limit: int = LIMIT) -> Excerpt:
    """The first rows in the queryset's order. It must not be `distinct()`."""
    rows = list(records.annotate(_in_all=Window(Count("pk")))[:limit])
    return Excerpt(rows, rows[0]._in_all if rows else 0)
