"""The words of one paragraph: plain text, its notes, its opening verb, its links.

    <p>⇥<span class="italic">Recalling</span> its resolution <a href="…/A/RES/58/208">
    58/208</a>,<authorialNote marker="1">…</authorialNote> and</p>

The mark of a note is not in the text: a note remembers at which character it stood.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from events.importers.akoma_ntoso.tree import Element, attribute, name
from events.importers.official import plain
from events.importers.records import Footnote

LINKS = ("a", "ref", "rref", "mref")
#: What parts words: the end of a line, and of a paragraph within a cell or a note.
BREAKS = ("br", "eol", "p")
#: A number or letter that is printed before a paragraph ends with a tab.
_LABEL = re.compile(
    r"\s*((?:[0-9]{1,3}\s?[.．–—-]?|[(（’‘'“]?[^\W_]{1,6}[)）’‘'”]|[•▪–—-]))[ \xa0]*\t"
)
_EMPTY_BRACKETS = re.compile(r"\(\s*\)")
#: Marks that turn the direction of writing; only Arabic has a use for them.
_INVISIBLE = re.compile("[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
#: Chinese is printed without blanks; one stands after the mark of a note.
_WIDE = 0x2E80


@dataclass(frozen=True, slots=True)
class Link:
    """A link with the words it is printed on, and the few words that follow them."""

    address: str
    printed: str
    after: str
    in_note: bool = False


@dataclass(frozen=True, slots=True)
class Words:
    """A text with single blanks.

    `label` is what the text itself printed before the first tab. `lead` counts the
    characters at the beginning that are set apart as its verb, in italics, or bold in
    Chinese. `heavy` says whether all of it is bold.
    """

    text: str
    label: str = ""
    lead: int = 0
    heavy: bool = False
    notes: tuple[Footnote, ...] = ()
    links: tuple[Link, ...] = ()


NONE = Words("")


@dataclass(slots=True)
class _Piece:
    """A run of characters in one face, or a note, which has no characters."""

    text: str
    lean: bool = False
    bold: bool = False
    address: str = ""
    note: Element | None = None


def read(element: Element, language: str, *, is_labelled: bool = False) -> Words:
    """The words of an element of any kind; of a paragraph, without what labels it."""
    pieces = list(_pieces(element, _Piece("")))
    _without_marks(pieces, language)
    label = _taken_label(pieces) if is_labelled else ""
    return _assembled(pieces, label, language)


def joined(parts: list[Words], separator: str) -> Words:
    """Several texts as one: the cells of a row, the paragraphs of a container."""
    if len(parts) == 1:
        return parts[0]
    at = 0
    notes: list[Footnote] = []
    for part in parts:
        notes += [note._replace(at=note.at + at) for note in part.notes]
        at += len(part.text) + len(separator)
    return Words(
        separator.join(part.text for part in parts),
        label=parts[0].label,
        lead=parts[0].lead,
        heavy=all(part.heavy for part in parts),
        notes=tuple(notes),
        links=tuple(link for part in parts for link in part.links),
    )


def after(words: Words, start: int) -> Words:
    """The words from a character on."""
    notes = tuple(note._replace(at=max(0, note.at - start)) for note in words.notes)
    lead = max(0, words.lead - start)
    return replace(words, text=words.text[start:], lead=lead, notes=notes)


def _pieces(element: Element, face: _Piece) -> Iterator[_Piece]:
    """The runs of characters under an element, in order."""
    inner = _face(element, face)
    yield _Piece(element.text or "", inner.lean, inner.bold, inner.address)
    for each in element:
        if name(each) == "authorialNote":
            yield _Piece("", note=each)
        else:
            yield from _pieces(each, inner)
        if name(each) in BREAKS:
            yield _Piece(" ")
        yield _Piece(each.tail or "", inner.lean, inner.bold, inner.address)


def _face(element: Element, face: _Piece) -> _Piece:
    kind = name(element)
    style = attribute(element, "class").split() if kind == "span" else [kind]
    lean = face.lean or "italic" in style or "i" in style
    bold = face.bold or "bold" in style or "b" in style
    address = attribute(element, "href") if kind in LINKS else face.address
    return _Piece("", lean, bold, address)


def _without_marks(pieces: list[_Piece], language: str) -> None:
    """Drop what belonged to the marks of the notes: brackets, and a blank in Chinese.

    Arabic prints ([mark]); where a note was lost, or stands beside, () is left.
    """
    if language == "ar":
        _without_empty_brackets(pieces)
    elif not all(piece.text.isascii() for piece in pieces):
        for piece in pieces:
            piece.text = _INVISIBLE.sub("", piece.text)
    for at in [at for at, piece in enumerate(pieces) if piece.note is not None]:
        before, after = _neighbours(pieces, at)
        if before is None or after is None:
            continue
        if before.text.rstrip().endswith("(") and after.text.lstrip().startswith(")"):
            before.text = before.text.rstrip()[:-1]
            after.text = after.text.lstrip()[1:]
        elif language == "zh-hans" and ord(before.text.rstrip()[-1]) >= _WIDE:
            after.text = after.text.lstrip()


def _without_empty_brackets(pieces: list[_Piece]) -> None:
    open_before: _Piece | None = None
    for piece in pieces:
        piece.text = _EMPTY_BRACKETS.sub("", piece.text)
        if open_before and piece.text.startswith(")"):
            open_before.text = open_before.text.rstrip()[:-1]
            piece.text = piece.text[1:]
        if piece.note is not None:
            open_before = None
        elif piece.text.strip():
            open_before = piece if piece.text.rstrip().endswith("(") else None


def _neighbours(pieces: list[_Piece], at: int) -> tuple[_Piece | None, _Piece | None]:
    """The runs close before and after a note that have more than blanks."""
    before = next(
        (p for p in pieces[max(0, at - 4) : at][::-1] if p.text.strip()), None
    )
    after = next((p for p in pieces[at + 1 : at + 5] if p.text.strip()), None)
    return before, after


def _taken_label(pieces: list[_Piece]) -> str:
    """What is printed before the first tab, taken out of the text."""
    start = "".join(piece.text for piece in pieces[:8])
    found = _LABEL.match(start)
    if found is None:
        return ""
    left = found.end()
    for piece in pieces:
        taken = min(left, len(piece.text))
        piece.text = piece.text[taken:]
        left -= taken
    return plain(found[1])


class _Line:
    """A text that grows with single blanks, and knows how long it is."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._blank = False
        self.length = 0

    def add(self, text: str) -> int:
        """Add more of it; returns where its first word begins."""
        shown = plain(text)
        if not shown:
            self._blank = self._blank or bool(text)
            return self.length
        if (self._blank or text[0].isspace()) and self.length:
            self._parts.append(" ")
            self.length += 1
        start = self.length
        self._parts.append(shown)
        self.length += len(shown)
        self._blank = text[-1].isspace()
        return start

    def __str__(self) -> str:
        return "".join(self._parts)


def _assembled(pieces: list[_Piece], label: str, language: str) -> Words:
    line = _Line()
    lead, leading, heavy = 0, True, True
    notes: list[Footnote] = []
    spans: list[tuple[int, int, str]] = []
    noted: list[Link] = []
    for piece in pieces:
        if piece.note is not None:
            note = read(piece.note, language)
            mark = attribute(piece.note, "marker")
            notes.append(Footnote(line.length, mark, note.text))
            noted += [replace(link, in_note=True) for link in note.links]
            continue
        start = line.add(piece.text)
        if piece.text.strip():
            leading = leading and (piece.bold if language == "zh-hans" else piece.lean)
            heavy = heavy and piece.bold
            lead = line.length if leading else lead
            if piece.address:
                spans.append((start, line.length, piece.address))
    text = str(line)
    links = (*_links(text, spans), *noted)
    return Words(text, label, lead, heavy and bool(text), tuple(notes), links)


def _links(text: str, spans: list[tuple[int, int, str]]) -> Iterator[Link]:
    """The links; one that is cut into several with the same address is one again."""
    whole: list[tuple[int, int, str]] = []
    for start, end, address in spans:
        if (
            whole
            and whole[-1][2] == address
            and text[whole[-1][1] : start] in ("", " ")
        ):
            whole[-1] = (whole[-1][0], end, address)
        else:
            whole.append((start, end, address))
    for start, end, address in whole:
        yield Link(address, text[start:end], text[end : end + 24])
