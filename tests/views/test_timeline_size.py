"""The timeline of a record of any size: how much a page holds, and what it asks."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from events.models import Resolution
from tests.factories import MeetingFactory, ResolutionFactory, StatementFactory

pytestmark = pytest.mark.django_db

BUDGET = 12


def text(response):
    return " ".join(response.content.decode().split())


def rows(page):
    return page.count('class="timeline-title"')


@pytest.fixture
def bulk():
    """Make many resolutions at once, of the years and months given."""

    def make(number, years=(2018,), months=(12,), prominence=3):
        session = ResolutionFactory(symbol="A/RES/73/9000", prominence=3).session
        Resolution.objects.bulk_create(
            Resolution(
                symbol=f"A/RES/73/{20_000 + n}",
                sort_key=f"{n}",
                session=session,
                title=f"Text {n}",
                adopted_on=date(
                    years[n % len(years)], months[n % len(months)], 1 + n % 28
                ),
                status="published",
                prominence=prominence,
                method="without_vote",
            )
            for n in range(number - 1)
        )

    return make


def test_many_records_stand_in_rows_by_month(reader, bulk):
    bulk(150)

    page = text(reader.get("/timeline/?detail=all"))

    assert rows(page) == 150
    assert "<h4>December</h4>" in page


def test_too_much_shows_the_main_records_and_leads_to_the_rest(reader, bulk):
    bulk(700, years=range(2011, 2021))
    ResolutionFactory.create_batch(12, adopted_on=date(2018, 12, 19), prominence=2)

    page = text(reader.get("/timeline/?detail=all"))

    assert rows(page) == 12
    assert "All 712 would be too many for one page" in page
    assert '<a href="/timeline/2010s/?detail=all">All of the <bdi>2010s</bdi>' in page
    assert '<a href="/timeline/2018/">All 83 records of 2018</a>' in page


def test_where_nothing_is_prominent_the_years_are_shown(reader, bulk):
    bulk(700, years=range(2011, 2021))

    page = text(reader.get("/timeline/2010s/?detail=all&kind=resolution"))

    assert rows(page) == 0
    assert "They are too many for one page" in page
    assert '<a href="/timeline/2019/?kind=resolution"><span>2019</span>' in page


def test_a_year_of_too_much_is_split_by_month(reader, bulk):
    bulk(900, months=range(1, 13))

    page = text(reader.get("/timeline/2018/"))
    december = text(reader.get("/timeline/2018/?month=12"))

    assert rows(page) == 0
    assert '<a href="?month=12"><span>December</span>' in page
    assert rows(december) == 75
    assert "75 records: resolutions and meetings, December." in december


def test_what_has_no_day_is_a_part_of_its_own(reader, bulk):
    bulk(600)
    MeetingFactory(starts_on=None, ends_on=None, opening_year=2018, title="Undated")

    page = text(reader.get("/timeline/2018/"))
    undated = text(reader.get("/timeline/2018/?month=0"))

    assert '<a href="?month=0"><span>Day not known</span>' in page
    assert ">Undated</a>" in undated


def test_no_page_has_more_than_500_rows(reader, bulk):
    bulk(700)

    page = text(reader.get("/timeline/2018/?month=12"))

    assert rows(page) == 500
    assert "Only the first 500 are shown" in page


def queries(reader, path):
    with CaptureQueriesContext(connection) as captured:
        response = reader.get(path)
    assert response.status_code == 200
    return len(captured)


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        # Version, themes; counts of three kinds; resolutions and meetings, the links
        # of each to themes; statements of the meetings, counted and the first ones.
        pytest.param("/timeline/", 11, id="in full"),
        # The same without the themes, which rows do not show.
        pytest.param("/timeline/2018/", 9, id="in rows"),
        # Version, themes; counts of statements; statements, their links to themes.
        pytest.param("/timeline/?kind=statement", 5, id="statements"),
        # Version, themes; counts of three kinds; resolutions and meetings; how many of
        # each there would be otherwise.
        pytest.param("/timeline/?session=12&from=1990", 9, id="nothing"),
    ],
)
def test_a_page_asks_the_same_however_much_it_shows(reader, path, expected):
    def more():
        for _ in range(11):
            meeting = MeetingFactory(starts_on=date(2018, 7, 9), ends_on=None)
            StatementFactory(session=meeting)
            ResolutionFactory()

    more()
    few = queries(reader, path)
    more()
    many = queries(reader, path)

    assert (few, many) == (expected, expected)


def test_five_thousand_records_stay_within_the_budget(reader, bulk):
    bulk(5_000, years=range(1990, 2027), months=range(1, 13))
    meeting = MeetingFactory(starts_on=date(2018, 2, 20), ends_on=None)
    StatementFactory(session=meeting)
    paths = [
        "/timeline/",
        "/timeline/?detail=all",
        "/timeline/?detail=all&kind=resolution&method=without_vote",
        "/timeline/2010s/?detail=all",
        "/timeline/2018/",
        "/timeline/2018/?month=12",
        "/timeline/1955/?kind=meeting&session=10",
    ]

    asked = {path: queries(reader, path) for path in paths}

    assert {path: n for path, n in asked.items() if n > BUDGET} == {}
