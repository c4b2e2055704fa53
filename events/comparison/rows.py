"""What a comparison says: its rows, and how many of them are in each state."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from events.comparison.differences import Run, differences
from events.comparison.paragraphs import Paragraph


class State(StrEnum):
    """What became of a paragraph from one edition to the next."""

    UNCHANGED = "unchanged"
    CHANGED = "changed"
    NEW = "new"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Row:
    """One paragraph of either edition, or one of each that belong together.

    `introduces`: a heading, or words that only open a list; counted apart.
    """

    earlier: Paragraph | None
    later: Paragraph | None
    state: State
    moved: bool = False
    by_editors: bool = False
    introduces: bool = False

    @property
    def paragraph(self) -> Paragraph:
        """As it stands now; as it stood where it was dropped."""
        one = self.later or self.earlier
        assert one is not None
        return one

    @property
    def runs(self) -> list[Run]:
        """The words of both editions as one flowing text."""
        return differences(_text(self.earlier), _text(self.later))

    @property
    def note_runs(self) -> list[Run]:
        """The same for the words of the footnotes."""
        return differences(_notes(self.earlier), _notes(self.later))


@dataclass(frozen=True, slots=True)
class Counts:
    """How many rows are in each state; of those in both editions, how many moved."""

    unchanged: int = 0
    changed: int = 0
    new: int = 0
    dropped: int = 0
    moved: int = 0


@dataclass(frozen=True, slots=True)
class Comparison:
    """Every paragraph of both editions, each in exactly one row."""

    rows: tuple[Row, ...]

    def __iter__(self) -> Iterator[Row]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)

    @property
    def counts(self) -> Counts:
        """Of the paragraphs."""
        return _counted(row for row in self.rows if not row.introduces)

    @property
    def introductions(self) -> Counts:
        """Of the headings, and of the words that only open a list."""
        return _counted(row for row in self.rows if row.introduces)


def _counted(rows: Iterable[Row]) -> Counts:
    """Each row once by its state, and once more where it moved."""
    found = list(rows)
    states = Counter(row.state.value for row in found)
    return Counts(**states, moved=sum(row.moved for row in found))


def _text(paragraph: Paragraph | None) -> str:
    return paragraph.text if paragraph else ""


def _notes(paragraph: Paragraph | None) -> str:
    return " ".join(paragraph.notes) if paragraph else ""
