"""From a text to a symbol."""

import re

from events.symbols import references
from events.symbols.documents import DOCUMENT, read_document
from events.symbols.recovery import attempts
from events.symbols.resolutions import LEGACY, MODERN, read_legacy, read_modern
from events.symbols.text import compact, fold, quoted
from events.symbols.value import Symbol

_EXAMPLES = "A/RES/73/195, A/RES/2920(XXVII), 57/270 B or A/73/PV.60"

# "31/406 A to E" is a range; "31/6 A and B" is one too, because the letters touch.
_RUN_OF_LETTERS = re.compile(
    r" ?\b([A-Z]{1,2}) (?:to|through|à|a|по) ([A-Z]{1,2})\b", re.IGNORECASE
)
_TWO_LETTERS = re.compile(r" ?\b([A-Z]) (?:and|et|y|и) ([A-Z])\b", re.IGNORECASE)
# A/79/302-S/2024/600: the same document under another organ's symbol.
_JOINT = re.compile(r"-(?=[A-Z]{1,8}/)", re.IGNORECASE | re.ASCII)
_JOINT_SYMBOL = re.compile(r"[A-Z]{1,8}/[A-Z0-9./()-]+", re.IGNORECASE | re.ASCII)
_ORGAN = re.compile(r"A ?/", re.IGNORECASE)
_OTHER_ORGAN = re.compile(r"(?!A/)[A-Z]{1,8}/[A-Z0-9]", re.IGNORECASE | re.ASCII)


def parse(text: str) -> Symbol:
    """Read a symbol or a printed reference, or raise ValueError saying what is wrong.

    A catalogue value with a flaw that leaves no doubt about the document, such as
    `A/PV.1384 and Corr.1`, gives a symbol of style "unparsed" with `recover` filled.
    """
    folded = fold(text)
    if not folded:
        raise ValueError(f"A symbol is missing: write it like {_EXAMPLES}.")
    try:
        return _read(folded, text)
    except ValueError as error:
        for attempt in attempts(folded):
            recovered = _recovered(attempt)
            if recovered:
                return Symbol(symbol=text, recover=recovered)
        raise ValueError(_sentence(folded, str(error))) from None


def _recovered(attempt: str) -> str | None:
    try:
        return _read(attempt, attempt).canonical
    except ValueError:
        return None


def _read(folded: str, text: str) -> Symbol:
    written = _with_ranges(folded)
    if _ORGAN.match(written):
        return _read_symbol(compact(written), text, "")
    reference = references.as_symbol(written)
    if reference is None:
        raise ValueError
    return _read_symbol(compact(reference), text, "text")


def _read_symbol(written: str, text: str, style: str) -> Symbol:
    upper = written.upper()
    if match := MODERN.fullmatch(upper):
        return read_modern(match, text, style)
    if match := LEGACY.fullmatch(upper):
        return read_legacy(match, text, style)
    joint = _JOINT.search(written)
    own, other = written, None
    if joint:
        own, other = written[: joint.start()], written[joint.end() :]
        if not _JOINT_SYMBOL.fullmatch(other):
            raise ValueError
    if match := DOCUMENT.fullmatch(own.upper()):
        return read_document(match, text, style, other)
    raise ValueError


def _with_ranges(written: str) -> str:
    written = _RUN_OF_LETTERS.sub(r"\1-\2", written)
    return _TWO_LETTERS.sub(_touching, written)


def _touching(match: re.Match[str]) -> str:
    first, last = match[1].upper(), match[2].upper()
    return f"{first}-{last}" if ord(last) == ord(first) + 1 else match[0]


def _sentence(folded: str, reason: str) -> str:
    """Say what is wrong with the text to somebody who has typed it."""
    if _OTHER_ORGAN.match(folded) and not reason:
        reason = "The symbols of the General Assembly begin with A/."
    if not reason:
        reason = f"Write it like {_EXAMPLES}."
    return f"{quoted(folded)} is not a symbol of the General Assembly. {reason}"
