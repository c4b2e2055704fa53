"""What the records of the library's catalogue say of votes."""

import pytest

from events.importers.marcxml import parse
from events.importers.records import Ballot, Place, Rejected
from tests.importers.catalogue import VOTING, collection, field, record
from tests.importers.reading import parsed

SYMBOL = field("791", "a A/RES/73/195")
MARKED = (SYMBOL, field("989", "a Voting Data"))


def read(*fields):
    """What is read of one record, and what is rejected."""
    return parsed(parse, ("votes.xml", collection(record(*fields))))


def one(*fields):
    """What is read of a record that holds nothing to reject."""
    (resolution,), rejected = read(*fields)
    assert not rejected
    return resolution


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ([("590", "a Vote"), ("967", "c ALB | e ALBANIA")], "recorded"),
        ([("967", "c ALB | d Y | e ALBANIA")], "recorded"),
        ([("590", "a Vote"), ("591", "a NON-RECORDED")], "non_recorded"),
        ([("590", "a Vote"), ("591", "a RECORDED - No machine")], "recorded"),
        ([("590", "a Vote")], None),
        ([("967", "c ALB | e ALBANIA")], None),
        ([("996", "b 40 | c 2 | d 1")], None),
        ([], "without_vote"),
    ],
    ids=[
        *("roll call", "roll call without 590", "non-recorded", "roll call lost"),
        *("unknown kind", "a list of Members", "figures", "nothing at all"),
    ],
)
def test_the_method_follows_the_rule_of_the_library(fields, expected):
    resolution = one(*MARKED, *(field(*each) for each in fields))

    assert resolution.facts.get("method") == expected


def test_an_extract_without_a_mark_is_no_adoption_without_a_vote():
    resolution = one(SYMBOL)

    assert "method" not in resolution.facts


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("Adopted without vote, 60th plenary meeting", "without_vote"),
        ("Adopted without a vote, 60th plenary meeting", "without_vote"),
        ("Adopted 125-50-1, 49th plenary meeting", None),
    ],
)
def test_the_summary_of_a_bibliographic_record_says_that_there_was_no_vote(
    summary, expected
):
    resolution = one(field("191", "a A/RES/73/195"), field("996", f"a {summary}"))

    assert resolution.facts.get("method") == expected
    assert "vote_note" not in resolution.facts


def test_a_peculiarity_of_the_vote_is_its_note():
    resolution = one(*MARKED, field("996", "a A delegation spoke later. | b 40"))

    assert resolution.facts["vote_note"] == "A delegation spoke later."


def test_figures_that_differ_from_the_roll_call_stay_and_are_said():
    fields = [each for each in VOTING if each[0] != "996"]

    resolution = one(*fields, field("996", "b 152 | c 5 | d 12 | e 24 | f 193"))

    assert resolution.facts["in_favour"] == 152
    assert resolution.remarks == [
        "The totals state 152 in favour, 5 against, 12 abstaining, 24 not voting; the "
        "roll call counts 2 in favour, 1 against, 1 abstaining, 1 not voting."
    ]


def test_a_figure_that_is_none_is_rejected_and_the_others_are_read():
    (resolution,), rejected = read(*MARKED, field("996", "b many | c 2"))

    assert resolution.facts == {"against": 2}
    assert [each.reason for each in rejected] == ["996 $b: “many” is no count."]


@pytest.mark.parametrize(
    ("tag", "subfields", "expected"),
    [
        ("967", "a 1 | c FRA | d n | e FRANCE", Ballot("FRA", "FRANCE", "no", 5)),
        ("967", "a 1 | b FRA | d A | e FRANCE", Ballot("FRA", "FRANCE", "abstain", 5)),
        ("969", "a 1 | c SUN | d Y | e USSR", Ballot("SUN", "USSR", "yes", 5)),
        ("967", "c TUV | d  | e TUVALU", Ballot("TUV", "TUVALU", "not_voting", 5)),
    ],
    ids=["small letter", "catalogue of OHCHR", "Horizon", "empty letter"],
)
def test_a_line_of_the_roll_call_has_been_written_in_several_ways(
    tag, subfields, expected
):
    resolution = one(*MARKED, field(tag, subfields))

    assert resolution.roll_call == [expected]


def test_what_stands_beside_the_list_without_a_name_is_no_vote():
    resolution = one(*MARKED, field("968", "a Y"), field("969", "a 2018"))

    assert resolution.roll_call is None


@pytest.mark.parametrize(
    ("subfields", "reason", "value"),
    [
        (
            "c PAK | d AN | e PAKISTAN",
            "“AN” is no position in a vote.",
            "AN PAK PAKISTAN",
        ),
        ("a 7 | d Y", "A line of the roll call names no State.", "Y"),
    ],
)
def test_a_line_that_cannot_be_taken_is_rejected_where_it_stands(
    subfields, reason, value
):
    (resolution,), rejected = read(
        *MARKED, field("967", "c ALB | d Y | e ALBANIA"), field("967", subfields)
    )

    assert rejected == [Rejected(Place("votes.xml", 6), reason, value)]
    assert [each.code for each in resolution.roll_call] == ["ALB"]
