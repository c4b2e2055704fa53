"""The words that were looked for, marked in a paragraph as it was printed."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from events.phrases.asking import needle
from events.phrases.folding import ARABIC, CHINESE, table

#: Characters of a paragraph that is shown whole, and those shown on each side of the
#: words looked for in a longer one; how far the end of a word is looked for.
WHOLE, AROUND, WORD = 700, 200, 24
#: Places of a long paragraph that are shown, at most.
MOST_WINDOWS = 3


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of a paragraph; marked where they are those that were looked for."""

    words: str
    marked: bool = False


def excerpt(text: str, sought: Sequence[str], language: str) -> list[Piece]:
    """The paragraph in pieces; of a long one, what stands around the marked words.

    `sought` are folded phrases.
    """
    text = unicodedata.normalize("NFC", text)
    marks = spans(text, sought, language)
    pieces: list[Piece] = []
    end = 0
    for start, end in _windows(text, marks):
        if start:
            pieces.append(Piece(" … " if pieces else "… "))
        for first, last in marks:
            if start <= first < end:
                pieces += [Piece(text[start:first]), Piece(text[first:last], True)]
                start = last
        pieces.append(Piece(text[start:end]))
    if end < len(text):
        pieces.append(Piece(" …"))
    return [piece for piece in pieces if piece.words]


def _windows(text: str, marks: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The parts of a text to show, from and to, apart from each other."""
    if len(text) <= WHOLE:
        return [(0, len(text))]
    shown: list[tuple[int, int]] = []
    for first, last in marks[:MOST_WINDOWS] or [(0, 0)]:
        start, end = max(0, first - AROUND), min(len(text), last + AROUND)
        if start:
            start = text.rfind(" ", max(0, start - WORD), start) + 1 or start
        if end < len(text):
            end = max(end, text.find(" ", end, end + WORD))
        if shown and start <= shown[-1][1] + WORD:
            start = shown.pop()[0]
        shown.append((start, end))
    return shown


def spans(text: str, sought: Sequence[str], language: str) -> list[tuple[int, int]]:
    """Where the folded phrases stand in a text (NFC): from and to, in order, apart."""
    folded, places = _places(text, language)
    found: list[tuple[int, int]] = []
    for phrase in sought:
        wanted = needle(phrase, language)
        at = folded.find(wanted)
        while at >= 0:
            first = at + wanted.startswith(" ")
            last = first + len(phrase) - 1
            if language == ARABIC:
                first = folded.rfind(" ", 0, first) + 1
            # Up to what follows, so that signs upon the last letter are marked too.
            after = places[last] + 1 if language == CHINESE else places[last + 1]
            found.append((places[first], after))
            at = folded.find(wanted, at + 1)
    return _apart(sorted(found))


def _places(text: str, language: str) -> tuple[str, list[int]]:
    """The folded text, and for each of its characters where it stands in the text."""
    letters_of, blanks = table(language), language != CHINESE
    letters, places = [" "], [0]
    for place, character in enumerate(text):
        for letter in letters_of[ord(character)]:
            if letter != " " or (blanks and letters[-1] != " "):
                letters.append(letter)
                places.append(place)
    return "".join(letters) + " ", [*places, len(text)]


def _apart(found: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The same, those that overlap made one."""
    apart: list[tuple[int, int]] = []
    for first, last in found:
        if apart and first < apart[-1][1]:
            first, last = apart[-1][0], max(last, apart.pop()[1])
        apart.append((first, last))
    return apart
