"""The page of a series."""

from datetime import date

import pytest

from tests.factories import ResolutionFactory, SeriesFactory
from tests.views.reading import heading, items, links, words
from tests.views.unseen import UNSEEN

pytestmark = pytest.mark.django_db


@pytest.fixture
def series():
    """Three editions: without a vote, by a recorded vote, and one not established."""
    series = SeriesFactory(slug="protection", name="Protection of migrants")
    ResolutionFactory(
        symbol="A/RES/54/166", series=series, adopted_on=date(1999, 12, 17)
    )
    ResolutionFactory(
        symbol="A/RES/73/195",
        series=series,
        recorded=True,
        title="Protection of all migrants",
    )
    ResolutionFactory(
        symbol="A/RES/74/148",
        series=series,
        method="unknown",
        adopted_on=date(2019, 12, 18),
    )
    return series


def test_editions_stand_from_the_first_to_the_last(reader, series):
    page = reader.get("/series/protection/")

    strip = [line for line in items(page) if "A/RES/" in line]
    assert heading(page) == "Protection of migrants"
    assert [line.split(" A/RES/")[0] for line in strip] == ["1999", "2018", "2019"]


def test_each_edition_says_how_it_was_adopted(reader, series):
    strip = [
        line for line in items(reader.get("/series/protection/")) if "A/RES" in line
    ]

    assert "Adopted without a vote" in strip[0]
    assert "Recorded vote 152–5–12" in strip[1]
    assert "Method not yet established" in strip[2]


def test_title_is_repeated_only_where_it_differs(reader, series):
    series.editions.filter(symbol="A/RES/54/166").update(title="Protection of migrants")

    strip = [
        line for line in items(reader.get("/series/protection/")) if "A/RES" in line
    ]

    assert "Protection" not in strip[0]
    assert "Protection of all migrants" in strip[1]


def test_facts_are_counted_from_the_editions(reader, series):
    text = words(reader.get("/series/protection/"))

    assert "3 editions" in text
    assert "FirstA/RES/54/166, 17 December 1999" in text
    assert "LastA/RES/74/148, 18 December 2019" in text
    assert "Adopted without a vote1" in text
    assert "By recorded vote1" in text
    assert "Not yet established1" in text


def test_description_is_shown_as_the_editors(reader, series):
    series.description = "A yearly text of the Third Committee."
    series.save()

    text = words(reader.get("/series/protection/"))

    assert "Description by the editors A yearly text of the Third Committee." in text


@pytest.mark.parametrize("unseen", UNSEEN.values(), ids=UNSEEN)
def test_edition_that_is_not_public_is_neither_shown_nor_counted(
    reader, series, unseen
):
    ResolutionFactory(symbol="A/RES/76/172", series=series, **unseen)

    page = reader.get("/series/protection/")

    assert "A/RES/76/172" not in page.content.decode()
    assert "3 editions" in words(page)


def test_series_without_a_public_edition_is_not_found(reader):
    ResolutionFactory(series=SeriesFactory(slug="unseen"), status="draft")

    assert reader.get("/series/unseen/").status_code == 404


def test_each_edition_is_linked(reader, series):
    found = links(reader.get("/series/protection/"))

    assert found["A/RES/74/148"] == "/resolutions/A/RES/74/148/"


def test_longest_of_series_lead_to_the_list_of_their_editions(reader):
    series = SeriesFactory(slug="long")
    ResolutionFactory.create_batch(101, series=series)

    page = reader.get("/series/long/")

    assert "The first 100 of 101." in words(page)
    assert links(page)["All 101"] == "/resolutions/?series=long"
