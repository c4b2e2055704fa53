"""Check symbols: a text by POST, each symbol in it with what it is today."""

import csv
import io
import re
from datetime import date
from html import unescape

import pytest
from django.test import Client
from hypothesis import given, settings
from hypothesis import strategies as st

from events.models import Series
from events.symbol_check.checking import last_session
from tests.factories import ResolutionFactory
from tests.views.reading import heading, words
from tests.views.symbol_check import (
    DRAFT,
    PAGE,
    checked,
    posted,
    publish_editions,
    rows,
    statuses,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def editions():
    return publish_editions()


def test_each_symbol_has_a_status_of_its_own(reader, editions):
    assert statuses(reader, f"{DRAFT} S/RES/1325(2000), resolution 73/195, 79/1") == {
        "78/217": "newer edition",
        "80/218": "current",
        "A/RES/99/999": "no such session yet",
        "A/RESS/73/195": "malformed",
        "S/RES/1325(2000)": "another organ",
        "73/195": "current",
        "79/1": "not in the record",
    }


def test_an_older_edition_leads_to_the_newest_and_to_the_comparison(reader, editions):
    older = checked(reader, DRAFT)["78/217"]

    assert older["newest"]["symbol"] == "A/RES/80/218"
    assert older["newest"]["url"].endswith("/resolutions/A/RES/80/218/")
    assert (
        "/series/protection/compare/?from=A%2FRES%2F78%2F217&to="
        in (older["compare_url"])
    )


def test_an_edition_that_is_not_public_is_not_the_newest(reader, editions):
    series = Series.objects.get(slug="protection")
    ResolutionFactory(symbol="A/RES/80/219", series=series, status="draft")

    assert statuses(reader, "A/RES/80/218 A/RES/80/219") == {
        "A/RES/80/218": "current",
        "A/RES/80/219": "not in the record",
    }


def test_a_withdrawn_record_says_why_and_not_what_it_was(reader):
    ResolutionFactory(
        symbol="A/RES/72/179",
        title="A title of before",
        status="withdrawn",
        withdrawal_reason="It was entered twice.",
    )

    row = checked(reader, "A/RES/72/179")["A/RES/72/179"]

    assert (row["status"], row["reason"]) == ("withdrawn", "It was entered twice.")
    assert row["title"] is None
    assert "A title of before" not in posted(reader, "A/RES/72/179").content.decode()


def test_what_the_record_does_not_have_leads_to_the_official_document(reader):
    row = checked(reader, "A/80/287")["A/80/287"]

    assert row["url"] is None
    assert row["official_url"] == "https://docs.un.org/en/A/80/287"


def test_a_draft_names_what_was_adopted_of_it(reader, editions):
    row = checked(reader, "A/C.3/80/L.52")["A/C.3/80/L.52"]

    assert row["adopted_as"]["symbol"] == "A/RES/80/218"


def test_a_malformed_symbol_has_a_reason_and_a_suggestion(reader, editions):
    row = checked(reader, "A/RESS/73/195")["A/RESS/73/195"]

    assert row["reason"] == "The word after A/ is not one that symbols have."
    assert row["suggestion"] == "A/RES/73/195"
    assert (row["symbol"], row["official_url"]) == (None, None)


def test_a_symbol_written_in_two_ways_is_one_with_its_places(reader, editions):
    text = "A/RES/73/195; resolution 73/195 and https://undocs.org/A/RES/73/195"

    [row] = checked(reader, text).values()

    assert [text[start:end] for start, end in row["places"]] == [
        *("A/RES/73/195", "73/195", "A/RES/73/195")
    ]


@pytest.mark.parametrize(
    ("today", "last"),
    [
        pytest.param(date(2026, 8, 31), 80, id="before September"),
        pytest.param(date(2026, 9, 1), 81, id="from September"),
        pytest.param(date(2027, 1, 1), 81, id="new year"),
    ],
)
def test_a_session_opens_in_september(today, last):
    assert last_session(today) == last


def test_the_counts_of_the_sentence_are_those_of_the_rows(reader, editions):
    response = posted(reader, f"{DRAFT} Resolution 80/218")

    assert (
        "4 symbols in 5 places: 1 current, 1 with a newer edition, 1 of a session to "
        "come, 1 malformed." in words(response)
    )
    assert [row[:2] + row[3:] for row in rows(response)] == [
        ["A/RES/78/217", "Has a newer edition", "1"],
        ["A/RES/80/218", "Current", "2"],
        ["A/RES/99/999", "No such session yet", "1"],
        ["A/RESS/73/195", "Malformed", "1"],
    ]


def test_the_text_comes_back_as_it_was_with_its_symbols_linked(reader, editions):
    text = 'a <script>alert("1")</script>\n\nresolution 73/195 & A/80/287'

    body = posted(reader, text).content.decode()

    marked = re.search(r'<div class="marked-text".*?>(.*?)</div>', body, re.S)[1]
    assert "<script>" not in marked
    assert unescape(re.sub(r"<[^>]+>", "", marked)) == text
    assert re.findall(r'<a .*?href="([^"]+)"', marked) == [
        "/resolutions/A/RES/73/195/",
        "https://docs.un.org/en/A/80/287",
    ]
    field = re.search(r"<textarea[^>]*>\n(.*?)</textarea>", body, re.S)[1]
    assert unescape(field) == text


def test_the_symbols_are_a_plain_list_too(reader, editions):
    body = posted(reader, DRAFT).content.decode()

    listed = re.search(r"<pre[^>]*>(.*?)</pre>", body, re.S)[1]
    assert listed.split() == [
        *("A/RES/78/217", "A/RES/80/218", "A/RES/99/999", "A/RESS/73/195")
    ]


def test_a_text_without_symbols_is_told_so(reader):
    response = posted(reader, "Open 24/7.")

    assert response.status_code == 200
    assert "No symbol of a document was found in the text." in words(response)


@pytest.mark.parametrize("fields", [{}, {"text": ""}, {"format": "csv"}])
def test_a_form_without_a_text_says_what_it_needs(reader, fields):
    response = reader.post(PAGE, fields)

    assert response.status_code == 400
    assert "Paste a text or a list of symbols." in words(response)


def test_the_empty_page_says_that_nothing_is_kept(reader):
    response = reader.get(PAGE)

    assert heading(response) == "Check symbols"
    assert "nothing of it is stored, logged or passed on" in words(response)


def test_the_result_is_a_file_too(reader, editions):
    response = posted(reader, f"{DRAFT} =1+1", format="csv")

    assert response["Content-Type"] == "text/csv; charset=utf-8"
    lines = list(csv.DictReader(io.StringIO(response.content.decode())))
    assert [line["status"] for line in lines] == [
        *("newer edition", "current", "no such session yet", "malformed")
    ]
    assert lines[0]["newest_edition"] == "A/RES/80/218"
    assert lines[1]["address"] == "http://testserver/resolutions/A/RES/80/218/"


def test_a_page_in_arabic_leads_to_pages_in_arabic(reader, editions):
    body = posted(reader, "القرار 73/195", path=f"/ar{PAGE}").content.decode()

    assert 'href="/ar/resolutions/A/RES/73/195/"' in body
    assert f'action="/ar{PAGE}"' in body


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=60))
def test_any_text_comes_back_in_the_page(text):
    client = Client()
    sent = text.encode("utf-8", "replace").decode() + " A/80/287"

    response = posted(client, sent)

    assert response.status_code == 200
    assert "A/80/287" in [row[0] for row in rows(response)]


def test_the_tools_page_names_each_tool(reader):
    response = reader.get("/tools/")

    assert heading(response) == "Tools"
    assert f'href="{PAGE}"' in response.content.decode()
