"""One row a State's vote; the rows of a resolution stand together. Pure."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from operator import itemgetter

from events.importers import official
from events.importers.records import Ballot, Parsed, Place, Rejected
from events.importers.voting import facts, roll_call
from events.importers.voting.columns import Columns
from events.importers.voting.rows import Row

REQUIRED = (
    *("undl_id", "code", "name", "vote", "date", "symbol", "title"),
    *("in_favour", "against", "abstaining"),
)
#: More than the States that ever were Members, so that no group grows for ever.
MOST_STATES = 500
#: The spellings of States that are remembered; the whole table has some 260.
MOST_SPELLINGS = 2_000
LONGEST_NAME = 200

_POSITIONS = official.POSITIONS | {
    letter.lower(): position for letter, position in official.POSITIONS.items()
}


@dataclass(slots=True)
class Group:
    """The rows of one resolution: the first, which says what it is, and the votes."""

    line: int
    cells: list[str]
    key: tuple[str, str]
    ballots: list[Ballot] = field(default_factory=list)

    def add(self, ballot: Ballot) -> None:
        if len(self.ballots) == MOST_STATES:
            raise ValueError(f"The resolution has more than {MOST_STATES} votes.")
        self.ballots.append(ballot)


def resolutions(name: str, columns: Columns, rows: Iterable[Row]) -> Iterator[Parsed]:
    """A record a resolution, as soon as its last row is read."""
    seen = facts.Seen(name)
    for group in _groups(name, columns, rows):
        if isinstance(group, Rejected):
            yield group
        else:
            yield from _resolution(name, columns, group, seen)


def _groups(
    name: str, columns: Columns, rows: Iterable[Row]
) -> Iterator[Group | Rejected]:
    """The rows by resolution; a row that cannot be taken comes by itself."""
    at = columns.at
    key_of = itemgetter(at["undl_id"], at["symbol"])
    state_of = itemgetter(at["code"], at["name"])
    vote = at["vote"]
    states: dict[tuple[str, str], tuple[str, str]] = {}
    group: Group | None = None
    for line, cells, reason in rows:
        if reason:
            yield Rejected(Place(name, line), reason, official.shown(",".join(cells)))
            continue
        if group is None or key_of(cells) != group.key:
            if group is not None:
                yield group
            group = Group(line, cells, key_of(cells))
        try:
            position = _POSITIONS.get(cells[vote]) or official.position(cells[vote])
            state = states.get(state_of(cells)) or _remembered(states, state_of(cells))
            group.add(Ballot(*state, position, line))
        except ValueError as error:
            yield _refused(Place(name, line), error, state_of(cells))
    if group is not None:
        yield group


def _remembered(
    states: dict[tuple[str, str], tuple[str, str]], cells: tuple[str, str]
) -> tuple[str, str]:
    """A State's code and name; kept, so that a name is one object in all its rows."""
    code, name = (official.plain(official.sound(cell)) for cell in cells)
    if not name or len(code) + len(name) > LONGEST_NAME:
        raise ValueError("The row names no State.")
    if len(states) == MOST_SPELLINGS:
        states.clear()
    states[cells] = code, name
    return code, name


def _refused(place: Place, error: ValueError, state: tuple[str, str]) -> Rejected:
    return Rejected(place, official.shown(str(error)), official.shown(state[1]))


def _resolution(
    name: str, columns: Columns, group: Group, seen: facts.Seen
) -> Iterator[Parsed]:
    place = Place(name, group.line)
    try:
        record, refused = facts.described(columns, group.cells, place)
        record.facts["method"] = _method(columns.cell(group.cells, "modality"))
    except ValueError as error:
        symbol = official.shown(columns.cell(group.cells, "symbol"))
        yield Rejected(place, official.shown(str(error)), symbol)
        return
    for readers in (facts.VOTE_FACTS, facts.RECORD_FACTS):
        refused += facts.add_facts(record, columns, group.cells, readers)
    refused += roll_call.add(record, group.ballots)
    seen.note(record)
    yield from refused
    yield record


def _method(modality: str) -> str:
    """Who voted how is listed, so the vote was recorded, unless this is denied."""
    try:
        method = official.method(modality)
    except ValueError:
        # "Vote", as the library's table for the Security Council has it.
        return "recorded"
    if method not in ("", "recorded"):
        raise ValueError(f"Votes are listed, and the modality is “{modality[:40]}”.")
    return "recorded"
