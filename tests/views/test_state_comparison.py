"""States side by side: what stands in each cell, and what the form says."""

import csv
import io
from datetime import date

import pytest

from tests.factories import (
    FamilyFactory,
    ResolutionFactory,
    SeriesFactory,
    StateFactory,
    ThemeFactory,
    VoteFactory,
)
from tests.views.reading import heading, links, rows, title, words
from tests.views.unseen import UNSEEN

pytestmark = pytest.mark.django_db

PAIR = "/states/compare/?state=MEX&state=PHL&series=migrants"
CODES = ("BRA", "CAN", "CHN", "DEU", "FRA", "GBR", "MEX", "PHL", "USA")


@pytest.fixture
def series():
    return SeriesFactory(slug="migrants", name="Protection of migrants")


@pytest.fixture
def states():
    """Code -> State: Members since 1945, less one admitted in 1973."""
    return {
        code: StateFactory(
            code=code,
            name=f"Name of {code}",
            admitted_on=date(1973, 9, 18) if code == "DEU" else date(1945, 10, 24),
        )
        for code in CODES
    }


def decided(symbol, votes, day=date(2018, 12, 19), **kwargs):
    """A decision by recorded vote: State -> position."""
    decision = ResolutionFactory(symbol=symbol, recorded=True, adopted_on=day, **kwargs)
    for state, position in votes.items():
        VoteFactory(resolution=decision, state=state, position=position)
    return decision


def csv_rows(response):
    return list(csv.reader(io.StringIO(response.content.decode())))


def asked(*codes, over="series=migrants"):
    return "/states/compare/?" + "".join(f"state={code}&" for code in codes) + over


def test_the_form_stands_alone_at_first(reader, states, series):
    response = reader.get("/states/compare/")

    assert heading(response) == "Votes of States side by side"
    assert rows(response) == []
    assert "Choose at least" not in words(response)


def test_states_stand_beside_each_other(reader, states, series):
    mexico, philippines = states["MEX"], states["PHL"]
    decided("A/RES/73/1", {mexico: "yes", philippines: "no"}, series=series)
    votes = {mexico: "abstain", philippines: "not_voting"}
    decided("A/RES/74/1", votes, date(2019, 12, 1), series=series)

    head, newest, oldest = rows(reader.get(PAIR))

    assert head == "Decision Name of MEX MEXName of PHL PHL"
    assert newest.endswith("MEXAAbstainingPHLNot voting")
    assert oldest.endswith("MEXYIn favourPHLNAgainst")


@pytest.mark.parametrize(
    ("method", "said"),
    [
        ("without_vote", "Adopted without a vote"),
        ("non_recorded", "Adopted by non-recorded vote"),
        ("unknown", "Method not yet established"),
    ],
)
def test_a_decision_without_a_roll_call_is_a_row(reader, states, series, method, said):
    ResolutionFactory(symbol="A/RES/73/1", method=method, series=series)

    _, row = rows(reader.get(PAIR))

    assert row.endswith(said)


def test_a_state_not_yet_a_member_is_said_to_be_none(reader, states, series):
    day = date(1960, 12, 1)
    decided("A/RES/1500(XV)", {states["MEX"]: "yes"}, day, series=series)

    _, row = rows(reader.get(asked("DEU", "MEX")))

    assert "DEUNot yet a Member" in row


def test_a_state_that_ended_is_said_to_be_no_longer_a_member(reader, states, series):
    ended = {"admitted_on": date(1945, 10, 24), "ended_on": date(1992, 12, 31)}
    StateFactory(code="CSK", name="Czechoslovakia", **ended)
    decided("A/RES/73/1", {states["MEX"]: "yes"}, series=series)

    _, row = rows(reader.get(asked("CSK", "MEX")))

    assert "CSKNo longer a Member" in row


def test_a_row_of_the_roll_call_goes_before_the_days_of_membership(
    reader, states, series
):
    votes = {states["DEU"]: "not_voting", states["MEX"]: "yes"}
    decided("A/RES/2900(XXVII)", votes, date(1972, 12, 1), series=series)

    _, row = rows(reader.get(asked("DEU", "MEX")))

    assert "DEUNot voting" in row


def test_a_member_that_no_roll_call_names_is_not_guessed_at(reader, states, series):
    decided("A/RES/73/1", {states["MEX"]: "yes"}, series=series)

    _, row = rows(reader.get(PAIR))

    assert row.endswith("PHLNot stated")


@pytest.mark.parametrize("life", UNSEEN.values(), ids=UNSEEN)
def test_an_unpublished_decision_is_in_no_row(reader, states, series, life):
    decided("A/RES/73/1", {states["MEX"]: "yes"}, series=series, **life)
    ResolutionFactory(symbol="A/RES/74/1", series=series)

    assert "1 decision" in words(reader.get(PAIR))
    file = reader.get(PAIR.replace("compare/", "compare.csv"))
    assert [row[0] for row in csv_rows(file)] == ["symbol", "A/RES/74/1"]


def test_a_theme_takes_in_those_under_it(reader, states):
    family = FamilyFactory(slug="labour")
    below = ThemeFactory(slug="labour-migration", parent=family)
    ResolutionFactory(symbol="A/RES/73/1", themes=[below])
    ResolutionFactory(symbol="A/RES/73/2")

    response = reader.get(asked("MEX", "PHL", over="theme=labour"))

    assert "1 decision" in words(response)
    assert "A/RES/73/1" in words(response, "table")


def test_a_period_bounds_the_decisions(reader, states):
    ResolutionFactory(symbol="A/RES/73/1", adopted_on=date(2018, 12, 1))
    ResolutionFactory(symbol="A/RES/74/1", adopted_on=date(2019, 12, 1))

    response = reader.get(asked("MEX", "PHL", over="from=2019"))

    assert "1 decision" in words(response)
    assert "A/RES/74/1" in words(response, "table")


@pytest.mark.parametrize(
    ("address", "sentence"),
    [
        pytest.param(
            asked("MEX"),
            "Choose at least two States, and at most eight.",
            id="one State",
        ),
        pytest.param(
            asked(*CODES),
            "At most eight States can stand side by side; 9 are chosen.",
            id="nine States",
        ),
        pytest.param(
            asked("MEX", "XYZ"), "No State has the code “XYZ”.", id="unknown code"
        ),
        pytest.param(
            asked("MEX", "PHL", over=""),
            "Choose a series, a theme or a period to compare them over.",
            id="over nothing",
        ),
        pytest.param(
            asked("MEX", "PHL", over="series=nothing"),
            "One of the choices in this address is not known here.",
            id="unknown series",
        ),
        pytest.param(
            asked("MEX", "PHL", over="from=18xx"),
            "Give a year in figures.",
            id="wrong year",
        ),
    ],
)
def test_what_is_wrong_is_said_and_kept(reader, states, series, address, sentence):
    decided("A/RES/73/1", {states["MEX"]: "yes"}, series=series)

    response = reader.get(address, follow=True)
    page = response.content.decode()

    assert response.status_code == 200
    assert sentence in words(response)
    assert rows(response) == []
    assert '<option value="MEX" selected>' in page
    refused = reader.get(address.replace("compare/", "compare.csv"), follow=True)
    assert (refused.status_code, sentence in refused.content.decode()) == (400, True)


@pytest.mark.parametrize(
    ("query", "mistaken"),
    [
        pytest.param("state=MEX", False, id="one State alone"),
        pytest.param("series=migrants", False, id="a series alone"),
        pytest.param("state=MEX&series=migrants", True, id="both, one State"),
    ],
)
def test_half_a_comparison_is_no_mistake_yet(reader, states, series, query, mistaken):
    ResolutionFactory(symbol="A/RES/73/1", series=series)

    response = reader.get(f"/states/compare/?{query}")

    assert "Choose at least two States, and at most eight." in words(response)
    assert ("field-error" in response.content.decode()) is mistaken


def test_the_page_of_a_series_leads_to_a_comparison_over_it(reader, states, series):
    ResolutionFactory(symbol="A/RES/73/1", series=series)
    address = links(reader.get("/series/migrants/"))[
        "How two to eight States voted on its texts"
    ]

    page = reader.get(address).content.decode()

    assert '<option value="migrants" selected>Protection of migrants</option>' in page


def test_nine_states_are_all_kept_in_the_form(reader, states, series):
    page = reader.get(asked(*CODES)).content.decode()

    assert page.count(" selected>Name of ") == 9


def test_an_unknown_code_is_kept_as_typed(reader, states, series):
    page = reader.get(asked("MEX", "XYZ")).content.decode()

    assert '<option value="XYZ" selected>XYZ</option>' in page


@pytest.mark.parametrize(
    "sent",
    [
        pytest.param("state=PHL&state=MEX&series=migrants", id="order"),
        pytest.param("state=mex&state=phl&series=migrants", id="case"),
        pytest.param("state=MEX&state=mex&state=PHL&series=migrants", id="twice"),
        pytest.param("state=MEX&state=PHL&state=&series=migrants", id="empty"),
        pytest.param("series=migrants&state=MEX&state=PHL&theme=&page=1", id="form"),
    ],
)
def test_one_comparison_has_one_address(reader, states, series, sent):
    response = reader.get(f"/states/compare/?{sent}")

    assert (response.status_code, response["Location"]) == (302, PAIR)


def test_a_comparison_has_a_title_of_its_own(reader, states, series):
    ResolutionFactory(symbol="A/RES/73/1", series=series)

    assert title(reader.get(PAIR)).startswith(
        "Name of MEX and Name of PHL, votes side by side in the series “Protection of"
    )


def test_decisions_stand_in_pages(reader, states, series):
    for number in range(1, 63):
        ResolutionFactory(symbol=f"A/RES/73/{number}", series=series)

    first, second = reader.get(PAIR), reader.get(f"{PAIR}&page=2")

    assert (len(rows(first)), len(rows(second))) == (61, 3)
    assert links(first)["Next"] == f"{PAIR}&page=2"
    assert reader.get(f"{PAIR}&page=9")["Location"] == f"{PAIR}&page=2"


def test_a_vote_leads_to_its_roll_call_and_a_state_to_its_page(reader, states, series):
    decided("A/RES/73/1", {states["MEX"]: "yes"}, series=series)

    found = links(reader.get(PAIR))

    assert found["Recorded vote 152–5–12"] == "/resolutions/A/RES/73/1/vote/"
    assert found["Name of MEX MEX"] == "/states/MEX/"


def test_the_file_has_the_same_rows(reader, states, series):
    title = "=Protection of migrants, and others"
    votes = {states["MEX"]: "yes", states["PHL"]: "abstain"}
    decided("A/RES/73/1", votes, series=series, title=title)
    ResolutionFactory(symbol="A/RES/74/1", adopted_on=None, series=series, title="B")

    response = reader.get(links(reader.get(PAIR))["Download as CSV"])

    assert response["Content-Type"] == "text/csv; charset=utf-8"
    assert 'filename="votes-MEX-PHL.csv"' in response["Content-Disposition"]
    assert csv_rows(response) == [
        ["symbol", "adopted_on", "title", "method", "MEX", "PHL"],
        ["A/RES/73/1", "2018-12-19", f"'{title}", "recorded", "yes", "abstain"],
        ["A/RES/74/1", "", "B", "without_vote", "", ""],
    ]


def test_the_file_says_who_was_not_yet_a_member(reader, states, series):
    day = date(1960, 12, 1)
    decided("A/RES/1500(XV)", {states["MEX"]: "no"}, day, series=series)

    response = reader.get(asked("DEU", "MEX").replace("compare/", "compare.csv"))

    assert csv_rows(response)[1][-2:] == ["not_member", "no"]


def test_an_empty_file_is_refused_with_a_sentence(reader):
    response = reader.get("/states/compare.csv")

    assert response.status_code == 400
    assert response.content == b"Choose at least two States, and at most eight."
