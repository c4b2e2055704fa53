"""The list of States: every one of them, under any name, in its groups."""

from datetime import date

import pytest

from events.models import State
from tests.factories import StateFactory, StateNameFactory
from tests.views.reading import items, links, title, words

pytestmark = pytest.mark.django_db


@pytest.fixture
def states():
    """A Member that changed its name, one with accents, a former one, an observer."""
    eswatini = StateFactory(
        code="SWZ",
        name="Eswatini",
        regional_group=State.Group.AFRICAN,
        admitted_on=date(1968, 9, 24),
    )
    StateNameFactory(
        state=eswatini, name="Swaziland", starts_on=None, ends_on=date(2018, 4, 18)
    )
    StateNameFactory(state=eswatini, name="Eswatini", starts_on=date(2018, 4, 19))
    StateFactory(
        code="CIV",
        m49="384",
        name="Côte d’Ivoire",
        regional_group=State.Group.AFRICAN,
        admitted_on=date(1960, 9, 20),
    )
    StateFactory(
        code="CSK",
        name="Czechoslovakia",
        regional_group=State.Group.EASTERN_EUROPEAN,
        admitted_on=date(1945, 10, 24),
        ended_on=date(1992, 12, 31),
    )
    StateFactory(code="VAT", name="Holy See")


def named(response):
    """The codes of the States that a page lists, in their order."""
    known = {"SWZ", "CIV", "CSK", "VAT"}
    return [code for item in items(response) for code in item.split() if code in known]


def test_every_state_is_listed_by_name_with_its_membership(reader, states):
    response = reader.get("/states/")

    assert named(response) == ["CIV", "CSK", "SWZ", "VAT"]
    page = words(response)
    assert "4 States" in page
    assert "Member since 20 September 1960" in page
    assert "Member from 24 October 1945 to 31 December 1992" in page
    assert "Observer State, not a Member" in page
    assert "Swaziland, until 18 April 2018" in page


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        pytest.param("Swaziland", ["SWZ"], id="former name"),
        pytest.param("eswatini", ["SWZ"], id="case"),
        pytest.param("cote d'ivoire", ["CIV"], id="accents and apostrophe"),
        pytest.param("384", ["CIV"], id="M49 code"),
        pytest.param("zzzz", [], id="none"),
    ],
)
def test_a_state_is_found(reader, states, typed, found):
    assert named(reader.get("/states/", {"q": typed})) == found


@pytest.mark.parametrize("typed", ["CSK", "csk"])
def test_a_code_goes_to_its_state(reader, states, typed):
    response = reader.get("/states/", {"q": typed})

    assert (response.status_code, response["Location"]) == (302, "/states/CSK/")


@pytest.mark.parametrize(
    ("query", "found"),
    [
        pytest.param("membership=observer", ["VAT"], id="observers"),
        pytest.param("membership=former", ["CSK"], id="former Members"),
        pytest.param("membership=member", ["CIV", "SWZ"], id="Members"),
        pytest.param("group=eastern_european", ["CSK"], id="group"),
    ],
)
def test_the_list_is_narrowed(reader, states, query, found):
    assert named(reader.get(f"/states/?{query}")) == found


@pytest.mark.parametrize(
    ("order", "headings"),
    [
        ("name", ["C", "E", "H"]),
        (
            "group",
            ["African States", "Eastern European States", "In no regional group"],
        ),
        ("admitted", ["1945", "1960", "1968", "Observer States"]),
    ],
)
def test_states_stand_under_headings(reader, states, order, headings):
    response = reader.get("/states/", {"sort": order}, follow=True)

    jumps = {name: href for name, href in links(response).items() if "#under" in href}
    assert list(jumps) == headings


def test_a_wrong_choice_is_named_and_the_rest_holds(reader, states):
    response = reader.get("/states/?membership=observer&group=nowhere", follow=True)

    assert "One of the choices in this address is not known here." in words(response)
    assert named(response) == ["VAT"]


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("q=Swaziland", "States with “Swaziland” (1)"),
        ("membership=former", "States that were Members (1)"),
        ("group=african", "States in the group “African States” (2)"),
    ],
)
def test_a_narrowed_list_has_a_title_of_its_own(reader, states, query, said):
    assert title(reader.get(f"/states/?{query}")).startswith(said)


@pytest.mark.parametrize("query", ["Swaziland", "MEX"])
def test_the_search_offers_a_state(reader, states, query):
    StateFactory(code="MEX", name="Mexico", admitted_on=date(1945, 11, 7))

    response = reader.get("/search/", {"q": query})

    expected = {"Swaziland": "Eswatini", "MEX": "Mexico"}[query]
    assert expected in links(response)


def test_the_sitemap_lists_every_state(reader, states):
    page = reader.get("/sitemap-states.xml").content.decode()

    assert "/states/CSK/" in page
    assert "/states/VAT/" in page
