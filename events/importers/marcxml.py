"""The catalogue of the UN Digital Library: MARCXML, or ISO 2709, as exported. Pure.

    https://digitallibrary.un.org/record/1656414/export/xm   MARCXML
    https://digitallibrary.un.org/record/1656414/export/mrc  ISO 2709

The form is told by how a file begins, not by its name.
"""

from collections.abc import Iterator
from itertools import chain
from typing import BinaryIO

from events.importers.marc import exchange, resolution, streaming
from events.importers.marc.catalogue import CatalogueRecord
from events.importers.opening import Document
from events.importers.records import BrokenFile, Parsed, Rejected

CHUNK = 1 << 16
BYTE_ORDER_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")


def parse(documents: Iterator[Document]) -> Iterator[Parsed]:
    """What each record says of a resolution, in the order of the files."""
    for document in documents:
        for entry in _entries(document):
            if isinstance(entry, Rejected):
                yield entry
            else:
                yield from resolution.read(entry)


def _entries(document: Document) -> Iterator[CatalogueRecord | Rejected]:
    chunks = _chunks(document.stream)
    first = next(chunks, b"")
    start = first
    for mark in BYTE_ORDER_MARKS:
        start = start.removeprefix(mark)
    start = start.lstrip(b"\0\r\n\t ")
    if start.startswith(b"<"):
        return streaming.entries(document.name, chain([first], chunks))
    if exchange.is_exchange(start):
        return exchange.entries(document.name, chain([start], chunks))
    raise BrokenFile(f"{document.name} is neither MARCXML nor ISO 2709.")


def _chunks(stream: BinaryIO) -> Iterator[bytes]:
    while chunk := stream.read(CHUNK):
        yield chunk
