"""The United Nations' own extract of its resolutions: one JSON object a resolution.

https://github.com/UNxml/GAresolutions, data_extract/*.json, sessions 74 to 80.
"""

from collections.abc import Iterator

from events.importers.extract.resolution import described
from events.importers.extract.values import Value, values
from events.importers.official import shown
from events.importers.opening import Document
from events.importers.records import BrokenFile, Parsed, Place, Rejected

__all__ = ["parse"]

#: What one file may hold; a session adopts some 350 resolutions.
MOST_RECORDS = 100_000


def parse(documents: Iterator[Document]) -> Iterator[Parsed]:
    """One record an object; a line that is there before in the same words is dropped.

    Two lines of one resolution in different words are both given.
    """
    for document in documents:
        seen = _Seen(document.name)
        for value in values(document):
            if isinstance(value, Rejected):
                yield value
            else:
                yield from _resolution(document.name, value, seen)


def _resolution(name: str, value: Value, seen: "_Seen") -> Iterator[Parsed]:
    place = Place(name, value.line)
    if not isinstance(value.content, dict):
        yield Rejected(place, "It is no JSON object.", shown(value.text))
        return
    try:
        record, refused = described(value.content, place)
    except ValueError as error:
        yield Rejected(place, shown(str(error)), shown(value.text))
        return
    if seen.in_the_same_words(value.text):
        return
    if first := seen.line_of(record.symbol, value.line):
        record.remarks.append(
            f"{record.symbol} stands in this file before, in line {first}, "
            "in other words."
        )
    yield from refused
    yield record


class _Seen:
    """The objects of a file so far, by their words and by their resolution."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._words: set[int] = set()
        self._lines: dict[str, int] = {}

    def in_the_same_words(self, text: str) -> bool:
        """Whether an object was there before; BrokenFile where they grow too many."""
        words = hash(text)
        if words in self._words:
            return True
        if len(self._words) == MOST_RECORDS:
            raise BrokenFile(
                f"{self._name} holds more than {MOST_RECORDS:,} resolutions."
            )
        self._words.add(words)
        return False

    def line_of(self, symbol: str, line: int) -> int:
        """The line on which a resolution stood first; 0 where it is new."""
        if symbol in self._lines:
            return self._lines[symbol]
        self._lines[symbol] = line
        return 0
