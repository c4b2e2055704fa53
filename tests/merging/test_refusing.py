"""What is surely two is never made one, and nothing changes then."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from events import merging
from events.models import Merged, State, Theme
from tests.factories import (
    FamilyFactory,
    ResolutionFactory,
    SourceFactory,
    SponsorFactory,
    StateFactory,
    ThemeFactory,
    VoteFactory,
)
from tests.merging.pairs import merged

pytestmark = pytest.mark.django_db

FOUNDED = date(1945, 10, 24)


def refused(stays, goes):
    """The sentences of the plan; the same keep the merger from being done."""
    found = merging.plan(stays, goes).refusals
    with pytest.raises(ValidationError) as error:
        merged(stays, goes)
    assert error.value.messages == found
    assert not Merged.objects.exists()
    assert type(goes).objects.filter(pk=goes.pk).exists()
    return " ".join(found)


def test_nothing_is_merged_with_itself():
    state = StateFactory()

    assert "with itself" in refused(state, state)


def test_two_that_voted_in_one_roll_call_are_two():
    one, other = StateFactory(), StateFactory()
    for number in range(1, 8):
        text = ResolutionFactory(symbol=f"A/RES/73/{number}", recorded=True)
        VoteFactory(resolution=text, state=one)
        VoteFactory(resolution=text, state=other, position="not_voting")

    sentence = refused(one, other)

    assert "Both voted on 7 resolutions" in sentence
    assert "A/RES/73/1, A/RES/73/2, A/RES/73/3, A/RES/73/4, A/RES/73/5, …" in sentence


def test_two_sponsors_of_one_text_are_two():
    text, one, other = ResolutionFactory(), StateFactory(), StateFactory()
    SponsorFactory(resolution=text, state=one)
    SponsorFactory(resolution=text, state=other)

    assert f"Both are sponsors of {text.symbol}" in refused(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("SUN", "RUS"), ("GER", "DDR"), ("CZE", "SVK"), ("YUG", "SRB"), ("MNE", "YUG")],
)
def test_a_successor_is_never_a_duplicate(one, other):
    stays, goes = StateFactory(code=one), StateFactory(code=other)

    assert "never merged into a successor" in refused(stays, goes)


def test_two_with_other_days_of_membership_were_two_members():
    one = StateFactory(admitted_on=FOUNDED)
    other = StateFactory(admitted_on=date(1960, 9, 20))
    ended = StateFactory(admitted_on=FOUNDED, ended_on=date(1991, 12, 23))

    assert "they were two Members" in refused(one, other)
    assert "they were two Members" in refused(one, ended)


def test_the_same_days_or_none_do_not_stand_in_the_way():
    one, other = StateFactory.create_batch(2, admitted_on=FOUNDED)
    bare = StateFactory()

    merged(one, other)
    merged(one, bare)

    assert State.objects.get() == one


def test_the_shipped_record_lists_each_state_once():
    one = StateFactory(loaded={"code": "MEX"})
    other = StateFactory(loaded={"code": "PER"})

    assert "lists each State once" in refused(one, other)


def test_a_family_and_a_theme_are_two_levels():
    theme, family = ThemeFactory(), FamilyFactory()

    assert "One is a family and the other a theme" in refused(family, theme)
    assert "One is a family and the other a theme" in refused(theme, family)


def test_a_theme_is_not_its_own_family():
    theme = ThemeFactory()

    assert "the family of the other" in refused(theme.parent, theme)
    assert "the family of the other" in refused(theme, theme.parent)


def test_themes_of_two_families_may_be_one():
    stays, goes = ThemeFactory(), ThemeFactory()

    merged(stays, goes)

    assert not Theme.objects.filter(pk=goes.pk).exists()


def test_two_sources_may_always_be_one():
    both = SourceFactory.create_batch(2)
    ResolutionFactory(sources=both)

    assert merging.plan(*both).refusals == []
