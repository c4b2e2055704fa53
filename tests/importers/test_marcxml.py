"""What the records of the library's catalogue say of resolutions."""

from datetime import date

import pytest

from events.importers.marcxml import parse
from events.importers.records import Ballot, Place, Rejected, Topic
from tests.importers.catalogue import (
    BIBLIOGRAPHIC,
    VOTING,
    collection,
    field,
    number,
    record,
)
from tests.importers.reading import parsed

SYMBOL = field("791", "a A/RES/73/195")


def read(*fields):
    """What is read of one record, and what is rejected."""
    return parsed(parse, ("votes.xml", collection(record(*fields))))


def one(*fields):
    """What is read of a record that holds nothing to reject."""
    (resolution,), rejected = read(*fields)
    assert not rejected
    return resolution


def test_a_voting_record_is_a_resolution_with_its_roll_call():
    resolution = one(*VOTING)

    assert (resolution.symbol, resolution.place) == (
        "A/RES/73/195",
        Place("votes.xml", 2),
    )
    assert resolution.facts == {
        "title": "A compact on migration",
        "adopted_on": date(2018, 12, 19),
        "agenda_item": "14 and 119",
        "meeting_symbol": "A/73/PV.60",
        "method": "recorded",
        "in_favour": 2,
        "against": 1,
        "abstaining": 1,
        "not_voting": 1,
        "voting_record": "1656414",
    }
    assert resolution.roll_call == [
        Ballot("ALB", "ALBANIA", "yes", 12),
        Ballot("DZA", "ALGERIA", "abstain", 13),
        Ballot("BEN", "BENIN", "not_voting", 14),
        Ballot("HUN", "HUNGARY", "no", 15),
        Ballot("CIV", "CÔTE D’IVOIRE", "yes", 16),
    ]
    assert resolution.topics == [
        Topic("", "UN CONFERENCES"),
        Topic("", "MILLENNIUM SUMMIT"),
    ]
    assert resolution.remarks == []


def test_a_bibliographic_record_is_a_resolution_without_its_vote():
    resolution = one(*BIBLIOGRAPHIC)

    assert resolution.facts == {
        "title": "A compact on migration",
        "adopted_on": date(2018, 12, 19),
        "agenda_item": "14 and 119",
        "draft_symbol": "A/73/L.66",
        "meeting_symbol": "A/73/PV.60",
    }
    assert resolution.topics == [Topic("", "MIGRANTS"), Topic("", "MARRAKESH")]
    assert resolution.roll_call is None


def test_the_two_records_of_a_resolution_share_nothing_but_its_symbol():
    content = collection(record(*BIBLIOGRAPHIC), record(*VOTING))

    found, rejected = parsed(parse, ("both.xml", content))

    assert [each.symbol for each in found] == ["A/RES/73/195"] * 2
    assert [each.facts.get("voting_record") for each in found] == [None, "1656414"]
    assert rejected == []


def test_the_day_of_publication_is_not_that_of_the_adoption():
    resolution = one(field("191", "a A/RES/73/195"), field("269", "a 2019-01-11"))

    assert "adopted_on" not in resolution.facts


@pytest.mark.parametrize(
    ("days", "reason"),
    [
        (["2018"], "992 $a: “2018” is no day."),
        (
            ["2018-12-19", "2018-12-20"],
            "992 $a: the days of action are several: 2018-12-19, 2018-12-20.",
        ),
    ],
    ids=["a year", "two days"],
)
def test_a_day_that_is_not_one_day_is_left_out_and_said(days, reason):
    (resolution,), rejected = read(SYMBOL, *(field("992", f"a {d}") for d in days))

    assert "adopted_on" not in resolution.facts
    assert rejected == [Rejected(Place("votes.xml", 2), reason, "A/RES/73/195")]


@pytest.mark.parametrize(
    ("items", "expected"),
    [
        (["71b"], "71 (b)"),
        (["21b."], "21 (b)"),
        (["74b[31]", "74b[5]"], "74 (b)"),
        (["101cc"], "101 (cc)"),
        (["12", "14.", "119."], "12, 14 and 119"),
    ],
)
def test_an_agenda_item_is_as_the_cover_prints_it(items, expected):
    resolution = one(SYMBOL, *(field("991", f"b {item}") for item in items))

    assert resolution.facts["agenda_item"] == expected


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ([("793", "a 03")], "third"),
        ([("981", "b 2nd Committee")], "second"),
        ([("793", "a PL")], None),
        ([("793", "a SP")], None),
        ([("981", "b General Assembly Plenary")], None),
        ([("793", "a PLENARY MEETING"), ("793", "a 06")], "sixth"),
    ],
)
def test_only_a_main_committee_is_the_committee(fields, expected):
    resolution = one(SYMBOL, *(field(*each) for each in fields))

    assert resolution.facts.get("committee") == expected


def test_an_unknown_committee_is_rejected():
    _, rejected = read(SYMBOL, field("793", "a 09"))

    assert [each.reason for each in rejected] == ["793 $a: “09” is no Main Committee."]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ([("952", "a A/34/PV. 69", "  ")], {"meeting_symbol": "A/34/PV.69"}),
        (
            [("952", "a A/75/PV.48(Resumption1)", "  ")],
            {"meeting_symbol": "A/75/PV.48(Resumption1)"},
        ),
        (
            [("993", "a A/73/538", "3 "), ("993", "a A/73/538/Corr.1", "3 ")],
            {"report_symbol": "A/73/538"},
        ),
        (
            [("993", "a A/C.3/73/L.9", "6 "), ("993", "a A/73/1", "  ")],
            {},
        ),
    ],
    ids=["blank", "resumption", "corrigendum", "amended and other"],
)
def test_a_related_document_is_known_by_its_first_indicator(fields, expected):
    resolution = one(field("191", "a A/RES/34/1"), *(field(*each) for each in fields))

    assert resolution.facts == expected


def test_a_subject_is_of_the_thesaurus_or_of_the_agenda_in_a_voting_record():
    resolution = one(
        SYMBOL,
        field("650", "a REFUGEES | x ASSISTANCE", "17"),
        field("650", "a Refugees | 2 lcsh", "17"),
        field("600", "a Somebody", "10"),
        field("991", "b 12 | d REFUGEES--ASSISTANCE"),
        field("991", "b 13 | d UN RELIEF"),
    )

    assert resolution.topics == [
        Topic("", "REFUGEES--ASSISTANCE"),
        Topic("", "UN RELIEF"),
    ]


@pytest.mark.parametrize(
    "symbol",
    [
        *("A/RES/2920(XXVII)", "A/RES/ES-10/21", "A/RES/36/146B"),
        *("A/RES/181(II)[A]", "A/RES/S-26/2"),
    ],
)
def test_a_symbol_stays_as_printed(symbol):
    assert one(field("791", f"a {symbol}")).symbol == symbol


@pytest.mark.parametrize(
    "symbol",
    [
        *("A/72/PV.62", "A/C.3/73/L.9", "S/RES/2787(2025)", "A/HRC/RES/53/1"),
        *("A/DEC/80/506", "A/RES/73/195/Corr.1"),
    ],
)
def test_a_record_of_another_document_is_rejected(symbol):
    found, rejected = read(number("1161969"), field("191", f"a {symbol}"))

    reason = "The record is not of a resolution of the General Assembly."
    assert found == []
    assert rejected == [Rejected(Place("votes.xml", 2), reason, symbol)]


def test_a_record_without_a_symbol_is_rejected_with_its_number():
    _, rejected = read(number("1161969"), field("245", "a A title"))

    reason = "The record has no symbol in 191 or 791."
    assert rejected == [Rejected(Place("votes.xml", 2), reason, "1161969")]


def test_a_deleted_record_is_rejected():
    content = collection(record(*VOTING)).replace("00000nam", "00000dam")

    _, rejected = parsed(parse, ("votes.xml", content))

    assert [each.reason for each in rejected] == ["The record is marked as deleted."]


def test_a_second_symbol_of_a_record_is_said():
    resolution = one(field("191", "a A/RES/1/1A"), field("191", "a A/RES/1/1B"))

    assert resolution.symbol == "A/RES/1/1A"
    assert resolution.remarks == [
        "The record also bears A/RES/1/1B, which was not read."
    ]
