"""What one page of the timeline shows: how much of the record, and in which layout."""

from dataclasses import dataclass, replace
from functools import cached_property

from events import chronology, timeline, timeline_words
from events.filters.words import together, within_a_sentence
from events.models import Resolution
from events.session_names import regular_session_name
from events.timeline import Layout
from events.timeline_form import TimelineForm, this_year
from events.timeline_selection import ALL, LEVELS, Scope


@dataclass(frozen=True, slots=True)
class Removal:
    """A part of the selection that could go, and how much that would show."""

    part: str
    words: str
    number: int


class TimelinePage:
    """One page, read from the record when it is made; nine queries at the most."""

    def __init__(self, form: TimelineForm, scope: Scope) -> None:
        self.form, self.scope = form, scope
        self.newest_first = form.value("order") == "desc"
        self.asked = form.selection(scope)
        self.totals = chronology.totals(self.asked)
        self.selection = replace(self.asked, detail=self._bearable_level())
        number = self._amount(self.selection.detail)
        self.is_split = self.asked.month is None and number > timeline.MOST_ROWS
        found = [] if self.is_split else chronology.entries(self.selection)
        self.entries = found[: timeline.MOST_ROWS]
        #: A month is not split further; what is too much is left out, and said.
        self.is_cut = len(found) > len(self.entries)
        self.number = number if self.is_split else len(self.entries)
        chronology.fold_statements(self.entries)
        if self.layout in ("flat", "full"):
            chronology.add_themes(self.entries, form.themes)

    def _amount(self, level: str) -> int:
        """How much the years of this page have at a level, in all their months."""
        return self.totals.at(level, self.asked.first, self.asked.last)

    def _bearable_level(self) -> str:
        """The level asked for or a lower one; a year is split into months instead."""
        if self.scope.year is not None:
            return self.asked.detail
        levels = list(LEVELS)[: list(LEVELS).index(self.asked.detail) + 1]
        return levels[timeline.bearable([self._amount(level) for level in levels])]

    @cached_property
    def layout(self) -> str:
        """How much of each record is shown; a year of many stands in rows by month."""
        how = Layout.SPLIT if self.is_split else timeline.layout(self.number)
        if how is Layout.FULL and self.scope.year is not None:
            how = Layout.COMPACT
        return how.value

    @cached_property
    def everything(self) -> dict[int, int]:
        """Year -> how much it has at every level, shown or not."""
        return dict(self.totals.levels[ALL])

    @cached_property
    def busiest(self) -> int:
        """The most that any year has: the scale of the bars beside the years."""
        return max(self.everything.values(), default=0)

    def decades(self) -> list[timeline.Decade[object]]:
        first, last = self.selection.first, self.selection.last
        return timeline.arranged(
            self.entries, self.everything, first, last, self.newest_first
        )

    def spans(self) -> list[timeline.Span]:
        """Every decade and year of the record, for whoever goes to one."""
        return timeline.spans(self.everything, this_year())

    @cached_property
    def years_shown(self) -> set[int]:
        return {entry.year for entry in self.entries}

    @property
    def has_rail(self) -> bool:
        """A year has its neighbours instead, and a few records need neither."""
        many = self.layout in ("full", "compact", "split")
        return many and self.scope.year is None

    def neighbours(self) -> dict[str, tuple[int, int]]:
        """The years before and after a page of one year, each with how much it has."""
        year = self.selection.first
        around = {"previous": year - 1, "next": year + 1}
        return {
            place: (other, self.everything.get(other, 0))
            for place, other in around.items()
            if timeline.FIRST_YEAR <= other <= this_year()
        }

    def months(self) -> list[tuple[int, int]]:
        """The months of a year that one page cannot bear, each with its number."""
        found = chronology.months(self.selection)
        return sorted(found.items(), key=lambda pair: pair[0] or 13)

    @property
    def open_decade(self) -> int:
        """The decade that is in view when the page opens."""
        years = [entry.year for entry in self.entries] or [self.selection.first]
        return timeline.decade_of(max(years) if self.newest_first else min(years))

    @property
    def density(self) -> timeline.Density:
        period = self.selection.first, self.selection.last
        whole = period == (timeline.FIRST_YEAR, this_year())
        return timeline.Density(
            self.totals.counts, this_year(), None if whole else period
        )

    @property
    def heading(self) -> str:
        return timeline_words.heading(self.selection, self.scope)

    @property
    def state(self) -> str:
        return timeline_words.state(
            self.selection, self.scope, self.number, self._amount(ALL)
        )

    @property
    def too_many(self) -> str:
        asked = self._amount(self.asked.detail)
        return timeline_words.too_many(self.is_split, self.selection, self.asked, asked)

    @property
    def folds(self) -> bool:
        """Whether some statements stand behind the meeting where they were made."""
        return any(
            getattr(entry.record, "statement_count", 0) for entry in self.entries
        )

    @cached_property
    def conditions(self) -> dict[str, str]:
        return timeline_words.conditions(self.selection, self.scope)

    def removals(self) -> list[Removal]:
        """What could go from a selection that shows nothing, the most useful first."""
        if self.number:
            return []
        without = {
            part: self.selection.less(part, self.scope) for part in self.conditions
        }
        numbers = chronology.alternatives(without)
        found = [
            Removal(part, words, numbers[part])
            for part, words in self.conditions.items()
        ]
        return sorted(found, key=lambda removal: -removal.number)

    def higher_level(self) -> int:
        """How much there would be at the highest level, where less is asked for."""
        return 0 if self.selection.detail == ALL else self._amount(ALL)

    def sessions(self) -> str:
        """The regular sessions from which the records of this page come."""
        codes = {_session_code(entry) for entry in self.entries}
        numbers = sorted(int(code) for code in codes if code.isdigit())
        names = [regular_session_name(number) for number in numbers]
        return together([*names[:1], *map(within_a_sentence, names[1:])])


def _session_code(entry: chronology.Entry) -> str:
    record = entry.record
    if isinstance(record, Resolution):
        return record.session_id or ""
    session = getattr(record, "part_of", None)
    return session.code or "" if session else ""
