"""The order of symbols, as a text.

The text holds ASCII digits alone and every field has a fixed width or an end mark, so
every database sorts it alike whatever its collation: resolutions, then decisions, then
documents; regular sessions by number, then special, then emergency special sessions.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from events.symbols.numerals import from_roman, is_roman
from events.symbols.printing import letter_position
from events.symbols.sessions import COUNCIL, EMERGENCY, OWN, REGULAR, SPECIAL

if TYPE_CHECKING:
    from events.symbols.value import Symbol

_TYPES = (
    "resolution",
    "decision",
    "verbatim_record",
    "summary_record",
    "limited_draft",
    "document",
    "information",
    "conference_room_paper",
    "working_paper",
    "statement_of_organization",
    "letter_of_government",
    "restricted",
)
_UNPARSED = "99"
_BODIES = ("C", "SPC", "BUR", "AC", "CONF", "CN", "HRC")
_UNLISTED_BODY = "99"
_SESSIONS = {None: 0, REGULAR: 1, COUNCIL: 1, OWN: 1, SPECIAL: 2, EMERGENCY: 3}
_PARTS = {"Add": 1, "Rev": 2, "Corr": 3, "Amend": 4}
# A number not yet given (79/XX) comes after all that are.
_NOT_NUMBERED = 999_999
_END = "0"
# The key of an unparsed symbol fits the column for resolutions, of 60 characters.
_LONGEST_TEXT = 29


def order_of(symbol: Symbol) -> str:
    if symbol.canonical is None:
        return _UNPARSED + _text_order(symbol.symbol[:_LONGEST_TEXT])
    number = symbol.number if isinstance(symbol.number, int) else _NOT_NUMBERED
    return "".join(
        (
            f"{_TYPES.index(symbol.doc_type or 'document') + 1:02d}",
            _committee_order(symbol.committee),
            _session_order(symbol),
            f"{number:06d}",
            _suffix_order(symbol.suffix) if symbol.is_act else _bracket_order(symbol),
            *(f"{_PARTS[part.type]}{part.number:04d}" for part in symbol.parts),
            _END,
            _section_order(symbol.section),
        )
    )


def _committee_order(committee: str | None) -> str:
    """One group a body, then the end mark: the plenary comes before any committee."""
    if committee is None:
        return _END
    return "".join(map(_body_order, committee.split("/"))) + _END


def _body_order(body: str) -> str:
    kind, _, number = body.partition(".")
    rank = f"{_BODIES.index(kind) + 10}" if kind in _BODIES else _UNLISTED_BODY
    name = "" if kind in _BODIES else _text_order(f"{kind:8}")
    return f"{rank}{name}{_numeral(number or None):04d}"


def _session_order(symbol: Symbol) -> str:
    session = symbol.session if symbol.session is not None else symbol.year
    if isinstance(session, tuple):
        session = session[0]
    rank = _SESSIONS[REGULAR if symbol.year else symbol.session_type]
    return f"{rank}{session or 0:04d}"


def _suffix_order(suffix: str | None) -> str:
    """The first and the last letter: nothing, A, A to C, B."""
    if suffix is None:
        return "0000"
    first, _, last = suffix.partition("-")
    return f"{letter_position(first):02d}{letter_position(last or first):02d}"


def _bracket_order(symbol: Symbol) -> str:
    """What only documents have: a resumption, a part, a volume."""
    numerals = (_numeral(symbol.part), _numeral(symbol.volume))
    return f"{symbol.resumption or 0:02d}{numerals[0]:03d}{numerals[1]:03d}"


def _numeral(written: str | None) -> int:
    if written is None:
        return 0
    return from_roman(written) if is_roman(written) else int(written)


def _section_order(section: str | None) -> str:
    if section is None:
        return _END
    if is_roman(section):
        return f"1{from_roman(section):04d}"
    digits = section.rstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    if digits.isdigit():
        return f"2{int(digits):04d}{_text_order(section[len(digits) :])}"
    return f"3{_text_order(section)}"


def _text_order(text: str) -> str:
    """Two digits a character, for the printable ASCII that sections are made of."""
    return "".join(f"{min(max(ord(char) - 32, 0), 99):02d}" for char in text)
