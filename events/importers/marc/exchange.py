"""ISO 2709, record by record: the older form of the same records. Pure.

    leader     24 characters; the first five figures are the length in bytes
    directory  12 characters a field: tag, length, where it begins; then 1E
    fields     two indicators, then 1F, a code and a text, again and again; then 1E
    end        1D

A record is what stands before 1D, which no text can hold. Its length is only compared:
so a record that is damaged is left, and the next one is read.
"""

import re
import warnings
from collections.abc import Iterable, Iterator
from typing import Any

from pymarc import MARCReader, Record
from pymarc.exceptions import BadSubfieldCodeWarning

from events.importers.marc.catalogue import CatalogueRecord, catalogued
from events.importers.records import Place, Rejected

END = b"\x1d"
END_OF_FIELD = b"\x1e"
ESCAPE = b"\x1b"
#: What some programs write between records and after the last.
BETWEEN = b"\r\n \x1a"
#: Bytes of one record: what five figures can say.
LONGEST = 99_999
#: Of a leader, even where some of it is damaged: the length, or what never changes.
_LEADER = re.compile(rb"[0-9]{5}|.{10}22|.{20}45", re.DOTALL)

MARC_8 = "Its text is in MARC-8, not in UTF-8: look at letters that bear marks."


def is_exchange(start: bytes) -> bool:
    """Whether a file that begins so is of this form."""
    return _LEADER.match(start) is not None and END_OF_FIELD in start


def entries(name: str, chunks: Iterable[bytes]) -> Iterator[CatalogueRecord | Rejected]:
    """The records of a file, in order."""
    for number, frame in enumerate(_frames(chunks), 1):
        place = Place(name)
        reason = _reason_against(frame)
        if reason:
            yield _rejected(place, number, reason)
            continue
        record, marc_8 = _read(frame)
        if record is None:
            yield _rejected(place, number, "its fields or its letters cannot be read")
        else:
            yield catalogued(record, place, remarks=[MARC_8] if marc_8 else [])


def _rejected(place: Place, number: int, reason: str) -> Rejected:
    return Rejected(place, f"Record {number:,} of the file is damaged: {reason}.")


def _frames(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """What stands between ends of records; cut where it is longer than any record."""
    rest = b""
    for chunk in chunks:
        *whole, rest = (rest + chunk).split(END)
        yield from (frame.lstrip(BETWEEN) + END for frame in whole)
        rest = rest[: LONGEST + 1]
    if rest.strip(BETWEEN):
        yield rest.lstrip(BETWEEN)


def _reason_against(frame: bytes) -> str:
    """Why a record is not even opened. A wrong length means that bytes are lost or
    added, so that its directory points at the wrong fields."""
    if len(frame) > LONGEST:
        return "it has more bytes than a record can have"
    if not frame.endswith(END):
        return "it ends before its end"
    length = frame[:5]
    if not length.isdigit():
        return "its length is not stated"
    if int(length) != len(frame):
        return f"its length is stated as {int(length):,} bytes, and is {len(frame):,}"
    return "it holds bytes that are no text" if b"\0" in frame else ""


def _read(frame: bytes) -> tuple[Record | None, bool]:
    """A record, and whether its text is in MARC-8; none where it cannot be read.

    A leader that forgets to say UTF-8 is common; text in MARC-8 is never valid UTF-8
    by chance, but for what it writes in escape sequences.
    """
    utf_8 = frame[9:10] == b"a" or (ESCAPE not in frame and _is_utf_8(frame))
    record = _record(frame, force_utf8=utf_8)
    if utf_8 or record is None:
        return record, False
    # pymarc puts a blank for bytes that MARC-8 does not know.
    raw = _record(frame, to_unicode=False)
    is_whole = raw is not None and _blanks(record, " ") <= _blanks(raw, b" ")
    return (record if is_whole else None), True


def _is_utf_8(frame: bytes) -> bool:
    try:
        frame.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _record(
    frame: bytes, *, force_utf8: bool = False, to_unicode: bool = True
) -> Record | None:
    with warnings.catch_warnings():
        # The code of a subfield that is no ASCII is damage; pymarc would guess one.
        warnings.simplefilter("error", BadSubfieldCodeWarning)
        reader = MARCReader(
            frame,
            to_unicode=to_unicode,
            force_utf8=force_utf8,
            hide_utf8_warnings=True,
        )
        return next(iter(reader), None)


def _blanks(record: Record, blank: Any) -> int:
    return sum(part.value.count(blank) for f in record.fields for part in f.subfields)
