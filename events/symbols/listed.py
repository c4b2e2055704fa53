"""References without a symbol: one, or a list with days and titles between them."""

import re
from collections.abc import Iterator

from events.symbols import arabic, words
from events.symbols.chains import exactly
from events.symbols.patterns import BROKEN, PLAUSIBLE, REFERENCE
from events.symbols.sessions import REGULAR
from events.symbols.value import Symbol

#: Where it stands in the plain text; and the symbol, or what must be judged, or None
#: for a document of another organ.
Piece = tuple[int, int, Symbol | str | None]

ASSEMBLY, COUNCIL, OTHER = "assembly", "council", "other"

_SLASH = re.compile(r"\s?/\s?")
# 1325 (2000) and 2018/3 carry a year, and 74(16) a session in figures: other organs'.
_OF_OTHERS = re.compile(r".*\([0-9]{1,4}\)|(?:19|20)[0-9]{2}\s?/.*", re.DOTALL)
# 4/10 has a session before those that the Assembly counts in its resolutions.
_EARLY = re.compile(r"(?:[0-9]|[12][0-9]|30)\s?/.*", re.DOTALL)
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_SERIES = {words.RESOLUTION: "RES", words.DECISION: "DEC", "": "RES"}
# The first session opened in 1946, and sessions end in the September after.
_YEAR_BEFORE_THE_FIRST = 1945
# Years: a day further than this from the session is no slip of whoever wrote it. The
# number is another organ's, which also counts its resolutions by session.
_SLIP = 10
# How far a Council's list goes on when something is said of each of its resolutions.
_SAME_LIST = 300


class Lists:
    """Reads lists from given places of one plain text."""

    def __init__(self, text: str) -> None:
        self.text = text
        #: Where the last list ended, and whose resolutions they were.
        self.last = (0, "")

    def announced(
        self, word: int, start: int, kind: str, lead: re.Match[str] | None = None
    ) -> Iterator[Piece]:
        """The list at `start`, after the word of this kind that stands at `word`."""
        broken = BROKEN.match(self.text, start)
        if broken is not None:
            yield *broken.span(), f"A/{_SERIES[kind]}/{broken[0]}"
            return
        before = words.BEFORE.search(self.text, max(0, word - words.NEAR), word)
        named, of_last = _organ(lead) or _organ(before), self._organ_of_last(word)
        of_council = COUNCIL in (named, of_last)
        references = self._references(start, len(self.text), of_council)
        if references:
            after = words.AFTER.match(self.text, references[-1].end())
            yield from self._read(references, kind, named or _organ(after) or of_last)

    def after(self, end: int, act: Symbol) -> Iterator[Piece]:
        """What goes on with bare numbers: A/RES/72/179, 73/195 and 74/148."""
        between = words.BETWEEN.match(self.text, end)
        if between is None or not PLAUSIBLE.match(self.text, between.end()):
            return
        references = self._references(between.end(), len(self.text))
        kind = words.DECISION if act.doc_type == "decision" else words.RESOLUTION
        yield from self._read(references, kind, COUNCIL if act.committee else "")

    def bare(self, start: int, end: int) -> Iterator[Piece]:
        """What stands on a line of its own."""
        if PLAUSIBLE.match(self.text, start):
            yield from self._read(self._references(start, end), "", "")

    def dated(self, start: int) -> Iterator[Piece]:
        """A number with its day: one of a list in which each has a title of its own."""
        end, organ = self.last
        goes_on = start - end < _SAME_LIST and "\n" not in self.text[end:start]
        references = self._references(start, len(self.text))
        yield from self._read(references, "", organ if goes_on else "")

    def chinese(self, word: int, start: int) -> Iterator[Piece]:
        """The numbers between 第 and 号; the word for what they are comes later."""
        references = []
        reference = REFERENCE.match(self.text, start)
        while reference is not None:
            references.append(reference)
            following = words.CHINESE_NEXT.match(self.text, reference.end())
            reference = following and REFERENCE.match(self.text, following.end())
        after = references and words.CHINESE_WORD.match(self.text, references[-1].end())
        if not after:
            return
        before = words.CHINESE_BEFORE.search(self.text, max(0, word - 30), word)
        end, organ = self.last
        goes_on = words.CHINESE_BETWEEN.fullmatch(self.text, end, word)
        kind = words.DECISION if after["decision"] else words.RESOLUTION
        yield from self._read(
            references, kind, _organ(before) or (organ if goes_on else "")
        )
        self.last = (after.end("sign"), self.last[1])

    def _organ_of_last(self, word: int) -> str:
        """Council decision 18/120 and resolutions 24/14 and 27/21."""
        end, organ = self.last
        goes_on = organ and words.BETWEEN.fullmatch(self.text, end, word)
        return organ if goes_on else ""

    def _references(
        self, start: int, end: int, of_council: bool = False
    ) -> list[re.Match[str]]:
        """The first may be anything; those after it must be references for sure."""
        found: list[re.Match[str]] = []
        reference = REFERENCE.match(self.text, start, end)
        while reference is not None:
            found.append(reference)
            between = words.BETWEEN.match(self.text, reference.end(), end)
            if between is None:
                break
            start = between.end()
            if not (of_council or PLAUSIBLE.match(self.text, start)):
                break
            reference = REFERENCE.match(self.text, start, end)
        return found

    def _read(
        self, references: list[re.Match[str]], kind: str, organ: str
    ) -> Iterator[Piece]:
        """`kind` is empty where no word says what the numbers are."""
        for reference in references:
            piece = self._meant(reference, kind, organ)
            if piece is not None:
                yield piece
        if references:
            self.last = (references[-1].end(), organ)

    def _meant(self, reference: re.Match[str], kind: str, organ: str) -> Piece | None:
        whole = reference["number"] or reference["arabic"]
        of_others = _OF_OTHERS.fullmatch(whole) or (
            not organ and kind and _EARLY.fullmatch(whole)
        )
        if organ == OTHER or of_others:
            return (reference.start(), reference.end(), None) if kind else None
        number = _SLASH.sub("/", arabic.in_latin(whole))
        said = f"{'human rights council ' if organ == COUNCIL else ''}{kind} ".lstrip()
        letters = reference["letters"] or ""
        if not words.is_article(letters, self.text, reference.end()):
            symbol = exactly(f"{said}{number}{letters}")
            if symbol is not None:
                return self._dated(reference.start(), reference.end(), symbol)
        end = reference.end("number") if letters else reference.end()
        symbol = exactly(f"{said}{number}")
        if symbol is not None:
            return self._dated(reference.start(), end, symbol)
        council = "HRC/" if organ == COUNCIL else ""
        flawed = f"A/{council}{_SERIES[kind]}/{number}"
        return (reference.start(), end, flawed) if kind else None

    def _dated(self, start: int, end: int, symbol: Symbol) -> Piece:
        """Another organ's where the day that follows is of no such session."""
        if symbol.session_type == REGULAR and isinstance(symbol.session, int):
            day = words.DATED.match(self.text, end)
            year = int(_YEAR.findall(day[0])[-1]) if day else None
            opened = _YEAR_BEFORE_THE_FIRST + symbol.session
            if year is not None and abs(year - opened) > _SLIP:
                return start, end, None
        return start, end, symbol


def _organ(match: re.Match[str] | None) -> str:
    return (match.lastgroup or "") if match is not None else ""
