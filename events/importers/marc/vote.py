"""What a record of the catalogue says of a vote. Pure.

    590 $a  "Vote" when there was one
    591 $a  "RECORDED - No machine generated vote", "NON-RECORDED"
    996     $b in favour, $c against, $d abstaining, $e not voting, $f all Members,
            $a what is peculiar; in a bibliographic record $a is a summary:
            "Adopted without vote, 60th plenary meeting", "Adopted 125-50-1, …"
    967     one a Member: $c code, $d Y, N, A or nothing, $e its name at the time.
            OHCHR's catalogue has the code in $b; old records, from the system called
            Horizon, go on in 968 and 969.

https://github.com/dag-hammarskjold-library/votesheet-marc
"""

import re

from events.importers import official
from events.importers.marc.catalogue import CatalogueField, CatalogueRecord
from events.importers.records import Ballot, Fact, Place, Rejected

TOTALS = {"b": "in_favour", "c": "against", "d": "abstaining", "e": "not_voting"}
_WITHOUT = re.compile(r"adopted without (?:a )?vote\b", re.IGNORECASE)


def is_voting(entry: CatalogueRecord) -> bool:
    """Whether it is a voting record: it says so, or bears its symbol in 791 only."""
    return _is_marked(entry) or not entry.tagged("191")


def _is_marked(entry: CatalogueRecord) -> bool:
    return (
        "B23" in entry.texts("089", "b")
        or "Voting Data" in entry.texts("989", "a")
        or "VOT" in entry.texts("930", "a")
    )


def summary(entry: CatalogueRecord) -> str:
    """The method that the summary states: "without_vote" or nothing.

    A tally in it does not say whether the vote was a recorded one.
    """
    texts = entry.texts("996", "a")
    return "without_vote" if any(_WITHOUT.match(text) for text in texts) else ""


def method(
    entry: CatalogueRecord, facts: dict[str, Fact], roll_call: list[Ballot]
) -> str:
    """The method of adoption of a voting record, by the library's own rule.

    967 and "Vote": recorded. "Vote" and NON-RECORDED, no 967: non-recorded. Neither:
    without a vote, which is believed only of a record that is marked as a voting
    record and says nothing at all of a vote; an extract may leave out 590.
    """
    is_vote = any(text.lower() == "vote" for text in entry.texts("590", "a"))
    note = " ".join(entry.texts("591", "a")).upper()
    is_cast = any(each.position != "not_voting" for each in roll_call)
    if is_cast or (is_vote and roll_call):
        return "recorded"
    if is_vote and "NON-RECORDED" in note:
        return "non_recorded"
    if is_vote and note.startswith("RECORDED"):
        return "recorded"  # Some early roll calls are lost.
    says_nothing = not (is_vote or note or roll_call or facts)
    return "without_vote" if says_nothing and _is_marked(entry) else summary(entry)


def totals(entry: CatalogueRecord) -> tuple[dict[str, Fact], list[Rejected]]:
    """The figures as stated; and those that are none."""
    facts: dict[str, Fact] = {}
    refused = []
    for code, name in TOTALS.items():
        for text in entry.texts("996", code)[:1]:
            try:
                facts[name] = official.number(text)
            except ValueError as error:
                reason = f"996 ${code}: {error}"
                refused.append(Rejected(entry.place, reason, official.shown(text)))
    return {name: fact for name, fact in facts.items() if fact is not None}, refused


def ballots(entry: CatalogueRecord) -> tuple[list[Ballot], list[Rejected]]:
    """How each Member voted; and the lines of the list that cannot be taken."""
    fields = entry.tagged("967")
    fields += [each for each in entry.tagged("968", "969") if each.text("e")]
    read = [_ballot(entry, field) for field in fields]
    taken = [each for each in read if isinstance(each, Ballot)]
    return taken, [each for each in read if isinstance(each, Rejected)]


def _ballot(entry: CatalogueRecord, field: CatalogueField) -> Ballot | Rejected:
    code, name = field.text("c") or field.text("b"), field.text("e")
    letter = field.text("d")
    place = Place(entry.place.file, field.line or entry.place.line)
    value = official.shown(" ".join(part for part in (letter, code, name) if part))
    if not (code or name):
        return Rejected(place, "A line of the roll call names no State.", value)
    try:
        position = official.position(letter) if letter else "not_voting"
    except ValueError as error:
        return Rejected(place, str(error), value)
    return Ballot(code, name, position, field.line)
