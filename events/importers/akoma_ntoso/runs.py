"""Runs of printed numbers: where they begin anew, and what they are in each block."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from events.importers.akoma_ntoso import labels
from events.importers.akoma_ntoso.blocks import HEADING, TEXT, Block
from events.symbols import roman


@dataclass(frozen=True, slots=True)
class Run:
    """What the numbering of the page says of one block.

    `number` is the printed one, or nothing; `prefix` is II. where there are several
    runs; `is_printed` says whether this run prints any number.
    """

    prefix: str = ""
    number: str = ""
    is_printed: bool = False


@dataclass(slots=True)
class _Stretch:
    """Blocks from one heading, or new beginning, to the next."""

    blocks: list[int] = field(default_factory=list)
    numbers: list[tuple[int, ...]] = field(default_factory=list)
    has_words: bool = False


def runs(blocks: Sequence[Block]) -> list[Run]:
    """One for each block."""
    numbers = _corrected(blocks)
    stretches = _stretches(blocks, numbers)
    grouped = _grouped(stretches)
    several = len(grouped) > 1
    found = [Run()] * len(blocks)
    for place, group in enumerate(grouped, 1):
        prefix = f"{roman(place)}." if several and place < 4000 else ""
        is_printed = any(stretch.numbers for stretch in group)
        for at in (at for stretch in group for at in stretch.blocks):
            number = ".".join(map(str, numbers.get(at, ())))
            found[at] = Run(prefix, number, is_printed)
    return found


def _is_top(block: Block) -> bool:
    """Neither heading nor row nor point."""
    is_point = block.is_point or labels.marks(block.label)
    return block.role == TEXT and not is_point


def _corrected(blocks: Sequence[Block]) -> dict[int, tuple[int, ...]]:
    """Index of a block -> its printed number, lost and repeated ones put right."""
    found: dict[int, tuple[int, ...]] = {}
    last = 0
    between: list[int] = []
    for at, block in enumerate(blocks):
        if not _is_top(block):
            continue
        number = labels.number(block.label)
        if not number:
            between.append(at)
            continue
        if block.is_detached:
            last += 1
            number = (last,)
        elif len(number) == 1:
            first, last = _risen(number[0], last, len(between))
            lost = range(first, last)
            if len(between) == len(lost):
                found |= {index: (n,) for index, n in zip(between, lost, strict=True)}
            number = (last,)
        found[at] = number
        between = []
    return found


def _risen(number: int, last: int, between: int) -> tuple[int, int]:
    """The number after the last one, and what this one is: itself where it rises or
    begins anew, after as many without a number as it has before it; else the next."""
    if number > last:
        return last + 1, number
    if number == between + 1:
        return 1, number
    return (1, 1) if number == 1 else (last + 1, last + 1)


def _stretches(
    blocks: Sequence[Block], numbers: dict[int, tuple[int, ...]]
) -> list[_Stretch]:
    found = [_Stretch()]
    for at, block in enumerate(blocks):
        stretch, number = found[-1], numbers.get(at)
        anew = number == (1,) and bool(stretch.numbers)
        if anew or (block.role == HEADING and (stretch.numbers or stretch.has_words)):
            stretch = _Stretch()
            found.append(stretch)
        stretch.blocks.append(at)
        if number:
            stretch.numbers.append(number)
        elif _is_top(block):
            stretch.has_words = True
    return found


def _grouped(stretches: list[_Stretch]) -> list[list[_Stretch]]:
    """The stretches of each run. There are several only where numbers begin anew."""
    beginnings = [s for s in stretches if s.numbers and s.numbers[0] == (1,)]
    if len(beginnings) < 2:
        return [stretches]
    found: list[list[_Stretch]] = []
    for stretch, after in zip(stretches, _following(stretches), strict=True):
        if not found or _begins(stretch, after, found[-1]):
            found.append([stretch])
        else:
            found[-1].append(stretch)
    return found


def _following(stretches: list[_Stretch]) -> list[tuple[int, ...]]:
    """For each, the first number after it; 1 where none is left."""
    found: list[tuple[int, ...]] = []
    after: tuple[int, ...] = (1,)
    for stretch in reversed(stretches):
        found.append(after)
        after = stretch.numbers[0] if stretch.numbers else after
    return found[::-1]


def _begins(stretch: _Stretch, after: tuple[int, ...], before: list[_Stretch]) -> bool:
    """Whether a run begins: with 1, or without any number where the next one does."""
    if stretch.numbers:
        has_any = any(each.numbers or each.has_words for each in before)
        return stretch.numbers[0] == (1,) and has_any
    return stretch.has_words and after == (1,)
