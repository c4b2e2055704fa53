"""The strip of a series: each edition, how it was adopted, and what it changed."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.editions import make_series, pair
from tests.factories import ResolutionFactory, SeriesFactory
from tests.views.reading import items, links, words

pytestmark = pytest.mark.django_db

ADDRESS = "/series/protection/"
COMPARED = "/series/protection/compare/?from=A%2FRES%2F78%2F217&to=A%2FRES%2F80%2F218"


def strip(page):
    """The words of each edition, oldest first."""
    return [line for line in items(page) if line[:4].isdigit() and " A/RES/" in line]


def test_each_step_says_what_was_added_and_dropped(reader):
    make_series("en")

    first, second, third = strip(reader.get(ADDRESS))

    assert "Paragraphs since" not in first
    assert "0 changed, 2 new, 0 dropped. Compare with A/RES/76/172" in second
    assert "1 changed, 1 new, 1 dropped. Compare with A/RES/78/217" in third


def test_counts_of_a_step_are_those_of_its_comparison(reader):
    make_series("en")

    page = reader.get(links(reader.get(ADDRESS))["Compare with A/RES/78/217"])

    assert "1 changed, 1 new, 1 dropped" in words(page)


def test_pairing_by_the_editors_is_counted(reader):
    editions = make_series("en")
    reader.get(ADDRESS)

    pair(editions, "op5", "op5")

    assert "2 changed, 0 new, 0 dropped" in strip(reader.get(ADDRESS))[2]


def test_corrected_word_is_counted_at_once(reader):
    editions = make_series("en")
    reader.get(ADDRESS)

    editions["A/RES/80/218"].paragraphs.filter(number="1").update(text="All act;")

    assert "1 changed, 2 new, 2 dropped" in strip(reader.get(ADDRESS))[2]


def test_texts_that_are_not_here_are_compared_at_their_publisher(reader):
    make_series()

    page = reader.get(ADDRESS)

    assert "Paragraphs since" not in words(page)
    assert links(page)["Compare with A/RES/78/217"] == COMPARED


def test_first_recorded_vote_is_said_as_a_fact(reader):
    make_series()

    first, second, third = strip(reader.get(ADDRESS))

    assert "First recorded vote, after 2 adoptions without a vote" in third
    assert "after" not in first + second


def test_language_is_that_of_the_page_where_both_have_it(reader):
    editions = make_series("en", "fr")
    editions["A/RES/80/218"].paragraphs.filter(language="fr").update(text="Décide.")

    assert "0 changed, 5 new, 5 dropped" in strip(reader.get(f"/fr{ADDRESS}"))[2]
    assert "1 changed, 1 new, 1 dropped" in strip(reader.get(ADDRESS))[2]


@pytest.mark.parametrize("number", [2, 40])
def test_strip_asks_the_same_however_many_editions(reader, number):
    """Version, series, editions, languages, texts, decisions."""
    series = SeriesFactory(slug="long")
    for place in range(number):
        edition = ResolutionFactory(symbol=f"A/RES/{36 + place}/1", series=series)
        edition.paragraphs.create(kind="op", number="1", position=1, text="All act;")

    with CaptureQueriesContext(connection) as queries:
        reader.get("/series/long/")

    assert len(queries) == 6


def test_comparison_asks_the_same_however_long_the_texts(reader):
    """Version, series, editions, languages, texts, decisions."""
    make_series("en")

    with CaptureQueriesContext(connection) as queries:
        reader.get(COMPARED)

    assert len(queries) == 6


def test_resolution_leads_to_the_comparison_with_the_edition_before(reader):
    make_series()

    last = links(reader.get("/resolutions/A/RES/80/218/"))
    first = links(reader.get("/resolutions/A/RES/76/172/"))

    assert last["Compare with the edition before"] == COMPARED
    assert "Compare with the edition before" not in first
