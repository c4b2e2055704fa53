"""The library's voting data as published, where they are at hand."""

from collections import Counter

import pytest

from events import symbols
from events.importers import extract
from events.importers.opening import documents, units
from events.importers.records import Rejected
from events.importers.voting import parse
from tests.importers.reading import DATA, real

pytestmark = [pytest.mark.realdata, real]

VOTING = DATA / "undl_ga_voting"
LONG = VOTING / "reconstructed_ga_voting_1946_2025_open.csv.xz"
EXTRACT = DATA / "akn4un" / "data_extract"
WIDE = DATA / "undl_wide" / "undl_scrape_wide_1946_2021_open.csv.gz"
TALLY = ("in_favour", "against", "abstaining", "not_voting")
POSITIONS = ("yes", "no", "abstain", "not_voting")


def records_of(path, parse=parse):
    """The records and rejections of one real file or folder."""
    found = [each for unit in units([str(path)]) for each in parse(documents(unit))]
    rejected = [each for each in found if isinstance(each, Rejected)]
    return [each for each in found if not isinstance(each, Rejected)], rejected


@pytest.fixture(scope="module")
def whole():
    """The records and rejections of all sessions, read once: 805,000 votes."""
    return records_of(LONG)


def codes(record, position):
    return {each.code for each in record.roll_call if each.position == position}


def test_the_compact_comes_out_as_it_was_adopted():
    (record,), rejected = records_of(VOTING / "reconstructed_A_RES_73_195.csv")

    assert rejected == []
    assert [record.facts[name] for name in TALLY] == [152, 5, 12, 24]
    assert codes(record, "no") == {"CZE", "HUN", "ISR", "POL", "USA"}
    assert codes(record, "abstain") == {
        *("DZA", "AUS", "AUT", "BGR", "CHL", "ITA"),
        *("LVA", "LBY", "LIE", "ROU", "SGP", "CHE"),
    }
    assert len(codes(record, "yes")) == 152
    assert len(codes(record, "not_voting")) == 24


def test_the_official_sample_of_rows_is_read():
    (record,), rejected = records_of(VOTING / "OFFICIAL_2025_7_23_ga_voting_sample.csv")

    assert rejected == []
    assert (record.symbol, len(record.roll_call)) == ("A/RES/40/86", 100)
    # The sample breaks off after a hundred of 159 States.
    assert [remark[:38] for remark in record.remarks] == [
        "The totals state 142 in favour, 0 agai"
    ]


def test_the_official_sample_of_the_transformed_table_is_read():
    records, rejected = records_of(
        VOTING / "OFFICIAL_transformed_ga_votes_sample_first20.csv"
    )

    assert (len(records), rejected) == (20, [])
    assert not any(record.remarks for record in records)
    assert {len(record.roll_call) for record in records} == {158}


@pytest.mark.parametrize(
    ("name", "resolutions", "votes"),
    [
        ("27", 82, 10_824),
        ("55", 67, 12_663),
        ("73", 110, 21_230),
        ("ES-10", 26, 4_947),
    ],
)
def test_every_row_of_a_session_is_a_vote(name, resolutions, votes):
    records, rejected = records_of(VOTING / f"session_{name}_ga_voting.csv.gz")

    assert rejected == []
    assert len(records) == resolutions
    assert sum(len(record.roll_call) for record in records) == votes


def test_the_whole_table_is_read_and_what_does_not_add_up_is_said(whole):
    records, rejected = whole

    assert [each.value for each in rejected] == ["A/DEC/80/506"]
    assert len(records) == 4_912
    assert sum(len(record.roll_call) for record in records) == 805_289
    assert {
        record.symbol.removeprefix("A/RES/") for record in records if record.remarks
    } == {
        *("1605(XV)", "2554(XXIV)", "2828(XXVI)[A]", "3018(XXVII)", "3535(XXX)"),
        *("33/91[F]", "34/113", "36/146B", "37/86E", "37/99I", "37/100C"),
        *("41/209[IX]", "45/11", "45/62C", "63/49", "63/93", "65/199", "ES-10/6"),
    }


def tallies(records):
    """The key of a resolution since 2020 -> the tally of its recorded vote."""
    return {
        symbols.parse(record.symbol).key: [record.facts.get(name) for name in TALLY[:3]]
        for record in records
        if record.facts["adopted_on"].year >= 2020
        and record.facts.get("method") == "recorded"
    }


def test_every_recorded_vote_that_the_extract_shares_has_the_same_tally(whole):
    extracted, _ = records_of(EXTRACT, extract.parse)
    ours, theirs = tallies(extracted), tallies(whole[0])

    shared = ours.keys() & theirs.keys()
    assert len(shared) == 356
    assert {key: ours[key] for key in shared} == {key: theirs[key] for key in shared}


def test_the_scrape_is_read_without_the_security_council():
    records, rejected = records_of(WIDE)

    assert len(records) == 4_728
    assert Counter(each.reason for each in rejected) == {
        "title: The title is cut off.": 509,
        "The row is of the Security Council.": 150,
        "“A/76/L.14” is no symbol of a resolution.": 2,
        "“A/73/L.42” is no symbol of a resolution.": 1,
        "“MISSING_DATA” is no symbol of a resolution.": 1,
        "“AY” is no position in a vote.": 3,
        "“Aa” is no position in a vote.": 1,
        "date: “1977” is no day.": 1,
    }
    # Each of the four lacks the vote that is no position.
    assert sum(bool(record.remarks) for record in records) == 4
