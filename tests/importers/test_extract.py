"""The United Nations' own extract: one JSON object a resolution."""

import json
from datetime import date

import pytest

from events.importers.extract import parse
from events.importers.records import Ballot, Place, Rejected, Sponsor, Topic
from tests.importers.extracts import RECORDED, TALLY, WITHOUT_VOTE, lines
from tests.importers.reading import parsed


def one(content, **changes):
    """The only record of this object with some values changed, and no rejection."""
    records, rejected = parsed(parse, ("80.json", lines({**content, **changes})))
    assert not rejected
    (record,) = records
    return record


def test_an_object_becomes_a_record():
    record = one(RECORDED)

    assert (record.symbol, record.place) == ("A/RES/80/218", Place("80.json", 1))
    assert record.facts == {
        "title": "Persons on the move",
        "adopted_on": date(2025, 12, 18),
        "committee": "third",
        "agenda_item": "71 (b)",
        "meeting_symbol": "A/80/PV.69 (Resumption 1)",
        "report_symbol": "A/80/545",
        "method": "recorded",
        "in_favour": 2,
        "against": 1,
        "abstaining": 1,
    }
    assert record.roll_call == [
        Ballot("", "BENIN", "yes", 1),
        Ballot("", "CHILE", "yes", 1),
        Ballot("", "HUNGARY", "no", 1),
        Ballot("", "AUSTRIA", "abstain", 1),
    ]
    assert record.sponsors == [
        Sponsor("BENIN"),
        Sponsor("CUBA", "the Group of 77 and China"),
        Sponsor("CHILE", joined=True),
    ]
    assert record.topics == [Topic("", "MIGRANTS")]
    assert (record.text, record.remarks) == (None, [])


def test_an_adoption_without_a_vote_has_no_figures():
    record = one(WITHOUT_VOTE)

    assert record.facts == {
        "title": "A question of mobility",
        "adopted_on": date(2020, 12, 8),
        "committee": "plenary",
        "agenda_item": "14 and 122",
        "draft_symbol": "A/75/L.6/Rev.1",
        "method": "without_vote",
    }
    assert (record.roll_call, record.sponsors, record.topics) == (None, None, None)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        pytest.param("2019-12-10 00:00:00", date(2019, 12, 10), id="timestamp"),
        pytest.param("8 December 2020", date(2020, 12, 8), id="words"),
        pytest.param("18\u00a0December 2025", date(2025, 12, 18), id="no-break-space"),
        pytest.param("N.A.", None, id="not-available"),
        pytest.param(None, None, id="null"),
    ],
)
def test_a_day_is_written_in_three_ways(written, expected):
    record = one(RECORDED, adoption_date=written)

    assert record.facts.get("adopted_on") == expected


@pytest.mark.parametrize(
    ("adoption", "voting", "expected"),
    [
        ("By a recorded vote", "", "recorded"),
        ("By a recorded vote", None, "recorded"),
        ("", "adoptedRecordedVote", "recorded"),
        ("Without a vote", "adoptedWithoutVote", "without_vote"),
        ("N.A.", "", None),
    ],
)
def test_either_key_states_the_method(adoption, voting, expected):
    record = one(WITHOUT_VOTE, adoption_type=adoption, voting_type=voting)

    assert record.facts.get("method") == expected


def test_two_methods_are_none():
    content = {**WITHOUT_VOTE, "voting_type": "adoptedRecordedVote"}

    records, rejected = parsed(parse, ("75.json", lines(content)))

    assert [(each.reason, each.value) for each in rejected] == [
        (
            "A/RES/75/5 has two methods of adoption.",
            "Without a vote, adoptedRecordedVote",
        )
    ]
    assert not {"method", *TALLY} & set(records[0].facts)


def test_a_committee_written_as_a_reference_is_known():
    assert one(RECORDED, committee="#fifthCommittee").facts["committee"] == "fifth"


def test_counts_may_be_numbers_or_not_available():
    record = one(RECORDED, MS_in_favour_count=2, MS_abstaining_count="N.A.")

    assert [record.facts.get(name) for name in TALLY] == [2, 1, None]


def test_counts_without_lists_are_no_roll_call():
    record = one(RECORDED, MS_in_favour=[], MS_against=[], MS_abstaining=[])

    assert record.roll_call is None
    assert [record.facts[name] for name in TALLY] == [2, 1, 1]
    assert record.remarks == []


def test_states_listed_twice_are_taken_once():
    record = one(RECORDED, MS_in_favour=["BENIN", "CHILE"] * 2)

    assert [ballot.name for ballot in record.roll_call] == [
        *("BENIN", "CHILE", "HUNGARY", "AUSTRIA")
    ]
    assert record.remarks == [
        "2 votes stand in the roll call again, for the same State in the same position."
    ]


def test_a_state_in_two_positions_keeps_the_first():
    content = {**RECORDED, "MS_abstaining": ["AUSTRIA", "CHILE"]}

    records, rejected = parsed(parse, ("80.json", lines(content)))

    reason = "A/RES/80/218: CHILE stands in two positions, in favour and abstaining."
    assert rejected == [Rejected(Place("80.json", 1), reason, "CHILE")]
    assert len(records[0].roll_call) == 4


def test_a_list_that_lacks_a_state_has_a_remark():
    record = one(RECORDED, MS_abstaining_count="2")

    assert record.facts["abstaining"] == 2
    assert record.remarks == [
        "The totals state 2 in favour, 1 against, 2 abstaining; "
        "the roll call counts 2 in favour, 1 against, 1 abstaining."
    ]


def test_votes_without_a_recorded_vote_are_rejected():
    content = {**WITHOUT_VOTE, "MS_against": ["HUNGARY"]}

    records, rejected = parsed(parse, ("75.json", lines(content)))

    assert [each.reason for each in rejected] == [
        "A/RES/75/5 lists votes, and states no recorded vote."
    ]
    assert records[0].roll_call is None


def test_subjects_of_other_vocabularies_alone_are_no_topics():
    assert one(RECORDED, subjects=[["71b", "A/80/251"]]).topics == []


def test_a_line_in_the_same_words_is_dropped():
    records, rejected = parsed(
        parse, ("80.json", lines(RECORDED, WITHOUT_VOTE, RECORDED))
    )

    assert [record.place.line for record in records] == [1, 2]
    assert rejected == []
    assert not any(record.remarks for record in records)


def test_a_line_in_other_words_is_given_with_a_remark():
    other = {**RECORDED, "title": "Persons on the road"}

    records, _ = parsed(parse, ("80.json", lines(RECORDED, other)))

    assert records[0].remarks == []
    assert records[1].facts["title"] == "Persons on the road"
    assert records[1].remarks == [
        "A/RES/80/218 stands in this file before, in line 1, in other words."
    ]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        pytest.param(json.dumps(RECORDED), [1], id="one-object"),
        pytest.param("\n" + json.dumps(RECORDED, indent=2), [2], id="over-many-lines"),
        pytest.param(json.dumps([RECORDED, WITHOUT_VOTE]), [1, 1], id="list"),
        pytest.param(
            json.dumps([WITHOUT_VOTE, RECORDED], indent=1), [2, 20], id="printed-list"
        ),
        pytest.param(
            "\n\n" + lines(RECORDED) + "\r\n" + lines(WITHOUT_VOTE), [3, 5], id="blanks"
        ),
        pytest.param(
            lines(RECORDED, WITHOUT_VOTE).encode("utf-8-sig"), [1, 2], id="mark"
        ),
        pytest.param("[]", [], id="empty-list"),
    ],
)
def test_objects_are_found_in_lines_in_a_list_or_alone(content, expected):
    records, rejected = parsed(parse, ("80.json", content))

    assert [record.place.line for record in records] == expected
    assert rejected == []
