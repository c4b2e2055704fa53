"""Symbols of records, drafts, reports, letters and other documents.

https://www.un.org/depts/dhl/resguide/gares.htm and Editorial Manual, footnotes,
https://www.un.org/dgacm/en/content/editorial-manual/footnotes/chap-03
"""

import re

from events.symbols.bodies import body_name, follows_assembly_sessions
from events.symbols.modifiers import counted, read_modifiers
from events.symbols.sessions import (
    COUNCIL,
    OWN,
    PREFIXES,
    REGULAR,
    TYPES,
    modern_session,
    possible_session,
)
from events.symbols.urls import docs_address, undocs_address
from events.symbols.value import Symbol

# The word before the number and the kind of document it stands for.
_SERIES = {
    "PV.": "verbatim_record",
    "SR.": "summary_record",
    "L.": "limited_draft",
    "INF/": "information",
    "INF.": "information",
    "CRP.": "conference_room_paper",
    "WP.": "working_paper",
    "NGO/": "statement_of_organization",
    "G/": "letter_of_government",
    "R.": "restricted",
}

# PV. and the like; INF/ may also stand before the session, A/INF/76/1.
_SERIES_WORD = "|".join(map(re.escape, _SERIES))
# C.3/, SPC/, BUR/, HRC/, AC.109/, CN.9/, CONF.231/
_BODY = r"(?:C\.[1-6]|SPC|BUR|HRC|PFPAD|(?:AC|CN|CONF)\.[0-9]{1,3})/"
# A body of that body, before or after the year: AC.105/C.1/, CN.9/WG.II/,
# CONF.192/BMS/2022/, CONF.192/2018/RC/
_SUBSIDIARY = (
    rf"(?!{_SERIES_WORD}|RES/|DEC/)"
    r"(?:[A-Z]{1,4}\.(?:[0-9]{1,3}|[IVX]{1,5})|[A-Z]{2,8})/"
)
# 73/, S-14/, ES-10/, or a year: 2017/
_SESSION = r"(?:(?P<kind>S|ES)-)?(?P<session>[0-9]{1,4})/"

DOCUMENT = re.compile(
    rf"A/(?P<body>{_BODY}(?:{_SUBSIDIARY}){{0,2}})?(?P<early>INF/)?"
    rf"(?:{_SESSION}(?P<late>{_SUBSIDIARY})?)?"
    rf"(?P<series>{_SERIES_WORD})?(?P<number>[0-9]{{1,5}})"
    r"(?P<modifiers>(?:/[A-Z]|\().+)?",
    re.ASCII,
)
# A year of the United Nations, in the symbols of bodies that number by year.
_YEARS = range(1946, 2146)


def read_document(
    match: re.Match[str], text: str, style: str, joint_symbol: str | None
) -> Symbol:
    """Build the symbol of anything that is not a resolution or a decision."""
    if match["early"] and match["series"]:
        raise ValueError("A symbol names its kind of document once.")
    committee = match["body"].rstrip("/") if match["body"] else None
    if match["late"]:
        if follows_assembly_sessions(committee):
            raise ValueError("The body comes before the session.")
        committee = f"{committee}/{match['late'].rstrip('/')}"
    session_type, session, year = _period(match["kind"], match["session"], committee)
    number = counted(match["number"])
    modifiers = read_modifiers(match["modifiers"] or "")
    series = match["early"] or match["series"]
    period = ""
    if match["session"]:
        period = f"{PREFIXES[session_type or REGULAR]}{session or year}/"
        period += match["late"] or ""
    canonical = (
        f"A/{match['body'] or ''}{match['early'] or ''}{period}"
        f"{match['series'] or ''}{number}{modifiers}"
    )
    undated = session is None and follows_assembly_sessions(committee)
    return Symbol(
        symbol=text,
        canonical=canonical,
        doc_type=_SERIES[series] if series else "document",
        body=body_name(committee),
        committee=committee,
        session_type=session_type,
        session=session,
        number=number,
        section=modifiers.section,
        year=year,
        parts=modifiers.parts,
        part=modifiers.part,
        resumption=modifiers.resumption,
        volume=modifiers.volume,
        joint_symbol=joint_symbol,
        style=style or ("legacy" if undated else "modern"),
        undocs_url=undocs_address(canonical),
        docs_url=docs_address(canonical),
    )


def _period(
    kind: str | None, written: str | None, committee: str | None
) -> tuple[str | None, int | None, int | None]:
    """Tell a session of the Assembly from one of the body's own, and from a year."""
    if written is None:
        return None, None, None
    session = int(written)
    if follows_assembly_sessions(committee):
        session_type = TYPES[kind or ""]
        if session_type == REGULAR:
            return session_type, modern_session(session_type, session), None
        return session_type, possible_session(session), None
    if session in _YEARS and kind is None:
        return None, None, session
    possible_session(session)
    if kind is not None:
        return TYPES[kind], session, None
    of_council = committee is not None and committee.startswith("HRC")
    return COUNCIL if of_council else OWN, session, None
