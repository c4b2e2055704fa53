"""The text of a speech, freed from the lines of the print. Pure.

Half of the files have one paragraph a line; the others keep the lines of the printed
column. A file is of the second kind when most of its lines end within a sentence: in
1,859 speeches of twelve sessions that is at most 0.52 of the lines of the first kind
and at least 0.64 of the second.

One paragraph a line: a line is joined to the one before where a page was turned within
a sentence, which is where the line before does not end one and the next begins small,
or where the line before is long and the next begins with a letter or figure.

Printed lines: a paragraph begins where the line before ends a sentence and there is an
indent, an empty line, a paragraph's number, or room for one more word in the line
before. Where paragraphs are marked by indents or empty lines, that last sign finds
four in five of them, and one break in 25 is too many.

Limits: a paragraph whose last line is full is not seen where the print has no other
mark; the Chair's words and "(spoke in French)" stay in the text; a word divided by a
hyphen at the end of a line keeps it, as most such hyphens are real ("long-term").
Numbers of paragraphs stay, as the record is cited by them.
"""

import re
from typing import NamedTuple

from events.importers.official import plain

#: Lines that end within a sentence, of all but the last, in a file of printed lines.
PRINTED = 0.58
#: Characters that must be left over for a line to have had room for one more word.
SLACK = 3
#: A line of one paragraph from here on is no heading and no form of address.
LONG = 100

_ENDED = re.compile(r"[.!?:;…][\"')\]”’»*]*$")
_NUMBER = re.compile(r"[0-9]{1,3}\.\s+\S")
_WORD_HYPHEN = re.compile(r"[^\W\d_]-$")
_SUSPENDED = re.compile(r"(?:and|or|to)\b")
_DAY = r"[0-9]{2}/[0-9]{2}/[0-9]{4}"
#: The running head of a page: "A/70/PV.25 02/10/2015", in either order.
HEAD = re.compile(rf"(?:{_DAY} )?(A/(?:S-|ES-)?[0-9]+/PV\.[0-9]+)(?: {_DAY})?")
#: Its foot, with the job number: "15-29816 23/45", "32/55 15-29658", "06-53615 18".
_FOOT = re.compile(
    r"(?:[0-9]{2}-[0-9]{5} [0-9]{1,3}(?:/[0-9]{1,3})?"
    r"|[0-9]{1,3}(?:/[0-9]{1,3})? [0-9]{2}-[0-9]{5})(?: |$)"
)
#: A new page is no more than a new line.
_FORM_FEED = re.compile(r"\n?\f\n?")
_PAGE = re.compile(r"[0-9]{1,3}")


class Line(NamedTuple):
    """A line with single blanks; whether it is indented or follows an empty line."""

    text: str
    indented: bool
    apart: bool


def paragraphs(text: str) -> str:
    """The paragraphs of a file, one a line; see the module for what makes one."""
    lines = _lines(text)
    printed = _is_printed(lines)
    if printed:
        lines = [line for line in lines if not _PAGE.fullmatch(line.text)]
    width = _width(lines)
    found: list[str] = []
    pieces: list[str] = []
    before: Line | None = None
    for line in lines:
        if before is None:
            pieces = [line.text]
        elif _begins(before, line, width) if printed else not _goes_on(before, line):
            found.append("".join(pieces))
            pieces = [line.text]
        else:
            pieces += (_glue(before.text, line.text), line.text)
        before = line
    return "\n".join([*found, "".join(pieces)]).strip()


def record_symbols(text: str) -> set[str]:
    """The symbols in the running heads of the pages: of the meeting's own record."""
    lines = (plain(line) for line in text.splitlines() if "PV." in line)
    heads = map(HEAD.fullmatch, lines)
    return {head[1] for head in heads if head}


def _lines(text: str) -> list[Line]:
    """The lines that hold words; heads and feet of pages are left out."""
    found = []
    apart = False
    if "\f" in text:
        text = _FORM_FEED.sub("\n", text.replace("\r\n", "\n"))
    for raw in text.splitlines():
        words = plain(raw)
        # Only a line with a job number can have the foot of a page.
        if "-" in words and raw[:8].strip():
            words = _FOOT.sub("", words, count=1)
        if not words:
            apart = True
        elif not HEAD.fullmatch(words):
            found.append(Line(words, raw[0].isspace(), apart))
            apart = False
    return found


def _is_printed(lines: list[Line]) -> bool:
    within = [line for line in lines[:-1] if not _ended(line.text)]
    return len(within) > PRINTED * (len(lines) - 1)


def _width(lines: list[Line]) -> int:
    """The width of the column, which nine lines in ten do not exceed."""
    lengths = sorted(len(line.text) for line in lines)
    return lengths[(len(lengths) - 1) * 9 // 10] if lengths else 0


def _ended(text: str) -> bool:
    return _ENDED.search(text[-12:]) is not None


def _begins(before: Line, line: Line, width: int) -> bool:
    """Whether a printed line begins a paragraph."""
    ended = _ended(before.text)
    if _NUMBER.match(line.text):
        return ended or line.apart
    first = line.text.split(" ", 1)[0]
    had_room = len(before.text) + 1 + len(first) + SLACK <= width
    return ended and (line.indented or line.apart or had_room)


def _goes_on(before: Line, line: Line) -> bool:
    """Whether a line goes on with the paragraph of the line before."""
    if _ended(before.text) or _NUMBER.match(line.text):
        return False
    if line.text[0].islower() or _WORD_HYPHEN.search(before.text):
        return True
    open_end = before.text[-1].isalnum() or before.text[-1] == ","
    return len(before.text) >= LONG and open_end and line.text[0].isalnum()


def _glue(before: str, text: str) -> str:
    """Nothing after a hyphen, unless it stands for a word: "short- and long-term"."""
    divided = _WORD_HYPHEN.search(before[-2:]) and not _SUSPENDED.match(text)
    return "" if divided else " "
