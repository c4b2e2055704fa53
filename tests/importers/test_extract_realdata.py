"""The United Nations' extract of five sessions, where it is at hand."""

from collections import Counter
from itertools import chain

import pytest

from events.importers import extract
from events.importers.opening import documents, units
from events.importers.records import Rejected
from tests.importers.reading import DATA, real

pytestmark = [pytest.mark.realdata, real]

EXTRACT = DATA / "akn4un" / "data_extract"
TALLY = ("in_favour", "against", "abstaining")


@pytest.fixture(scope="module")
def records():
    """Symbol -> record; nothing in the real files is rejected."""
    read = [extract.parse(documents(unit)) for unit in units([str(EXTRACT)])]
    found = list(chain.from_iterable(read))
    assert not any(isinstance(each, Rejected) for each in found)
    return {record.symbol: record for record in found}


def test_every_resolution_is_read_and_a_repeated_line_dropped(records):
    # 1,587 lines, of which three stand twice.
    assert len(records) == 1_584
    assert Counter(each.facts.get("method") for each in records.values()) == {
        "without_vote": 1_059,
        "recorded": 522,
        None: 3,
    }


def test_every_resolution_has_its_title_day_committee_item_and_meeting(records):
    wanted = {"title", "adopted_on", "committee", "agenda_item", "meeting_symbol"}

    assert all(wanted <= set(record.facts) for record in records.values())


def test_the_protection_of_migrants_comes_out_as_it_was_adopted(records):
    record = records["A/RES/80/218"]

    assert [record.facts[name] for name in TALLY] == [147, 4, 27]
    assert Counter(ballot.position for ballot in record.roll_call) == {
        "yes": 147,
        "no": 4,
        "abstain": 27,
    }
    assert (record.facts["committee"], record.facts["agenda_item"]) == (
        "third",
        "71 (b)",
    )
    assert (record.facts["report_symbol"], record.facts["meeting_symbol"]) == (
        "A/80/545",
        "A/80/PV.69",
    )


@pytest.mark.parametrize("symbol", ["A/RES/80/84 A-B", "A/RES/80/244 A-C"])
def test_a_blank_adoption_states_no_method(records, symbol):
    assert "method" not in records[symbol].facts


def test_counts_without_lists_are_no_roll_call(records):
    record = records["A/RES/75/254 A-C"]

    assert [record.facts[name] for name in TALLY] == [168, 2, 0]
    assert record.roll_call is None


def test_states_that_are_listed_twice_count_once(records):
    record = records["A/RES/75/290 A"]

    assert Counter(ballot.position for ballot in record.roll_call) == {
        "yes": 90,
        "abstain": 47,
    }
    assert record.remarks[0].startswith("137 votes stand in the roll call again")


def test_only_two_roll_calls_do_not_add_up_and_one_list_has_no_sponsors(records):
    remarks = {each.symbol: each.remarks for each in records.values() if each.remarks}

    assert set(remarks) == {"A/RES/75/290 A", "A/RES/77/293", "A/RES/78/328"}
    assert "59 abstaining; the roll call counts" in remarks["A/RES/77/293"][0]
    assert remarks["A/RES/78/328"][0].startswith("Among the sponsors stands: “THE AMEN")


def test_only_one_sponsor_of_a_line_is_given_the_group_for_which_it_spoke(records):
    """Nine lists of 2025 and one of 2023 name it among other States."""
    lists = {
        symbol: [each.name for each in record.sponsors if each.on_behalf_of]
        for symbol, record in records.items()
        if symbol in {"A/RES/80/14", "A/RES/80/179", "A/RES/80/221", "A/RES/78/56"}
    }

    assert lists == {
        "A/RES/78/56": ["NIGERIA"],
        "A/RES/80/14": ["Nigeria"],
        "A/RES/80/179": ["Iraq"],
        "A/RES/80/221": ["Saudi Arabia"],
    }
    joined = [each.joined for each in records["A/RES/80/221"].sponsors]
    assert joined == [False] * 36 + [True] * 15
