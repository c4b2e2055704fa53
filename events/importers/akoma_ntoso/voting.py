"""How a resolution was adopted: method, figures and roll call.

    <voting outcome="adoptedRecordedVote">
      <count value="157" refersTo="inFavour">
        <akn4un:voters><organization refersTo="memberState">AFGHANISTAN</organization>

States that did not vote are not listed, so nothing is said of them.
"""

from collections.abc import Iterator

from events.importers import official
from events.importers.akoma_ntoso.tree import Element, attribute, line, under, words
from events.importers.records import Ballot, ResolutionRecord

RECORDED = "recorded"
#: The file's word for a position -> the figure and the words of a remark.
FIGURES = {
    "inFavour": ("in_favour", "in favour"),
    "against": ("against", "against"),
    "abstaining": ("abstaining", "abstaining"),
}


def put_voting(record: ResolutionRecord, voting: Element | None) -> None:
    """What the file says of the adoption, into the record."""
    if voting is None:
        return
    try:
        method = official.method(attribute(voting, "outcome"))
    except ValueError as error:
        record.remarks.append(str(error))
        return
    if not method:
        return
    record.facts["method"] = method
    if method == RECORDED:
        _put_counts(record, voting)


def _put_counts(record: ResolutionRecord, voting: Element) -> None:
    ballots: list[Ballot] = []
    for count in under(voting, "count"):
        name, phrase = FIGURES.get(attribute(count, "refersTo"), ("", ""))
        if not name:
            value = attribute(count, "refersTo")[:40]
            record.remarks.append(f"“{value}” is no position in a vote.")
            continue
        once: dict[str, Ballot] = {}
        repeated = 0
        for ballot in _ballots(count):
            repeated += ballot.name in once
            once.setdefault(ballot.name, ballot)
        ballots += once.values()
        if repeated:
            record.remarks.append(f"It repeats {repeated} of the names {phrase}.")
        _put_figure(record, count, name, phrase, len(once))
    if ballots:
        record.roll_call = ballots


def _put_figure(
    record: ResolutionRecord, count: Element, name: str, phrase: str, named: int
) -> None:
    try:
        stated = official.number(attribute(count, "value"))
    except ValueError as error:
        record.remarks.append(str(error))
        return
    if stated is None:
        return
    record.facts[name] = stated
    if stated != named:
        record.remarks.append(f"The file counts {stated} {phrase} and names {named}.")


def _ballots(count: Element) -> Iterator[Ballot]:
    """One for each State; its name as printed, in capitals."""
    position = official.position(attribute(count, "refersTo"))
    for organization in under(count, "organization"):
        name = words(organization)
        if name:
            yield Ballot("", name, position, line(organization))
