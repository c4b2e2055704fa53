"""Agreed language page by page and as a file, and what bounds both."""

import gzip
import re
from datetime import date
from urllib.parse import quote

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from events.agreed_language import passages
from events.agreed_language.passages import PER_PAGE
from events.filters.paragraph import ParagraphFilter
from events.filters.record import data
from tests.factories import StateFactory
from tests.views.adopted_phrases import (
    FILE,
    PAGE,
    PHRASE,
    TEXT,
    ask,
    shown,
    table,
    text,
    three_texts,
)
from tests.views.reading import words

pytestmark = pytest.mark.django_db


@pytest.fixture
def three():
    """Three texts with the phrase, made in another order than they were adopted."""
    return three_texts()


@pytest.fixture
def many():
    """More paragraphs than a page holds: 30 of one text, 20 of the next, 5 more."""
    for number, paragraphs in ((1, 30), (2, 20), (3, 5)):
        text(
            f"A/RES/73/{number}",
            date(2018, 12, number),
            *((f"op{place}", TEXT) for place in range(1, paragraphs + 1)),
        )


def test_every_paragraph_stands_on_exactly_one_page(reader, many):
    second = reader.get(f"{PAGE}?q={quote(PHRASE)}&page=2", follow=True)
    pages = [ask(reader), second]

    found = [re.findall(r"/text/#op\d+", page.content.decode()) for page in pages]

    assert [len(anchors) for anchors in found] == [PER_PAGE, 55 - PER_PAGE]
    assert found[0][-1] == "/text/#op10"
    assert found[1][0] == "/text/#op11"
    assert "Paragraphs 1 to 40 of 55" in words(pages[0])
    assert "20 paragraphs, some of them on another page" in words(pages[1])
    assert "A/RES/73/1 1 December" not in words(pages[1])


def test_a_page_beyond_the_last_leads_to_the_last(reader, many):
    response = reader.get(f"{PAGE}?q=well-managed+paths&page=9")

    assert response.status_code == 302
    assert response["Location"] == f"{PAGE}?q=well-managed+paths&page=2"


def test_the_file_has_each_paragraph_with_its_address(reader, three):
    response = ask(reader, page=FILE)

    found = table(response)
    assert response["Content-Type"] == "text/csv; charset=utf-8"
    assert found[1] == {
        "symbol": "A/RES/71/8",
        "adopted_on": "2016-12-19",
        "title": three[0].title,
        "language": "en",
        "kind": "op",
        "number": "4 (a)",
        "anchor": "op4-a",
        "address": "http://testserver/resolutions/A/RES/71/8/text/#op4-a",
        "excerpt": TEXT,
    }


def test_no_cell_of_the_file_is_a_formula(reader):
    text("A/RES/71/8", date(2016, 12, 19), ("op1", "=paths+herders"))

    assert table(ask(reader, "paths", page=FILE))[0]["excerpt"] == "'=paths+herders"


def test_the_file_is_bounded_and_the_page_says_so(reader, many):
    filterset = ParagraphFilter(
        data((("q", PHRASE), ("lang", "en"))), ParagraphFilter.rows()
    )

    assert len(list(passages.rows(filterset, 3))) == 3
    assert "the first 2000 of them" in words(ask(reader))
    assert len(table(ask(reader, page=FILE))) == 55


def test_one_view_has_one_address_and_is_not_for_search_engines(reader, three):
    moved = reader.get(f"{PAGE}?lang=en&sort=oldest&q=+two++paths&x=1")
    response = ask(reader, kind="op")

    assert moved["Location"] == f"{PAGE}?q=two+paths"
    assert '<meta name="robots" content="noindex, follow">' in (
        response.content.decode()
    )
    assert f'<link rel="canonical" href="http://testserver{PAGE}">' in (
        response.content.decode()
    )


def queries(path):
    with CaptureQueriesContext(connection) as captured:
        assert Client().get(path).status_code == 200
    return len(captured)


@pytest.mark.parametrize(
    "path",
    [
        PAGE,
        f"{PAGE}?q=paths",
        f"{PAGE}?q=paths&kind=op&series=paths&from=2010",
        f"{PAGE}?q=absent+paths",
        f"/ar{PAGE}?q=paths",
        f"{FILE}?q=paths",
    ],
)
def test_more_texts_take_no_more_queries(three, path):
    few = queries(path)
    for number in range(100, 150):
        text(
            f"A/RES/73/{number}",
            date(2018, 12, 1),
            ("op1", TEXT),
            ("op2", TEXT),
            series=three[1].series,
        )

    assert queries(path) == few
    assert few <= 12


def test_a_page_of_long_paragraphs_is_light(reader):
    long = " ".join(f"{TEXT} {StateFactory.build().code * 60}" for _ in range(12))
    for number in range(1, 42):
        text(f"A/RES/73/{number}", date(2018, 12, 1), ("op1", long))

    response = ask(reader)

    assert len(shown(response)) == PER_PAGE
    assert len(gzip.compress(response.content)) < 40 * 1024
