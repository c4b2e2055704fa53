"""One row a resolution, one column a name of a State. Pure.

The library's transformed table, and a scrape of its pages of the years 1946 to 2021
that has been passed on as "UN DATA.csv" and that knows the Security Council too.
A name is a column: what a page misprinted has become a column of its own.
"""

from collections.abc import Iterable, Iterator, Sequence

from events.importers import official
from events.importers.records import Ballot, BrokenFile, Parsed, Place, Rejected
from events.importers.voting import facts, roll_call
from events.importers.voting.columns import Columns
from events.importers.voting.rows import Row

REQUIRED = (
    *("undl_id", "date", "symbol", "title", "in_favour", "against", "abstaining"),
)
#: The real tables have some 260 columns of States.
MOST_STATES = 500

#: Headings that are no name of a State, and the name that is meant.
MISPRINTS = {
    "CHILEs": "CHILE",  # a letter too many
    "SERBIAMONTENEGRO": "SERBIA AND MONTENEGRO",  # words run together
    "BOLIVIA (PLURINATIOANL STATE OF)": "BOLIVIA (PLURINATIONAL STATE OF)",
    "BOLIVIA (PLUNATIONAL STATE OF)": "BOLIVIA (PLURINATIONAL STATE OF)",
    "REPULIC OF MOLDOVA": "REPUBLIC OF MOLDOVA",
    "TKAZAKHSTAN": "KAZAKHSTAN",
    "DEMOCRATIC CAMPUCHEA": "DEMOCRATIC KAMPUCHEA",
    "COTE D’IVOIRE": "COTE D'IVOIRE",  # a curved apostrophe
    "TÜRKÝYE": "TÜRKİYE",  # ISO 8859-9 read as ISO 8859-1
}
#: Headings under which a cell means nothing, and why.
MEANINGLESS = {
    "DONOTKNOW": "The scrape did not know which State this was.",
    # Two letters ran into the name, and the scrape put X for what it did not know.
    "AY DENMARK": "“AY” is no position in a vote.",
    "AY SWEDEN": "“AY” is no position in a vote.",
    "AY UNION OF SOUTH AFRICA": "“AY” is no position in a vote.",
    "Aa UNITED STATES": "“Aa” is no position in a vote.",
}

State = tuple[int, str, str]


def resolutions(name: str, columns: Columns, rows: Iterable[Row]) -> Iterator[Parsed]:
    """A record a row."""
    states = _states(name, columns)
    seen = facts.Seen(name)
    for line, cells, reason in rows:
        place = Place(name, line)
        if reason:
            yield Rejected(place, reason, official.shown(",".join(cells)))
            continue
        try:
            _hold_to_assembly(columns, cells)
            record, refused = facts.described(columns, cells, place)
        except ValueError as error:
            symbol = official.shown(columns.cell(cells, "symbol"))
            yield Rejected(place, official.shown(str(error)), symbol)
            continue
        record.facts["method"] = "recorded"
        for readers in (facts.VOTE_FACTS, facts.RECORD_FACTS):
            refused += facts.add_facts(record, columns, cells, readers)
        ballots = list(_ballots(states, cells, place, refused))
        refused += roll_call.add(record, ballots)
        seen.note(record)
        yield from refused
        yield record


def _states(name: str, columns: Columns) -> list[State]:
    """The place of each column of a State, its name, and why it means nothing or ""."""
    states = [
        (at, MISPRINTS.get(words, words), MEANINGLESS.get(words, ""))
        for at, words in ((at, official.plain(text)) for at, text in columns.others)
        if words
    ]
    if not states:
        raise BrokenFile(f"{name} has no column with the votes of a State.")
    if len(states) > MOST_STATES:
        raise BrokenFile(f"{name} has {len(states):,} columns that it does not name.")
    return states


def _hold_to_assembly(columns: Columns, cells: Sequence[str]) -> None:
    council = official.stated(columns.cell(cells, "council"))
    if council and council != "General Assembly":
        raise ValueError(f"The row is of the {council[:40]}.")


def _ballots(
    states: Iterable[State],
    cells: Sequence[str],
    place: Place,
    refused: list[Rejected],
) -> Iterator[Ballot]:
    """The votes of a row; an empty cell is of a State that was no Member."""
    for at, name, flaw in states:
        letter = cells[at].strip()
        if not letter:
            continue
        try:
            if flaw:
                raise ValueError(flaw)
            position = official.position(letter)
        except ValueError as error:
            refused.append(Rejected(place, official.shown(str(error)), name))
            continue
        yield Ballot("", name, position, place.line)
