"""The roll call under a filter and in an order: the address says both."""

from datetime import date

import pytest

from tests.factories import StateFactory
from tests.views.reading import items, links, title, words
from tests.views.roll_calls import cells, vote

pytestmark = pytest.mark.django_db

PAGE = "/resolutions/A/RES/73/195/vote/"


@pytest.fixture(autouse=True)
def compact():
    return vote()


def markup(response):
    return response.content.decode()


def names(response):
    """The first word of each row of the roll call."""
    return [row[0].split()[0] for row in cells(response, "roll-call")[1:]]


def test_positions_are_taken_together_and_groups_apart(reader):
    page = reader.get(f"{PAGE}?position=abstain&position=yes&group=african")

    assert names(page) == ["Algeria", "Côte"]
    assert "2 of 5 States: in favour or abstaining, African States" in words(page)
    assert "2 of 5 States" in title(page)


def test_the_whole_vote_stays_in_sight_under_a_filter(reader):
    text = words(reader.get(f"{PAGE}?position=no"))

    assert "2 in favour, 1 against, 1 abstention." in text
    assert "In the roll call 5" in text


@pytest.mark.parametrize(
    "typed",
    [
        pytest.param("cote", id="without accent"),
        pytest.param("CÔTE D'IVOIRE", id="capitals and a straight apostrophe"),
        pytest.param("ivoire côte", id="words in another order"),
    ],
)
def test_part_of_a_name_is_found_in_any_spelling(reader, typed):
    assert names(reader.get(PAGE, {"q": typed})) == ["Côte"]


@pytest.mark.parametrize("typed", ["yugoslav", "north macedonia"])
def test_a_renamed_state_is_found_by_either_name(reader, typed):
    assert names(reader.get(PAGE, {"q": typed})) == ["The"]


def test_states_in_no_group_are_a_choice_of_their_own(reader):
    assert names(reader.get(f"{PAGE}?group=none")) == ["The"]


@pytest.mark.parametrize(
    ("sort", "expected"),
    [
        ("position", ["Côte", "The", "Hungary", "Algeria", "Vanuatu"]),
        ("group", ["Algeria", "Côte", "Vanuatu", "Hungary", "The"]),
    ],
)
def test_rows_stand_in_the_chosen_order_and_the_head_says_so(reader, sort, expected):
    page = reader.get(f"{PAGE}?sort={sort}")

    assert names(page) == expected
    head = markup(page).partition('class="table roll-call"')[2]
    assert head.count("aria-sort") == 1
    current = head.partition('aria-sort="ascending">')[2].partition("</th>")[0]
    assert f"sort={sort}#roll-call" in current


def test_the_head_keeps_the_filter(reader):
    found = links(reader.get(f"{PAGE}?position=no&sort=group"))

    assert found["State"] == f"{PAGE}?position=no#roll-call"
    assert found["Position"] == f"{PAGE}?position=no&sort=position#roll-call"


@pytest.mark.parametrize(
    ("asked", "canonical"),
    [
        ("?sort=name", PAGE),
        ("?position=", PAGE),
        ("?group=african&position=no", f"{PAGE}?position=no&group=african"),
        (
            "?position=no&position=abstain",
            f"{PAGE}?position=abstain&position=no",
        ),
        ("?unknown=1", PAGE),
    ],
)
def test_one_view_has_one_address(reader, asked, canonical):
    answer = reader.get(PAGE + asked)

    assert (answer.status_code, answer["Location"]) == (302, canonical)


def test_a_filtered_roll_call_is_not_for_search_engines(reader):
    assert "noindex, follow" in markup(reader.get(f"{PAGE}?position=no"))
    assert "noindex" not in markup(reader.get(PAGE))


def test_each_value_can_be_removed(reader):
    page = reader.get(f"{PAGE}?position=no&group=eastern_european")

    found = links(page)
    assert found["Remove filter: Position: Against"] == (
        f"{PAGE}?group=eastern_european#roll-call"
    )
    assert found["Remove all"] == f"{PAGE}#roll-call"


def test_counts_follow_the_other_filters(reader):
    choices = items(reader.get(f"{PAGE}?group=african"))

    assert "In favour 1" in choices
    assert "Against 0" in choices
    assert "African States 2" in choices
    assert "Eastern European States 1" in choices
    assert not any("Not yet a Member" in choice for choice in choices)


def test_a_filter_that_leaves_nothing_says_what_each_part_would_leave(reader):
    page = reader.get(f"{PAGE}?position=no&group=african")

    assert "No State of this roll call matches" in words(page)
    assert "Leave out Against: 2" in items(page)
    assert "Leave out African States: 1" in items(page)


@pytest.mark.parametrize(
    ("typed", "sentence", "days"),
    [
        pytest.param(
            "sudan",
            "South Sudan became a Member later, on 14 July 2030.",
            {"admitted_on": date(2030, 7, 14)},
            id="later",
        ),
        pytest.param(
            "sudan",
            "South Sudan was a Member until 2 October 1990.",
            {"admitted_on": date(1973, 9, 18), "ended_on": date(1990, 10, 2)},
            id="no longer",
        ),
        pytest.param("sudan", "South Sudan is not a Member.", {}, id="observer"),
        pytest.param(
            "sudan",
            "South Sudan is not named in this roll call.",
            {"admitted_on": date(1973, 9, 18)},
            id="a Member",
        ),
    ],
)
def test_a_state_that_is_not_in_the_roll_call_is_explained(
    reader, typed, sentence, days
):
    StateFactory(code="SSD", name="South Sudan", **days)

    assert sentence in items(reader.get(f"{PAGE}?q={typed}"))


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ("?position=maybe", "One of the choices in this address is not known here."),
        ("?group=G77", "One of the choices in this address is not known here."),
        ("?sort=rank", "One of the choices in this address is not known here."),
        ("?q=" + "a" * 201, "Ensure this value has at most 200 characters"),
        ("?q=a%00b", "Null characters are not allowed."),
    ],
)
def test_a_wrong_value_is_named_and_takes_nothing_away(reader, query, sentence):
    page = reader.get(PAGE + query)

    assert page.status_code == 200
    assert sentence in words(page)
    assert len(names(page)) == 5


def test_the_files_can_be_had_under_the_filter_too(reader):
    found = links(reader.get(f"{PAGE}?position=no&sort=group"))

    assert found["CSV"] == "/resolutions/A/RES/73/195/vote.csv"
    assert found["CSV, filtered"] == "/resolutions/A/RES/73/195/vote.csv?position=no"
