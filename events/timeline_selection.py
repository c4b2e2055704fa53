"""What a reader wants to see on the timeline, and the years that a page is about."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from events.models import Theme
from events.timeline import FIRST_YEAR

LANDMARKS, MAIN, ALL = "landmarks", "main", "all"
#: The levels of detail -> the least prominence that each takes in.
LEVELS = {LANDMARKS: 1, MAIN: 2, ALL: 3}


@dataclass(frozen=True, slots=True)
class Scope:
    """The years of a page: the whole record, one decade of it, or one year."""

    first: int
    last: int
    decade: int | None = None
    year: int | None = None

    @classmethod
    def of(
        cls, now: int, decade: int | None = None, year: int | None = None
    ) -> "Scope":
        """The scope of an address; it has no year where the record does not reach."""
        if year is not None:
            first, last = year, year
        elif decade is not None:
            first, last = decade, decade + 9
        else:
            first, last = FIRST_YEAR, now
        return cls(max(first, FIRST_YEAR), min(last, now), decade, year)

    @property
    def is_empty(self) -> bool:
        return self.first > self.last

    @property
    def is_whole(self) -> bool:
        return self.decade is None and self.year is None

    @property
    def detail(self) -> str:
        """A year shows everything unless less is asked for; more years, less."""
        return MAIN if self.year is None else ALL


@dataclass(frozen=True)
class Selection:
    """What a reader wants to see on the timeline; the empty one is the whole."""

    detail: str = MAIN
    kind: str = ""
    theme: Theme | None = None
    themes: Sequence[int] = field(default=())
    session: str = ""
    method: str = ""
    first: int = FIRST_YEAR
    last: int = 9999
    month: int | None = None

    @property
    def conditions(self) -> "Selection":
        """What it asks whatever the level and period."""
        return Selection(
            kind=self.kind,
            theme=self.theme,
            themes=self.themes,
            session=self.session,
            method=self.method,
        )

    def less(self, part: str, scope: Scope) -> "Selection":
        """The same without one part: kind, theme, session, method, period or month."""
        nothing: dict[str, dict[str, Any]] = {
            "period": {"first": scope.first, "last": scope.last},
            "month": {"month": None},
            "theme": {"theme": None, "themes": ()},
        }
        return replace(self, **nothing.get(part, {part: ""}))
