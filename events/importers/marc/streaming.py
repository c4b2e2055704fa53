"""MARCXML, record by record: a file of any length in little memory. Pure.

    <collection xmlns="http://www.loc.gov/MARC21/slim"><record>
      <leader>00000nam a2200000#a 4500</leader>
      <controlfield tag="001">1656414</controlfield>
      <datafield tag="791" ind1=" " ind2=" "><subfield code="a">A/RES/73/195</subfield>

With the namespace or without, one record or a collection, also inside an answer of
OAI-PMH. A document type and entities, which can make a small file endless, are refused
unread; so is what only a hostile file has: tags in a thousand layers, a tag or a record
of megabytes, ever new names.
"""

import xml.sax
from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import Any
from xml.sax.handler import feature_namespaces

from defusedxml.common import DefusedXmlException
from defusedxml.sax import make_parser
from pymarc import Record, RecordLeaderInvalid, XmlHandler

from events.importers.marc.catalogue import CatalogueRecord, catalogued
from events.importers.records import BrokenFile, Place, Rejected

#: Bytes of one record, or of one tag or comment. A record in ISO 2709 has 99,999.
LONGEST = 4 << 20
#: What the memory of an element weighs beside its text.
WEIGHT = 200
#: A field of a record in an answer of OAI-PMH stands in the sixth layer.
DEEPEST = 50
#: Names of elements and of attributes; MARCXML has eleven.
MOST_NAMES = 200
FIELDS = ("controlfield", "datafield")

Attributes = Any  # AttributesNSImpl, which the standard library does not type.
Name = tuple[str | None, str]


class _Hostile(Exception):
    """What no catalogue has: the file is not read to its end."""


def entries(name: str, chunks: Iterable[bytes]) -> Iterator[CatalogueRecord | Rejected]:
    """The records of a MARCXML file, each as soon as it ends.

    Raises BrokenFile where the file is no well-formed XML, or holds no record.
    """
    parser: Any = make_parser()
    # A document type has no use here, and could give every tag a long attribute.
    parser.forbid_dtd = True
    parser.setFeature(feature_namespaces, 1)
    handler = _Handler(name, parser)
    parser.setContentHandler(handler)
    silent = 0
    for chunk in chunks:
        before = handler.events
        _parse(parser, chunk, name)
        silent = silent + len(chunk) if handler.events == before else 0
        if silent > LONGEST:
            raise BrokenFile(f"{name} holds a tag or comment of more than 4 MB.")
        yield from handler.taken()
    _parse(parser, None, name)
    yield from handler.taken()
    if handler.root != "collection" and not handler.count:
        raise BrokenFile(f"{name} is XML and holds no MARC record.")


def _parse(parser: Any, chunk: bytes | None, name: str) -> None:
    """Read some bytes, or the end; an encoding that is unknown is a LookupError."""
    try:
        if chunk is None:
            parser.close()
        else:
            parser.feed(chunk)
    except DefusedXmlException as error:
        raise BrokenFile(
            f"{name} declares a document type or an entity, which MARCXML has not."
        ) from error
    except xml.sax.SAXParseException as error:
        line, reason = error.getLineNumber(), error.getMessage()
        raise BrokenFile(
            f"{name} is no well-formed XML from line {line} on: {reason}."
        ) from error
    except (LookupError, ValueError) as error:
        raise BrokenFile(f"{name} is in an encoding that cannot be read.") from error
    except _Hostile as error:
        raise BrokenFile(f"{name} holds {error}.") from error


class _Handler(XmlHandler):
    """pymarc's own reader of the elements, with the lines, and within bounds."""

    def __init__(self, name: str, parser: Any) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.events, self.count, self.root = 0, 0, ""
        self._name, self._parser = name, parser
        self._names: set[Name] = set()
        self._depth = 0
        self._found: list[CatalogueRecord | Rejected] = []
        self._line, self._field_line, self._weight = 0, 0, 0
        self._lines: list[int] = []
        self._damage = ""

    def taken(self) -> list[CatalogueRecord | Rejected]:
        """What has ended since one asked last."""
        found, self._found = self._found, []
        return found

    def startPrefixMapping(self, prefix: str | None, uri: str | None) -> None:  # noqa: N802
        self._know([(None, f"xmlns:{prefix}")])

    def startElementNS(self, name: Name, qname: str | None, attrs: Attributes) -> None:  # noqa: N802
        self.events += 1
        self._depth += 1
        if self._depth > DEEPEST:
            raise _Hostile("tags within tags in more layers than a record has")
        self._know([name, *attrs.getNames()])
        element = name[1]
        self.root = self.root or element
        if element == "record":
            self._end_damaged()
            self._line, self._lines = self._parser.getLineNumber(), []
            self._weight = 0
        elif self._record is None or self._damage:
            return
        elif element in FIELDS:
            self._field_line = self._parser.getLineNumber()
        self._weigh(WEIGHT)
        try:
            super().startElementNS(name, qname, attrs)  # type: ignore[no-untyped-call]
        except (KeyError, ValueError):
            self._damage = f"Its <{element}> has no proper tag, indicators or code."

    def characters(self, content: str) -> None:
        self.events += 1
        if self._record is not None and not self._damage:
            self._weigh(len(content))
            super().characters(content)  # type: ignore[no-untyped-call]

    def endElementNS(self, name: Name, qname: str | None) -> None:  # noqa: N802
        self.events += 1
        self._depth -= 1
        if self._damage:
            if name[1] == "record":
                self._end_damaged()
            return
        # Of a leader too short or too long, nothing is needed in XML.
        with suppress(RecordLeaderInvalid):
            super().endElementNS(name, qname)  # type: ignore[no-untyped-call]
        if self._record is not None and len(self._record.fields) > len(self._lines):
            self._lines.append(self._field_line)

    def process_record(self, record: Record) -> None:
        self.count += 1
        place = Place(self._name, self._line)
        self._found.append(catalogued(record, place, self._lines))

    def _end_damaged(self) -> None:
        if self._damage:
            self.count += 1
            self._found.append(Rejected(Place(self._name, self._line), self._damage))
            self._record, self._damage = None, ""

    def _weigh(self, weight: int) -> None:
        """Hold a record within bounds; what is too long is dropped at once."""
        self._weight += weight
        if self._weight > LONGEST:
            self._damage = "The record is longer than any of the library's."
            self._record, self._field, self._text = Record(), None, []

    def _know(self, names: Iterable[Name]) -> None:
        self._names.update(names)
        if len(self._names) > MOST_NAMES:
            raise _Hostile("more names of elements than MARCXML has")
