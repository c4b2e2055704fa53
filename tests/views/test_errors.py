"""400, 404, 410 and 500: what happened, and what to do next."""

import pytest
from django.test import Client

from events.views import errors
from tests.factories import (
    MeetingFactory,
    ResolutionFactory,
    StatementFactory,
)
from tests.views.reading import heading, links, words

pytestmark = pytest.mark.django_db


def test_an_unknown_address_offers_a_search(reader):
    response = reader.get("/no-such-page/")

    assert response.status_code == 404
    assert heading(response) == "There is no page at this address"
    assert 'id="not-found-search"' in response.content.decode()


@pytest.mark.parametrize(
    "path",
    [
        pytest.param("/resolutions/A/RES/73/196/", id="its address"),
        pytest.param("/A/RES/73/196", id="the official symbol"),
    ],
)
def test_an_unknown_symbol_is_named_and_kept_in_the_search_box(reader, path):
    response = reader.get(path, follow=True)

    assert response.status_code == 404
    assert heading(response) == "The record does not have this symbol"
    assert 'value="A/RES/73/196"' in response.content.decode()


def test_an_unknown_symbol_offers_what_is_near(reader):
    ResolutionFactory(symbol="A/RES/73/195", title="Global Compact")

    found = links(reader.get("/resolutions/A/RES/73/196/"))

    assert found["A/RES/73/195 Global Compact"] == "/resolutions/A/RES/73/195/"


def test_a_draft_is_not_offered_as_near(reader):
    ResolutionFactory(symbol="A/RES/73/195", title="Global Compact", status="draft")

    response = reader.get("/resolutions/A/RES/73/196/")

    assert "Global Compact" not in words(response)


def test_an_unknown_symbol_leads_to_the_official_documents(reader):
    found = links(reader.get("/resolutions/A/RES/73/196/"))

    assert found["Look for it at documents.un.org"].startswith(
        ("https://docs.un.org/", "https://undocs.org/", "https://documents.un.org/")
    )


@pytest.mark.parametrize("year", ["0000", "1945", "2101", "9999"])
def test_a_year_outside_the_record_is_answered_in_a_sentence(reader, year):
    response = reader.get(f"/timeline/{year}/")

    assert response.status_code == 404
    assert "first met in 1946" in words(response)


@pytest.mark.parametrize(
    "make",
    [
        pytest.param(ResolutionFactory, id="resolution"),
        pytest.param(MeetingFactory, id="session"),
        pytest.param(StatementFactory, id="statement"),
    ],
)
def test_a_withdrawn_record_answers_410_with_the_reason(reader, make):
    record = make(status="withdrawn", withdrawal_reason="Entered twice.")

    response = reader.get(record.get_absolute_url())

    assert response.status_code == 410
    assert "Entered twice." in words(response)


def test_the_410_of_another_language_is_in_that_language(reader):
    record = MeetingFactory(status="withdrawn", withdrawal_reason="Entered twice.")

    response = reader.get(f"/ar{record.get_absolute_url()}")

    assert response.status_code == 410
    assert '<html lang="ar" dir="rtl">' in response.content.decode()


@pytest.mark.parametrize("path", ["/no-such-page/", "/resolutions/A/RES/1/999/"])
def test_an_error_page_is_not_for_search_engines(reader, path):
    page = reader.get(path).content.decode()

    assert '<meta name="robots" content="noindex">' in page


def test_a_fault_of_ours_says_so_with_a_reference(monkeypatch):
    def fails(request):
        raise RuntimeError("made to fail")

    monkeypatch.setattr(
        "django.core.handlers.base.BaseHandler.resolve_request",
        lambda self, request: (fails, (), {}),
    )
    client = Client(raise_request_exception=False)

    response = client.get("/about/", headers={"X-Request-ID": "reader-0001"})

    assert response.status_code == 500
    assert heading(response) == "The page could not be shown"
    assert "Reference to quote when writing to us: reader-0001" in words(response)


def test_the_page_of_a_fault_asks_the_database_nothing(rf, django_assert_num_queries):
    with django_assert_num_queries(0):
        response = errors.server_error(rf.get("/about/"))

    assert response.status_code == 500
