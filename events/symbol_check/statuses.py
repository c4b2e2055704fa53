"""What a symbol of a text can be, and the result of checking a text."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from django.urls import reverse

from events import addresses
from events.models import Resolution
from events.official_texts import official_url
from events.symbols import Flaw

#: Characters of a text, and symbols in it; more are refused, not cut off.
MOST_CHARACTERS = 500_000
MOST_PLACES = 2_000


class TooManySymbols(ValueError):
    """The text names documents in more places than are checked at once."""


class Status(StrEnum):
    """In the order in which a summary counts them."""

    CURRENT = "current"
    NEWER = "newer edition"
    WITHDRAWN = "withdrawn"
    ABSENT = "not in the record"
    FUTURE = "no such session yet"
    ELSEWHERE = "another organ"
    MALFORMED = "malformed"


@dataclass
class Checked:
    """One distinct symbol, in the words of its first place.

    `key` is the canonical symbol, empty where there is none. `resolution` is the row
    of the record; `newest`, the last edition of its series where that is another one;
    `adopted_as`, what came of a draft; `suggested`, what was probably meant.
    """

    text: str
    key: str
    status: Status
    places: list[tuple[int, int]] = field(default_factory=list)
    flaw: Flaw | None = None
    suggestion: str = ""
    resolution: Resolution | None = None
    newest: Resolution | None = None
    adopted_as: Resolution | None = None
    suggested: Resolution | None = None

    @cached_property
    def url(self) -> str:
        """Its page in the record; empty where it has none."""
        return self.resolution.get_absolute_url() if self.resolution else ""

    @cached_property
    def official_url(self) -> str:
        """The document in the page's language; empty where there can be none."""
        if not self.key or self.status == Status.FUTURE:
            return ""
        return official_url(self.key) or ""

    @property
    def title(self) -> str:
        """The title of what the public may read, so not of a withdrawn record."""
        is_shown = self.resolution and self.status != Status.WITHDRAWN
        return self.resolution.title if self.resolution and is_shown else ""

    @cached_property
    def compare_url(self) -> str:
        """This edition beside the newest one."""
        if not (self.newest and self.newest.series and self.resolution):
            return ""
        pairs = (("from", self.key), ("to", self.newest.symbol))
        page = reverse("events:compare", args=[self.newest.series.slug])
        return page + addresses.query(pairs)


@dataclass(frozen=True)
class Check:
    """A text and the symbols in it: each once, in the order of their first places."""

    text: str
    rows: list[Checked]

    @property
    def places(self) -> int:
        return sum(len(row.places) for row in self.rows)

    @property
    def counts(self) -> dict[Status, int]:
        """How many rows of each status there are, of those that there are."""
        counted = Counter(row.status for row in self.rows)
        return {status: counted[status] for status in Status if counted[status]}

    def pieces(self) -> Iterator[tuple[str, int | None]]:
        """The text in pieces that make it up again: plain, or of a row by its index."""
        places = sorted(
            (start, end, index)
            for index, row in enumerate(self.rows)
            for start, end in row.places
        )
        done = 0
        for start, end, index in places:
            yield self.text[done:start], None
            yield self.text[start:end], index
            done = end
        yield self.text[done:], None
