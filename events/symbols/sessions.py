"""Sessions as they stand in symbols: 73, S-21, ES-11, (XXVII), (S-VI)."""

from events.symbols.numerals import from_roman, roman

REGULAR = "regular"
SPECIAL = "special"
EMERGENCY = "emergency_special"
COUNCIL = "human_rights_council"
# A subsidiary body or a conference that counts sessions of its own.
OWN = "own"

PREFIXES = {REGULAR: "", SPECIAL: "S-", EMERGENCY: "ES-", COUNCIL: "", OWN: ""}
TYPES = {"": REGULAR, "S": SPECIAL, "ES": EMERGENCY}

# The last sessions whose resolutions bear a running number and a Roman numeral; the
# numbering by session began with the 31st session, in 1976.
# https://www.un.org/dgacm/en/content/editorial-manual/res-dec-sys-ident
LAST_LEGACY = {REGULAR: 30, SPECIAL: 7, EMERGENCY: 5}
# Session numbers are refused beyond this, so that years are never taken for sessions.
LAST_POSSIBLE = 199

# The first two special sessions are numbered in Arabic figures, in print and in the
# catalogue: 106 (S-1), 186 (S-2); those after them in Roman ones: 1873 (S-IV).
_ARABIC_SPECIAL = 2


def is_legacy(session_type: str, session: int) -> bool:
    return session <= LAST_LEGACY.get(session_type, 0)


def legacy_label(session_type: str, session: int) -> str:
    """Write the session of an old resolution: XXVII, S-VI, S-1, ES-I."""
    arabic = session_type == SPECIAL and session <= _ARABIC_SPECIAL
    return PREFIXES[session_type] + (str(session) if arabic else roman(session))


def legacy_session(session_type: str, written: str) -> int:
    """Read XXVII, or the Arabic figure that stands only after S- or ES-."""
    if written.isdigit():
        if session_type == REGULAR:
            raise ValueError(
                f"The session of an old resolution is a Roman numeral, not {written}."
            )
        session = int(written)
    else:
        session = from_roman(written)
    if not 1 <= session <= LAST_LEGACY[session_type]:
        last = legacy_label(session_type, LAST_LEGACY[session_type])
        raise ValueError(
            f"Resolutions with the session in brackets end with session {last}; "
            f"later ones are written like A/RES/73/195, A/RES/S-21/2 or A/RES/ES-11/1."
        )
    return session


def modern_session(session_type: str, session: int) -> int:
    """Accept a session whose resolutions and documents are numbered within it."""
    possible_session(session)
    if is_legacy(session_type, session):
        raise ValueError(
            f"Session {PREFIXES[session_type]}{session} numbered its documents without "
            f"the session; its resolutions are written like A/RES/2920(XXVII)."
        )
    return session


def possible_session(session: int) -> int:
    if not 1 <= session <= LAST_POSSIBLE:
        raise ValueError(f"There has been no session {session}.")
    return session
