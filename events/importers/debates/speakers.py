"""The workbook of speakers: who spoke for a State in a session, and in what office.

    Year  Session  ISO Code  Country    Name of Person Speaking  Post
    2018  73       FRA       France     Mr. Emmanuel Macron      President

A workbook is a zip file of XML: it is measured before anything of it is unpacked.
"""

import io
import re
import struct
import warnings
import zipfile
import zlib
from dataclasses import dataclass, field
from typing import NamedTuple

import openpyxl
from openpyxl.utils.exceptions import InvalidFileException

from events.importers import official
from events.importers.debates.codes import WORKBOOK_CODES
from events.importers.opening import Document
from events.importers.records import BrokenFile, Place, Rejected

#: The workbook to session 79 has 0.5 MB; unpacked, 3.7 MB, with 310,000 tags in
#: 14 parts; and 10,944 rows.
MOST_PACKED = 20 << 20
MOST_UNPACKED = 12 << 20
MOST_TAGS = 450_000
#: With the words before it; a cell holds 32,767 characters at the most.
LONGEST_TAG = 1 << 18
#: All parts but the cells and their words.
SMALL = 1 << 20
MOST_PARTS = 200
MOST_ROWS = 50_000
MOST_COLUMNS = 20
#: Column -> the characters that a statement of the record holds of it. The longest
#: name of the workbook has 78, the longest post 155.
COLUMNS = {
    "session": 10,
    "iso code": 10,
    "country": 160,
    "name of person speaking": 160,
    "post": 250,
}
#: No more of a cell is looked at.
MOST_CHARACTERS = 500
#: What openpyxl raises for a zip file that is no sound workbook: it does not say so in
#: one exception of its own. A SyntaxError is of XML, a RuntimeError of encryption.
UNSOUND = (
    *(ArithmeticError, AssertionError, AttributeError, EOFError, LookupError),
    *(OSError, RuntimeError, SyntaxError, TypeError, ValueError),
    *(InvalidFileException, struct.error, zipfile.BadZipFile, zlib.error),
)

_LARGE = re.compile(r"xl/(?:worksheets/[^/]+|sharedStrings)\.xml")
_CODE = re.compile(r"[A-Z]{2,3}")
#: Letters of the code page 1252 that were read as those of Latin-1: "Ga\x9aparovič".
_MISREAD = re.compile("[\x80-\x9f]")

Cells = tuple[object, ...]


class Speaker(NamedTuple):
    """A row of the workbook: `line` from 1, `country` as it is written there."""

    line: int
    name: str
    post: str
    country: str


@dataclass(slots=True)
class Table:
    """The rows by code and session, in the order of the workbook."""

    rows: dict[tuple[str, int], list[Speaker]] = field(default_factory=dict)
    rejected: list[Rejected] = field(default_factory=list)


def is_workbook(document: Document) -> bool:
    return document.suffix == ".xlsx"


def read(document: Document) -> Table:
    """The whole table; raises BrokenFile for what is no such workbook."""
    table = Table()
    rows = enumerate(_rows(document), 1)
    _, head = next(rows, (1, ()))
    places = _columns(document.name, head)
    for line, cells in rows:
        if not any(official.stated(_short(cell)) for cell in cells):
            continue
        if line > MOST_ROWS:
            raise BrokenFile(f"{document.name} has more than {MOST_ROWS:,} rows.")
        try:
            key, speaker = _row(line, [cells[place] for place in places])
        except ValueError as error:
            shown = " ".join(_short(cells[place]) for place in places)
            value = official.plain(shown)[:120]
            place = Place(document.name, line)
            table.rejected.append(Rejected(place, str(error), value))
        else:
            table.rows.setdefault(key, []).append(speaker)
    return table


def _rows(document: Document) -> list[Cells]:
    """The rows of the first sheet, each of MOST_COLUMNS cells."""
    stream = io.BytesIO(document.whole(MOST_PACKED))
    try:
        _measure(document.name, stream)
        with warnings.catch_warnings():
            # What openpyxl warns of are styles and extensions, which nobody reads.
            warnings.simplefilter("ignore")
            return _sheet(stream)
    except UNSOUND as error:
        why = official.plain(str(error))[:120]
        raise BrokenFile(f"{document.name} is no sound workbook: {why}") from error


def _measure(name: str, stream: io.BytesIO) -> None:
    """BrokenFile for what would fill the memory: a tag can take some hundred bytes."""
    with zipfile.ZipFile(stream) as archive:
        if _is_bearable(archive):
            return
    raise BrokenFile(f"{name} unpacks to more than a table of speakers can hold.")


def _is_bearable(archive: zipfile.ZipFile) -> bool:
    parts = archive.infolist()
    small = [part.file_size for part in parts if not _LARGE.fullmatch(part.filename)]
    size = sum(part.file_size for part in parts)
    if size > MOST_UNPACKED or len(parts) > MOST_PARTS or max(small, default=0) > SMALL:
        return False
    tags = 0
    for part in parts:
        content = archive.read(part)
        tags += max(content.count(b"<"), content.count(b">"))
        if tags > MOST_TAGS or max(map(len, content.split(b">"))) > LONGEST_TAG:
            return False
    return True


def _sheet(stream: io.BytesIO) -> list[Cells]:
    book = openpyxl.load_workbook(
        stream, read_only=True, data_only=True, keep_links=False
    )
    try:
        if not book.worksheets:
            return []
        # A sheet may claim a million rows of sixteen thousand cells.
        rows = book.worksheets[0].iter_rows(
            max_row=MOST_ROWS + 1, max_col=MOST_COLUMNS, values_only=True
        )
        return list(rows)
    finally:
        book.close()


def _columns(name: str, head: Cells) -> list[int]:
    """Where the columns stand, in the order of COLUMNS."""
    titles = [official.plain(_short(cell)).lower() for cell in head]
    missing = [title for title in COLUMNS if title not in titles]
    if missing:
        raise BrokenFile(f"{name} has no column “{missing[0]}” in its first row.")
    return [titles.index(title) for title in COLUMNS]


def _row(line: int, cells: list[object]) -> tuple[tuple[str, int], Speaker]:
    """A row as key and speaker; ValueError with the reason where it cannot be taken."""
    words = [_clean(cell) for cell in cells]
    for text, (title, most) in zip(words, COLUMNS.items(), strict=True):
        if len(text) > most:
            raise ValueError(f"The {title} has more than {most} characters.")
    session, code, country, name, post = words
    number = official.session(session.removesuffix(".0"))
    if not number.isdigit():
        raise ValueError("There is no general debate in a special session.")
    code = WORKBOOK_CODES.get(code, code)
    if not _CODE.fullmatch(code):
        shown = f"“{code[:20]}” is no code" if code else "There is no code"
        raise ValueError(f"{shown} of a State.")
    # A spoilt cell holds a formula's text instead of the name.
    if any(letter.isdigit() for letter in country):
        country = ""
    return (code, int(number)), Speaker(line, name, post, country)


def _short(cell: object) -> str:
    return "" if cell is None else str(cell)[:MOST_CHARACTERS]


def _clean(cell: object) -> str:
    """Single blanks, no comma or blank at the ends, no sign that cannot be seen."""
    text = _MISREAD.sub(_as_windows, _short(cell)).replace("\xad", "")
    return official.plain(text).strip(" ,")


def _as_windows(found: re.Match[str]) -> str:
    return found[0].encode("latin-1").decode("cp1252", "ignore")
