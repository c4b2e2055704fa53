"""Which page numbers to offer: the first, the last, and those about this one. Pure."""

from collections.abc import Callable
from dataclasses import dataclass

#: Page numbers offered on each side of the current one.
BESIDE = 2


@dataclass(frozen=True, slots=True)
class Entry:
    """One page number with its address; without a number, a gap between two runs."""

    number: int | None = None
    url: str = ""
    current: bool = False


@dataclass(frozen=True, slots=True)
class Pages:
    """The pages of a list, seen from one of them."""

    entries: tuple[Entry, ...]
    previous: str = ""
    next: str = ""


def last_page(records: int, size: int) -> int:
    """The number of pages; a list of nothing has one."""
    return max(1, -(-records // size))


def pages(current: int, last: int, address: Callable[[int], str]) -> Pages | None:
    """The pages to offer, or None where there is only one."""
    if last <= 1:
        return None
    near = range(current - BESIDE, current + BESIDE + 1)
    shown = sorted({1, last, *(number for number in near if 1 <= number <= last)})
    entries: list[Entry] = []
    before = 0
    for number in shown:
        if number - before == 2:
            entries.append(Entry(number - 1, address(number - 1)))
        elif number - before > 2:
            entries.append(Entry())
        entries.append(Entry(number, address(number), number == current))
        before = number
    return Pages(
        tuple(entries),
        previous=address(current - 1) if current > 1 else "",
        next=address(current + 1) if current < last else "",
    )
