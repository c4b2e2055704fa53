"""A roll call: each State once, and counted against what the totals state. Pure."""

from collections import Counter
from operator import attrgetter

from events.importers.records import Ballot, Place, Rejected, ResolutionRecord

#: The fact that states how many took a position, and the words for it.
STATED = {
    "yes": ("in_favour", "in favour"),
    "no": ("against", "against"),
    "abstain": ("abstaining", "abstaining"),
    "not_voting": ("not_voting", "not voting"),
}


def add(record: ResolutionRecord, ballots: list[Ballot]) -> list[Rejected]:
    """Give a resolution its roll call, with remarks on what does not add up.

    A State that stands twice in the same position is taken once. One in two positions
    keeps its first; the other is returned as rejected. No votes are no roll call.
    """
    if not ballots:
        return []
    record.roll_call = ballots
    refused: list[Rejected] = []
    if len({ballot.code or ballot.name for ballot in ballots}) < len(ballots):
        record.roll_call, refused = _each_once(record, ballots)
    _compare(record, record.roll_call)
    return refused


def _each_once(
    record: ResolutionRecord, ballots: list[Ballot]
) -> tuple[list[Ballot], list[Rejected]]:
    once: dict[str, Ballot] = {}
    refused: list[Rejected] = []
    again = 0
    for ballot in ballots:
        first = once.setdefault(ballot.code or ballot.name, ballot)
        if first is ballot:
            continue
        if first.position == ballot.position:
            again += 1
        else:
            refused.append(_in_two_positions(record, first, ballot))
    if again:
        record.remarks.append(_twice(again))
    return list(once.values()), refused


def _in_two_positions(
    record: ResolutionRecord, first: Ballot, second: Ballot
) -> Rejected:
    one, other = STATED[first.position][1], STATED[second.position][1]
    words = f"{second.name} stands in two positions, {one} and {other}"
    place = Place(record.place.file, second.line)
    return Rejected(place, f"{record.symbol}: {words}.", second.name)


def _twice(number: int) -> str:
    states = "One vote stands" if number == 1 else f"{number} votes stand"
    return f"{states} in the roll call again, for the same State in the same position."


def _compare(record: ResolutionRecord, ballots: list[Ballot]) -> None:
    """Remark where the totals and the roll call differ; neither is changed."""
    counted = Counter(map(attrgetter("position"), ballots))
    stated = {
        position: record.facts[fact]
        for position, (fact, _) in STATED.items()
        if fact in record.facts
    }
    if all(counted[position] == total for position, total in stated.items()):
        return
    totals = ", ".join(f"{total} {STATED[p][1]}" for p, total in stated.items())
    roll_call = ", ".join(f"{counted[p]} {STATED[p][1]}" for p in stated)
    record.remarks.append(
        f"The totals state {totals}; the roll call counts {roll_call}."
    )
