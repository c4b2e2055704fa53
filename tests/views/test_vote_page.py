"""The page of a vote: sentence, groups, roll call, and what it says where one lacks."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from events.models import Vote
from tests.factories import ResolutionFactory, StateFactory, VoteFactory
from tests.views.reading import heading, links, title, words
from tests.views.roll_calls import cells, vote
from tests.views.unseen import UNSEEN

pytestmark = pytest.mark.django_db

PAGE = "/resolutions/A/RES/73/195/vote/"
BUDGET = 12


def markup(response):
    return response.content.decode()


def roll(response):
    """The rows of the roll call, less the head."""
    return cells(response, "roll-call")[1:]


def test_the_sentence_comes_first_and_the_rows_last(reader):
    vote(title="Global Compact")

    page = reader.get(PAGE)

    text = words(page)
    sentence = "2 in favour, 1 against, 1 abstention. 1 Member State did not vote."
    places = [text.index(part) for part in (sentence, "By regional group", "Roll call")]
    assert places == sorted(places)
    assert heading(page) == "Global Compact"
    assert title(page).startswith("The vote on A/RES/73/195, Global Compact")


def test_a_state_bears_the_name_of_that_day_and_todays_beside_it(reader):
    vote()

    assert roll(reader.get(PAGE)) == [
        ["Algeria", "A Abstaining", "African States"],
        ["Côte d’Ivoire", "Y In favour", "African States"],
        ["Hungary", "N Against", "Eastern European States"],
        [
            "The former Yugoslav Republic of Macedonia today North Macedonia",
            *("Y In favour", "In no regional group"),
        ],
        ["Vanuatu", "Not voting", "Asia-Pacific States"],
    ]


@pytest.mark.parametrize("adopted_on", [None, "2020-01-01"])
def test_a_state_bears_todays_name_where_no_earlier_one_held(reader, adopted_on):
    vote(adopted_on=adopted_on)

    found = [name for name, *_ in roll(reader.get(PAGE))]

    assert "North Macedonia" in found


def test_each_state_leads_to_its_page(reader):
    vote()

    assert links(reader.get(PAGE))["Algeria"] == "/states/DZA/"


def test_not_voting_not_eligible_and_not_yet_a_member_are_three_columns(reader):
    positions = ["not_voting", "not_eligible", "not_member"]
    states = [
        (code, code, code, "african", position)
        for code, position in zip(["AAA", "BBB", "CCC"], positions, strict=True)
    ]
    vote(states=states, in_favour=0, against=0, abstaining=0, not_voting=2)

    page = reader.get(PAGE)

    head, group, *_ = cells(page, "vote-groups")
    assert head[-3:] == ["Not voting", "Not eligible to vote", "Not yet a Member"]
    assert group == ["African States 3", *"000111"]
    assert "Both are given" not in words(page)


def test_groups_stand_in_the_order_of_the_assembly_with_their_counts(reader):
    vote()

    _, *found = cells(reader.get(PAGE), "vote-groups")

    assert found == [
        ["African States 2", *"1010"],
        ["Asia-Pacific States 1", *"0001"],
        ["Eastern European States 1", *"0100"],
        ["In no regional group 1", *"1000"],
        ["In the roll call 5", *"2111"],
    ]


def test_the_marks_are_a_picture_of_the_numbers_and_hidden(reader):
    vote()

    page = markup(reader.get(PAGE))

    hidden = re.findall(r'<tr aria-hidden="true">(.*?)</tr>', page, re.DOTALL)
    assert len(hidden) == 4
    classes = re.findall(r'class="(vote-[a-z-]+)" d=', "".join(hidden))
    assert sorted(classes) == [
        *("vote-abstaining", "vote-no", "vote-not-voting", "vote-yes", "vote-yes"),
    ]


def test_totals_that_the_roll_call_does_not_bear_out_are_both_given(reader):
    vote(abstaining=2, not_voting=0)

    text = words(reader.get(PAGE))

    assert "Both are given as they stand there." in text
    assert "Abstaining: 2 stated, 1 in the roll call." in text
    assert "Not voting: 0 stated, 1 in the roll call." in text
    assert "In favour: 2 stated" not in text


def test_a_number_that_nobody_states_differs_from_nothing(reader):
    vote(not_voting=None)

    assert "Both are given" not in words(reader.get(PAGE))


def test_a_roll_call_of_those_who_voted_alone_says_so(reader):
    resolution = vote(not_voting=12)
    Vote.objects.filter(resolution=resolution, position="not_voting").delete()

    page = reader.get(PAGE)

    assert "the 12 that did not vote are not named" in words(page)
    assert "Both are given" not in words(page)
    assert cells(page, "vote-groups")[0][-1] == "Abstaining"


def test_the_voting_record_of_the_library_is_linked(reader):
    vote(voting_record="1656414")

    found = links(reader.get(PAGE))

    assert found["The voting record in the UN Digital Library"] == (
        "https://digitallibrary.un.org/record/1656414"
    )


def test_recorded_vote_without_a_roll_call_says_that_it_is_not_here(reader):
    ResolutionFactory(symbol="A/RES/73/195", recorded=True, voting_record="1656414")

    page = reader.get(PAGE)

    assert "152 in favour, 5 against" in words(page)
    assert "Who voted how is not in this record yet" in words(page)
    assert 'class="vote-bar"' in markup(page)
    assert '<meta name="robots" content="noindex">' in markup(page)


@pytest.mark.parametrize(
    ("method", "sentence"),
    [
        ("without_vote", "No vote was taken"),
        ("non_recorded", "the Assembly kept no record of who voted how"),
        ("unknown", "No source of this record states whether there was a vote."),
    ],
)
def test_adoption_of_another_kind_says_so_and_leads_back(reader, method, sentence):
    resolution = ResolutionFactory(symbol="A/RES/73/195", method=method)

    page = reader.get(PAGE)

    assert sentence in words(page)
    assert links(page)["Back to A/RES/73/195"] == resolution.get_absolute_url()
    assert '<meta name="robots" content="noindex">' in markup(page)


def test_other_spelling_moves_to_the_canonical_address_with_the_filter(reader):
    vote()

    answer = reader.get("/resolutions/a/res/73/0195/vote/?position=no")

    assert answer.status_code == 301
    assert answer["Location"] == f"{PAGE}?position=no"


@pytest.mark.parametrize("end", ["vote/", "vote.csv", "vote.json"])
@pytest.mark.parametrize("unseen", UNSEEN.values(), ids=UNSEEN)
def test_vote_of_a_resolution_that_is_not_public_is_not_there(reader, unseen, end):
    vote(title="Unseen", **unseen)

    answer = reader.get(f"/resolutions/A/RES/73/195/{end}")

    withdrawn = "withdrawal_reason" in unseen
    assert answer.status_code == (410 if withdrawn else 404)
    assert "Algeria" not in markup(answer)


def test_old_symbol_has_its_vote(reader):
    vote(symbol="A/RES/2106(XX)A")

    assert reader.get("/resolutions/A/RES/2106(XX)A/vote/").status_code == 200


def test_names_of_the_record_are_marked_as_english_in_another_language(reader):
    vote()

    page = markup(reader.get(f"/ar{PAGE}"))

    name = '<span lang="en" dir="ltr">Algeria</span>'
    assert f'<th scope="row"><a href="/ar/states/DZA/">{name}</a></th>' in page


def test_queries_are_few_and_do_not_grow(reader):
    """Version, resolution with session, roll call, facets."""
    small = vote(symbol="A/RES/73/1")
    large = ResolutionFactory(symbol="A/RES/73/2", recorded=True)
    for _ in range(60):
        VoteFactory(resolution=large, state=StateFactory(regional_group="african"))

    with CaptureQueriesContext(connection) as few:
        reader.get(f"/resolutions/{small.symbol}/vote/")
    with CaptureQueriesContext(connection) as many:
        reader.get(f"/resolutions/{large.symbol}/vote/")

    assert len(few) == len(many) <= BUDGET
