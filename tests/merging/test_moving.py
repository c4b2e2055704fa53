"""Everything that points at a duplicate moves, found from the models themselves."""

from datetime import date

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError

from events import merging
from events.merging.relations import relations
from events.models import (
    Conflict,
    Merged,
    PublicVersion,
    Source,
    Sponsor,
    State,
    Theme,
    Vote,
)
from tests.factories import (
    AliasFactory,
    FamilyFactory,
    MeetingFactory,
    ResolutionFactory,
    SourceFactory,
    SponsorFactory,
    StateFactory,
    StatementFactory,
    StateNameFactory,
    ThemeFactory,
    VoteFactory,
)
from tests.merging.pairs import REASON, merged, somebody, states, themes

pytestmark = pytest.mark.django_db


def columns_that_point_at(model):
    """Every column of every table of the project, those of links between rows too."""
    return {
        f"{table._meta.model_name}.{column.name}"
        for table in apps.get_models(include_auto_created=True)
        for column in table._meta.fields
        if column.is_relation and column.related_model is model
    }


@pytest.mark.parametrize(
    ("model", "some"),
    [
        (Theme, {"alias.theme", "theme.parent", "session_themes.theme"}),
        (State, {"vote.state", "sponsor.state", "statename.state"}),
        (Source, {"conflict.source", "theme_sources.source"}),
    ],
)
def test_every_relation_of_a_model_is_found_hidden_ones_too(model, some):
    found = {relation.name for relation in relations(model)}

    assert found == columns_that_point_at(model)
    assert some <= found


def test_everything_that_points_at_a_state_moves():
    stays, goes = states()
    vote = VoteFactory(state=goes, name="TURKEY", position="no")
    sponsor = SponsorFactory(state=goes)
    statement = StatementFactory(state=goes)
    StateNameFactory(
        state=goes, name="Turkey", starts_on=None, ends_on=date(2022, 5, 31)
    )

    kept = merged(stays, goes)

    for row in (vote, sponsor, statement):
        row.refresh_from_db()
        assert row.state == stays
    assert (vote.position, vote.name) == ("no", "TURKEY")
    assert not State.objects.filter(code="TRK").exists()
    assert {each["model"]: each["moved"] for each in kept.moved} == {
        "vote": 1,
        "sponsor": 1,
        "statement": 1,
        "statename": 1,
    }


def test_everything_that_points_at_a_theme_moves():
    stays, goes = themes()
    records = [
        factory(themes=[goes])
        for factory in (MeetingFactory, ResolutionFactory, StatementFactory)
    ]
    source = SourceFactory()
    goes.sources.add(source)
    alias = AliasFactory(resolution=None, theme=goes, word="guest workers")

    merged(stays, goes)

    for record in records:
        assert list(record.themes.all()) == [stays]
    assert list(stays.sources.all()) == [source]
    alias.refresh_from_db()
    assert alias.theme == stays


def test_the_themes_under_a_family_move_with_it():
    stays, goes = FamilyFactory(slug="one"), FamilyFactory(slug="two")
    under = ThemeFactory(parent=goes)

    merged(stays, goes)

    under.refresh_from_db()
    assert under.parent == stays


def test_everything_that_rests_on_a_source_moves():
    stays, goes = SourceFactory(), SourceFactory()
    theme = FamilyFactory()
    theme.sources.add(goes)
    record = ResolutionFactory(sources=[goes])
    conflict = Conflict.objects.create(
        kind="resolution", record=record.pk, key="x", part="title", source=goes
    )

    merged(stays, goes)

    conflict.refresh_from_db()
    assert list(record.sources.all()) == list(theme.sources.all()) == [stays]
    assert conflict.source == stays


def test_what_both_have_already_falls_away_and_is_told():
    stays, goes = themes()
    both, one = (
        ResolutionFactory(themes=[stays, goes]),
        ResolutionFactory(themes=[goes]),
    )

    moves = merging.plan(stays, goes).moves
    kept = merged(stays, goes)

    assert list(both.themes.all()) == list(one.themes.all()) == [stays]
    assert [(move.model, move.moved, move.same) for move in moves] == [
        ("resolution", 1, 1)
    ]
    assert kept.moved == [{"model": "resolution", "moved": 1, "same": 1}]


def test_the_plan_counts_what_the_merger_then_moves():
    stays, goes = states()
    VoteFactory.create_batch(3, state=goes)
    SponsorFactory(state=goes)
    StateNameFactory(state=stays, name="Turkey", starts_on=None)
    StateNameFactory(state=goes, name="Turkey", starts_on=None)

    planned = [move.as_json() for move in merging.plan(stays, goes).moves]
    kept = merged(stays, goes)

    assert planned == kept.moved
    assert {"model": "statename", "moved": 0, "same": 1} in planned


def test_nothing_of_the_row_that_went_is_lost():
    stays, goes = states()
    State.objects.filter(pk=goes.pk).update(m49="792", admitted_on=date(1945, 10, 24))
    StateNameFactory(
        state=goes, name="Turkey", starts_on=None, ends_on=date(2022, 5, 31)
    )
    StateNameFactory(state=stays, name="Turkey", starts_on=None, ends_on=None)
    vote = VoteFactory(state=goes)

    values = merged(stays, goes).values

    assert values["row"]["name"] == "Turkiye Republic"
    assert values["row"]["m49"] == "792"
    assert values["row"]["admitted_on"] == "1945-10-24"
    assert values["names"] == [
        {"name": "Turkey", "starts_on": None, "ends_on": "2022-05-31"}
    ]
    assert values["moved"]["vote.state"] == [vote.pk]
    assert values["fell_away"]["statename.state"][0]["ends_on"] == "2022-05-31"


def test_a_key_never_leads_to_one_that_went_itself():
    first, second, third = FamilyFactory.create_batch(3)

    merged(second, first)
    merged(third, second)

    assert Merged.objects.current("theme", first.slug) == third.slug
    assert not Merged.objects.filter(stays=second.slug).exists()


def test_a_key_it_was_loaded_with_leads_on_too():
    stays, goes = (
        SourceFactory(),
        SourceFactory(loaded={"url": "https://www.un.org/old"}),
    )

    merged(stays, goes)

    assert Merged.objects.current("source", "https://www.un.org/old") == stays.url
    assert Merged.objects.current("source", goes.url) == stays.url


@pytest.mark.parametrize(
    ("factory", "key"),
    [(StateFactory, "code"), (FamilyFactory, "slug"), (SourceFactory, "url")],
)
def test_no_new_row_takes_a_key_that_went(factory, key):
    stays, goes = factory(), factory()
    merged(stays, goes)

    with pytest.raises(ValidationError, match="with which it was merged"):
        factory.build(**{key: getattr(goes, key)}).full_clean()


def test_it_needs_its_reason_and_changes_nothing_without():
    stays, goes = themes()

    with pytest.raises(ValidationError, match="needs its reason"):
        merging.merge(stays, goes, somebody(), "  ")

    assert Theme.objects.filter(pk=goes.pk).exists()


def test_a_row_that_is_there_no_more_is_told():
    stays, goes = themes()
    Theme.objects.filter(pk=goes.pk).delete()

    with pytest.raises(ValidationError, match="not in the record any more"):
        merged(stays, goes)


def test_the_public_version_moves_and_the_merger_is_signed():
    stays, goes = themes()
    before = PublicVersion.advance()

    kept = merged(stays, goes)

    assert PublicVersion.current() == before + 1
    assert (kept.by_name, kept.reason) == ("ana", REASON)
    assert str(kept) == "workers → labour"


def test_votes_keep_their_number(django_assert_max_num_queries):
    stays, goes = states()
    VoteFactory.create_batch(12, state=goes)

    with django_assert_max_num_queries(60):
        merged(stays, goes)

    assert Vote.objects.filter(state=stays).count() == 12
    assert not Sponsor.objects.filter(state=stays).exists()
