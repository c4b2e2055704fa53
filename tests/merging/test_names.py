"""A row that went is still found under what it was called."""

from datetime import date

import pytest

from events.models import (
    Alias,
    StateName,
    Theme,
)
from tests.factories import (
    AliasFactory,
    StateFactory,
    VoteFactory,
)
from tests.merging.pairs import merged, states, themes

pytestmark = pytest.mark.django_db


def test_the_names_of_a_state_are_still_found_and_none_is_said_to_be_borne():
    stays, goes = states()
    VoteFactory(state=goes)

    merged(stays, goes)

    name = StateName.objects.get(state=stays)
    assert name.name == "Turkiye Republic"
    assert not name.was_borne_on(date(2018, 12, 19))
    assert stays.other_name_on(date(2018, 12, 19)) == ""


def test_a_name_that_differs_in_its_accents_only_is_not_taken_twice():
    stays, goes = StateFactory(name="Türkiye"), StateFactory(name="Turkiye")

    merged(stays, goes)

    assert not StateName.objects.exists()


def test_the_names_of_a_theme_become_other_names_where_they_are_free():
    stays, goes = themes()
    Theme.objects.filter(pk=goes.pk).update(name_fr="Travailleurs", name_es="Obreros")
    taken = AliasFactory(word="obreros")

    merged(stays, goes)

    words = Alias.objects.filter(theme=stays).values_list("word", flat=True)
    assert set(words) == {"migrant workers", "travailleurs"}
    taken.refresh_from_db()
    assert taken.theme is None


def test_the_terms_of_a_theme_lead_documents_to_the_one_that_stays():
    stays, goes = themes()
    women, work = {"term": "WOMEN MIGRANTS"}, {"term": "MIGRANT LABOUR"}
    Theme.objects.filter(pk=stays.pk).update(unbis_terms=[women], sdg_targets=["8.8"])
    Theme.objects.filter(pk=goes.pk).update(unbis_terms=[women, work])

    merged(stays, goes)

    stays.refresh_from_db()
    assert (stays.unbis_terms, stays.sdg_targets) == ([women, work], ["8.8"])
