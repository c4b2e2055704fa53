"""Every symbol in a running text: a draft, a speech, a list that somebody pastes.

A bare `73/195` is a reference only where something says so: a word for resolution or
decision in any of the six languages, a reference before it in the same list, or a line
that holds nothing else. Dates, fractions and `24/7` are none.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from heapq import merge
from operator import itemgetter

from events.symbols import patterns, words
from events.symbols.chains import read_chain
from events.symbols.flaws import Flaw, judge
from events.symbols.listed import Lists, Piece
from events.symbols.patterns import FREE
from events.symbols.plain_text import PlainText
from events.symbols.search import find
from events.symbols.value import Symbol

_LINE_START = re.compile(r"^(?=.{0,90}?[0-9])", re.MULTILINE)
_ADDRESS_START = re.compile(r"https?://|www\.|(?:undocs|docs\.un)\.org/")
_CHAIN_START = re.compile(
    rf"{FREE}(?:A(?=\s?[/.\\]|(?:RES|DEC)[./-]?[0-9]|[0-9]{{2}}/)|a(?=/(?:res|dec)/))"
)
_OTHER_START = re.compile(rf"{FREE}(?={patterns.OTHER.pattern})")
_SPECIAL_START = re.compile(rf"{FREE}(?:E?S|د[إا]ط?)-(?=[0-9]{{1,2}}/[0-9])")
# 2920 (XXVII): the number stands before the session.
_OLD_SESSION = re.compile(r"\((?=(?:E?S-)?[IVX]{1,8}\))")
_OLD_NUMBER = re.compile(rf"{FREE}[0-9]{{3,4}}{patterns.LETTERS}\s?\Z")
# 75/258 of 21 January 2021, where what was said of the one before it is long.
_DATED_START = re.compile(
    rf"{FREE}(?=(?:3[1-9]|[4-9][0-9]|1[0-9]{{2}})/[0-9]{{1,3}}{words.DATED.pattern})",
    re.IGNORECASE,
)
# 31/12 on a line of its own is the last day of a year.
_DAY = re.compile(r"31/(?:0?[1-9]|1[0-2])")
_AFTER_ADDRESS = ".,;:!?'’)]"

Reader = Callable[[re.Match[str]], Iterator[Piece]]
Starts = Iterator[tuple[int, int, Reader, re.Match[str]]]


@dataclass(frozen=True, slots=True)
class Found:
    """What stands at [start:end) of a text: `text`, as it was written.

    It has a symbol; or a flaw, and perhaps the symbol most likely meant; or neither,
    where it names a document of another organ, which nothing here can judge.
    """

    start: int
    end: int
    text: str
    symbol: Symbol | None = None
    flaw: Flaw | None = None
    suggestion: str = ""


def find_all(text: str) -> Iterator[Found]:
    """Everything in `text` that names a document, in order; no two overlap.

    It takes time in proportion to the text, and reads on only as it is asked.
    """
    passage = Passage(text)
    for start, end, meant in passage.pieces():
        first, after = passage.plain.span(start, end)
        written = text[first:after]
        if isinstance(meant, str):
            yield Found(first, after, written, None, *judge(meant))
        else:
            yield Found(first, after, written, meant)


class Passage:
    """One text, read from place to place where a symbol may begin."""

    def __init__(self, original: str) -> None:
        self.plain = PlainText(original)
        self.text = self.plain.text
        self.lists = Lists(self.text)
        #: Nothing before this place is looked at again.
        self.done = 0

    def pieces(self) -> Iterator[Piece]:
        """What is found, in order. Of two readers at one place the first goes first."""
        readers = (
            (_LINE_START, self._line),
            (_ADDRESS_START, self._address),
            (_CHAIN_START, self._chain),
            (_OTHER_START, self._other),
            (_SPECIAL_START, self._special),
            (words.WORD, self._word),
            (words.CHINESE, self._chinese),
            (_OLD_SESSION, self._old),
            (_DATED_START, self._dated),
        )
        starts = (self._starts(rank, *each) for rank, each in enumerate(readers))
        for start, _, read, match in merge(*starts, key=itemgetter(0, 1)):
            if start >= self.done:
                for piece in read(match):
                    self.done = piece[1]
                    yield piece

    def _starts(self, rank: int, pattern: re.Pattern[str], read: Reader) -> Starts:
        for match in pattern.finditer(self.text):
            yield match.start(), rank, read, match

    def _line(self, match: re.Match[str]) -> Iterator[Piece]:
        """A line that holds nothing but references, or is a resolution's heading."""
        line = patterns.LINE.match(self.text, match.start())
        if line is None or _DAY.fullmatch(line["list"] or ""):
            return
        if line["heading"]:
            yield from self.lists.bare(*line.span("heading"))
            return
        end = line.end("list")
        for item in patterns.ITEM.finditer(self.text, line.start("list"), end):
            if item.start() < self.done:
                continue
            if item[0].startswith("A/"):
                yield from self._chain(item)
            else:
                yield from self.lists.bare(item.start(), end)

    def _address(self, match: re.Match[str]) -> Iterator[Piece]:
        """The symbol that an address names, once, and nothing else of the address."""
        whole = patterns.ADDRESS.match(self.text, match.start())
        if whole is None:
            return
        start, end = whole.span()
        self.done = end
        written = patterns.IN_ADDRESS.search(self.text, start, end)
        reading = written and read_chain(self.text, written.start(), end)
        if written and reading and isinstance(reading[1], Symbol):
            yield written.start(), *reading
            # Two addresses may be parted by a comma alone.
            self.done = reading[0] if self.text[reading[0] : end][:1] == "," else end
            return
        address = whole[0].rstrip(_AFTER_ADDRESS)
        symbol = find(address)
        if symbol is not None:
            yield start, start + len(address), symbol
        elif written and reading:
            yield written.start(), *reading
        self.done = end

    def _chain(self, match: re.Match[str]) -> Iterator[Piece]:
        """A symbol; after a resolution's, the bare references that it announces."""
        reading = read_chain(self.text, match.start(), len(self.text))
        if reading is None:
            return
        yield match.start(), *reading
        end, meant = reading
        if isinstance(meant, Symbol) and meant.is_act:
            yield from self.lists.after(end, meant)

    def _other(self, match: re.Match[str]) -> Iterator[Piece]:
        other = patterns.OTHER.match(self.text, match.start())
        if other is not None:
            yield *other.span(), None

    def _special(self, match: re.Match[str]) -> Iterator[Piece]:
        yield from self.lists.announced(match.start(), match.start(), words.RESOLUTION)

    def _word(self, match: re.Match[str]) -> Iterator[Piece]:
        kind = words.DECISION if match["decision"] else words.RESOLUTION
        lead = words.LEAD.match(self.text, match.end())
        if lead is not None:
            yield from self.lists.announced(match.start(), lead.end(), kind, lead)

    def _chinese(self, match: re.Match[str]) -> Iterator[Piece]:
        yield from self.lists.chinese(match.start(), match.end())

    def _old(self, match: re.Match[str]) -> Iterator[Piece]:
        place = match.start()
        earliest = max(self.done, place - 24)
        number = _OLD_NUMBER.search(self.text, earliest, place)
        if number is not None:
            yield from self.lists.announced(
                number.start(), number.start(), words.RESOLUTION
            )

    def _dated(self, match: re.Match[str]) -> Iterator[Piece]:
        yield from self.lists.dated(match.start())
