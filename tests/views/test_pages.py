"""Home, about, coverage and accessibility: what they say, from what the record has."""

import re
from datetime import date

import pytest

from tests.factories import (
    FamilyFactory,
    MeetingFactory,
    ResolutionFactory,
    SessionFactory,
    StatementFactory,
    ThemeFactory,
)
from tests.views.reading import heading, items, links, rows, title, words

pytestmark = pytest.mark.django_db

HOME, COVERAGE = "/", "/about/coverage/"
COMPACT = "Global Compact for Safe, Orderly and Regular Migration"


def item(response, *parts):
    """The one item of a list that holds all these words."""
    (found,) = [each for each in items(response) if all(part in each for part in parts)]
    return found


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("/", "How the General Assembly has dealt with international migration"),
        ("/about/", "About this record"),
        ("/about/coverage/", "Coverage"),
        ("/accessibility/", "Accessibility statement"),
    ],
)
def test_an_empty_record_still_has_its_pages(reader, path, name):
    response = reader.get(path)

    assert response.status_code == 200
    assert heading(response).startswith(name)


# Home ------------------------------------------------------------------------


def test_home_shows_landmarks_oldest_first(reader):
    ResolutionFactory(
        symbol="A/RES/73/195",
        title=COMPACT,
        prominence=1,
        adopted_on=date(2018, 12, 19),
    )
    MeetingFactory(
        title="First High-level Dialogue", prominence=1, starts_on=date(2006, 9, 14)
    )

    shown = words(reader.get(HOME))

    assert shown.index("First High-level Dialogue") < shown.index(COMPACT)


def test_chart_of_home_names_the_first_four_landmarks_with_a_short_title(reader):
    for year in (1950, 1979, 1990, 2006, 2018):
        ResolutionFactory(
            prominence=1, adopted_on=date(year, 12, 14), short_title=f"Turn of {year}"
        )
    ResolutionFactory(prominence=1, adopted_on=date(1946, 2, 12))
    ResolutionFactory(adopted_on=date(1951, 1, 26), short_title="No landmark")

    chart = reader.get(HOME).content.decode()

    found = re.findall(r"</tspan> ([^<]+)</text>", chart)
    assert found == [f"Turn of {year}" for year in (1950, 1979, 1990, 2006)]


def test_home_leads_to_a_landmark(reader):
    ResolutionFactory(symbol="A/RES/73/195", title=COMPACT, prominence=1)

    found = links(reader.get(HOME))

    label = next(label for label in found if COMPACT in label)
    assert found[label] == "/resolutions/A/RES/73/195/"


@pytest.mark.parametrize("status", ["draft", "in_review"])
def test_home_does_not_show_what_is_not_published(reader, status):
    ResolutionFactory(title=COMPACT, prominence=1, status=status)

    assert COMPACT not in words(reader.get(HOME))


def test_home_shows_the_latest_five(reader):
    for day in range(1, 8):
        ResolutionFactory(title=f"Text of day {day}", adopted_on=date(2025, 12, day))

    shown = words(reader.get(HOME))

    order = [f"Text of day {day}" for day in (7, 6, 5, 4, 3)]
    assert [name for name in order if name in shown] == order
    assert "Text of day 2" not in shown
    assert sorted(order, key=shown.index) == order


def test_home_counts_a_record_of_two_themes_of_one_family_once(reader):
    family = FamilyFactory(name="Labour migration")
    ResolutionFactory(themes=[ThemeFactory(parent=family), ThemeFactory(parent=family)])

    assert "1 records" in item(reader.get(HOME), "Labour migration")


def test_home_leads_to_each_family(reader):
    FamilyFactory(name="Labour migration", slug="labour")

    found = links(reader.get(HOME))

    label = next(label for label in found if "Labour migration" in label)
    assert found[label] == "/themes/labour/"


def test_home_searches_by_get_in_the_field_q(reader):
    page = reader.get(HOME).content.decode()

    assert '<form action="/search/" method="get">' in page
    assert '<label for="home-search">Search the record</label>' in page
    assert 'type="search" id="home-search" name="q"' in page


def test_home_of_another_language_stays_in_it(reader):
    FamilyFactory(slug="labour")

    hrefs = links(reader.get("/ar/")).values()

    assert "/ar/themes/labour/" in hrefs
    assert "/ar/timeline/" in hrefs


# Coverage ---------------------------------------------------------------------


def test_coverage_counts_published_records_and_those_to_verify(reader):
    ResolutionFactory(adopted_on=date(2018, 12, 19))
    ResolutionFactory(adopted_on=date(1990, 12, 18))
    ResolutionFactory(status="draft", to_verify="the day of adoption")

    assert "Resolutions 2 1 1990–2018" in rows(reader.get(COVERAGE))


def test_a_regular_session_is_not_counted_as_a_meeting(reader):
    SessionFactory(code="61")
    MeetingFactory()

    assert "Meetings 1 0 2006–2006" in rows(reader.get(COVERAGE))


def test_coverage_counts_statements(reader):
    StatementFactory(delivered_on=date(2006, 9, 14))
    StatementFactory(delivered_on=None, year=2013)

    assert "Statements 2 0 2006–2013" in rows(reader.get(COVERAGE))


def test_a_method_not_established_is_counted_apart(reader):
    ResolutionFactory(method="unknown")

    shown = words(reader.get(COVERAGE))

    assert (
        "1 resolution: how it was adopted is not established from a source. "
        "It is not counted as adopted without a vote." in shown
    )


def test_votes_without_the_number_not_voting_are_counted(reader):
    ResolutionFactory(recorded=True, not_voting=None)
    ResolutionFactory(recorded=True, not_voting=None)
    ResolutionFactory(recorded=True)

    assert "2 recorded votes: the number of Members that did not vote" in words(
        reader.get(COVERAGE)
    )


def test_a_decade_without_records_between_two_with_some_is_shown_empty(reader):
    ResolutionFactory(adopted_on=date(1985, 12, 13))
    ResolutionFactory(adopted_on=date(2006, 12, 20))

    decades = [row for row in rows(reader.get(COVERAGE)) if row[:4].isdigit()]

    assert decades == ["1980s 1 0 0", "1990s 0 0 0", "2000s 1 0 0"]


def test_sessions_without_a_resolution_are_named(reader):
    ResolutionFactory(symbol="A/RES/73/195")
    SessionFactory(code="5")

    response = reader.get(COVERAGE)

    assert "without a resolution in the record 5 Either" in words(response)


def test_a_draft_does_not_fill_a_session(reader):
    ResolutionFactory(symbol="A/RES/73/195", status="draft")

    assert "without a resolution in the record 73 Either" in words(reader.get(COVERAGE))


def test_coverage_leads_to_the_lists_and_decades(reader):
    ResolutionFactory(adopted_on=date(2018, 12, 19))

    found = links(reader.get(COVERAGE))

    assert found["2010s"] == "/timeline/2010s/"
    assert found["Statements"] == "/statements/"


# About and accessibility -------------------------------------------------------


def test_about_does_not_call_a_text_without_a_vote_unanimous(reader):
    assert "It is not the same as a unanimous vote." in words(reader.get("/about/"))


def test_the_way_to_report_an_error_stands_where_there_is_one(reader, settings):
    settings.CONTACT_URL = "mailto:record@example.org"

    found = links(reader.get("/about/"))

    assert found["Report an error in the record"] == "mailto:record@example.org"


def test_no_way_to_report_is_promised_where_there_is_none(reader, settings):
    settings.CONTACT_URL = ""

    assert "Report an error" not in words(reader.get("/about/"), within="body")


@pytest.mark.parametrize("path", ["/", "/about/", COVERAGE, "/accessibility/"])
def test_each_page_has_its_own_title_and_description(reader, path):
    others = {"/", "/about/", COVERAGE, "/accessibility/"} - {path}
    response = reader.get(path)

    name = title(response)

    assert name.endswith(" – Migration in the General Assembly")
    assert name not in {title(reader.get(other)) for other in others}
