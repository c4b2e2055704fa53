"""Symbols of documents where they are printed in running text. Pure.

    resolutions 72/179 of 19 December 2017 and 73/195
    résolutions du Conseil des droits de l’homme 35/17 du 22 juin 2017 et 36/5
    القرار 217 ألف (د-3)
    A/CONF.157/24 (Part I), A/77/189 and A/78/180

A whole symbol, such as A/80/287, speaks for itself. A number such as 35/17 does not:
it may be of the Assembly, of one of its councils or of a commission, and each language
puts the name of the body elsewhere. So a number is taken for what the official file of
the text cites in that paragraph; otherwise only in English, after "resolution" with no
other body named before it. What stays in doubt is no mention.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from events import symbols

#: Parts of a resolution, A to F, as the Arabic texts print them.
_ARABIC_LETTERS = dict(
    zip("ABCDEF", ("ألف", "باء", "جيم", "دال", "هاء", "واو"), strict=True)
)
#: Sessions: the early regular ones, the special and the emergency special ones.
_ARABIC_SESSIONS = {"": "د-", "S-": "دإ-", "ES-": "دإط-"}
_PART = r"\s?[A-Z](?:(?:-| to | and )[A-Z])?(?![A-Za-z])"
_ARABIC_PART = rf"\s(?:{'|'.join(_ARABIC_LETTERS.values())})(?!\w)"
#: 73/195, S-21/2, 57/270 B, 74/264 A to C
_MODERN = (
    rf"(?:E?S-|دإط?-\s?)?[0-9]{{1,3}}/[0-9]{{1,3}}(?:{_PART}|{_ARABIC_PART})?"
    r"(?![A-Za-z0-9/])"
)
#: 2920 (XXVII), 217 A (III), 3201 (S-VI)
_LEGACY = (
    rf"[0-9]{{1,4}}(?:{_PART}|{_ARABIC_PART})?\s?"
    r"\((?:(?:E?S-)?[IVX]{1,8}|دإ?ط?-\s?[0-9]{1,2})\)"
)
#: A/80/287, A/72/53/Add.1, A/RES/2200(XXI), A/CONF.157/24 (Part I)/Corr.1
_WHOLE = (
    r"A/[A-Z0-9][A-Za-z0-9./-]*[A-Za-z0-9](?![A-Za-z0-9/-])"
    r"(?:\((?:E?S-)?[IVX]+\)|\s?\((?:[Pp]art|[Ss]ect\.|[Vv]ol\.)\s?[IVX0-9A-Z]+\))?"
    r"(?:/[A-Z][a-z]+\.[0-9]+)?"
)
#: E/2006/25, S/RES/1325(2000), CEDAW/C/GC/38: of another organ, and with a figure.
_ELSEWHERE = (
    r"(?:ST|S|E|CEDAW|CMW|CRC|CERD|CCPR|CAT|CRPD|CED)/"
    r"(?=[A-Z0-9./-]{0,24}[0-9])[A-Z0-9][A-Za-z0-9./-]*[A-Za-z0-9](?![A-Za-z0-9/-])"
    r"(?:\((?:19|20)[0-9]{2}\))?"
)
_PRINTED = re.compile(
    rf"(?<![A-Za-z0-9/.-])(?:(?P<whole>{_WHOLE})|(?P<number>{_LEGACY}|{_MODERN})"
    rf"|(?P<elsewhere>{_ELSEWHERE}))"
)
_BLANKS = re.compile(r"\s+")
_TIGHT_MODERN = re.compile(r"(E?S-)?([0-9]+/[0-9]+)([A-F]?)")
_TIGHT_LEGACY = re.compile(r"([0-9]+)([A-F]?)\((E?S-)?([IVX]+)\)")
#: "Resolution 70/1", "its resolutions 72/179 of 19 December 2017 and 73/195".
_DAY = r"[0-9]{1,2}\s[A-Z][a-z]+\s[0-9]{4}"
_OPENING = re.compile(
    r"(?:^(?:See\s)?|\bits\s(?:previous\s|earlier\s)?"
    r"|(?<!Health\s)(?<!Environment\s)\bAssembly\s)resolutions?\s",
    re.IGNORECASE,
)
_LIST = re.compile(
    rf"(?:{_LEGACY}|{_MODERN}|{_DAY}|\b(?:of|and|or)\b|[\s,])*", re.IGNORECASE
)
_OTHER_BODY = re.compile(r"\b(?:Board|Commission|Committee|Conference|Council)s?\b")


class Mention(NamedTuple):
    """Where in the text a document is named, and its symbol in canonical form.

    A document of another organ is named as it is printed.
    """

    start: int
    end: int
    symbol: str


def mentions(text: str, cited: Mapping[str, str], language: str) -> Iterator[Mention]:
    """What a paragraph or a note names, in order.

    `cited`: what is cited there, as `by_number` gives it. `language`: of the text.
    """
    words = _English(text) if language == "en" else None
    for found in _PRINTED.finditer(text):
        written = _BLANKS.sub(" ", found[0])
        if found["elsewhere"]:
            key = written
        elif found["whole"]:
            key = _key(written)
        else:
            key = cited.get(_tight(written), "")
            if not key and words and words.name_the_assembly(found.start()):
                key = _key(written)
        if key:
            yield Mention(found.start(), found.end(), key)


class _English:
    """The words before the numbers of a text, which is asked from its start to its end.

    Each of them is read once, however long the list is in which a number stands.
    """

    def __init__(self, text: str) -> None:
        other = _OTHER_BODY.search(text)
        self._text = text
        self._other_body = other.end() if other else len(text)
        self._read = 0
        self._listed_to: int | None = None

    def name_the_assembly(self, place: int) -> bool:
        """Whether the words before a number leave no doubt whose it is."""
        listed_to = self._listed_to
        for opening in _OPENING.finditer(self._text, self._read, place):
            listed_to = opening.end()
        is_listed = listed_to is not None and bool(
            _LIST.fullmatch(self._text, listed_to, place)
        )
        self._read, self._listed_to = place, place if is_listed else None
        return is_listed and place < self._other_body


def by_number(cited: Iterable[str]) -> dict[str, str]:
    """The printed number of each cited resolution -> its symbol in canonical form.

    >>> by_number(["A/RES/217(III)A", "A/80/287"])
    {'217A(III)': 'A/RES/217(III)A', '217ألف(د-3)': 'A/RES/217(III)A'}
    """
    found: dict[str, str] = {}
    for written in cited:
        for number in _numbers(written):
            found.setdefault(number, written)
    return found


@lru_cache(maxsize=4096)
def _numbers(written: str) -> tuple[str, ...]:
    """How its number is printed; nothing for a document that has no such number."""
    try:
        printed = symbols.parse(written).text_ref or ""
    except ValueError:
        return ()
    number = _tight(printed.rpartition("resolution ")[2])
    return tuple({form: None for form in (number, _in_arabic(number)) if form})


def _in_arabic(number: str) -> str:
    if modern := _TIGHT_MODERN.fullmatch(number):
        session = _ARABIC_SESSIONS[modern[1]] if modern[1] else ""
        return f"{session}{modern[2]}{_ARABIC_LETTERS.get(modern[3], '')}"
    if legacy := _TIGHT_LEGACY.fullmatch(number):
        session = f"{_ARABIC_SESSIONS[legacy[3] or '']}{symbols.from_roman(legacy[4])}"
        return f"{legacy[1]}{_ARABIC_LETTERS.get(legacy[2], '')}({session})"
    return ""


@lru_cache(maxsize=4096)
def _key(written: str) -> str:
    try:
        found = symbols.parse(written)
    except ValueError:
        return ""
    return found.key if found.is_parsed else ""


def _tight(written: str) -> str:
    """217 A (III) and 217A(III) are the same number."""
    return _BLANKS.sub("", written)
