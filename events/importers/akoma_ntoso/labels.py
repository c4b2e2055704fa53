"""What is printed before a paragraph, as a place in a sequence.

The same paragraph is "4." in English, "4 -" in Arabic and "4." in Russian; the same
point is (a), (أ), a) or а), and (i) is ’1‘ in Arabic. A label says the style of a level
and the place in it; a letter that is also a Roman numeral says both.
"""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from events.symbols import from_roman, roman

LETTER, NUMERAL = "letter", "numeral"

_LATIN = "abcdefghijklmnopqrstuvwxyz"
# The order of letters in lists is that of the numerals, not of the dictionary.
_ARABIC = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ"
_CYRILLIC = "абвгдежзиклмнопрстуфхцчшщэюя"
_HAN = "一二三四五六七八九十"
_ALPHABETS = (_LATIN, _ARABIC, _CYRILLIC)
#: Letters that are printed for others: bare alef, and a stretch of the line for none.
_PRINTED_FOR = str.maketrans("اإآ", "أأأ", "\u0640")

_NUMBER = re.compile(r"([0-9]{1,3}(?:\.[0-9]{1,2})*)\s*[.–—-]*")
_POINT = re.compile(r"[(’‘'“]?\s*([^\W_]{1,6})\s*[)’‘'”]")


class Mark(NamedTuple):
    """A style, and a place from 1: (letter, 3) is (c)."""

    style: str
    place: int


@lru_cache(maxsize=4096)
def number(label: str) -> tuple[int, ...]:
    """4 for "4.", "4 -" and "4"; 1 and 10 for "1.10"; nothing for what is no number."""
    found = _NUMBER.fullmatch(_folded(label))
    return tuple(int(part) for part in found[1].split(".")) if found else ()


@lru_cache(maxsize=4096)
def marks(label: str) -> tuple[Mark, ...]:
    """What a point's label may mean: (i) is the first numeral, or the ninth letter."""
    found = _POINT.fullmatch(_folded(label))
    if found is None:
        return ()
    token = found[1].casefold()
    places = {LETTER: _letter(token), NUMERAL: _numeral(token)}
    return tuple(Mark(style, place) for style, place in places.items() if place)


def written(mark: Mark) -> str:
    """(a), (z), (aa), (iv): in Latin letters, whatever the language prints."""
    if mark.style == NUMERAL:
        return f"({roman(mark.place).lower()})"
    rounds, place = divmod(mark.place - 1, len(_LATIN))
    return f"({_LATIN[place] * (rounds + 1)})"


def latin(letters: str) -> str:
    """The letter of an item of the agenda in Latin: ب is b, ee stays."""
    folded = _folded(letters).casefold()
    if folded.isascii():
        return folded
    place = _letter(folded)
    return written(Mark(LETTER, place)).strip("()") if place else ""


def _folded(label: str) -> str:
    """Plain digits and letters: Arabic prints ﻫ and هـ for the same letter."""
    folded = unicodedata.normalize("NFKC", label).translate(_PRINTED_FOR)
    return "".join(
        str(unicodedata.digit(char)) if char.isdigit() else char for char in folded
    ).strip()


def _letter(token: str) -> int:
    """The place of a letter; twice the same letter follows the last one.

    Spanish has ñ after n: it is an n out of its place.
    """
    if len(set(token)) != 1:
        return 0
    base = unicodedata.normalize("NFD", token[0])[0]
    letter = base if base.isascii() else token[0]
    for alphabet in _ALPHABETS:
        place = alphabet.find(letter)
        if place >= 0:
            return len(alphabet) * (len(token) - 1) + place + 1
    return 0


def _numeral(token: str) -> int:
    if token.isascii() and token.isdigit():
        return int(token) if len(token) <= 2 else 0
    if token.startswith("十"):
        return 10 + (_HAN.find(token[1:]) + 1 if len(token) == 2 else 0)
    if len(token) == 1 and token in _HAN:
        return _HAN.index(token) + 1
    try:
        return from_roman(token) if token.isascii() else 0
    except ValueError:
        return 0
