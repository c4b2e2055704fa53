"""Rows of text as a CSV or XLSX file, and such a file as rows of text.

No cell runs as a formula, out or in; what goes out and comes back is the same.
"""

import csv
import io
import re
import struct
import warnings
import zipfile
import zlib
from collections.abc import Iterable, Sequence
from datetime import datetime, time
from typing import Any

import openpyxl
from django.utils.translation import gettext as _
from openpyxl.cell import WriteOnlyCell
from openpyxl.utils.exceptions import InvalidFileException

Rows = list[list[str]]

#: Records that one spreadsheet brings back.
MOST_ROWS = 500
MOST_COLUMNS = 60
#: Bytes and tags of a workbook, unpacked: with more it is no spreadsheet of ours, and
#: a tag can take some hundred bytes of memory.
MOST_UNPACKED = 20 << 20
MOST_TAGS = 500_000
#: Characters that a cell of a workbook holds; what is longer is cut off there.
CELL = 32767
#: A text that a spreadsheet would run, behind any number of apostrophes.
_FORMULA = re.compile(r"'*[=+\-@\t\r\n]")
_GUARDED = re.compile(r"'+[=+\-@\t\r\n]")
#: What no XML holds, and what no editor sees.
_ILLEGIBLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
#: How a workbook spells a character that XML would change.
_SPELLED = re.compile(r"_x([0-9A-Fa-f]{4})_")
#: What openpyxl raises for a zip file that is no sound workbook. A SyntaxError is of
#: XML, a RuntimeError of encryption.
_UNSOUND = (
    *(ArithmeticError, AssertionError, AttributeError, EOFError, LookupError),
    *(OSError, RuntimeError, SyntaxError, TypeError, ValueError),
    *(InvalidFileException, struct.error, zipfile.BadZipFile, zlib.error),
)


class BrokenSheet(Exception):
    """A file that cannot be read as a spreadsheet; its text says why."""


def legible(text: str) -> str:
    """A text without control characters, its lines ended by one sign each."""
    return _ILLEGIBLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def is_same(cell: str, text: str) -> bool:
    """Whether a cell holds a text still, but for what a spreadsheet cuts off."""
    return cell in (text, text[:CELL])


def as_csv(rows: Iterable[Sequence[str]]) -> bytes:
    """A CSV file in UTF-8, marked so that spreadsheets see it."""
    out = io.StringIO()
    csv.writer(out).writerows([_guarded(cell) for cell in row] for row in rows)
    return out.getvalue().encode("utf-8-sig")


def _guarded(cell: str) -> str:
    """Behind an apostrophe where it would run as a formula, or seem to be guarded."""
    return f"'{cell}" if _FORMULA.match(cell) else cell


def as_xlsx(rows: Iterable[Sequence[str]]) -> bytes:
    """A workbook of one sheet whose cells are all typed as text."""
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("records")
    sheet.freeze_panes = "C2"
    for row in rows:
        sheet.append([_text_cell(sheet, cell) for cell in row])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _text_cell(sheet: Any, text: str) -> Any:
    cell = WriteOnlyCell(sheet, _spelled(text) or None)
    if text:
        cell.data_type = "s"
    cell.number_format = "@"
    return cell


def _spelled(text: str) -> str:
    """What looks like a spelled character is spelled itself, as Excel does."""
    return _SPELLED.sub(lambda found: f"_x005F{found[0]}", text)


def read(name: str, content: bytes) -> Rows:
    """The rows of a file, the head first, every cell as text, each as long as the head.

    Raises BrokenSheet where it is neither CSV in UTF-8 nor XLSX, or has too many rows.
    """
    packed = content.startswith(b"PK")
    found = _of_workbook(content) if packed else _of_csv(content)
    rows = [[legible(cell) for cell in row] for row in found]
    while rows and not any(rows[-1]):
        rows.pop()
    if not rows:
        raise BrokenSheet(_("%(name)s is empty.") % {"name": name})
    if len(rows) > MOST_ROWS + 1:
        sentence = _("A spreadsheet brings back at most %(number)d records.")
        raise BrokenSheet(sentence % {"number": MOST_ROWS})
    while rows[0] and not rows[0][-1]:
        rows[0].pop()
    wide = len(rows[0])
    return [[*row, *[""] * wide][:wide] for row in rows]


def _of_csv(content: bytes) -> Rows:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        sentence = _(
            "The file is neither XLSX nor CSV in UTF-8: save it as one of these."
        )
        raise BrokenSheet(sentence) from None
    head = text.split("\n", 1)[0]
    comma = max(",;\t", key=head.count)
    rows: Rows = []
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=comma):
            if len(rows) > MOST_ROWS + 1:
                break
            rows.append([_bared(cell) for cell in row[:MOST_COLUMNS]])
    except csv.Error as error:
        sentence = _("The file cannot be read as CSV: %(why)s.")
        raise BrokenSheet(sentence % {"why": error}) from error
    return rows


def _bared(cell: str) -> str:
    return cell[1:] if _GUARDED.match(cell) else cell


def _of_workbook(content: bytes) -> Rows:
    try:
        if _is_bearable(content):
            with warnings.catch_warnings():
                # What openpyxl warns of are styles and extensions, which nobody reads.
                warnings.simplefilter("ignore")
                return _of_sheet(content)
    except _UNSOUND:
        pass
    raise BrokenSheet(_("The file cannot be read as a workbook (XLSX)."))


def _is_bearable(content: bytes) -> bool:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = archive.infolist()
        if sum(part.file_size for part in parts) > MOST_UNPACKED:
            return False
        return sum(archive.read(part).count(b"<") for part in parts) <= MOST_TAGS


def _of_sheet(content: bytes) -> Rows:
    book = openpyxl.load_workbook(
        io.BytesIO(content), read_only=True, data_only=True, keep_links=False
    )
    try:
        rows = book.worksheets[0].iter_rows(
            max_row=MOST_ROWS + 2, max_col=MOST_COLUMNS, values_only=True
        )
        return [[_text_of(value) for value in row] for row in rows]
    finally:
        book.close()


def _text_of(value: Any) -> str:
    """A cell that an editor typed anew may be a number or a day."""
    if value is None:
        return ""
    if isinstance(value, datetime) and value.time() == time():
        return value.date().isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return _SPELLED.sub(lambda found: chr(int(found[1], 16)), str(value))
