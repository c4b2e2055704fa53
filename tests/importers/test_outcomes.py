"""The library's table of how each resolution was adopted."""

from datetime import date

import pytest
from hypothesis import given, settings

from events.importers.outcomes import parse
from events.importers.records import BrokenFile, Place, Rejected, Topic
from tests.importers.damage import damaged, outcome
from tests.importers.reading import parsed

HEADER = (
    "undl_id,resolution,session,date,title,modality,draft,committee_report,meeting,"
    "agenda_title,subjects,vote_note,total_yes,total_no,total_abstentions,"
    "total_non_voting,total_ms,undl_link"
)
RECORDED = (
    "1656414,A/RES/73/195,73,2018-12-19,A compact : resolution / adopted by the "
    'General Assembly,"Vote, recorded",A/73/L.66|A/73/L.66/Add.1,,A/73/PV.60,,'
    "UN CONFERENCES,,152.0,5.0,12.0,24.0,193.0,"
    "https://digitallibrary.un.org/record/1656414"
)
WITHOUT_VOTE = (
    ",A/RES/74/148,74,2019-12-18,Rights of migrants,Without a vote,,A/74/399/Add.2,"
    "A/74/PV.50,,,,,,,,,"
)
NON_RECORDED = (
    '671200,A/RES/1(I),1,1946-01-24,A commission,"Vote, non-recorded",,A/12,A/PV.17,'
    ",,,,,,,,https://digitallibrary.un.org/record/671200"
)
TALLY = ("in_favour", "against", "abstaining", "not_voting", "voting_record")


def one(row):
    """The only record of a file with this row, and nothing to reject."""
    records, rejected = parsed(parse, ("outcomes.csv", f"{HEADER}\n{row}\n"))
    assert not rejected
    (record,) = records
    return record


def test_a_recorded_vote_has_its_tally_and_no_roll_call():
    record = one(RECORDED)

    assert (record.symbol, record.place) == ("A/RES/73/195", Place("outcomes.csv", 2))
    assert record.facts == {
        "title": "A compact",
        "adopted_on": date(2018, 12, 19),
        "draft_symbol": "A/73/L.66",
        "meeting_symbol": "A/73/PV.60",
        "method": "recorded",
        "in_favour": 152,
        "against": 5,
        "abstaining": 12,
        "not_voting": 24,
        "voting_record": "1656414",
    }
    assert record.topics == [Topic("", "UN CONFERENCES")]
    assert (record.roll_call, record.remarks) == (None, [])


def test_adoption_without_a_vote_has_no_figures():
    record = one(WITHOUT_VOTE)

    assert record.facts["method"] == "without_vote"
    assert record.facts["report_symbol"] == "A/74/399/Add.2"
    assert not set(TALLY) & set(record.facts)


def test_a_vote_that_was_not_recorded_has_its_page_and_no_figures():
    record = one(NON_RECORDED.replace(",,,,,,,,https", ",,,30,10,5,6,51,https"))

    assert record.facts["method"] == "non_recorded"
    assert [record.facts.get(name) for name in TALLY] == [*[None] * 4, "671200"]


def test_a_blank_modality_states_no_method():
    record = one(WITHOUT_VOTE.replace("Without a vote", ""))

    assert not {"method", *TALLY} & set(record.facts)


def test_an_unknown_modality_is_rejected_and_states_no_method():
    row = RECORDED.replace("Vote, recorded", "By acclamation")

    records, rejected = parsed(parse, ("outcomes.csv", f"{HEADER}\n{row}\n"))

    reason = "modality: “By acclamation” is no method of adoption."
    assert rejected == [Rejected(Place("outcomes.csv", 2), reason, "By acclamation")]
    assert not {"method", *TALLY} & set(records[0].facts)


def test_a_resolution_that_comes_twice_has_a_remark():
    content = "\n".join([HEADER, RECORDED, WITHOUT_VOTE, RECORDED])

    records, _ = parsed(parse, ("outcomes.csv", content))

    assert [record.remarks for record in records] == [
        [],
        [],
        ["A/RES/73/195 stands in this file before, in line 2."],
    ]


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (RECORDED.replace("A/RES/", "A/DEC/"), "“A/DEC/73/195” is no symbol of"),
        (RECORDED + ",", "The row has 19 cells, and the header 18."),
        (RECORDED.replace('recorded"', "recorded"), "The line is no row of a table"),
    ],
    ids=["decision", "too-many-cells", "open-quotation-mark"],
)
def test_a_row_that_cannot_be_taken_is_rejected(row, reason):
    records, rejected = parsed(parse, ("outcomes.csv", f"{HEADER}\n{row}\n"))

    assert records == []
    assert [each.place for each in rejected] == [Place("outcomes.csv", 2)]
    assert rejected[0].reason.startswith(reason)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("", "lacks columns of outcomes: resolution, date, title, modality."),
        (HEADER.replace("modality", "method"), "lacks columns of outcomes: modality."),
        (HEADER + ",ms_vote", "lists votes of States: it is voting data."),
        (HEADER + ",permanent_member", "holds votes of the Security Council."),
        (HEADER.encode("utf-16"), "the header cannot be read"),
    ],
    ids=["empty", "one-renamed", "voting-data", "council", "utf-16"],
)
def test_what_is_no_table_of_outcomes_is_broken(content, sentence):
    with pytest.raises(BrokenFile, match=r"^o\.csv") as broken:
        parsed(parse, ("o.csv", content))

    assert sentence in str(broken.value)


@given(damaged("\n".join([HEADER, RECORDED, WITHOUT_VOTE, NON_RECORDED])))
@settings(max_examples=200, deadline=None)
def test_any_damage_ends_in_records_rejections_or_a_broken_file(content):
    assert outcome(parse, "outcomes.csv", content)
