"""The timeline as a reader meets it."""

from datetime import date

import pytest
import time_machine
from django.urls import reverse

from tests.factories import (
    FamilyFactory,
    MeetingFactory,
    ResolutionFactory,
    StatementFactory,
    ThemeFactory,
)

pytestmark = pytest.mark.django_db

TIMELINE = "/timeline/"


@pytest.fixture(autouse=True)
def now():
    with time_machine.travel("2026-11-24 12:00 +0000", tick=False):
        yield


def text(response):
    return " ".join(response.content.decode().split())


def test_a_resolution_stands_in_its_year(reader):
    resolution = ResolutionFactory(
        title="Global Compact", adopted_on=date(2018, 12, 19)
    )

    page = text(reader.get(TIMELINE))

    assert 'id="y2018"' in page
    assert f'<a href="{resolution.get_absolute_url()}">Global Compact</a>' in page
    assert '<time datetime="2018-12-19">19 December</time>' in page


@pytest.mark.parametrize("status", ["draft", "in_review"])
def test_what_is_not_published_is_not_on_it(reader, status):
    ResolutionFactory(title="Unpublished text", status=status)
    MeetingFactory(title="Unpublished meeting", status=status)

    page = text(reader.get(f"{TIMELINE}?detail=all"))

    assert "Unpublished" not in page
    assert "Nothing in the record meets" in page


def test_regular_sessions_are_not_on_it(reader):
    meeting = MeetingFactory()

    page = text(reader.get(TIMELINE))

    assert meeting.title in page
    assert meeting.part_of.title not in page


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ("?detail=landmarks", ["Landmark"]),
        ("", ["Landmark", "Main"]),
        ("?detail=all", ["Landmark", "Main", "Other"]),
    ],
)
def test_each_level_shows_more(reader, query, shown):
    for prominence, name in enumerate(["Landmark", "Main", "Other"], start=1):
        ResolutionFactory(title=f"{name} text", prominence=prominence)

    page = text(reader.get(TIMELINE + query))

    assert [n for n in ("Landmark", "Main", "Other") if f"{n} text" in page] == shown


def test_statements_are_folded_into_their_meeting(reader):
    meeting = MeetingFactory(title="First Dialogue")
    for n in range(7):
        StatementFactory(session=meeting, speaker=f"Speaker {n}")
    StatementFactory(session=meeting, speaker="Unseen", status="draft")

    page = text(reader.get(TIMELINE))

    assert "<summary>7 statements</summary>" in page
    assert "Speaker 5" in page
    assert "Speaker 6" not in page
    assert "All 7 statements" in page
    assert "Unseen" not in page


def test_statements_stand_by_themselves_when_asked_for(reader):
    statement = StatementFactory(speaker="Kofi Annan", delivered_on=None, year=2006)

    page = text(reader.get(f"{TIMELINE}?kind=statement"))

    assert f'<a href="{statement.get_absolute_url()}">Kofi Annan, ' in page
    assert "Day not known" in page


def test_years_without_anything_are_said(reader):
    ResolutionFactory(symbol="A/RES/8(I)", adopted_on=date(1946, 2, 12))
    ResolutionFactory(symbol="A/RES/319(IV)A", adopted_on=date(1949, 12, 3))

    page = text(reader.get(TIMELINE))

    assert '<bdi dir="ltr">1947–1948</bdi> <span>Nothing in the record</span>' in page


def test_a_year_says_how_much_more_it_has(reader):
    ResolutionFactory(prominence=2)
    ResolutionFactory(prominence=3)

    page = text(reader.get(TIMELINE))

    assert '<a href="/timeline/2018/">All 2 records of 2018</a>' in page


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ("?kind=resolution", "resolution"),
        ("?kind=meeting", "dialogue"),
        ("?kind=observance", "migrants day"),
        ("?method=recorded", "recorded"),
        ("?session=73", "resolution recorded"),
        ("?session=61", "dialogue migrants day"),
        ("?session=es-11", ""),
        ("?from=2018", "resolution recorded"),
        ("?to=2017", "dialogue migrants day"),
        ("?from=2006&to=2006", "dialogue migrants day"),
    ],
)
def test_a_condition_narrows_it(reader, query, shown):
    ResolutionFactory(title="a resolution")
    ResolutionFactory(title="a recorded vote", recorded=True)
    MeetingFactory(title="a dialogue")
    MeetingFactory(title="migrants day", kind="observance")
    titles = ["a resolution", "a recorded vote", "a dialogue", "migrants day"]

    page = text(reader.get(TIMELINE + query))

    found = [title for title in titles if f">{title}</a>" in page]
    wanted = [title for title in titles if title.split()[1] in shown]
    if query == "?kind=resolution":
        wanted = titles[:2]
    assert found == wanted


@pytest.mark.parametrize("slug", ["labour", "skills"])
def test_a_family_takes_in_its_themes(reader, slug):
    family = FamilyFactory(slug="labour", name="Labour")
    theme = ThemeFactory(slug="skills", name="Skills", parent=family)
    ResolutionFactory(title="About skills", themes=[theme])
    ResolutionFactory(title="About nothing")

    page = text(reader.get(f"{TIMELINE}?theme={slug}"))

    assert "About skills" in page
    assert "About nothing" not in page


def test_what_narrows_it_is_said_in_heading_and_title(reader):
    family = FamilyFactory(slug="labour", name="Labour migration")
    ResolutionFactory(themes=[family])

    page = text(
        reader.get(f"{TIMELINE}?kind=resolution&theme=labour&from=1990&to=2020")
    )

    words = "Resolutions, Labour migration, 1990 to 2020"
    assert f"<title>Timeline: {words} – " in page
    assert f'<span class="heading-words">{words}</span></h1>' in page
    assert "1 main record of 1." in page


def test_a_condition_can_be_taken_away(reader):
    FamilyFactory(slug="labour", name="Labour migration")

    page = text(reader.get(f"{TIMELINE}?theme=labour&from=1990"))

    assert 'href="/timeline/?from=1990"><span class="visually-hidden">Remove' in page
    assert 'href="/timeline/?theme=labour"><span class="visually-hidden">Remove' in page


def test_an_empty_page_says_what_each_removal_would_show(reader):
    family = FamilyFactory(slug="labour", name="Labour migration")
    ResolutionFactory(themes=[family])
    ResolutionFactory(adopted_on=date(2018, 1, 1))

    page = text(reader.get(f"{TIMELINE}?theme=labour&to=2000"))

    assert "Remove “Labour migration”</a> 0 records" in page
    assert "Remove “1946 to 2000”</a> 1 record" in page


@pytest.mark.parametrize(
    ("query", "canonical"),
    [
        pytest.param("?to=2005&from=1990", "?from=1990&to=2005", id="order"),
        pytest.param("?from=2005&to=1990", "?from=1990&to=2005", id="years change"),
        pytest.param("?kind=&theme=&detail=main&order=asc", "", id="defaults"),
        pytest.param("?from=1946&to=2026", "", id="the whole record"),
        pytest.param("?utm_source=x&kind=meeting", "?kind=meeting", id="unknown"),
    ],
)
def test_an_address_has_one_form(reader, query, canonical):
    response = reader.get(TIMELINE + query)

    assert (response.status_code, response["Location"]) == (302, TIMELINE + canonical)


@pytest.mark.parametrize(
    ("asked", "page"),
    [
        ("2018", "/timeline/2018/#y2018"),
        ("1066", "/timeline/1946/#y1946"),
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


def test_a_period_outside_the_record_is_brought_into_it(reader):
    ResolutionFactory()

    page = text(reader.get(f"{TIMELINE}?from=1066"))

    assert "The record has no year 1066; the nearest is shown." in page
    assert 'id="y2018"' in page


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ("?from=soon", "Enter a year in four figures."),
        ("?session=seventy", "Enter a session such as 73, S-29 or ES-11."),
        ("?kind=rumour", "Select a valid choice."),
        ("?theme=no-such", "Select a valid choice."),
    ],
)
def test_a_wrong_value_is_answered_at_its_field(reader, query, message):
    ResolutionFactory(title="Still here")

    response = reader.get(TIMELINE + query)

    assert response.status_code == 200
    assert message in text(response)
    assert "Still here" in text(response)


def test_what_was_typed_is_kept(reader):
    page = text(reader.get(f"{TIMELINE}?from=soon"))

    assert 'name="from" value="soon"' in page
    assert 'aria-describedby="timeline-from-error"' in page


def test_too_much_for_one_page_is_shown_a_year_at_a_time(reader, bulk):
    bulk(700)

    page = text(reader.get(f"{TIMELINE}?detail=all"))

    assert "would be too many for one page" in page
    assert page.count('class="timeline-row"') <= 500


def test_many_records_stand_in_rows_by_month(reader, bulk):
    bulk(150)

    page = text(reader.get(f"{TIMELINE}?detail=all"))

    assert page.count('class="timeline-row"') == 150
    assert ">December</h4>" in page


def test_a_right_to_left_chart_is_mirrored(reader):
    ResolutionFactory(symbol="A/RES/8(I)", adopted_on=date(1946, 2, 12))

    left = text(reader.get(TIMELINE)).split('class="density-adopted"><rect x="')[1]
    right = text(reader.get("/ar/timeline/")).split(
        'class="density-adopted"><rect x="'
    )[1]

    x, width = float(left.split("%")[0]), float(left.split('width="')[1].split("%")[0])
    assert float(right.split("%")[0]) == pytest.approx(100 - x - width, abs=0.02)


def test_a_chart_says_its_shape_in_words(reader):
    ResolutionFactory()
    StatementFactory()

    page = text(reader.get(TIMELINE))

    assert "1 resolutions and 1 meetings rise above the line, 1 statements" in page
    assert "The highest bars stand at 2006, 2018." in page


def test_a_year_leads_to_its_neighbours(reader):
    page = text(reader.get("/timeline/1946/"))

    assert 'href="/timeline/1947/" rel="next"' in page
    assert 'rel="prev"' not in page


@pytest.mark.parametrize("path", ["/timeline/", "/timeline/2010s/", "/timeline/2018/"])
def test_a_filtered_page_is_not_for_search_engines(reader, path):
    robots = '<meta name="robots" content="noindex,follow">'

    assert robots in text(reader.get(f"{path}?kind=resolution"))
    assert robots not in text(reader.get(path))


def test_every_year_has_a_page():
    assert reverse("events:timeline_year", args=[2018]) == "/timeline/2018/"
    assert reverse("events:timeline_decade", args=[2010]) == "/timeline/2010s/"


@pytest.fixture
def bulk():
    """Make many minor resolutions of one year, quickly."""

    def make(number):
        model = ResolutionFactory(prominence=3, symbol="A/RES/73/9000")
        rows = [
            type(model)(
                symbol=f"A/RES/73/{n + 1}",
                sort_key=f"{n}",
                session=model.session,
                title=f"Text {n}",
                adopted_on=date(2018, 12, 1 + n % 28),
                status="published",
                prominence=3,
                method="without_vote",
            )
            for n in range(number - 1)
        ]
        type(model).objects.bulk_create(rows)

    return make
