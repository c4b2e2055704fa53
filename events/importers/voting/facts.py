"""What a row of the library's tables says of a resolution, cell by cell. Pure."""

import re
from collections.abc import Callable, Mapping, Sequence

from events.importers import official
from events.importers.records import (
    BrokenFile,
    Fact,
    Place,
    Rejected,
    ResolutionRecord,
    Topic,
)
from events.importers.voting.columns import HEADINGS, Columns

#: Between several values of one cell.
SEPARATOR = "|"
#: What one file may hold; the Assembly has adopted some 20,000 resolutions.
MOST_RECORDS = 100_000

_ITEM_NUMBER = re.compile(r"[0-9]{1,3}(?: \([a-z]{1,2}\))?")
_CUT = "[...]"
_TAIL = "resolution / adopted by the General Assembly"


def whole_title(text: str) -> str:
    """The title, where no more than the library's own words were cut off it.

    "Question of Palestine : resolution / adopted by the Gener[...]"
    """
    words = official.plain(text)
    if words.endswith(_CUT):
        words, _, tail = words.removesuffix(_CUT).rpartition(" : ")
        if len(tail) < len("resolu") or not _TAIL.startswith(tail.rstrip()):
            raise ValueError("The title is cut off.")
    return official.title(words)


def item_number(text: str) -> str:
    """The number of an agenda item; the library mostly gives its title."""
    words = official.agenda_item(text)
    return words if _ITEM_NUMBER.fullmatch(words) else ""


def document_symbol(text: str) -> str:
    """The first of the symbols in a cell, as printed: the rest are its addenda."""
    return official.stated(text.partition(SEPARATOR)[0])


def record_number(text: str) -> str:
    """The number of a record of the library."""
    words = official.stated(text).removesuffix(".0")
    if words and not (words.isascii() and words.isdigit()):
        raise ValueError(f"“{words[:40]}” is no number of a record.")
    return words


Readers = Mapping[str, tuple[str, Callable[[str], Fact]]]

#: A fact -> our name of the column, and how the cell is read.
FACTS: Readers = {
    "title": ("title", whole_title),
    "adopted_on": ("date", official.day),
    "agenda_item": ("agenda", item_number),
    "draft_symbol": ("draft", document_symbol),
    "report_symbol": ("report", document_symbol),
    "meeting_symbol": ("meeting", document_symbol),
    "vote_note": ("note", official.stated),
}
#: The facts of a vote, which a resolution adopted without one does not have.
VOTE_FACTS: Readers = {
    "in_favour": ("in_favour", official.number),
    "against": ("against", official.number),
    "abstaining": ("abstaining", official.number),
    "not_voting": ("not_voting", official.number),
}
RECORD_FACTS: Readers = {"voting_record": ("undl_id", record_number)}


def described(
    columns: Columns, cells: Sequence[str], place: Place
) -> tuple[ResolutionRecord, list[Rejected]]:
    """The resolution of a row without its vote; and the cells that cannot be read.

    ValueError says why the row is of no resolution.
    """
    symbol = official.resolution_symbol(columns.cell(cells, "symbol"))
    record = ResolutionRecord(symbol, place)
    refused = add_facts(record, columns, cells, FACTS)
    try:
        record.topics = _topics(official.sound(columns.cell(cells, "subjects")))
    except ValueError as error:
        refused.append(Rejected(place, f"subjects: {error}"))
    return record, refused


def add_facts(
    record: ResolutionRecord, columns: Columns, cells: Sequence[str], readers: Readers
) -> list[Rejected]:
    """Set what can be read; what cannot is returned, and the fact is not stated."""
    refused: list[Rejected] = []
    for fact, (column, read) in readers.items():
        cell = columns.cell(cells, column)
        try:
            value = read(official.sound(cell)) if cell else None
        except ValueError as error:
            heading = HEADINGS[column][0]
            refused.append(
                Rejected(record.place, f"{heading}: {error}", official.shown(cell))
            )
            continue
        if value not in (None, ""):
            record.facts[fact] = value
    return refused


def _topics(text: str) -> list[Topic] | None:
    """The headings of the catalogue; an empty cell is a record not yet described."""
    labels = [official.stated(label) for label in text.split(SEPARATOR)]
    return [Topic("", label) for label in dict.fromkeys(labels) if label] or None


class Seen:
    """The resolutions of a file so far: where each stands first."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._first: dict[str, int] = {}
        self._total = 0

    def note(self, record: ResolutionRecord) -> None:
        """Remark on a resolution that has come before."""
        self._total += 1
        if self._total > MOST_RECORDS:
            raise BrokenFile(
                f"{self._file} holds more than {MOST_RECORDS:,} resolutions."
            )
        first = self._first.setdefault(record.symbol, record.place.line)
        if first != record.place.line:
            record.remarks.append(
                f"{record.symbol} stands in this file before, in line {first}."
            )
