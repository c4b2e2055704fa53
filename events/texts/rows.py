"""Paragraphs of one language, or of two side by side, in rows; rows in parts. Pure.

Two languages are aligned by anchor, never by place: where a translation has a paragraph
more, it stands in a row of its own after the one that it follows there.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import ceil
from typing import Generic, NamedTuple, Protocol, TypeVar

HEADING = "h"
#: A page stays under its 50 KB when its words and notes weigh no more than this.
HEAVIEST = 24_000  # compressed bytes
#: Compressed bytes for a byte of UTF-8, as measured on texts in the six languages; of
#: the others, which share the Latin alphabet, `_LATIN`.
_COMPRESSED = {"ar": 0.22, "ru": 0.22, "zh-hans": 0.4}
_LATIN = 0.28
#: And for the tags around a paragraph.
_TAGS = 30


class Passage(Protocol):
    """What is read of one paragraph in one language."""

    @property
    def language(self) -> str: ...
    @property
    def kind(self) -> str: ...
    @property
    def number(self) -> str: ...
    @property
    def label(self) -> str: ...
    @property
    def anchor(self) -> str: ...
    @property
    def text(self) -> str: ...
    @property
    def footnotes(self) -> list[object]: ...


Words = TypeVar("Words", bound=Passage)


class Note(NamedTuple):
    """A footnote: after how many characters it is marked, the mark, and its words."""

    place: int
    mark: str
    words: str


def notes(passage: Passage) -> list[Note]:
    """The notes of a paragraph by their place; what an editor mistyped is left out."""
    found = [
        Note(max(0, min(each[0], len(passage.text))), str(each[1]), str(each[2]))
        for each in passage.footnotes
        if isinstance(each, list) and len(each) == 3 and isinstance(each[0], int)
    ]
    return sorted(found, key=lambda note: note.place)


@dataclass(frozen=True, slots=True)
class Row(Generic[Words]):
    """One paragraph, in the first language and in the second; one may be missing."""

    first: Words | None
    second: Words | None = None

    @property
    def any(self) -> Words:
        """The paragraph in whichever language has it."""
        found = self.first or self.second
        if found is None:
            raise ValueError("A row has its paragraph in one language at least.")
        return found

    @property
    def is_heading(self) -> bool:
        return self.any.kind == HEADING

    @property
    def is_of_table(self) -> bool:
        """Whether it is one row of a table: r1, r2."""
        number = self.any.number
        return number.startswith("r") and number[1:].isdigit()

    @property
    def is_bullet(self) -> bool:
        """Whether it is a line of a list whose mark is no number."""
        return self.any.number.startswith("p") and bool(self.any.label)

    @property
    def level(self) -> int:
        """How deep a point lies: 0 for 4, 1 for 4 (a), 2 for 4 (a) (i) and below."""
        return min(self.any.number.count("("), 2)

    @property
    def weight(self) -> int:
        """About how many compressed bytes it adds to a page, in both languages."""
        return sum(_weight(each) for each in (self.first, self.second) if each)


def _weight(passage: Passage) -> int:
    words = (passage.text, *(note.words for note in notes(passage)))
    size = sum(len(each.encode()) for each in words)
    return _TAGS + int(size * _COMPRESSED.get(passage.language, _LATIN))


def aligned(first: Iterable[Words], second: Iterable[Words] = ()) -> list[Row[Words]]:
    """The rows in the order of the first language."""
    first, second = list(first), list(second)
    own = {passage.anchor for passage in first}
    others = {passage.anchor: passage for passage in second}
    following: dict[str, list[Row[Words]]] = {}
    before = ""
    for passage in second:
        if passage.anchor in own:
            before = passage.anchor
        else:
            following.setdefault(before, []).append(Row(None, passage))
    rows = following.get("", [])
    for passage in first:
        rows.append(Row(passage, others.get(passage.anchor)))
        rows += following.get(passage.anchor, ())
    return rows


def parts(
    rows: Sequence[Row[Words]], heaviest: int = HEAVIEST
) -> list[list[Row[Words]]]:
    """The rows in parts of about the same weight, each beginning with a paragraph.

    A heading stays with what follows it, a paragraph with its points and bullets, and
    a table whole.
    """
    weights = [row.weight for row in rows]
    share = sum(weights) / max(1, ceil(sum(weights) / heaviest))
    found: list[list[Row[Words]]] = [[]]
    passed, turn = 0, 1
    for at, row in enumerate(rows):
        if found[-1] and passed + weights[at] / 2 > turn * share and _begins(rows, at):
            found.append([])
            turn = int((passed + weights[at] / 2) // share) + 1
        found[-1].append(row)
        passed += weights[at]
    return found


def _begins(rows: Sequence[Row[Words]], at: int) -> bool:
    """Whether a part may begin at this row."""
    row = rows[at]
    is_within = row.level or row.is_of_table or row.is_bullet
    return not (is_within or rows[at - 1].is_heading)
