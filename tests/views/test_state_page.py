"""The page of one State: what it is, how it voted, what it said and sponsored."""

import re
from datetime import date

import pytest

from events.models import Vote
from tests.factories import (
    FamilyFactory,
    ResolutionFactory,
    SeriesFactory,
    SponsorFactory,
    StateFactory,
    StatementFactory,
    StateNameFactory,
    VoteFactory,
)
from tests.views.reading import heading, items, links, title, words
from tests.views.unseen import UNSEEN

pytestmark = pytest.mark.django_db


@pytest.fixture
def mexico():
    return StateFactory(
        code="MEX",
        m49="484",
        name="Mexico",
        regional_group="grulac",
        admitted_on=date(1945, 11, 7),
    )


def voted(state, symbol, position, day=date(2018, 12, 19), **kwargs):
    """A recorded vote on a resolution of that symbol."""
    resolution = ResolutionFactory(
        symbol=symbol,
        title=f"Text of {symbol}.",
        recorded=True,
        adopted_on=day,
        **kwargs,
    )
    VoteFactory(resolution=resolution, state=state, position=position)
    return resolution


def votes(response):
    """Position and symbol of each decision listed, in order."""
    known = [str(label) for label in Vote.Position.labels]
    found = (re.match(r"(.+?) ?Text of (\S+)\.", item) for item in items(response))
    return [match.groups() for match in found if match and match[1] in known]


def test_the_head_says_what_the_state_is(reader, mexico):
    response = reader.get("/states/MEX/")

    assert heading(response) == "Mexico"
    page = words(response)
    assert "Member State" in page
    assert "MEX, M49 484" in page
    assert "Latin American and Caribbean States" in page
    assert "7 November 1945" in page


def test_names_over_time_stand_with_their_days(reader):
    state = StateFactory(code="SWZ", name="Eswatini", admitted_on=date(1968, 9, 24))
    StateNameFactory(
        state=state, name="Swaziland", starts_on=None, ends_on=date(2018, 4, 18)
    )
    StateNameFactory(state=state, name="Eswatini", starts_on=date(2018, 4, 19))

    page = words(reader.get("/states/SWZ/"))

    assert "Swaziland (until 18 April 2018)" in page
    assert "Eswatini (since 19 April 2018)" in page


def test_lower_case_goes_to_the_address_for_good(reader, mexico):
    response = reader.get("/states/mex/?from=2018")

    assert (response.status_code, response["Location"]) == (
        301,
        "/states/MEX/?from=2018",
    )


@pytest.mark.parametrize("code", ["XYZ", "MEXICO", "%00", "4", "compare2", "مكس"])
def test_an_unknown_code_is_told_with_the_way_out(reader, code):
    response = reader.get(f"/states/{code}/")

    assert response.status_code == 404
    assert "No State has this code" in words(response)
    assert links(response)["All States, by name"] == "/states/"


def test_votes_are_listed_newest_first(reader, mexico):
    voted(mexico, "A/RES/73/1", "no")
    voted(mexico, "A/RES/80/1", "abstain", date(2025, 12, 1))
    voted(StateFactory(), "A/RES/80/2", "yes", date(2025, 12, 2))

    response = reader.get("/states/MEX/")

    assert votes(response) == [("Abstaining", "A/RES/80/1"), ("Against", "A/RES/73/1")]
    assert "2 recorded votes" in words(response)


@pytest.mark.parametrize("life", UNSEEN.values(), ids=UNSEEN)
def test_nothing_of_an_unpublished_record_is_shown(reader, mexico, life):
    resolution = voted(mexico, "A/RES/73/1", "no", **life)
    SponsorFactory(resolution=resolution, state=mexico)
    StatementFactory(state=mexico, speaker="Ms. Nobody", **life)

    page = words(reader.get("/states/MEX/"))

    assert "Recorded votes 0 Statements 0 Sponsored 0" in page
    assert "Nobody" not in page
    assert "A/RES/73/1" not in page


@pytest.mark.parametrize(
    ("query", "found"),
    [
        pytest.param("position=no", ["A/RES/73/1"], id="position"),
        pytest.param(
            "position=no&position=yes", ["A/RES/75/1", "A/RES/73/1"], id="two"
        ),
        pytest.param("theme=labour", ["A/RES/75/1"], id="theme"),
        pytest.param("series=migrants", ["A/RES/74/1"], id="series"),
        pytest.param("from=2019&to=2020", ["A/RES/75/1", "A/RES/74/1"], id="period"),
        pytest.param("sort=oldest&to=2019", ["A/RES/73/1", "A/RES/74/1"], id="order"),
    ],
)
def test_votes_are_narrowed(reader, mexico, query, found):
    voted(mexico, "A/RES/73/1", "no")
    series = SeriesFactory(slug="migrants")
    voted(mexico, "A/RES/74/1", "abstain", date(2019, 12, 1), series=series)
    themes = [FamilyFactory(slug="labour")]
    voted(mexico, "A/RES/75/1", "yes", date(2020, 12, 1), themes=themes)

    response = reader.get(f"/states/MEX/?{query}", follow=True)

    assert [symbol for _, symbol in votes(response)] == found
    assert f"{len(found)} of 3 recorded votes" in words(response)


def test_each_position_has_its_count(reader, mexico):
    for number in (1, 2):
        voted(mexico, f"A/RES/73/{number}", "yes")
    voted(mexico, "A/RES/73/3", "not_voting")

    page = words(reader.get("/states/MEX/"))

    assert "In favour 2Against 0Abstaining 0Not voting 1" in page


def test_the_name_borne_that_day_stands_where_it_was_another(reader):
    turkey = StateFactory(code="TUR", name="Türkiye", admitted_on=date(1945, 10, 24))
    StateNameFactory(
        state=turkey, name="Turkey", starts_on=None, ends_on=date(2022, 5, 31)
    )
    StateNameFactory(state=turkey, name="Türkiye", starts_on=date(2022, 6, 1))
    voted(turkey, "A/RES/73/1", "yes")
    voted(turkey, "A/RES/80/1", "yes", date(2025, 12, 1))

    page = words(reader.get("/states/TUR/"), "ol")

    assert page.count("as Turkey") == 1


def test_votes_stand_in_pages(reader, mexico):
    for number in range(1, 43):
        voted(mexico, f"A/RES/73/{number}", "yes")

    first, second = reader.get("/states/MEX/"), reader.get("/states/MEX/?page=2")

    assert (len(votes(first)), len(votes(second))) == (40, 2)
    assert links(first)["Next"] == "/states/MEX/?page=2#votes"
    assert title(first) != title(second)


def test_a_page_beyond_the_last_leads_to_the_last(reader, mexico):
    voted(mexico, "A/RES/73/1", "yes")

    response = reader.get("/states/MEX/?page=9")

    assert (response.status_code, response["Location"]) == (302, "/states/MEX/")


def test_an_observer_has_no_votes_and_is_said_to_be_one(reader):
    StateFactory(code="VAT", name="Holy See")

    page = words(reader.get("/states/VAT/"))

    assert "Observer State" in page
    assert "Observer, not a Member" in page
    assert "An observer does not vote in the General Assembly." in page


def test_statements_are_the_latest_with_the_way_to_all(reader, mexico):
    for year in range(2001, 2013):
        StatementFactory(
            state=mexico,
            speaker=f"Speaker of {year}",
            occasion=f"General debate of {year}",
            delivered_on=date(year, 9, 1),
        )

    response = reader.get("/states/MEX/")

    page = words(response)
    assert "Speaker of 2012" in page
    assert "General debate of 2012" in page
    assert "Speaker of 2002" not in page
    assert links(response)["All 12 statements"] == "/statements/?state=MEX"


def test_sponsorship_is_counted_by_its_way(reader, mexico):
    group = "the Group of 77 and China"
    ways = [{}, {"on_behalf_of": group}, {"joined": True}, {"joined": True}]
    for number, way in enumerate(ways, 1):
        resolution = ResolutionFactory(symbol=f"A/RES/73/{number}")
        SponsorFactory(resolution=resolution, state=mexico, **way)

    page = words(reader.get("/states/MEX/"))

    assert "1 for itself when the draft was submitted; 1 on behalf of a group" in page
    assert "2 joined later" in page
    assert f"A/RES/73/2 on behalf of {group}" in page
    assert "Sponsored 4" in page


def test_the_list_of_resolutions_has_all_that_it_sponsored(reader, mexico):
    sponsored = ResolutionFactory(symbol="A/RES/73/1", title="One of them")
    SponsorFactory(resolution=sponsored, state=mexico)
    SponsorFactory(resolution=sponsored, state=mexico, on_behalf_of="a group")
    ResolutionFactory(symbol="A/RES/73/2", title="Another text")
    address = links(reader.get("/states/MEX/"))["All resolutions that it sponsored"]

    response = reader.get(address)

    assert heading(response) == "Resolutions sponsored by Mexico"
    assert "1 of 2 resolutions" in words(response)
    assert "Another text" not in words(response)


def test_a_state_is_read_beside_those_before_and_after_it(reader):
    for code, name in [("YMD", "Democratic Yemen"), ("YEM", "Yemen"), ("DDR", "GDR")]:
        StateFactory(code=code, name=name, admitted_on=date(1967, 12, 14))

    before, after = reader.get("/states/YMD/"), reader.get("/states/YEM/")

    assert links(before)["Yemen"] == "/states/YEM/"
    assert links(after)["Democratic Yemen"] == "/states/YMD/"
    assert "GDR" not in links(before)


def test_the_page_of_a_statement_leads_to_its_state(reader, mexico):
    StatementFactory(slug="opening", state=mexico, delegation="Mexico")

    assert links(reader.get("/statements/opening/"))["Mexico"] == "/states/MEX/"
