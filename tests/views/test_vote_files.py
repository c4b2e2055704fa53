"""A roll call as a file: every row, its source, and nothing a spreadsheet would run."""

import csv
import io
import json

import pytest

from events.roll_call.files import HEADER, defused
from tests.factories import ResolutionFactory
from tests.views.reading import words
from tests.views.roll_calls import FIVE, vote

pytestmark = pytest.mark.django_db

PLACE = "/resolutions/A/RES/73/195/"
CSV, JSON = f"{PLACE}vote.csv", f"{PLACE}vote.json"


def table(response):
    return list(csv.reader(io.StringIO(response.content.decode())))


def test_csv_has_one_row_a_state_by_name(reader):
    vote()

    answer = reader.get(CSV)

    head, *found = table(answer)
    assert head == list(HEADER)
    assert [row[2] for row in found] == ["DZA", "CIV", "HUN", "MKD", "VUT"]
    assert found[3] == [
        *("A/RES/73/195", "2018-12-19", "MKD", "004"),
        *("THE FORMER YUGOSLAV REPUBLIC OF MACEDONIA", "North Macedonia"),
        *("none", "yes"),
    ]


def test_csv_says_what_it_is_and_how_it_is_called(reader):
    vote(symbol="A/RES/2106(XX)A")

    answer = reader.get("/resolutions/A/RES/2106(XX)A/vote.csv")

    assert answer["Content-Type"] == "text/csv; charset=utf-8"
    assert answer["Content-Disposition"] == (
        'attachment; filename="A-RES-2106-XX-A-vote.csv"'
    )


def test_a_name_that_begins_as_a_formula_is_text(reader):
    vote(states=[("AAA", "@today", "=HYPERLINK(1)", "african", "yes")])

    _, row = table(reader.get(CSV))

    assert row[4:6] == ["'=HYPERLINK(1)", "'@today"]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_each_way_to_begin_a_formula_is_defused(start):
    assert defused(f"{start}1") == f"'{start}1"


def test_a_name_stays_as_printed():
    assert [defused(row[2]) for row in FIVE] == [row[2] for row in FIVE]


def test_json_holds_the_vote_with_its_totals_and_source(reader):
    vote(title="Global Compact", abstaining=2, voting_record="1656414")

    found = reader.get(JSON).json()

    assert found["symbol"] == "A/RES/73/195"
    assert found["html_url"] == "http://testserver" + PLACE + "vote/"
    assert found["official_url"] == "https://docs.un.org/en/A/RES/73/195"
    assert list(found["totals_stated"].items()) == [
        *(("yes", 2), ("no", 1), ("abstain", 2), ("not_voting", 1)),
    ]
    assert found["totals_counted"]["abstain"] == 1
    assert found["totals_differ"] is True
    assert found["source"]["voting_record_url"] == (
        "https://digitallibrary.un.org/record/1656414"
    )
    assert found["votes"][1] == {
        "state": "CIV",
        "m49": "004",
        "name": "Côte d’Ivoire",
        "name_as_printed": "COTE D'IVOIRE",
        "name_today": "Côte d’Ivoire",
        "regional_group": "african",
        "position": "yes",
    }


def test_both_files_take_the_filter_of_the_page(reader):
    vote()

    _, *found = table(reader.get(f"{CSV}?position=no"))
    listed = reader.get(f"{JSON}?position=no").json()

    assert [row[2] for row in found] == ["HUN"]
    assert [each["state"] for each in listed["votes"]] == ["HUN"]
    assert listed["totals_counted"]["yes"] == 2


@pytest.mark.parametrize("path", [CSV, JSON])
def test_order_is_no_parameter_of_a_file(reader, path):
    vote()

    answer = reader.get(f"{path}?sort=group")

    assert (answer.status_code, answer["Location"]) == (302, path)


def test_csv_under_an_unknown_filter_is_refused_with_the_page(reader):
    vote()

    answer = reader.get(f"{CSV}?position=maybe")

    assert answer.status_code == 400
    assert "One of the choices in this address is not known here." in words(answer)


def test_json_under_an_unknown_filter_is_refused_in_json(reader):
    vote()

    answer = reader.get(f"{JSON}?position=maybe")

    assert answer.status_code == 400
    assert "not known" in json.loads(answer.content)["error"]


@pytest.mark.parametrize("facts", [{"recorded": True}, {"method": "without_vote"}])
def test_without_a_roll_call_there_is_no_file(reader, facts):
    ResolutionFactory(symbol="A/RES/73/195", **facts)

    page, refusal = reader.get(CSV), reader.get(JSON)

    assert page.status_code == refusal.status_code == 404
    assert "Back to A/RES/73/195" in words(page)
    assert refusal.json()["html_url"].endswith("/A/RES/73/195/vote/")


@pytest.mark.parametrize("path", [CSV, JSON])
def test_an_unchanged_file_is_not_made_again(reader, path):
    vote()
    etag = reader.get(path)["ETag"]

    assert reader.get(path, headers={"If-None-Match": etag}).status_code == 304
