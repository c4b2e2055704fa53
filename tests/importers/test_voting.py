"""The library's voting data, one row a State's vote."""

from datetime import date

import pytest

from events.importers.records import Ballot, Place, Rejected, Topic
from events.importers.voting import parse
from tests.importers.reading import document, parsed
from tests.importers.votes import (
    BALLOTS,
    FILE,
    FIRST_HEADER,
    FIRST_ROW,
    HEADER,
    REST,
    VOTES,
)


def one(content):
    """The only record of a file that holds nothing to reject."""
    records, rejected = parsed(parse, ("voting.csv", content))
    assert not rejected
    (record,) = records
    return record


def test_the_rows_of_a_resolution_become_one_record():
    record = one(FILE)

    assert (record.symbol, record.place) == ("A/RES/73/195", Place("voting.csv", 2))
    assert record.facts == {
        "title": "A compact, as adopted",
        "adopted_on": date(2018, 12, 19),
        "draft_symbol": "A/73/L.66",
        "report_symbol": "A/73/538",
        "meeting_symbol": "A/73/PV.60",
        "method": "recorded",
        "in_favour": 1,
        "against": 1,
        "abstaining": 1,
        "not_voting": 1,
        "voting_record": "1656414",
    }
    assert record.roll_call == BALLOTS
    assert record.topics == [
        Topic("", "MIGRANTS--HUMAN RIGHTS"),
        Topic("", "UN CONFERENCES"),
    ]
    assert (record.sponsors, record.text, record.remarks) == (None, None, [])


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(FILE.encode("utf-8-sig"), id="mark-of-byte-order"),
        pytest.param(FILE.replace("\n", "\r\n"), id="carriage-returns"),
        pytest.param(FILE.rstrip("\n"), id="no-new-line-at-the-end"),
        pytest.param(FILE + "\n\n", id="blank-lines-at-the-end"),
        pytest.param(FILE.replace(",73,A/", ",73sp,A/"), id="session-of-the-catalogue"),
        pytest.param(FILE.replace(",X,", ",x,").replace(",Y,", ",y,"), id="small"),
        pytest.param(FILE.replace(",X,", ", X ,"), id="blanks-around-a-letter"),
        pytest.param(FILE.replace(".0,", ","), id="whole-numbers"),
        pytest.param(FILE.replace("1656414,", "1656414.0,"), id="identifier-as-float"),
    ],
)
def test_a_way_of_writing_changes_nothing(content):
    assert one(content) == one(FILE)


def test_a_table_without_notes_is_read():
    without = FILE.replace("vote_note,", "").replace(
        "UN CONFERENCES,,", "UN CONFERENCES,"
    )

    assert one(without).facts == one(FILE).facts


def test_a_note_on_the_vote_is_kept():
    noted = FILE.replace("UN CONFERENCES,,", "UN CONFERENCES,Benin  was absent.,")

    assert one(noted).facts["vote_note"] == "Benin was absent."


def test_the_first_names_of_the_columns_are_known():
    rows = [
        FIRST_ROW.format("ALB", "ALBANIA", "Y"),
        FIRST_ROW.format("BEN", "BENIN", "NV"),
    ]

    record = one("\n".join([FIRST_HEADER, *rows]))

    assert [ballot.position for ballot in record.roll_call] == ["yes", "not_voting"]
    tally = [record.facts[name] for name in ("in_favour", "against", "abstaining")]
    assert (tally, record.facts["not_voting"]) == ([1, 0, 0], 1)
    assert record.facts["method"] == "recorded"
    assert record.topics is None


def test_columns_of_two_versions_may_be_mixed_and_stand_in_any_order():
    columns = FIRST_HEADER.replace("ms_codes", "ms_code").replace(
        "resolutions", "resolution"
    )
    header = ",".join(reversed(columns.split(",")))
    row = FIRST_ROW.format("ALB", "ALBANIA", "Y")
    turned = ",".join(reversed(row.split(",")))

    assert one(f"{header}\n{turned}").roll_call == [Ballot("ALB", "ALBANIA", "yes", 2)]


@pytest.mark.parametrize(
    ("agenda", "expected"),
    [
        pytest.param("71b", "71 (b)", id="letter"),
        pytest.param("Agenda item 14", "14", id="words"),
        pytest.param("Follow-up to conferences.", None, id="title"),
        pytest.param("22 years of work.", None, id="title-with-a-number"),
    ],
)
def test_only_the_number_of_an_agenda_item_is_one(agenda, expected):
    record = one(FILE.replace("Follow-up to conferences.", agenda))

    assert record.facts.get("agenda_item") == expected


def test_a_new_identifier_begins_a_new_record():
    second = VOTES.replace("1656414", "1656415").replace("73/195", "73/196")

    records, rejected = parsed(parse, ("voting.csv", FILE + second))

    assert [record.symbol for record in records] == ["A/RES/73/195", "A/RES/73/196"]
    assert [record.place.line for record in records] == [2, 6]
    assert rejected == []


def test_a_resolution_that_comes_back_is_given_again_with_a_remark():
    other = VOTES.replace("73/195", "73/196")

    records, _ = parsed(parse, ("voting.csv", FILE + other + VOTES))

    assert [record.symbol[-3:] for record in records] == ["195", "196", "195"]
    assert [record.remarks for record in records] == [
        [],
        [],
        ["A/RES/73/195 stands in this file before, in line 2."],
    ]


def test_totals_stand_as_stated_where_the_roll_call_differs():
    record = one(FILE.replace("1.0,1.0,1.0,1.0,", "2.0,1.0,1.0,0.0,"))

    assert (record.facts["in_favour"], record.facts["not_voting"]) == (2, 0)
    assert record.roll_call == BALLOTS
    assert record.remarks == [
        "The totals state 2 in favour, 1 against, 1 abstaining, 0 not voting; "
        "the roll call counts 1 in favour, 1 against, 1 abstaining, 1 not voting."
    ]


def test_a_state_that_stands_twice_is_taken_once():
    again = f"1656414,ALB,ALBANIA,Y,{REST}\n"

    record = one(FILE + again)

    assert record.roll_call == BALLOTS
    assert record.remarks == [
        "One vote stands in the roll call again, for the same State in the same "
        "position."
    ]


def test_a_state_in_two_positions_keeps_the_first():
    records, rejected = parsed(
        parse, ("voting.csv", f"{FILE}1656414,ALB,ALBANIA,N,{REST}\n")
    )

    reason = "A/RES/73/195: ALBANIA stands in two positions, in favour and against."
    assert records[0].roll_call == BALLOTS
    assert rejected == [Rejected(Place("voting.csv", 6), reason, "ALBANIA")]


def test_a_cell_over_two_lines_does_not_shift_the_lines_after_it():
    record = one(FILE.replace("A compact, as", "A compact,\nas", 1))

    assert [ballot.line for ballot in record.roll_call] == [2, 4, 5, 6]


def test_an_empty_table_holds_nothing():
    assert parsed(parse, ("voting.csv", HEADER)) == ([], [])


def test_several_files_are_told_apart():
    records, _ = parsed(parse, ("1.csv", FILE), ("2.csv", FILE))

    assert [record.place.file for record in records] == ["1.csv", "2.csv"]
    assert not any(record.remarks for record in records)


def test_records_come_while_the_file_is_being_read():
    second = VOTES.replace("73/195", "73/196")
    found = parse(iter([document("v.csv", FILE + second + "broken,row\n")]))

    assert next(found).symbol == "A/RES/73/195"
    assert next(found).reason == "The row has 2 cells, and the header 20."
