"""Two texts → one flowing text of runs: what stayed, what went, what came.

A difference is made of whole words, of marks, or of Chinese characters. A few letters
that stayed between two changes are shown as changed with them: nobody could read the
sentence otherwise.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from functools import lru_cache
from itertools import groupby
from operator import attrgetter

from events.comparison.wording import COMBINING, ENDING, HAN, spelling

#: A Han character; a word, with the marks within it, such as A/C.3/80/L.5; any other
#: mark; and the blanks that follow.
_PIECE = re.compile(
    rf"([{HAN}]"
    rf"|[^\W{HAN}](?:[^\W{HAN}]|[{COMBINING}\u0640]|(?<=\w)[-'’‐‑/.](?=\w))*"
    r"|[^\w\s])(\s*)"
)
#: What stays between two changes is no more than this many letters: "of", "and".
FEW_LETTERS = 3
#: In Chinese, where each character is as much as a word.
FEW_CHARACTERS = 1


class Change(StrEnum):
    EQUAL = "equal"
    DELETE = "delete"
    INSERT = "insert"


@dataclass(frozen=True, slots=True)
class Run:
    """Some words in a row of which the same is true."""

    change: Change
    text: str


@dataclass(frozen=True, slots=True)
class _Piece:
    """A word or mark with the blanks after it; `key` is what is compared."""

    text: str
    blanks: str
    key: str


@dataclass(frozen=True, slots=True)
class _Block:
    """Pieces of both texts at one place: the same ones, or one put for the other."""

    equal: bool
    earlier: Sequence[_Piece]
    later: Sequence[_Piece]


def differences(earlier: str, later: str) -> list[Run]:
    """What stayed, in the spelling of the later text, with what went and came.

    >>> runs = differences("at its 79th session;", "at its 81st session.")
    >>> [(run.change.value, run.text) for run in runs[:4]]
    [('equal', 'at its '), ('delete', '79th'), ('equal', ' '), ('insert', '81st')]
    """
    blocks = _readable(_blocks(_pieces(earlier), _pieces(later)))
    runs = (run for run in _runs(blocks) if run.text)
    return [
        Run(change, "".join(run.text for run in same))
        for change, same in groupby(runs, key=attrgetter("change"))
    ]


def _pieces(text: str) -> list[_Piece]:
    found = [
        _Piece(piece, blanks, _key(piece)) for piece, blanks in _PIECE.findall(text)
    ]
    if found and found[-1].key in ENDING:
        # Whether another paragraph follows is no difference.
        found[-1] = _Piece(found[-1].text, found[-1].blanks, "")
    return found


@lru_cache(maxsize=8192)
def _key(piece: str) -> str:
    """What is compared of a word; the same few thousand words return in every text."""
    return spelling(piece)


def _blocks(earlier: list[_Piece], later: list[_Piece]) -> Iterator[_Block]:
    """The two texts cut at the same places."""
    matcher = SequenceMatcher(
        None,
        [piece.key for piece in earlier],
        [piece.key for piece in later],
        autojunk=False,
    )
    for tag, start, end, later_start, later_end in matcher.get_opcodes():
        went, came = earlier[start:end], later[later_start:later_end]
        yield _Block(tag == "equal", went, came)


def _readable(blocks: Iterable[_Block]) -> list[_Block]:
    """The blocks with each island joined to the changes on both its sides."""
    cut = list(blocks)
    ends = {0, len(cut) - 1}
    marked = (
        (block.equal and (place in ends or not _is_island(block.later)), block)
        for place, block in enumerate(cut)
    )
    return [
        _Block(
            equal,
            [piece for _, block in together for piece in block.earlier],
            [piece for _, block in together for piece in block.later],
        )
        for equal, group in groupby(marked, key=lambda pair: pair[0])
        for together in [list(group)]
    ]


def _is_island(pieces: Sequence[_Piece]) -> bool:
    letters = sum(len(piece.text) for piece in pieces if piece.text[0].isalnum())
    chinese = any(_is_han(piece) for piece in pieces)
    return letters <= (FEW_CHARACTERS if chinese else FEW_LETTERS)


def _is_han(piece: _Piece) -> bool:
    return bool(re.match(f"[{HAN}]", piece.text))


def _runs(blocks: Sequence[_Block]) -> Iterator[Run]:
    """The words of each block; blanks stand outside of what went and came."""
    for block, following in zip(blocks, [*blocks, None][1:], strict=True):
        if block.equal:
            last = block.later[-1]
            yield Run(Change.EQUAL, _text(block.later) + last.text)
            goes_on = following is not None and following.earlier
            yield Run(Change.EQUAL, (block.earlier if goes_on else [last])[-1].blanks)
            continue
        went, came = block.earlier, block.later
        if went:
            yield Run(Change.DELETE, _text(went) + went[-1].text)
            yield Run(Change.EQUAL, went[-1].blanks or _between(went, came))
        if came:
            yield Run(Change.INSERT, _text(came) + came[-1].text)
            yield Run(Change.EQUAL, came[-1].blanks)


def _between(went: Sequence[_Piece], came: Sequence[_Piece]) -> str:
    """A blank where two words would run into one; Chinese has none."""
    return " " if came and not _is_han(went[-1]) else ""


def _text(pieces: Sequence[_Piece]) -> str:
    """All but the last of the pieces, with their blanks."""
    return "".join(piece.text + piece.blanks for piece in pieces[:-1])
