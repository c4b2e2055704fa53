"""The timeline as a reader meets it."""

from datetime import date

import pytest
import time_machine
from django.urls import reverse

from tests.factories import (
    FamilyFactory,
    MeetingFactory,
    ResolutionFactory,
    SessionFactory,
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
    assert '<h2 id="empty-heading">Nothing in the record</h2>' in page


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
        StatementFactory(session=meeting, speaker=f"Speaker {n}", slug=f"speaker-{n}")
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


def test_a_record_can_be_linked_to(reader):
    ResolutionFactory(symbol="A/RES/73/195")
    MeetingFactory(slug="hld-2006")

    page = text(reader.get(TIMELINE))

    assert 'id="a-res-73-195"' in page
    assert 'id="hld-2006"' in page


def test_what_has_no_day_comes_last_in_its_year_and_says_so(reader):
    MeetingFactory(title="Undated", starts_on=None, ends_on=None, opening_year=2018)
    ResolutionFactory(title="Dated", adopted_on=date(2018, 12, 19))

    page = text(reader.get(TIMELINE))

    assert page.index(">Dated</a>") < page.index("Day not known")
    assert page.index("Day not known") < page.index(">Undated</a>")


def test_newest_first_turns_the_years_round(reader):
    ResolutionFactory(adopted_on=date(2018, 12, 19))
    MeetingFactory()

    page = text(reader.get(f"{TIMELINE}?order=desc"))

    assert page.index('id="y2018"') < page.index('id="y2006"')


def test_silence_that_hides_something_leads_to_it(reader):
    family = FamilyFactory(slug="labour")
    for year, prominence in ((1972, 2), (1974, 3), (1975, 3), (1977, 2)):
        ResolutionFactory(
            adopted_on=date(year, 12, 1), prominence=prominence, themes=[family]
        )

    page = text(reader.get(f"{TIMELINE}?theme=labour"))

    address = "/timeline/?detail=all&amp;theme=labour&amp;from=1973&amp;to=1976"
    assert f'<a href="{address}">2 further records</a>' in page
    assert "Nothing that meets the conditions" in page


def test_a_meeting_shows_its_own_statements_however_many_others_have(reader):
    StatementFactory.create_batch(8, session=MeetingFactory(slug="first"))
    quiet = MeetingFactory(slug="second")
    StatementFactory(session=quiet, speaker="Late Speaker")

    page = text(reader.get(TIMELINE))

    assert "<summary>1 statement</summary>" in page
    assert "Late Speaker, Mexico" in page


def test_a_few_records_have_no_chart_and_no_rail(reader):
    ResolutionFactory.create_batch(10)

    page = text(reader.get(TIMELINE))

    assert "density-figure" not in page
    assert 'class="rail"' not in page
    assert 'name="year"' in page


def test_many_records_have_a_chart_and_a_rail(reader):
    ResolutionFactory.create_batch(10)
    MeetingFactory(prominence=3)
    MeetingFactory(starts_on=date(2013, 10, 3), ends_on=None)

    page = text(reader.get(TIMELINE))

    assert "density-figure" in page
    assert '<a href="#y2018"><span>2018</span>' in page
    assert '<a href="/timeline/2006/"><span>2006</span>' in page
    assert '<span class="rail-silence"><span>1947</span>' in page


def test_the_rail_opens_the_decade_in_view(reader):
    ResolutionFactory.create_batch(11)

    page = text(reader.get(TIMELINE))

    opened = page.split('<details name="decade" open>')[1]
    assert opened.startswith(" <summary><span><bdi>2010s</bdi>")


def test_a_year_says_which_sessions_its_records_are_of(reader):
    ResolutionFactory(symbol="A/RES/73/195")
    MeetingFactory(
        starts_on=date(2018, 2, 20),
        ends_on=None,
        part_of=SessionFactory(code="72"),
        prominence=3,
    )

    page = text(reader.get("/timeline/2018/"))

    assert "<span>Seventy-second session, seventy-third session</span>" in page


def test_a_year_stands_in_months(reader):
    ResolutionFactory.create_batch(11, adopted_on=date(2018, 12, 19))
    MeetingFactory(starts_on=date(2018, 2, 20), ends_on=date(2018, 2, 23))

    page = text(reader.get("/timeline/2018/"))

    assert '<h2 id="month-2">February <small>1</small></h2>' in page
    assert '<h2 id="month-12">December <small>11</small></h2>' in page
    assert '<time datetime="2018-02-20" dir="ltr">20–23</time>' in page


def test_a_year_leads_to_its_neighbours_with_how_much_they_have(reader):
    ResolutionFactory(symbol="A/RES/136(II)", adopted_on=date(1947, 11, 17))

    page = text(reader.get("/timeline/1946/?kind=resolution"))

    neighbour = '<a href="/timeline/1947/?kind=resolution" rel="next">1947 <small>1<'
    assert neighbour in page
    assert 'rel="prev"' not in page


def test_every_year_has_a_page():
    assert reverse("events:timeline_year", args=[2018]) == "/timeline/2018/"
    assert reverse("events:timeline_decade", args=[2010]) == "/timeline/2010s/"
