"""How each resolution was adopted, as the UN Digital Library publishes it. Pure.

A table in commas, one row a resolution, with a vote or without:
https://digitallibrary.un.org/record/4060946 ("*_ga_outcomes.csv").
"""

from collections.abc import Iterator

from events.importers import official
from events.importers.opening import Document
from events.importers.records import BrokenFile, Parsed, Place, Rejected
from events.importers.voting import facts
from events.importers.voting.columns import Columns
from events.importers.voting.rows import Row, opened

REQUIRED = ("symbol", "date", "title", "modality")


def parse(documents: Iterator[Document]) -> Iterator[Parsed]:
    """One record a resolution, with its tally where the vote was recorded."""
    for document in documents:
        columns, rows = opened(document)
        _hold_to_outcomes(document.name, columns)
        seen = facts.Seen(document.name)
        for row in rows:
            yield from _resolution(document.name, columns, row, seen)


def _hold_to_outcomes(name: str, columns: Columns) -> None:
    missing = columns.missing(REQUIRED)
    if missing:
        raise BrokenFile(f"{name} lacks columns of outcomes: {', '.join(missing)}.")
    if "vote" in columns.at:
        raise BrokenFile(f"{name} lists votes of States: it is voting data.")
    if "permanent" in columns.at:
        raise BrokenFile(f"{name} holds votes of the Security Council.")


def _resolution(
    name: str, columns: Columns, row: Row, seen: facts.Seen
) -> Iterator[Parsed]:
    line, cells, reason = row
    place = Place(name, line)
    if reason:
        yield Rejected(place, reason, official.shown(",".join(cells)))
        return
    try:
        record, refused = facts.described(columns, cells, place)
    except ValueError as error:
        symbol = official.shown(columns.cell(cells, "symbol"))
        yield Rejected(place, official.shown(str(error)), symbol)
        return
    refused += facts.add_facts(record, columns, cells, METHOD)
    method = record.facts.get("method")
    if method == "recorded":
        refused += facts.add_facts(record, columns, cells, facts.VOTE_FACTS)
    if method in ("recorded", "non_recorded"):
        # The number is that of the page on the vote; without one there is no such page.
        refused += facts.add_facts(record, columns, cells, facts.RECORD_FACTS)
    seen.note(record)
    yield from refused
    yield record


METHOD: facts.Readers = {"method": ("modality", official.method)}
