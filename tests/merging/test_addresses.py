"""The old address of what was merged leads to the new one, for ever."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from events.models import State, Theme
from tests.factories import (
    FamilyFactory,
    ResolutionFactory,
    SponsorFactory,
    StateFactory,
    StatementFactory,
    ThemeFactory,
    VoteFactory,
)
from tests.merging.pairs import merged, states, themes

pytestmark = pytest.mark.django_db

PREFIXES = ("", "/ar", "/zh", "/fr", "/ru", "/es")


@pytest.fixture(scope="module")
def made(kept):
    """Two pairs, merged once for the module and undone after it."""
    merge_themes()
    merge_states()
    # Here, or PostgreSQL would check every row again after each test.
    connection.check_constraints()


def merge_themes():
    """Migrant workers became Labour migration; there is a text and another theme."""
    stays, goes = themes()
    ResolutionFactory(themes=[goes], symbol="A/RES/73/196")
    merged(stays, goes)
    ThemeFactory(slug="women", parent=stays.parent)


def merge_states():
    """TRK became TUR; there is another State."""
    stays, goes = states()
    text = ResolutionFactory(symbol="A/RES/73/195", recorded=True)
    VoteFactory(state=goes, resolution=text)
    SponsorFactory(state=goes, resolution=text)
    StatementFactory(state=goes)
    merged(stays, goes)
    StateFactory(code="MEX", name="Mexico")


@pytest.fixture
def theme(made, db):
    return Theme.objects.get(slug="labour")


@pytest.fixture
def state(made, db):
    return State.objects.get(code="TUR")


def leads(reader, address, to):
    """Whether an address leads to another by one permanent redirect, for HEAD too."""
    for method in (reader.get, reader.head):
        answer = method(address)
        assert (answer.status_code, answer.headers.get("Location")) == (301, to)
    return reader.get(to).status_code == 200


@pytest.mark.parametrize("prefix", PREFIXES)
def test_the_page_of_a_theme_leads_on_in_each_language(reader, theme, prefix):
    assert leads(reader, f"{prefix}/themes/workers/", f"{prefix}/themes/labour/")


@pytest.mark.parametrize("prefix", PREFIXES)
def test_the_page_of_a_state_leads_on_in_each_language(reader, state, prefix):
    assert leads(reader, f"{prefix}/states/TRK/", f"{prefix}/states/TUR/")


@pytest.mark.parametrize(
    ("address", "to"),
    [
        ("/states/trk/", "/states/TUR/"),
        ("/states/TRK/?position=yes&from=1990", "/states/TUR/?position=yes&from=1990"),
        ("/states/TRK", "/states/TUR/"),
        ("/states/TRK/votes.csv?a=b", "/states/TUR/votes.csv?a=b"),
    ],
)
def test_whatever_stands_under_a_state_leads_on_with_its_query(
    reader, state, address, to
):
    answer = reader.get(address)

    assert (answer.status_code, answer.headers["Location"]) == (301, to)


@pytest.mark.parametrize(
    ("address", "to"),
    [
        ("/resolutions/?theme=workers", "/resolutions/?theme=labour"),
        ("/ar/resolutions/?theme=workers", "/ar/resolutions/?theme=labour"),
        (
            "/resolutions/?theme=women&theme=workers&sort=oldest",
            "/resolutions/?theme=labour&theme=women&sort=oldest",
        ),
        ("/resolutions/?theme=labour&theme=workers", "/resolutions/?theme=labour"),
        ("/sessions/?theme=workers", "/sessions/?theme=labour"),
        ("/statements/?theme=workers", "/statements/?theme=labour"),
        ("/timeline/?theme=workers", "/timeline/?theme=labour"),
        (
            "/timeline/2010s/?detail=all&theme=workers",
            "/timeline/2010s/?detail=all&theme=labour",
        ),
    ],
)
def test_a_theme_in_a_query_leads_on(reader, theme, address, to):
    assert leads(reader, address, to)


@pytest.mark.parametrize(
    ("address", "to"),
    [
        ("/statements/?state=TRK", "/statements/?state=TUR"),
        ("/statements/?state=trk", "/statements/?state=TUR"),
        ("/resolutions/?sponsor=TRK", "/resolutions/?sponsor=TUR"),
        (
            "/states/compare/?state=MEX&state=TRK&from=1990",
            "/states/compare/?state=MEX&state=TUR&from=1990",
        ),
        (
            "/states/compare.csv?state=MEX&state=TRK&from=1990",
            "/states/compare.csv?state=MEX&state=TUR&from=1990",
        ),
        ("/states/compare/?state=TRK", "/states/compare/?state=TUR"),
    ],
)
def test_a_state_in_a_query_leads_on(reader, state, address, to):
    assert leads(reader, address, to)


def test_a_theme_in_the_votes_of_a_state_leads_on(reader, theme):
    mexico = State.objects.get(code="MEX")
    VoteFactory(state=mexico, resolution__themes=[theme])

    answer = reader.get("/states/MEX/?theme=workers")

    to = "/states/MEX/?theme=labour#votes"
    assert (answer.status_code, answer.headers["Location"]) == (301, to)


@pytest.mark.parametrize(
    "address", ["/states/TUR/", "/states/", "/resolutions/A/RES/73/195/vote/"]
)
def test_nowhere_is_it_said_that_it_bore_the_name_that_went(reader, state, address):
    page = reader.get(address).content.decode()

    assert "Türkiye" in page
    assert "Turkiye Republic" not in page


def test_a_code_that_went_is_found_among_the_states(reader, state):
    assert reader.get("/states/?q=trk").headers["Location"] == "/states/TUR/"


def test_a_name_that_went_is_found_by_search(reader, state, theme):
    assert "/states/TUR/" in reader.get("/search/?q=Turkiye+Republic").content.decode()
    assert reader.get("/search/?q=migrant+workers").headers["Location"] == (
        "/themes/labour/"
    )


@pytest.mark.parametrize(
    "address",
    [
        "/themes/nothing/",
        "/states/XYZ/",
        "/themes/%00/",
        "/states/%ff/",
        "/themes/workers%00/",
        "/sessions/workers/",
    ],
)
def test_what_never_was_is_not_found_as_before(reader, theme, address):
    assert reader.get(address).status_code in (400, 404)


@pytest.mark.parametrize(
    "query",
    ["theme=nothing", "theme=%00", "sponsor=%F0%9F%90%9F", "theme=" + "x" * 900],
)
def test_a_value_that_never_was_stays_a_wrong_one(reader, theme, query):
    assert reader.get(f"/resolutions/?{query}", follow=True).status_code == 200


def asked_for_merged(reader, address):
    with CaptureQueriesContext(connection) as asked:
        reader.get(address)
    return [each["sql"] for each in asked if "events_merged" in each["sql"]]


@pytest.mark.parametrize(
    "address",
    [
        "/themes/labour/",
        "/themes/women/",
        "/resolutions/?theme=labour",
        "/timeline/?theme=labour",
        "/states/",
        "/sessions/nothing/",
    ],
)
def test_a_page_that_exists_does_not_ask_what_was_merged(reader, theme, address):
    assert asked_for_merged(reader, address) == []


def test_a_page_that_does_not_asks_once(reader, theme):
    assert len(asked_for_merged(reader, "/themes/nothing/")) == 1
    assert len(asked_for_merged(reader, "/resolutions/?theme=nothing")) == 1


def test_the_address_leads_on_after_a_second_merger(reader, theme):
    last = FamilyFactory(slug="work")
    other = ThemeFactory(slug="work-abroad", parent=last)
    merged(other, theme)

    assert leads(reader, "/themes/workers/", "/themes/work-abroad/")
