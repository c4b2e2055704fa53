"""A record of the library's catalogue: its fields as they are printed. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pymarc import Record

from events.importers.official import plain
from events.importers.records import Place


@dataclass(frozen=True, slots=True)
class CatalogueField:
    """A field: a tag of three figures, two indicators, its subfields in order.

    A subfield is a code of one character and its text, with single blanks. `line` is
    0 where the file has no lines.
    """

    tag: str
    indicators: str
    subfields: tuple[tuple[str, str], ...]
    line: int = 0

    def texts(self, *codes: str) -> list[str]:
        """What the subfields of these codes say, in order, empty ones left out."""
        return [text for code, text in self.subfields if code in codes and text]

    def text(self, code: str) -> str:
        """What the first subfield of a code says."""
        return next(iter(self.texts(code)), "")


@dataclass(frozen=True, slots=True)
class CatalogueRecord:
    """A record: its number in the catalogue (001), and its other fields in order."""

    place: Place
    number: str
    is_deleted: bool
    fields: tuple[CatalogueField, ...]
    remarks: tuple[str, ...] = ()

    def tagged(self, *tags: str, first: str = "") -> list[CatalogueField]:
        """The fields of these tags, in order; `first` is the first indicator."""
        return [
            field
            for field in self.fields
            if field.tag in tags and field.indicators.startswith(first)
        ]

    def texts(self, tag: str, code: str, first: str = "") -> list[str]:
        """What is said in one place of the record, in order, each text once."""
        found = (each.texts(code) for each in self.tagged(tag, first=first))
        return list(dict.fromkeys(text for texts in found for text in texts))


def catalogued(
    record: Record,
    place: Place,
    lines: Sequence[int] = (),
    remarks: Iterable[str] = (),
) -> CatalogueRecord:
    """A record as pymarc has read it; `lines` are those of its fields, if known."""
    number, fields = "", []
    for position, field in enumerate(record.fields):
        if field.tag == "001":
            number = number or plain(field.data or "")
            continue
        parts = tuple((each.code, plain(each.value)) for each in field.subfields)
        line = lines[position] if position < len(lines) else 0
        indicators = "".join(field.indicators or ())
        fields.append(CatalogueField(field.tag, indicators, parts, line))
    is_deleted = record.leader[5] == "d"
    return CatalogueRecord(place, number, is_deleted, tuple(fields), tuple(remarks))
