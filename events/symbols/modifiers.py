"""What follows the number of a document: addenda, revisions, parts, volumes.

They stand in any order and depth, and the bracketed ones before or after the others:
A/71/53/Add.1/Corr.1, A/40/24 (Part II)/Corr.1, A/64/439/Add.2(PartII). The canonical
form puts the brackets first.
"""

import re
from dataclasses import dataclass

from events.symbols.numerals import is_roman
from events.symbols.value import Listed, Part

_TYPES = {"ADD": "Add", "REV": "Rev", "CORR": "Corr", "AMEND": "Amend"}

# /Add.2
_MODIFIER = r"/(?P<type>ADD|REV|CORR|AMEND)\.(?P<count>[0-9]{1,4})"
# (Part II)
_PART = r"\(PART(?P<part>[IVX]{1,8}|[0-9]{1,3})\)"
# (Vol. I)
_VOLUME = r"\(VOL\.?(?P<volume>[IVX]{1,8}|[0-9]{1,3})\)"
# (Resumption 1)
_RESUMPTION = r"\(RESUMPTION(?P<resumption>[0-9]{1,2})\)"
# (Sect. 29A), of the programme budget
_SECTION = r"\(SECT\.?(?P<section>[0-9]{1,3}[A-Z]?)\)"
_TOKEN = re.compile(f"{_MODIFIER}|{_PART}|{_VOLUME}|{_RESUMPTION}|{_SECTION}", re.ASCII)


@dataclass(frozen=True)
class Modifiers:
    parts: Listed[Part]
    part: str | None = None
    volume: str | None = None
    resumption: int | None = None
    section: str | None = None

    def __str__(self) -> str:
        brackets = (
            ("Part", self.part),
            ("Vol.", self.volume),
            ("Sect.", self.section),
            ("Resumption", self.resumption),
        )
        written = "".join(f" ({word} {which})" for word, which in brackets if which)
        return written + "".join(map(str, self.parts))


NONE = Modifiers(Listed())


def read_modifiers(tail: str) -> Modifiers:
    """Read the whole of an upper-case tail without blanks, or refuse it."""
    if not tail:
        return NONE
    parts: list[Part] = []
    brackets: dict[str, str] = {}
    position = 0
    while position < len(tail):
        match = _TOKEN.match(tail, position)
        if match is None:
            raise ValueError(f"“{tail[position:][:30]}” cannot follow a number.")
        position = match.end()
        if match["type"]:
            parts.append(Part(_TYPES[match["type"]], counted(match["count"])))
            continue
        kind = match.lastgroup or ""
        if kind in brackets:
            raise ValueError(f"“{match[0]}” stands twice.")
        brackets[kind] = _numeral(match[kind])
    resumption = brackets.get("resumption")
    return Modifiers(
        parts=Listed(parts),
        part=brackets.get("part"),
        volume=brackets.get("volume"),
        resumption=int(resumption) if resumption else None,
        section=brackets.get("section"),
    )


def counted(digits: str) -> int:
    if int(digits) == 0:
        raise ValueError("Documents are counted from 1, not from 0.")
    return int(digits)


def _numeral(written: str) -> str:
    """A Roman numeral as it stands, a figure without leading zeros."""
    if written.isalpha():
        if not is_roman(written):
            raise ValueError(f"“{written}” is not a Roman numeral.")
        return written
    plain = written.lstrip("0")
    if not plain[:1].isdigit():
        raise ValueError("Documents are counted from 1, not from 0.")
    return plain
