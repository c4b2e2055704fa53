"""The counts beside a roll call are those of its votes, whoever writes them."""

import pytest
from django.db import IntegrityError, connection, transaction

from events.importers.writer.parts import bulk
from events.models import Resolution, RollCallCount, Vote
from tests.factories import ResolutionFactory, StateFactory, VoteFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def resolution():
    return ResolutionFactory(recorded=True)


def counts(resolution):
    held = RollCallCount.objects.get(resolution=resolution)
    return (held.votes, held.in_favour, held.against, held.abstaining)


def cast(resolution, *positions):
    return [VoteFactory(resolution=resolution, position=each) for each in positions]


def test_each_vote_that_comes_is_counted_at_its_position(resolution):
    cast(resolution, "yes", "yes", "no", "abstain", "not_voting", "not_member")

    assert counts(resolution) == (6, 2, 1, 1)


def test_votes_written_in_bulk_are_counted(resolution):
    states = StateFactory.create_batch(5)
    bulk.insert(
        Vote,
        ("resolution_id", "state_id", "position", "name"),
        [(resolution.pk, state.pk, "no", "") for state in states],
    )

    assert counts(resolution) == (5, 0, 5, 0)


def test_a_vote_that_changes_its_position_moves_from_one_count_to_another(resolution):
    vote, _other = cast(resolution, "yes", "yes")

    Vote.objects.filter(pk=vote.pk).update(position="abstain")

    assert counts(resolution) == (2, 1, 0, 1)


def test_a_vote_of_another_state_counts_as_before(resolution):
    (vote,) = cast(resolution, "yes")

    Vote.objects.filter(pk=vote.pk).update(state=StateFactory())

    assert counts(resolution) == (1, 1, 0, 0)


def test_votes_that_move_to_another_resolution_are_counted_there(resolution):
    cast(resolution, "yes", "no")
    other = ResolutionFactory(recorded=True)

    Vote.objects.filter(position="no").update(resolution=other)

    assert counts(resolution) == (1, 1, 0, 0)
    assert counts(other) == (1, 0, 1, 0)


def test_votes_taken_away_are_counted_no_more(resolution):
    cast(resolution, "yes", "no", "abstain")

    Vote.objects.filter(resolution=resolution).delete()

    assert counts(resolution) == (0, 0, 0, 0)


def test_the_counts_leave_with_their_resolution(resolution):
    cast(resolution, "yes", "no")

    resolution.delete()

    assert not RollCallCount.objects.exists()
    assert not Resolution.objects.exists()


def test_what_is_rolled_back_was_never_counted(resolution):
    cast(resolution, "yes")

    with pytest.raises(IntegrityError), transaction.atomic():
        cast(resolution, "no", "maybe")

    assert counts(resolution) == (1, 1, 0, 0)


@pytest.mark.parametrize("event", ["insert", "delete", "update"])
def test_every_migration_left_the_counting_in_place(event):
    table = "sqlite_master" if connection.vendor == "sqlite" else "pg_trigger"
    column = "name" if connection.vendor == "sqlite" else "tgname"
    with connection.cursor() as cursor:
        query = f"SELECT count(*) FROM {table} WHERE {column} = %s"
        cursor.execute(query, [f"vote_is_counted_{event}"])

        assert cursor.fetchone() == (1,)
