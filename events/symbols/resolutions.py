"""Symbols of resolutions and decisions, of the Assembly and of the Council.

https://www.un.org/dgacm/en/content/editorial-manual/res-dec-sys-ident
"""

import re

from events.symbols.bodies import HUMAN_RIGHTS_COUNCIL, body_name
from events.symbols.modifiers import counted, read_modifiers
from events.symbols.printing import printed_reference
from events.symbols.sessions import (
    COUNCIL,
    PREFIXES,
    REGULAR,
    TYPES,
    legacy_label,
    legacy_session,
    modern_session,
    possible_session,
)
from events.symbols.suffixes import read_suffix
from events.symbols.urls import docs_address, undocs_address
from events.symbols.value import Listed, Symbol

_NOUNS = {"RES": "resolution", "DEC": "decision"}

# What the catalogue writes for a number not yet given: 79/XX.
_PLACEHOLDER = "XX"
# Letters, a range, or a catalogue part in brackets; suffixes.py reads them.
_SUFFIX = r"(?P<suffix>[A-Z-]{0,16}(?:\[[A-Z0-9.-]{1,16}\])?)"
# /Corr.1; modifiers.py reads them.
_MODIFIERS = r"(?P<modifiers>/(?:ADD|REV|CORR)\.[0-9]{1,2})?"

# A/RES/73/195, A/RES/57/270B, A/RES/ES-10/2, A/DEC/73/549A, A/HRC/RES/34/11
MODERN = re.compile(
    r"A/(?P<council>HRC/)?(?P<series>RES|DEC)/(?:(?P<kind>S|ES)-)?"
    rf"(?P<session>[0-9]{{1,4}})/(?P<number>[0-9]{{1,4}}|{_PLACEHOLDER})"
    rf"{_SUFFIX}{_MODIFIERS}",
    re.ASCII,
)
# A/RES/2920(XXVII), A/RES/217(III)[A], A/RES/3201(S-VI), A/RES/107(S-1), and the
# catalogue's A/RES/996(ES-IandII). In print the letter stands before: 217A(III).
LEGACY = re.compile(
    r"A/RES/(?P<number>[0-9]{1,4})(?P<printed>[A-Z]{0,2}|[A-Z]{1,2}-[A-Z]{1,2})"
    r"\((?:(?P<kind>S|ES)-)?(?P<session>[IVX]{1,8}|[0-9]{1,2})"
    rf"(?:AND(?P<second>[IVX]{{1,8}}))?\){_SUFFIX}{_MODIFIERS}",
    re.ASCII,
)


def read_modern(match: re.Match[str], text: str, style: str) -> Symbol:
    """Build the symbol of a resolution or decision numbered within its session."""
    noun = _NOUNS[match["series"]]
    committee = "HRC" if match["council"] else None
    session_type = TYPES[match["kind"] or ""]
    session = int(match["session"])
    if committee:
        possible_session(session)
        session_type = COUNCIL if session_type == REGULAR else session_type
    else:
        modern_session(session_type, session)
    written = match["number"]
    number = written if written == _PLACEHOLDER else counted(written)
    suffix, section = read_suffix(match["suffix"])
    modifiers = read_modifiers(match["modifiers"] or "")
    stem = (
        f"A/{match['council'] or ''}{match['series']}"
        f"/{PREFIXES[session_type]}{session}/{number}"
    )
    reference = printed_reference(
        f"{HUMAN_RIGHTS_COUNCIL} {noun}" if committee else noun,
        session_type,
        session,
        number,
        suffix,
    )
    one_letter = suffix if suffix and "-" not in suffix else ""
    issued = noun == "resolution" and number != _PLACEHOLDER
    document = f"{stem}{one_letter}{modifiers}" if issued else None
    return Symbol(
        symbol=text,
        canonical=f"{stem}{suffix or ''}{modifiers}",
        doc_type=noun,
        body=body_name(committee),
        committee=committee,
        session_type=session_type,
        session=session,
        number=number,
        suffix=suffix,
        section=section,
        parts=modifiers.parts,
        style=style or "modern",
        text_ref=None if modifiers.parts else reference,
        undocs_url=document and undocs_address(document),
        docs_url=document and docs_address(document),
    )


def read_legacy(match: re.Match[str], text: str, style: str) -> Symbol:
    """Build the symbol of a resolution before 1976: a running number and a session."""
    session_type = TYPES[match["kind"] or ""]
    session = legacy_session(session_type, match["session"])
    label = legacy_label(session_type, session)
    number = counted(match["number"])
    suffix, section = read_suffix(_one_suffix(match["printed"], match["suffix"]))
    modifiers = read_modifiers(match["modifiers"] or "")
    reference = printed_reference("resolution", session_type, session, number, suffix)
    sessions: int | Listed[int] = session
    if match["second"]:
        second = legacy_session(session_type, match["second"])
        sessions = Listed((session, second))
        label += f"and{match['second']}"
    document = f"A/RES/{number}({label}){modifiers}"
    return Symbol(
        symbol=text,
        canonical=f"A/RES/{number}({label}){suffix or ''}{modifiers}",
        doc_type="resolution",
        session_type=session_type,
        session=sessions,
        number=number,
        suffix=suffix,
        section=section,
        parts=modifiers.parts,
        style=style or "legacy",
        text_ref=None if match["second"] or modifiers.parts else reference,
        undocs_url=undocs_address(document),
        docs_url=docs_address(document),
    )


def _one_suffix(printed: str, suffix: str) -> str:
    """The letter stands before or after the session, never in both places."""
    if printed and suffix and not suffix.startswith("["):
        raise ValueError(f"The letters {printed} and {suffix} cannot both be meant.")
    return printed + suffix
