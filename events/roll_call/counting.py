"""What the rows of a roll call add up to, and where the stated totals differ."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from events.models import Resolution, Vote
from events.roll_call.rows import GROUPS, Row

_POSITION = Vote.Position
#: Positions that stand in every table, whether or not somebody took them.
_ALWAYS = (_POSITION.IN_FAVOUR, _POSITION.AGAINST, _POSITION.ABSTAINING)
#: Members that cast no vote: the official total counts both as not voting.
_SILENT = (_POSITION.NOT_VOTING, _POSITION.NOT_ELIGIBLE)


@dataclass(frozen=True, slots=True)
class Count:
    """How many States took one position."""

    position: str
    number: int

    @property
    def words(self) -> str:
        return str(_POSITION(self.position).label)


@dataclass(frozen=True, slots=True)
class GroupRow:
    """A regional group: its States by position, in the fixed order."""

    value: str
    words: str
    counts: Sequence[Count]

    @property
    def total(self) -> int:
        return sum(count.number for count in self.counts)


@dataclass(frozen=True, slots=True)
class Difference:
    """A total as the source states it, and as its own roll call has it."""

    words: str
    stated: int
    counted: int


def counted(rows: Iterable[Row]) -> list[Count]:
    """States by position, in the fixed order.

    The three that are votes always, the others where taken: a roll call that names
    only those who voted does not say that nobody was silent.
    """
    return _counts(rows, _columns(rows))


def groups(rows: Sequence[Row]) -> list[GroupRow]:
    """The groups that took part, in order, all with the same positions."""
    columns = _columns(rows)
    found = [
        GroupRow(value, str(words), _counts(_of_group(rows, value), columns))
        for value, words in GROUPS.items()
    ]
    return [group for group in found if group.total]


def differences(resolution: Resolution, rows: Sequence[Row]) -> list[Difference]:
    """Each stated total that the roll call does not bear out.

    A roll call that names nobody who did not vote says nothing of their number.
    """
    found, pairs = _tally(rows), []
    stated = (resolution.in_favour, resolution.against, resolution.abstaining)
    for position, number in zip(_ALWAYS, stated, strict=True):
        pairs.append((position, number, found[position]))
    silent = sum(found[position] for position in _SILENT)
    if silent:
        pairs.append((_POSITION.NOT_VOTING, resolution.not_voting, silent))
    return [
        Difference(str(position.label), number, counted)
        for position, number, counted in pairs
        if rows and number is not None and number != counted
    ]


def names_only_those_who_voted(resolution: Resolution, rows: Sequence[Row]) -> bool:
    """Whether the roll call leaves out the Members that did not vote, or may do so."""
    found = _tally(rows)
    silent = any(found[position] for position in _SILENT)
    return bool(rows) and not silent and resolution.not_voting != 0


def _columns(rows: Iterable[Row]) -> list[str]:
    taken = {row.position for row in rows} | set(_ALWAYS)
    return [value for value in _POSITION.values if value in taken]


def _of_group(rows: Iterable[Row], value: str) -> list[Row]:
    return [row for row in rows if row.group == value]


def _tally(rows: Iterable[Row]) -> Mapping[str, int]:
    return Counter(row.position for row in rows)


def _counts(rows: Iterable[Row], columns: Iterable[str]) -> list[Count]:
    found = _tally(rows)
    return [Count(position, found[position]) for position in columns]
