"""The JSON values of a document, one at a time, each with the line it begins on. Pure.

The United Nations' extracts are JSON Lines, https://jsonlines.org, although they are
named .json; one is a single object. A list of objects is read as well.
"""

import io
import json
from collections.abc import Iterator
from typing import Any, BinaryIO, NamedTuple

from events.importers.official import shown
from events.importers.opening import Document
from events.importers.records import BrokenFile, Place, Rejected

#: The longest line, and the longest value, in bytes; the longest real one has 60,000.
LONGEST = 4 << 20
#: A list, or an object over many lines, is held whole while it is read, up to here.
WHOLE = 6 << 20
_BLANKS = " \t\r\n"
_MARK = "\ufeff".encode()


class Value(NamedTuple):
    """A value of JSON, the text it was read from, and the line it begins on."""

    line: int
    text: str
    content: Any


def values(document: Document) -> Iterator[Value | Rejected]:
    """Every value of a document; a line that is none is rejected.

    Raises BrokenFile for what is not JSON at all, and for a list that breaks off.
    """
    head = document.stream.read(WHOLE + 1).removeprefix(_MARK)
    beginning = head.lstrip()[:1]
    if beginning == b"[":
        yield from _of_list(document.name, head)
        return
    single = _object(head) if len(head) <= WHOLE else None
    if single is not None:
        yield single
        return
    found = False
    for value in _of_lines(document.name, head, document.stream):
        found = found or isinstance(value, Value)
        yield value
    if not found and beginning != b"{":
        raise BrokenFile(f"{document.name} holds no JSON.")


def _object(head: bytes) -> Value | None:
    """The one object that is all there is, on however many lines; None where not."""
    try:
        text = head.decode("utf-8")
        start = len(text) - len(text.lstrip(_BLANKS))
        content, end = json.JSONDecoder().raw_decode(text, start)
    except (ValueError, RecursionError):
        return None
    if text[end:].strip(_BLANKS) or end - start > LONGEST:
        return None
    return Value(1 + text.count("\n", 0, start), text[start:end], content)


def _of_list(name: str, head: bytes) -> Iterator[Value]:
    """The members of a list, each decoded when the one before has been taken."""
    if len(head) > WHOLE:
        raise BrokenFile(
            f"{name} is one list of more than {WHOLE >> 20} MB; "
            "it can be read with one object a line."
        )
    try:
        text = head.decode("utf-8")
    except UnicodeDecodeError:
        raise BrokenFile(f"{name} is not written in UTF-8.") from None
    decode = json.JSONDecoder().raw_decode
    line, counted = 1, 0
    at = _past_blanks(text, text.index("[") + 1)
    while text[at : at + 1] != "]":
        line += text.count("\n", counted, at)
        counted = at
        try:
            content, end = decode(text, at)
        except (ValueError, RecursionError):
            raise BrokenFile(f"{name}, line {line}: the list breaks off.") from None
        yield Value(line, text[at:end], content)
        at = _past_blanks(text, end)
        if text[at : at + 1] == ",":
            at = _past_blanks(text, at + 1)
        elif text[at : at + 1] != "]":
            raise BrokenFile(f"{name}, line {line}: the list breaks off.")


def _past_blanks(text: str, at: int) -> int:
    while at < len(text) and text[at] in _BLANKS:
        at += 1
    return at


def _of_lines(name: str, head: bytes, rest: BinaryIO) -> Iterator[Value | Rejected]:
    number, within = 0, False
    for piece in _pieces(head, rest):
        if not within:
            number += 1
        is_whole = piece.endswith(b"\n") or len(piece) <= LONGEST
        if not within and not is_whole:
            reason = f"The line is longer than {LONGEST >> 20} MB."
            yield Rejected(Place(name, number), reason, _shown(piece))
        elif not within and piece.strip():
            yield _of_line(name, number, piece)
        within = not is_whole


def _pieces(head: bytes, rest: BinaryIO) -> Iterator[bytes]:
    """Lines, and a longer one in pieces that end without a new line."""
    beginning = io.BytesIO(head)
    while True:
        piece = beginning.readline(LONGEST + 1)
        if not piece.endswith(b"\n") and len(piece) <= LONGEST:
            piece += rest.readline(LONGEST + 1 - len(piece))
        if not piece:
            return
        yield piece


def _of_line(name: str, number: int, line: bytes) -> Value | Rejected:
    try:
        text = line.decode("utf-8").strip(_BLANKS)
        return Value(number, text, json.loads(text))
    except UnicodeDecodeError:
        reason = "The line is not written in UTF-8."
    except RecursionError:
        reason = "The line has too many brackets within brackets."
    except ValueError:
        reason = "The line is no JSON."
    return Rejected(Place(name, number), reason, _shown(line))


def _shown(line: bytes) -> str:
    return shown(line[:200].decode("utf-8", "replace"))
