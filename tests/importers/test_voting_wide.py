"""Voting data with one row a resolution and one column a State's name."""

from datetime import date

import pytest
from hypothesis import given, settings

from events.importers.records import Ballot, BrokenFile, Place, Rejected
from events.importers.voting import parse
from tests.importers.damage import damaged, outcome
from tests.importers.reading import parsed

TRANSFORMED = (
    "undl_id,date,session,resolution,draft,committee_report,meeting,title,"
    "agenda_title,subjects,total_yes,total_no,total_abstentions,total_non_voting,"
    'total_ms,undl_link,BENIN,"GERMANY, FEDERAL REPUBLIC OF",TÜRKÝYE,ZANZIBAR\n'
    "278340,1983-10-27,38,A/RES/38/3,A/38/L.2|A/38/L.2/Add.1,,A/38/PV.38,"
    "A situation : resolution / adopted by the General Assembly,A situation.,"
    "REFUGEES,1.0,0.0,1.0,1.0,3.0,https://digitallibrary.un.org/record/278340,"
    "Y,X,A,\n"
)
SCRAPE_HEADER = (
    "Council,Date,Title,Resolution,TOTAL VOTES,NO-VOTE COUNT,ABSENT COUNT,NO COUNT,"
    "YES COUNT,Link,token,CHILE, UNITED KINGDOM,CHILEs ,AY DENMARK,DONOTKNOW"
)
SCRAPED = (
    "General Assembly,1961-04-20,A question : resolution / adopted by the General "
    "Assembly,A/RES/1605(XV),3,0,1,0,2,"
    "https://digitallibrary.un.org/record/1?ln=en,1,Y,y,,,"
)
SCRAPE = f"{SCRAPE_HEADER}\n{SCRAPED}\n"


def one(content):
    records, rejected = parsed(parse, ("wide.csv", content))
    assert not rejected
    (record,) = records
    return record


def test_a_row_of_the_transformed_table_is_a_record():
    record = one(TRANSFORMED)

    assert (record.symbol, record.place) == ("A/RES/38/3", Place("wide.csv", 2))
    assert record.facts == {
        "title": "A situation",
        "adopted_on": date(1983, 10, 27),
        "draft_symbol": "A/38/L.2",
        "meeting_symbol": "A/38/PV.38",
        "method": "recorded",
        "in_favour": 1,
        "against": 0,
        "abstaining": 1,
        "not_voting": 1,
        "voting_record": "278340",
    }
    assert record.roll_call == [
        Ballot("", "BENIN", "yes", 2),
        Ballot("", "GERMANY, FEDERAL REPUBLIC OF", "not_voting", 2),
        Ballot("", "TÜRKİYE", "abstain", 2),
    ]
    assert [topic.label for topic in record.topics] == ["REFUGEES"]
    assert record.remarks == []


def test_the_scrape_counts_abstentions_as_absent():
    record = one(SCRAPE)

    figures = ("in_favour", "against", "abstaining", "not_voting", "voting_record")
    assert [record.facts[name] for name in figures] == [2, 0, 1, 0, "1"]
    assert record.facts["title"] == "A question"


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(SCRAPE.encode("utf-8-sig"), id="mark-of-byte-order"),
        pytest.param(SCRAPE.replace("\n", "\r\n"), id="carriage-returns"),
    ],
)
def test_a_way_of_writing_changes_nothing(content):
    assert one(content) == one(SCRAPE)


def test_a_misprinted_name_is_the_name_that_is_meant():
    record = one(SCRAPE.replace(",1,Y,y,,,", ",1,,y,Y,,"))

    assert record.roll_call == [
        Ballot("", "UNITED KINGDOM", "yes", 2),
        Ballot("", "CHILE", "yes", 2),
    ]


def test_a_cell_under_letters_that_are_no_vote_is_rejected():
    records, rejected = parsed(
        parse, ("wide.csv", SCRAPE.replace(",1,Y,y,,,", ",1,Y,y,,X,Y"))
    )

    assert [(each.value, each.reason) for each in rejected] == [
        ("AY DENMARK", "“AY” is no position in a vote."),
        ("DONOTKNOW", "The scrape did not know which State this was."),
    ]
    assert [ballot.name for ballot in records[0].roll_call] == [
        "CHILE",
        "UNITED KINGDOM",
    ]


def test_a_state_under_two_columns_is_in_one_position():
    records, rejected = parsed(
        parse, ("wide.csv", SCRAPE.replace(",1,Y,y,,,", ",1,Y,,N,,"))
    )

    assert records[0].roll_call == [Ballot("", "CHILE", "yes", 2)]
    assert [each.reason for each in rejected] == [
        "A/RES/1605(XV): CHILE stands in two positions, in favour and against."
    ]


def test_a_letter_that_is_no_vote_is_rejected():
    records, rejected = parsed(parse, ("wide.csv", SCRAPE.replace(",1,Y,", ",1,Q,")))

    assert rejected == [
        Rejected(Place("wide.csv", 2), "“Q” is no position in a vote.", "CHILE")
    ]
    assert len(records[0].roll_call) == 1


def test_a_resolution_of_the_security_council_is_rejected():
    council = SCRAPED.replace("General Assembly,", "Security Council,", 1)

    records, rejected = parsed(parse, ("wide.csv", f"{SCRAPE}{council}\n"))

    reason = "The row is of the Security Council."
    assert len(records) == 1
    assert rejected == [Rejected(Place("wide.csv", 3), reason, "A/RES/1605(XV)")]


@pytest.mark.parametrize("symbol", ["MISSING_DATA", "A/76/L.14", "S/RES/2323(2016)"])
def test_a_row_without_the_symbol_of_a_resolution_is_rejected(symbol):
    records, rejected = parsed(
        parse, ("wide.csv", SCRAPE.replace("A/RES/1605(XV)", symbol))
    )

    assert records == []
    assert [each.value for each in rejected] == [symbol]


def test_a_title_that_is_cut_in_the_words_of_the_library_is_whole():
    record = one(SCRAPE.replace("by the General Assembly,A/", "by the Gen[...],A/"))

    assert record.facts["title"] == "A question"


@pytest.mark.parametrize(
    "title", ["A quest[...]", "A question : [...]", "A question : resources[...]"]
)
def test_a_title_that_is_cut_off_is_not_stated(title):
    records, rejected = parsed(
        parse,
        (
            "wide.csv",
            SCRAPE.replace(
                "A question : resolution / adopted by the General Assembly", title
            ),
        ),
    )

    assert "title" not in records[0].facts
    assert [each.reason for each in rejected] == ["title: The title is cut off."]


def test_a_year_is_no_day():
    records, rejected = parsed(
        parse, ("wide.csv", SCRAPE.replace("1961-04-20", "1961"))
    )

    assert "adopted_on" not in records[0].facts
    assert [each.reason for each in rejected] == ["date: “1961” is no day."]


def test_a_row_without_votes_has_no_roll_call():
    record = one(SCRAPE.replace(",1,Y,y,,,", ",1,,,,,"))

    assert record.roll_call is None
    assert record.remarks == []


def test_a_table_with_more_columns_than_states_is_broken():
    header = SCRAPE_HEADER + "".join(f",STATE {n}" for n in range(600))

    with pytest.raises(BrokenFile, match="605 columns that it does not name"):
        parsed(parse, ("wide.csv", header))


@given(damaged(SCRAPE + SCRAPED))
@settings(max_examples=200, deadline=None)
def test_any_damage_ends_in_records_rejections_or_a_broken_file(content):
    assert outcome(parse, "wide.csv", content)
