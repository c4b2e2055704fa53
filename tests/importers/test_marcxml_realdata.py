"""Records of the UN Digital Library, where they are at hand."""

import pytest

from events.importers.marcxml import parse
from events.importers.opening import documents, units
from events.importers.records import Rejected
from tests.importers.reading import DATA, real

pytestmark = [pytest.mark.realdata, real]

MARC = DATA / "marc"
TALLY = ("in_favour", "against", "abstaining", "not_voting")


def records_of(name):
    """The records and rejections of one real file."""
    (unit,) = units([str(MARC / name)])
    found = list(parse(documents(unit)))
    rejected = [each for each in found if isinstance(each, Rejected)]
    return [each for each in found if not isinstance(each, Rejected)], rejected


def codes(record, position):
    return {each.code for each in record.roll_call if each.position == position}


def said(record):
    """What a record says, wherever it stands."""
    roll_call = [each[:3] for each in record.roll_call or []]
    return record.symbol, record.facts, record.topics, roll_call, record.remarks


def test_the_compact_comes_out_as_it_was_adopted():
    (record,), rejected = records_of("reconstructed_voting_A_RES_73_195.xml")

    assert rejected == []
    assert record.facts["method"] == "recorded"
    assert [record.facts[name] for name in TALLY] == [152, 5, 12, 24]
    assert codes(record, "no") == {"CZE", "HUN", "ISR", "POL", "USA"}
    assert codes(record, "abstain") == {
        *("DZA", "AUS", "AUT", "BGR", "CHL", "ITA"),
        *("LVA", "LBY", "LIE", "ROU", "SGP", "CHE"),
    }
    assert len(codes(record, "yes")) == 152
    assert len(codes(record, "not_voting")) == 24
    assert record.remarks == []


@pytest.mark.parametrize(
    "name",
    ["reconstructed_voting_A_RES_73_195", "reconstructed_bib_and_vote_A_RES_78_165"],
)
def test_both_forms_of_a_record_say_the_same(name):
    marcxml, rejected = records_of(f"{name}.xml")
    exchange, also_rejected = records_of(f"{name}.mrc")

    assert [said(each) for each in marcxml] == [said(each) for each in exchange]
    assert rejected == also_rejected == []


def test_the_bibliographic_and_the_voting_record_are_of_one_resolution():
    (document, vote), _ = records_of("reconstructed_bib_and_vote_A_RES_78_165.xml")

    assert document.symbol == vote.symbol == "A/RES/78/165"
    assert vote.facts == document.facts | {
        "method": "recorded",
        "in_favour": 125,
        "against": 50,
        "abstaining": 1,
        "not_voting": 17,
        "voting_record": "4031242",
    }
    assert document.facts["draft_symbol"] == "A/C.2/78/L.30/Rev.1"
    assert (len(document.topics), len(vote.topics)) == (5, 1)


def test_extracts_of_voting_records_are_read():
    (rights, emergency), rejected = records_of("real_voting_excerpts.xml")

    assert rejected == []
    assert [rights.facts[name] for name in TALLY] == [167, 2, 11, 13]
    # The extract has three of 193 States.
    assert [remark[:34] for remark in rights.remarks] == [
        "The totals state 167 in favour, 2 "
    ]
    assert (emergency.symbol, len(emergency.roll_call)) == ("A/RES/ES-10/21", 2)


def test_the_record_of_a_meeting_is_no_resolution():
    found, rejected = records_of("real_bib_A_72_PV_62.xml")

    assert found == []
    assert [each.value for each in rejected] == ["A/72/PV.62"]
