"""Dated things into decades, years and silence. Pure.

What happened is grouped by decade and year; years without anything are not skipped
but said, as silence. How much is shown depends on how much there is: few things in
full, many in rows, too many a decade or a year at a time.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from itertools import groupby, pairwise
from typing import Generic, TypeVar

Record = TypeVar("Record")

#: The Assembly first met in January 1946.
FIRST_YEAR = 1946
#: The chart begins with a decade, so that all nine are equally wide.
FIRST_DECADE = 1940
#: Rows that one page holds at the most.
MOST_ROWS = 500
#: Up to here, things are shown in full: the main records of the whole are some 80.
MOST_IN_FULL = 100
#: The month of what has a year and no day.
NO_MONTH = 0
#: Up to here, years need no rail beside them.
MOST_WITHOUT_RAIL = 10


class Layout(Enum):
    """How much of each thing a page shows."""

    EMPTY = "empty"
    FLAT = "flat"
    FULL = "full"
    COMPACT = "compact"
    SPLIT = "split"


def layout(total: int) -> Layout:
    """The layout for so many things on one page; SPLIT when they are too many."""
    if total == 0:
        return Layout.EMPTY
    if total <= MOST_WITHOUT_RAIL:
        return Layout.FLAT
    if total <= MOST_IN_FULL:
        return Layout.FULL
    return Layout.COMPACT if total <= MOST_ROWS else Layout.SPLIT


def bearable(amounts: Sequence[int]) -> int:
    """The last of several levels that one page can bear; the last where none can.

    `amounts` says how much each level has, from the least to the one asked for. A
    level without anything is no help to a reader who asked for more.

    >>> bearable([12, 80, 4890]), bearable([12, 80, 300]), bearable([0, 0, 700])
    (1, 2, 2)
    """
    asked = len(amounts) - 1
    if amounts[asked] <= MOST_ROWS:
        return asked
    fitting = [n for n, amount in enumerate(amounts) if 0 < amount <= MOST_ROWS]
    return max(fitting, default=asked)


@dataclass(frozen=True, slots=True)
class Count:
    """How many things a year has: what was adopted and held, and what was said."""

    resolutions: int = 0
    meetings: int = 0
    statements: int = 0

    @property
    def events(self) -> int:
        """What stands on the timeline by itself."""
        return self.resolutions + self.meetings

    @property
    def total(self) -> int:
        return self.events + self.statements


NOTHING = Count()


def added(counts: Iterable[Count]) -> Count:
    """The sum of several counts."""
    counts = list(counts)
    return Count(
        sum(count.resolutions for count in counts),
        sum(count.meetings for count in counts),
        sum(count.statements for count in counts),
    )


@dataclass(frozen=True, slots=True)
class Entry(Generic[Record]):
    """One thing on the timeline. A thing of which only the year is known has no day."""

    year: int
    day: date | None
    anchor: str
    record: Record

    @property
    def place(self) -> tuple[int, date, str]:
        """Its place in time; within a year, what has no day comes last."""
        return self.year, self.day or date(self.year, 12, 31), self.anchor


@dataclass(frozen=True, slots=True)
class Year(Generic[Record]):
    """A year with what is shown of it, and how much there is in all."""

    number: int
    entries: Sequence[Entry[Record]]
    total: int

    @property
    def hidden(self) -> int:
        return max(0, self.total - len(self.entries))

    @property
    def months(self) -> list[tuple[int, list[Entry[Record]]]]:
        """The entries by month, in their own order."""
        return [
            (month, list(entries))
            for month, entries in groupby(
                self.entries, key=lambda e: e.day.month if e.day else NO_MONTH
            )
        ]


@dataclass(frozen=True, slots=True)
class Silence:
    """Years of which nothing is shown, because there is nothing or it is hidden."""

    first: int
    last: int
    hidden: int


@dataclass(frozen=True, slots=True)
class Decade(Generic[Record]):
    """Ten years: those with entries, and the silence between them."""

    first: int
    total: int
    blocks: Sequence[Year[Record] | Silence]


def decade_of(year: int) -> int:
    """The first year of a year's decade.

    >>> decade_of(2018)
    2010
    """
    return year - year % 10


def arranged(
    entries: Iterable[Entry[Record]],
    totals: Mapping[int, int],
    first: int,
    last: int,
    newest_first: bool = False,
) -> list[Decade[Record]]:
    """Entries by decade and year, from the first year to the last, silence included.

    `totals` says how many things each year has in all, shown or not.
    """
    ordered = sorted(entries, key=lambda entry: entry.place, reverse=newest_first)
    by_year = {
        year: list(group) for year, group in groupby(ordered, key=lambda e: e.year)
    }
    decades = [
        _decade(start, by_year, totals, max(start, first), min(start + 9, last))
        for start in range(decade_of(first), last + 1, 10)
    ]
    return [_turned(decade) for decade in decades[::-1]] if newest_first else decades


def _turned(decade: Decade[Record]) -> Decade[Record]:
    return Decade(decade.first, decade.total, decade.blocks[::-1])


def _decade(
    start: int,
    by_year: Mapping[int, list[Entry[Record]]],
    totals: Mapping[int, int],
    first: int,
    last: int,
) -> Decade[Record]:
    years = range(first, last + 1)
    blocks: list[Year[Record] | Silence] = []
    for shown, group in groupby(years, key=lambda year: year in by_year):
        numbers = list(group)
        if shown:
            blocks += [
                Year(number, by_year[number], totals.get(number, 0))
                for number in numbers
            ]
        else:
            hidden = sum(totals.get(number, 0) for number in numbers)
            blocks.append(Silence(numbers[0], numbers[-1], hidden))
    return Decade(start, sum(totals.get(year, 0) for year in years), blocks)


@dataclass(frozen=True, slots=True)
class Span:
    """A decade with how much each of its years has, for whoever goes to a year."""

    first: int
    years: Sequence[tuple[int, int]]

    @property
    def total(self) -> int:
        return sum(total for _, total in self.years)

    @property
    def values(self) -> list[int]:
        """Ten figures, so that the bars of all decades are equally wide."""
        known = dict(self.years)
        return [known.get(year, 0) for year in range(self.first, self.first + 10)]


def spans(totals: Mapping[int, int], last: int) -> list[Span]:
    """Every decade of the record and every year in it, also those without anything."""
    years = [(year, totals.get(year, 0)) for year in range(FIRST_YEAR, last + 1)]
    by_decade = groupby(years, key=lambda pair: decade_of(pair[0]))
    return [Span(start, list(group)) for start, group in by_decade]


@dataclass(frozen=True, slots=True)
class Density:
    """How many things each year has, for a chart and its table.

    `marked` is the period, first and last year, that the page around it shows.
    """

    counts: Mapping[int, Count]
    last: int
    marked: tuple[int, int] | None = None

    @property
    def years(self) -> range:
        """Whole decades, so that each is equally wide."""
        return range(FIRST_DECADE, decade_of(self.last) + 10)

    @property
    def decades(self) -> list[tuple[int, Count]]:
        """Each decade with its sum."""
        starts = range(FIRST_DECADE, self.last + 1, 10)
        return [
            (start, added(map(self.of, range(start, start + 10)))) for start in starts
        ]

    @property
    def total(self) -> Count:
        return added(self.counts.values())

    @property
    def peaks(self) -> list[int]:
        """The three years with the most adopted and held, in order of time."""
        highest = sorted(self.eventful, key=lambda year: -self.of(year).events)[:3]
        return sorted(highest)

    @property
    def eventful(self) -> list[int]:
        """The years in which something was adopted or held."""
        return sorted(year for year, count in self.counts.items() if count.events)

    @property
    def silence(self) -> tuple[int, int] | None:
        """The longest run of years without anything between two that have something.

        None where no run is longer than two years.
        """
        runs = [
            (later - earlier - 1, earlier + 1, later - 1)
            for earlier, later in pairwise(self.eventful)
        ]
        length, first, last = max(runs, default=(0, 0, 0))
        return (first, last) if length > 2 else None

    @property
    def middle(self) -> int | None:
        """The first year by whose end half of all that was adopted and held is past."""
        past, half = 0, self.total.events / 2
        for year in self.eventful:
            past += self.of(year).events
            if past >= half:
                return year
        return None

    def of(self, year: int) -> Count:
        return self.counts.get(year, NOTHING)
