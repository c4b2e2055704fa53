"""A running text in plain characters, and where each of them stood.

What `text.fold` does to one symbol is done here to a whole text, a character at a
time, so that a place in the plain text leads back to the place as it was written.
"""

import unicodedata
from bisect import bisect_right
from collections.abc import Sequence

from events.symbols.text import PLAIN

# The Cyrillic letter, which a keyboard gives just as well, in the place of the organ.
_CYRILLIC_ORGAN = "\u0410/"
# Also the slashes of fractions and of division.
_PLAIN = PLAIN | {0x2044: "/", 0x2215: "/"}
# The first plane of Unicode ends here.
_LIVING = 0x10000
# Arabic vowel signs, which may stand on any letter of a word.
_VOWEL_SIGNS = range(0x064B, 0x0653)


class _Table(dict[int, str | None]):
    """What stands for a character; None where it is dropped. Filled as it is asked, and
    kept for the characters of the living languages, which are few."""

    def __missing__(self, code: int) -> str | None:
        character = chr(code)
        plain = _PLAIN.get(code)
        if plain is None and not self._is_dropped(character):
            folded = unicodedata.normalize("NFKC", character)
            plain = folded if len(folded) == 1 else character
        if code < _LIVING:
            self[code] = plain
        return plain

    @staticmethod
    def _is_dropped(character: str) -> bool:
        """Marks of direction, soft hyphens and the like, and vowel signs."""
        is_invisible = unicodedata.category(character) == "Cf"
        return is_invisible or ord(character) in _VOWEL_SIGNS


_TABLE = _Table()


class PlainText:
    """`text` is plain; `place` leads from an index in it to one in the original."""

    def __init__(self, original: str) -> None:
        self.original = original
        self.text = original
        self._dropped: Sequence[int] = ()
        if not original.isascii():
            self.text = original.translate(_TABLE).replace(_CYRILLIC_ORGAN, "A/")
            if len(self.text) < len(original):
                gone = {char for char in set(original) if _TABLE[ord(char)] is None}
                places = (i for i, char in enumerate(original) if char in gone)
                # Less those dropped before it: its place in the plain text.
                self._dropped = [place - n for n, place in enumerate(places)]

    def place(self, index: int) -> int:
        return index + bisect_right(self._dropped, index)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where a piece stood; nothing dropped before or after it is included."""
        return self.place(start), self.place(end - 1) + 1
