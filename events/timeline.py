"""Dated things into decades, years and silence. Pure.

What happened is grouped by decade and year; years without anything are not skipped
but said, as silence. How much is shown depends on how much there is: few things in
full, many in rows, too many a decade or a year at a time.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from itertools import groupby
from typing import Generic, TypeVar

Record = TypeVar("Record")

#: The Assembly first met in January 1946; its Preparatory Commission sat in 1945.
FIRST_YEAR = 1946
#: The chart begins with a decade, so that all nine are equally wide.
FIRST_DECADE = 1940
#: Rows that one page holds at the most.
MOST_ROWS = 500
#: Up to here, things are shown in full.
MOST_IN_FULL = 100
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
    def months(self) -> list[tuple[int | None, list[Entry[Record]]]]:
        """The entries by month, in their own order; None where no day is known."""
        return [
            (month, list(entries))
            for month, entries in groupby(
                self.entries, key=lambda entry: entry.day.month if entry.day else None
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
    if not newest_first:
        return decades
    return [
        Decade(decade.first, decade.total, decade.blocks[::-1])
        for decade in reversed(decades)
    ]


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
class Density:
    """How many things each year has, for a chart and its table."""

    counts: Mapping[int, Count]
    last: int

    @property
    def years(self) -> range:
        """Whole decades, so that each is equally wide."""
        return range(FIRST_DECADE, decade_of(self.last) + 10)

    @property
    def decades(self) -> list[tuple[int, Count]]:
        """Each decade with its sum."""
        return [
            (start, added(self.of(year) for year in range(start, start + 10)))
            for start in range(FIRST_DECADE, self.last + 1, 10)
        ]

    @property
    def total(self) -> Count:
        return added(self.counts.values())

    @property
    def peaks(self) -> list[int]:
        """The three years with the most adopted and held, in order of time."""
        full = [year for year, count in self.counts.items() if count.events]
        highest = sorted(full, key=lambda year: (-self.of(year).events, year))[:3]
        return sorted(highest)

    def of(self, year: int) -> Count:
        return self.counts.get(year, NOTHING)
