"""Arabic references: 194 (د-3) is 194 (III), دإ-23/2 is S-23/2, 36/146 جيم is 36/146 C.

Symbols keep their Latin letters in Arabic texts; numbers with a session do not.
"""

import re

from events.symbols.sessions import EMERGENCY, REGULAR, SPECIAL, legacy_label

# The letters of parts, in the order in which the Arabic texts count.
_NAMES = (
    *("ألف", "باء", "جيم", "دال", "هاء", "واو", "زاي", "حاء", "طاء", "ياء"),
    *("كاف", "لام", "ميم", "نون", "سين", "عين", "فاء", "صاد", "قاف", "راء"),
)
_LETTERS = {name: chr(ord("A") + place) for place, name in enumerate(_NAMES)}
_LETTER = "|".join(_NAMES)
_TYPES = {
    "د": REGULAR,
    "دإ": SPECIAL,
    "دا": SPECIAL,
    "دإط": EMERGENCY,
    "داط": EMERGENCY,
}
_TYPE = "د[إا]ط|د[إا]|د"

#: 194 (د-3), 217 ألف (د-3), 2252 (دإط-5)
LEGACY = (
    rf"[0-9]{{1,4}}(?:\s(?:{_LETTER}))?\s?\((?:{_TYPE})-[0-9]{{1,2}}\)"
    rf"(?:\s(?:{_LETTER})\b)?"
)
#: دإ-23/2, دإط-10/18, 36/146 جيم
MODERN = (
    rf"(?:د[إا]ط?-[0-9]{{1,2}}/[0-9]{{1,4}}(?:\s(?:{_LETTER})\b)?"
    rf"|[0-9]{{1,3}}/[0-9]{{1,4}}\s(?:{_LETTER})\b(?!\s?\())"
)
_SESSION = re.compile(rf"\(({_TYPE})-([0-9]{{1,2}})\)")
_PREFIX = re.compile(r"د[إا](ط?)-")
_NAME = re.compile(rf"\b(?:{_LETTER})\b")


def in_latin(reference: str) -> str:
    """The same reference as it stands in an English text; others stay as they are."""
    if reference.isascii():
        return reference
    written = _SESSION.sub(_roman_session, reference)
    written = _PREFIX.sub(lambda found: "ES-" if found[1] else "S-", written)
    return _NAME.sub(lambda found: _LETTERS[found[0]], written)


def _roman_session(match: re.Match[str]) -> str:
    return f"({legacy_label(_TYPES[match[1]], int(match[2]) or 1)})"
