"""Who submitted a draft, from one printed line.

Argentina, Bolivia (Plurinational State of), Trinidad and Tobago and Türkiye
Guinea (on behalf of the States Members … of the Group of 77 and China) and Turkey
submitted by the President of the General Assembly
introduced in the Committee by the representative of Austria on behalf of the Bureau
"""

import re
from collections.abc import Iterator

from events.importers.official import plain, sponsor
from events.importers.records import Sponsor

#: Names in which “and” parts nobody.
_COMPOUND = (
    *("Antigua and Barbuda", "Bosnia and Herzegovina", "Saint Kitts and Nevis"),
    *("Saint Vincent and the Grenadines", "Sao Tome and Principe"),
    *("Serbia and Montenegro", "Trinidad and Tobago"),
    "Great Britain and Northern Ireland",
)
_HELD = re.compile("|".join(_COMPOUND), re.IGNORECASE)
_OFFICER = re.compile(
    r"^(?:submitted by|introduced (?:in the Committee )?by"
    r"|on the basis of the report of) (?:the )?(?:representative of (?:the )?)?",
    re.IGNORECASE,
)
#: What an officer acted upon is no part of the name.
_OCCASION = re.compile(
    r",?(?: and)? (?:on the basis of|following|on the recommendation of)\b.*$",
    re.IGNORECASE,
)
_CAPACITY = re.compile(r"^(.+?) \(in (?:its|his|her) capacity as (?:the )?(.+)\)$")
#: “United States. - Removes Czechia from the list of sponsors of the draft resolution”
_STRAY = re.compile(r"\.\s*[-–]\s*(.+)$")
#: A dotted i of a Turkish keyboard, as files write Türkiye now and then.
_DOTTED = "i\u0307"
#: The longest real list names all Members, in some 3,500 characters.
LONGEST_LINE = 20_000
_BETWEEN, _AND = "\x1e", " and "


def sponsors(line: str, *, joined: bool, remarks: list[str]) -> list[Sponsor]:
    """Each sponsor in the order of the page; what stands after the list is a remark."""
    if len(line) > LONGEST_LINE:
        remarks.append("Its list of sponsors is longer than that of all Members.")
        return []
    line = plain(line.replace(_DOTTED, "i"))
    stray = _STRAY.search(line)
    if stray:
        remarks.append(f"After the sponsors stands: “{stray[1][:120]}”.")
        line = line[: stray.start()]
    officer = _OFFICER.match(line)
    names = [_OCCASION.sub("", line[officer.end() :])] if officer else _names(line)
    found = (_sponsor(name, joined) for name in names)
    return [each for each in found if each is not None]


def _names(line: str) -> Iterator[str]:
    """The names of a list, parted by commas and “and” that stand in no brackets."""
    held = _HELD.sub(lambda name: name[0].replace(_AND, _BETWEEN), line)
    depth, name = 0, ""
    for piece in re.split(r"([()]|, ?| and )", held):
        depth += {"(": 1, ")": -1}.get(piece, 0)
        if depth <= 0 and piece.strip() in (",", "and"):
            yield name
            name = ""
        else:
            name += piece
    yield name


def _sponsor(name: str, joined: bool) -> Sponsor | None:
    """A State without what belongs to the sentence: an article, a full stop."""
    words = plain(name.replace(_BETWEEN, _AND)).rstrip(".")
    words = words.removeprefix("and ").removeprefix("the ")
    capacity = _CAPACITY.match(words)
    if capacity:
        return Sponsor(capacity[1], capacity[2], joined)
    return sponsor(words, joined=joined)
