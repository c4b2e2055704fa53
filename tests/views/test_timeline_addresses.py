"""What a reader may ask of the timeline, and what the page says of it."""

from datetime import date
from urllib.parse import quote

import pytest
import time_machine

from tests.factories import FamilyFactory, MeetingFactory, ResolutionFactory

pytestmark = pytest.mark.django_db

TIMELINE = "/timeline/"
NAMES = [
    *("detail", "kind", "theme", "session", "method"),
    *("from", "to", "month", "order"),
]


@pytest.fixture(autouse=True)
def now():
    with time_machine.travel("2026-11-24 12:00 +0000", tick=False):
        yield


def text(response):
    return " ".join(response.content.decode().split())


def test_what_narrows_it_is_said_in_heading_title_and_state(reader):
    family = FamilyFactory(slug="labour", name="Labour migration")
    ResolutionFactory(themes=[family])
    ResolutionFactory(themes=[family], prominence=3)

    page = text(
        reader.get(f"{TIMELINE}?kind=resolution&theme=labour&from=1990&to=2020")
    )

    words = "esolutions on labour migration, 1990–2020"
    assert f"<title>Timeline: R{words} – " in page
    assert f'<span class="heading-words">R{words}</span></h1>' in page
    assert f"1 main record of 2: r{words}." in page


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/timeline/?detail=landmarks", "Landmarks"),
        ("/timeline/?detail=all&kind=meeting", "Everything: meetings"),
        ("/timeline/2018/?detail=main", "Main records"),
        ("/timeline/?session=73", "Resolutions and meetings, at session 73"),
        (
            "/timeline/?kind=resolution&method=recorded",
            "Resolutions, adopted by recorded vote",
        ),
    ],
)
def test_a_level_is_said_where_it_is_not_the_usual_one(reader, path, words):
    page = text(reader.get(path))

    assert f'<span class="heading-words">{words}</span></h1>' in page


def test_a_condition_can_be_taken_away(reader):
    FamilyFactory(slug="labour", name="Labour migration")

    page = text(reader.get(f"{TIMELINE}?theme=labour&from=1990"))

    assert 'href="/timeline/?from=1990"><span class="visually-hidden">Remove' in page
    assert 'href="/timeline/?theme=labour"><span class="visually-hidden">Remove' in page


def test_an_empty_page_says_first_what_takes_most_away(reader):
    family = FamilyFactory(slug="labour", name="Labour migration")
    ResolutionFactory(themes=[family])
    ResolutionFactory.create_batch(2, adopted_on=date(1999, 1, 1))
    MeetingFactory(starts_on=date(1999, 1, 1))

    page = text(reader.get(f"{TIMELINE}?kind=resolution&theme=labour&to=2000"))

    without = page.split("“Labour migration” takes most away.")[1]
    assert 'Without “Labour migration”</a>: <span class="number">2</span>' in without
    assert 'Without “1946–2000”</a>: <span class="number">1</span>' in without
    assert 'Without “Resolutions”</a>: <span class="number">0</span>' in without
    assert without.index("Labour") < without.index("1946") < without.index("Resolut")


def test_taking_statements_away_brings_what_was_adopted_and_held(reader):
    MeetingFactory.create_batch(2)

    page = text(reader.get(f"{TIMELINE}?kind=statement&session=61"))

    assert 'Without “Statements”</a>: <span class="number">2</span>' in page
    assert 'Without “Session 61”</a>: <span class="number">0</span>' in page


def test_an_empty_page_says_where_one_removal_is_not_enough(reader):
    MeetingFactory()

    page = text(reader.get(f"{TIMELINE}?kind=resolution&session=60"))

    assert "Nothing would be shown without any single one of them." in page
    assert '<a href="/timeline/">Remove all filters</a>' in page


def test_an_empty_page_says_how_much_the_other_levels_have(reader):
    ResolutionFactory.create_batch(3, prominence=3)

    page = text(reader.get(f"{TIMELINE}?kind=resolution"))

    address = "/timeline/?detail=all&amp;kind=resolution"
    assert f'<a href="{address}">Show everything: 3 records</a>' in page


@pytest.mark.parametrize(
    ("query", "canonical"),
    [
        pytest.param("?to=2005&from=1990", "?from=1990&to=2005", id="order"),
        pytest.param("?from=2005&to=1990", "?from=1990&to=2005", id="years change"),
        pytest.param("?kind=&theme=&detail=main&order=asc", "", id="defaults"),
        pytest.param("?from=1946&to=2026", "", id="the whole record"),
        pytest.param("?utm_source=x&kind=meeting", "?kind=meeting", id="unknown"),
        pytest.param("?month=12", "", id="months are of a year"),
    ],
)
def test_an_address_has_one_form(reader, query, canonical):
    response = reader.get(TIMELINE + query)

    assert (response.status_code, response["Location"]) == (302, TIMELINE + canonical)


@pytest.mark.parametrize("path", ["/timeline/2010s/", "/timeline/2018/"])
def test_a_decade_and_a_year_are_periods_already(reader, path):
    response = reader.get(f"{path}?from=1950&to=1960")

    assert (response.status_code, response["Location"]) == (302, path)


@pytest.mark.parametrize(
    ("path", "canonical"),
    [
        ("/timeline/?order=desc", "/timeline/"),
        ("/timeline/2018/?kind=meeting&order=desc", "/timeline/2018/?kind=meeting"),
        ("/ar/timeline/?kind=meeting", "/ar/timeline/?kind=meeting"),
    ],
)
def test_the_order_makes_no_other_page(reader, path, canonical):
    page = text(reader.get(path))

    assert f'<link rel="canonical" href="http://testserver{canonical}">' in page


@pytest.mark.parametrize(
    ("asked", "page"),
    [
        ("2018", "/timeline/2018/#y2018"),
        ("1066", "/timeline/1946/#y1946"),
        ("0", "/timeline/1946/#y1946"),
        ("9999", "/timeline/2026/#y2026"),
    ],
)
def test_a_reader_can_go_to_a_year(reader, asked, page):
    response = reader.get(f"{TIMELINE}?kind=meeting&year={asked}")

    assert response["Location"] == page.replace("/#", "/?kind=meeting#")


@pytest.mark.parametrize(
    "path", ["/timeline/1900s/", "/timeline/1945/", "/timeline/2027/"]
)
def test_a_year_outside_the_record_is_said(reader, path):
    response = reader.get(path)

    assert response.status_code == 404
    assert "The General Assembly first met in 1946" in text(response)


@pytest.mark.parametrize(
    ("query", "said", "shown"),
    [
        ("?from=1066", [1066], "1946"),
        ("?from=2000&to=2100", [2100], "2000–2026"),
        ("?from=99999&to=2000", [99999], "2000–2026"),
        ("?from=-5&to=0", [-5, 0], "in 1946"),
    ],
)
def test_a_period_outside_the_record_is_brought_into_it(reader, query, said, shown):
    page = text(reader.get(TIMELINE + query))

    for year in said:
        assert f"The record has no year {year}; the nearest is shown." in page
    assert shown in page


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ("?from=soon", "Give a year in figures."),
        ("?to=20181", "The record has no year 20181"),
        ("?to=2018201820182018", "Give a year in figures."),
        ("?session=seventy", "Give the code of a session, such as 73 or S-29."),
        ("?kind=rumour", "One of the choices in this address is not known here."),
        ("?theme=no-such", "One of the choices in this address is not known here."),
        ("?order=sideways", "One of the choices in this address is not known here."),
    ],
)
def test_a_wrong_value_is_answered_at_its_field(reader, query, message):
    ResolutionFactory(title="Still here")

    response = reader.get(TIMELINE + query)

    assert response.status_code == 200
    assert message in text(response)
    assert "Still here" in text(response)


def test_what_was_typed_is_kept(reader):
    page = text(reader.get(f"{TIMELINE}?kind=rumour&theme=x&session=no&from=soon"))

    assert '<option value="rumour" selected>rumour</option>' in page
    assert '<option value="x" selected>x</option>' in page
    assert 'name="session" value="no"' in page
    assert 'name="from" value="soon"' in page
    assert 'aria-describedby="timeline-from-error"' in page


@pytest.mark.parametrize(
    "value",
    [
        pytest.param("%00", id="null"),
        pytest.param("%FF%FE", id="not UTF-8"),
        pytest.param("%ED%A0%80", id="half a character"),
        pytest.param("9" * 10_000, id="ten thousand nines"),
        pytest.param("%F0%9F%8C%8D" * 2_500, id="ten thousand bytes"),
        pytest.param(quote("<script>alert(1)</script>"), id="markup"),
        pytest.param("1e9", id="exponent"),
        pytest.param("NaN", id="no number"),
        pytest.param("%D9%A2%D9%A0%D9%A1%D9%A8", id="Arabic figures"),
        pytest.param("-1", id="negative"),
    ],
)
@pytest.mark.parametrize("path", ["/timeline/", "/timeline/2018/"])
@pytest.mark.parametrize("names", [NAMES, ["year"]], ids=["all", "year"])
def test_no_bytes_break_the_page(reader, path, names, value):
    query = "&".join(f"{name}={value}" for name in names)

    response = reader.get(f"{path}?{query}", follow=True)

    assert response.status_code in (200, 400)
    assert b"<script>alert" not in response.content


@pytest.mark.parametrize("path", ["/timeline/", "/timeline/2010s/", "/timeline/2018/"])
def test_a_filtered_page_is_not_for_search_engines(reader, path):
    robots = '<meta name="robots" content="noindex,follow">'

    assert robots in text(reader.get(f"{path}?kind=resolution"))
    assert robots not in text(reader.get(path))
    assert robots not in text(reader.get(f"{path}?order=desc"))
