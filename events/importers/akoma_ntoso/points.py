"""The points of a list: which hang on which, told from what is printed before them.

A file may mark a list as such, or print its points as paragraphs, or a few of them so
and the rest otherwise; so only the order and the labels count. After (h), (i) is the
next letter; after (h) that ends with a colon, it is the first numeral.
"""

from dataclasses import dataclass, field

from events.importers.akoma_ntoso import labels
from events.importers.akoma_ntoso.blocks import Block
from events.importers.akoma_ntoso.labels import LETTER, Mark

_COLONS = (":", "：")


@dataclass(slots=True)
class _List:
    """A paragraph, and how far its points are counted, outermost first."""

    kind: str = ""
    number: str = ""
    levels: list[Mark] = field(default_factory=list)
    #: The anchors' numbers of the points that are open: one for each level.
    numbers: list[str] = field(default_factory=list)


class Points:
    """The list that is being counted, and the one before it, which may go on."""

    def __init__(self) -> None:
        self._list, self._earlier = _List(), _List()
        self._opened = False

    @property
    def kind(self) -> str:
        """The kind of the paragraph whose points these are."""
        return self._list.kind

    def begin(self, kind: str, number: str, text: str) -> None:
        """A paragraph that is no point: points after it are its own."""
        if self._list.levels:
            self._earlier = self._list
        self._list = _List(kind, number)
        self._opened = _opens(text)

    def under(self, block: Block) -> tuple[str, str]:
        """The number that a point hangs on, and its own."""
        found = labels.marks(block.label)
        if not self._list.levels and _continues(self._earlier, found):
            self._list, self._earlier = self._earlier, _List()
        levels = self._list.levels
        depth, mark = self._place(found)
        del levels[depth:], self._list.numbers[depth:]
        above = self._list.numbers[-1] if self._list.numbers else self._list.number
        number = f"{above} {labels.written(mark)}".strip()
        levels.append(mark)
        self._list.numbers.append(number)
        self._opened = _opens(block.words.text)
        return above, number

    def _place(self, found: tuple[Mark, ...]) -> tuple[int, Mark]:
        """At which depth the point stands, and as which of its level."""
        levels = self._list.levels
        first = _first(found, levels)
        if first and (self._opened or not levels):
            return len(levels), first
        for depth in reversed(range(len(levels))):
            following = levels[depth]._replace(place=levels[depth].place + 1)
            if following in found:
                return depth, following
        if first:
            return len(levels), first
        return _next_of_style(found, levels)


def _opens(text: str) -> bool:
    """Whether points are to follow."""
    return text.endswith(_COLONS)


def _continues(earlier: _List, found: tuple[Mark, ...]) -> bool:
    """Whether a point goes on with a list after a paragraph that stood between."""
    follow = [mark._replace(place=mark.place + 1) for mark in earlier.levels]
    is_first = any(mark.place == 1 for mark in found)
    return not is_first and any(mark in found for mark in follow)


def _first(found: tuple[Mark, ...], levels: list[Mark]) -> Mark | None:
    """The point as the first of a list within the last: in a style not yet used."""
    for mark in found:
        if mark.place == 1 and all(mark.style != level.style for level in levels):
            return mark
    return None


def _next_of_style(found: tuple[Mark, ...], levels: list[Mark]) -> tuple[int, Mark]:
    """A label that is misprinted or missing: the next one of its style."""
    styles = {mark.style for mark in found}
    for depth in reversed(range(len(levels))):
        if levels[depth].style in styles or not styles:
            return depth, levels[depth]._replace(place=levels[depth].place + 1)
    style = found[0].style if found else LETTER
    return len(levels), Mark(style, 1)
