"""The resolutions that have a phrase, counted and narrowed. Pure."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Any


@dataclass(frozen=True, slots=True)
class Use:
    """One resolution that has the phrases; kind of paragraph -> how many there are."""

    pk: int
    symbol: str
    title: str
    adopted_on: date | None
    series_slug: str | None
    series_name: str | None
    kinds: Mapping[str, int]

    @property
    def paragraphs(self) -> int:
        return sum(self.kinds.values())

    @property
    def year(self) -> int | None:
        return self.adopted_on.year if self.adopted_on else None


@dataclass(frozen=True)
class Narrowing:
    """What was chosen among the uses: kinds, series, a first and a last year."""

    kinds: Sequence[str] = ()
    series: Sequence[str] = ()
    first: int | None = None
    last: int | None = None

    @classmethod
    def of(cls, chosen: Mapping[str, Any]) -> "Narrowing":
        """From the values of a ParagraphFilter."""
        return cls(
            chosen.get("kind", ()),
            chosen.get("series", ()),
            chosen.get("from"),
            chosen.get("to"),
        )

    def in_period(self, use: Use) -> bool:
        if use.year is None:
            return self.first is None and self.last is None
        return (self.first or 0) <= use.year <= (self.last or use.year)

    def in_series(self, use: Use) -> bool:
        return not self.series or use.series_slug in self.series

    def of_kind(self, use: Use) -> dict[str, int]:
        kinds = use.kinds.items()
        return {kind: n for kind, n in kinds if not self.kinds or kind in self.kinds}


@dataclass(frozen=True)
class Found:
    """All the resolutions that have the phrases, in order, and those left of them."""

    whole: list[Use]
    narrowing: Narrowing = Narrowing()
    latest_first: bool = False

    @cached_property
    def uses(self) -> list[Use]:
        """What the filters leave."""
        chosen = self.narrowing
        return [
            replace(use, kinds=kinds)
            for use in self.whole
            if chosen.in_period(use) and chosen.in_series(use)
            if (kinds := chosen.of_kind(use))
        ]

    def __len__(self) -> int:
        return len(self.uses)

    @cached_property
    def paragraphs(self) -> int:
        return sum(use.paragraphs for use in self.uses)

    @property
    def first(self) -> Use:
        """The one adopted first."""
        return self._dated[-1 if self.latest_first else 0]

    @property
    def last(self) -> Use:
        """The one adopted last."""
        return self._dated[0 if self.latest_first else -1]

    @cached_property
    def _dated(self) -> list[Use]:
        """Those whose day is known, unless none is."""
        return [use for use in self.uses if use.adopted_on] or self.uses

    @property
    def by_kind(self) -> dict[str, int]:
        """Paragraphs of each kind, whichever kinds were chosen."""
        counted: Counter[str] = Counter()
        for use in self.whole:
            if self.narrowing.in_period(use) and self.narrowing.in_series(use):
                counted.update(use.kinds)
        return counted

    @property
    def by_series(self) -> dict[str, int]:
        """Paragraphs of each series, by its slug, whichever series were chosen."""
        counted: Counter[str] = Counter()
        for use in self.whole:
            if use.series_slug and self.narrowing.in_period(use):
                counted[use.series_slug] += sum(self.narrowing.of_kind(use).values())
        return counted
