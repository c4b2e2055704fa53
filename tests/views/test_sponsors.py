"""Sponsors on the page of a resolution, and the way from it to who voted how."""

import re

import pytest

from tests.factories import ResolutionFactory, SponsorFactory, StateFactory
from tests.views.reading import items, links, words
from tests.views.roll_calls import renamed, vote

pytestmark = pytest.mark.django_db


def page_of(reader, resolution):
    return reader.get(resolution.get_absolute_url())


def test_who_submitted_comes_before_who_joined(reader):
    resolution = ResolutionFactory()
    SponsorFactory(
        resolution=resolution, state=StateFactory(name="Spain"), joined=True, position=0
    )
    SponsorFactory(resolution=resolution, state=StateFactory(name="Mexico"), position=1)

    text = words(page_of(reader, resolution))

    places = [
        text.index(word) for word in ("Submitted by", "Mexico", "Joined later", "Spain")
    ]
    assert places == sorted(places)


def test_a_sponsor_bears_its_name_of_that_day_and_leads_to_its_page(reader):
    resolution = ResolutionFactory()
    state = StateFactory(code="MKD", name="North Macedonia")
    renamed(state)
    SponsorFactory(resolution=resolution, state=state, name="NORTH MACEDONIA")

    found = links(page_of(reader, resolution))

    assert found["The former Yugoslav Republic of Macedonia"] == "/states/MKD/"


def test_a_sponsor_for_a_group_names_it(reader):
    resolution = ResolutionFactory()
    SponsorFactory(
        resolution=resolution,
        state=StateFactory(name="Iraq"),
        on_behalf_of="the Group of 77 and China",
    )

    assert "Iraq, on behalf of the Group of 77 and China" in items(
        page_of(reader, resolution)
    )


def test_an_officer_is_named_as_printed(reader):
    resolution = ResolutionFactory()
    name = "President of the General Assembly"
    SponsorFactory(resolution=resolution, state=None, name=name)

    page = page_of(reader, resolution)

    assert name in items(page)
    assert name not in links(page)


@pytest.mark.parametrize(("number", "is_folded"), [(16, False), (17, True)])
def test_a_long_list_is_folded(reader, number, is_folded):
    resolution = ResolutionFactory()
    SponsorFactory.create_batch(number, resolution=resolution, joined=True)

    markup = page_of(reader, resolution).content.decode()

    section = markup.partition('id="sponsors"')[2].partition("</section>")[0]
    assert ("<details" in section) is is_folded
    assert re.search(rf'Joined later <span class="number">{number}<', section)


def test_no_sponsors_no_heading(reader):
    assert "Sponsors" not in words(page_of(reader, ResolutionFactory()))


def test_the_vote_leads_to_who_voted_how_with_the_number_of_states(reader):
    page = page_of(reader, vote())

    assert links(page)["Who voted how"] == "/resolutions/A/RES/73/195/vote/"
    assert "Who voted how 5 States" in words(page)


def test_no_roll_call_no_link(reader):
    assert "Who voted how" not in words(
        page_of(reader, ResolutionFactory(recorded=True))
    )
