"""The rows of a comma-separated table, one at a time, whatever the bytes are. Pure.

RFC 4180, https://www.rfc-editor.org/rfc/rfc4180, in UTF-8 with or without a mark of
the order of bytes. What is no UTF-8 becomes lone surrogates, which
`official.sound` finds where a cell is read.
"""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass

from events.importers.official import sound
from events.importers.opening import Document
from events.importers.records import BrokenFile
from events.importers.voting.columns import Columns, read

#: The longest row that is read, in characters; the widest real header has 5,000.
LONGEST_ROW = 1 << 20
#: The line a row begins on; its cells; and why it cannot be read, or "".
Row = tuple[int, list[str], str]


@dataclass(slots=True)
class _Size:
    """How many characters the row that is being read has so far.

    A row in quotation marks may go on over any number of lines.
    """

    characters: int = 0


def opened(document: Document) -> tuple[Columns, Iterator[Row]]:
    """The columns of a table, and its rows; BrokenFile where there is no header."""
    size = _Size()
    lines = _lines(document, size)
    reader = csv.reader(lines, strict=True)
    try:
        header = next(reader, [])
        for heading in header:
            sound(heading)
        columns = read(header)
    except (csv.Error, ValueError) as error:
        raise BrokenFile(f"{document.name}: the header cannot be read: {error}") from (
            error
        )
    return columns, _rows(lines, size, reader.line_num, len(header))


def _lines(document: Document, size: _Size) -> Iterator[str]:
    text = io.TextIOWrapper(
        document.stream, encoding="utf-8", errors="surrogateescape", newline=""
    )
    readline = text.readline
    line = readline(LONGEST_ROW).removeprefix("\ufeff")
    while line:
        size.characters += len(line)
        if size.characters >= LONGEST_ROW:
            raise BrokenFile(f"{document.name} is no table: a row has no end.")
        yield line
        line = readline(LONGEST_ROW)


def _rows(lines: Iterator[str], size: _Size, before: int, width: int) -> Iterator[Row]:
    """The rows of so many cells that follow the lines before them."""
    reader = csv.reader(lines, strict=True)
    first = before + 1
    while True:
        size.characters = 0
        try:
            for cells in reader:
                if len(cells) == width:
                    yield first, cells, ""
                elif cells:
                    reason = f"The row has {len(cells)} cells, and the header {width}."
                    yield first, cells, reason
                first = before + reader.line_num + 1
                size.characters = 0
        except csv.Error as error:
            last = before + reader.line_num
            yield first, [], _unreadable(first, last, error)
            first = last + 1
        else:
            return


def _unreadable(first: int, last: int, error: csv.Error) -> str:
    """A quotation mark that is not closed takes further lines with it."""
    lines = f"Lines {first} to {last} are" if last > first else "The line is"
    return f"{lines} no row of a table: {error}."
