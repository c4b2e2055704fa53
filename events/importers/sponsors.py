"""Who submitted a draft, from the lists in which a file names them. Pure.

The texts have one line, the extract a list of entries; but an entry may be a whole
line, and one name may be cut into two entries:

Argentina, Bolivia (Plurinational State of), Trinidad and Tobago and Türkiye
Andorra, Iraq (on behalf of the States Members … of the Group of 77 and China) and Spain
submitted by the President of the General Assembly
introduced in the Committee by the representative of Austria on behalf of the Bureau
"""

import re
from collections.abc import Iterator, Sequence

from events.importers.official import plain, stated
from events.importers.records import Sponsor

#: Entries that are not what was meant -> what was; empty where it stands there too.
ODDITIES = {
    # 77/12 has “United Kingdom” beside the end of its full name.
    "NORTHERN IRELAND": "",
    # 78/133 has “SOLOMON” beside it, which is known as a spelling of the State.
    "ISLANDS": "",
    # 78/208 has lost “Republic”; it stands between Poland and San Marino.
    "THE OF KOREA": "REPUBLIC OF KOREA",
    # 80/248 has lost the comma.
    "COMOROS CONGO": "COMOROS, CONGO",
    # 78/157 was cut within “on the basis of informal consultations”.
    "SUBMITTED BY THE VICE-CHAIR OF THE COMMITTEE, ON": "SUBMITTED BY THE VICE-CHAIR "
    "OF THE COMMITTEE",
}
#: Names in which “and” parts nobody.
_COMPOUND = (
    *("Antigua and Barbuda", "Bosnia and Herzegovina", "Saint Kitts and Nevis"),
    *("Saint Vincent and the Grenadines", "Sao Tome and Principe"),
    *("Serbia and Montenegro", "Trinidad and Tobago"),
    "Great Britain and Northern Ireland",
)
_HELD = re.compile("|".join(_COMPOUND), re.IGNORECASE)
_PARTS = re.compile(r"([()]|, ?| and )", re.IGNORECASE)
#: A blank that parts nobody; text of single blanks has none.
_HOLDING = "\x1e"
_OFFICER = re.compile(
    r"^(?:submitted by|introduced (?:in the Committee )?by"
    r"|on the basis of the report of) ",
    re.IGNORECASE,
)
_REPRESENTATIVE = re.compile(r"^(?:the )?representative of ", re.IGNORECASE)
_ARTICLE = re.compile(r"^(?:and )?(?:the )?", re.IGNORECASE)
#: What an officer acted upon is no part of the name, nor is the symbol of a report.
_OCCASION = re.compile(
    r",?(?: and)? (?:on the basis of|following|on the recommendation of)\b.*$"
    r"| \(A/[^()]+\)$",
    re.IGNORECASE,
)
#: 77/196 has “of behalf of”.
_IN_BRACKETS = re.compile(r"^(.+?),? \(o[nf] behalf of (.+)\)$", re.IGNORECASE)
#: One sponsor: what follows, commas and all, is the group.
_BEHIND_COMMA = re.compile(
    r"^([^,()]+(?: \([^()]+\))?),? on behalf of (.+)$", re.IGNORECASE
)
_MEMBERS = re.compile(
    r"^(?:the )?States Members of the United Nations that are members of ",
    re.IGNORECASE,
)
_CAPACITY = re.compile(
    r"^(.+?) \(in (?:its|his|her) capacity as (?:the )?(.+)\)$", re.IGNORECASE
)
#: “United States. - Removes Czechia from the list of sponsors of the draft resolution”
_STRAY = re.compile(r"\.\s*[-–]\s*(.+)$")
#: 78/328 has a sentence in place of the States.
_SENTENCE = re.compile(r"^(the amendment was .+)$", re.IGNORECASE)
#: A dotted i of a Turkish keyboard, as files write Türkiye now and then.
_DOTTED = "i\u0307"
#: 76/32 has “members of the e Economic Community of West African States”.
_TWICE = re.compile(r"\bthe e(?= economic\b)", re.IGNORECASE)
#: The words of a name that English prints small.
_SMALL = {"and", "for", "in", "of", "on", "regard", "the", "to", "with"}
#: The longest real list names all Members, in some 3,500 characters.
LONGEST_LINE = 20_000


def sponsors(
    listed: Sequence[str], *, joined: bool, remarks: list[str]
) -> list[Sponsor]:
    """Each sponsor in the order of the page; what is no sponsor is a remark."""
    if sum(map(len, listed)) > LONGEST_LINE:
        remarks.append("Its list of sponsors is longer than that of all Members.")
        return []
    lines = [_mended(each) for each in listed]
    if lines and _OFFICER.match(lines[0]):
        lines = [", ".join(lines)]
    return [each for line in lines for each in _of_line(line, joined, remarks)]


def _mended(entry: str) -> str:
    """Single blanks, none before a bracket that closes, and no known oddity."""
    text = stated(entry.replace(_DOTTED, "i")).replace(" )", ")")
    text = _TWICE.sub(lambda words: words[0][:3], text)
    return ODDITIES.get(text, text)


def _of_line(line: str, joined: bool, remarks: list[str]) -> Iterator[Sponsor]:
    stray = _STRAY.search(line) or _SENTENCE.search(line)
    if stray:
        remarks.append(f"Among the sponsors stands: “{stray[1][:120]}”.")
        line = line[: stray.start()]
    officer = _OFFICER.match(line)
    if officer:
        yield _of_office(_OCCASION.sub("", line[officer.end() :]), joined)
    elif line.count("(") != line.count(")"):
        remarks.append(f"A bracket is open in its list of sponsors: “{line[:120]}”.")
    else:
        yield from (_state(name, joined) for name in _names(line) if plain(name))


def _of_office(words: str, joined: bool) -> Sponsor:
    """An officer or a body; but a representative is that of a State."""
    if _REPRESENTATIVE.match(words):
        return _state(words, joined)
    return Sponsor(_in_small(_ARTICLE.sub("", words)), "", joined, is_office=True)


def _names(line: str) -> Iterator[str]:
    """The names of a list, parted by commas and “and” that stand in no brackets."""
    if _BEHIND_COMMA.match(line):
        yield line
        return
    held = _HELD.sub(lambda name: name[0].replace(" ", _HOLDING), line)
    depth, name = 0, ""
    for piece in _PARTS.split(held):
        depth += {"(": 1, ")": -1}.get(piece, 0)
        if depth <= 0 and piece.strip().lower() in (",", "and"):
            yield name
            name = ""
        else:
            name += piece
    yield name


def _state(name: str, joined: bool) -> Sponsor:
    """A State without what belongs to the sentence, and whom it speaks for."""
    words = _ARTICLE.sub("", plain(name.replace(_HOLDING, " ")).rstrip("."))
    words = _ARTICLE.sub("", _REPRESENTATIVE.sub("", words))
    for written in (_CAPACITY, _IN_BRACKETS, _BEHIND_COMMA):
        found = written.match(words)
        if found:
            group = _in_small(_MEMBERS.sub("", found[2]))
            return Sponsor(found[1], group, joined)
    return Sponsor(words, "", joined)


def _in_small(words: str) -> str:
    """The name of a group or an office without capitals, if it has nothing else.

    >>> _in_small("THE GROUP OF 77 AND CHINA")
    'the Group of 77 and China'
    """
    if not words.isupper():
        return words
    small = (word.lower() for word in words.split(" "))
    return " ".join(word if word in _SMALL else word.title() for word in small)
