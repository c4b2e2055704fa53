"""The editorial life of a record, and what the public may see of it."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.db import IntegrityError

from events.models import PublicVersion, Resolution, Session, Statement
from tests.factories import (
    MeetingFactory,
    ResolutionFactory,
    SourceFactory,
    StatementFactory,
    ThemeFactory,
)

pytestmark = pytest.mark.django_db

NOON = datetime(2026, 12, 18, 17, 0, tzinfo=UTC)  # noon in New York


@pytest.mark.parametrize("status", ["draft", "in_review"])
@pytest.mark.parametrize(
    ("factory", "model"),
    [
        (ResolutionFactory, Resolution),
        (MeetingFactory, Session),
        (StatementFactory, Statement),
    ],
)
def test_the_public_does_not_see(factory, model, status):
    shown = factory()
    factory(status=status)

    assert list(model.objects.published().filter(pk__gte=shown.pk)) == [shown]


def test_the_public_does_not_see_what_is_withdrawn():
    resolution = ResolutionFactory()

    resolution.withdraw("The symbol belongs to another text.")

    assert not Resolution.objects.published().exists()
    assert list(Resolution.objects.withdrawn()) == [resolution]


def test_a_scheduled_record_appears_at_its_hour():
    resolution = ResolutionFactory(publish_at=NOON)

    with time_machine.travel(NOON - timedelta(seconds=1), tick=False):
        assert not Resolution.objects.published().exists()
        assert not resolution.is_public
    with time_machine.travel(NOON, tick=False):
        assert Resolution.objects.published().exists()
        assert resolution.is_public


LEAVING = {"withdraw_at": NOON, "withdrawal_reason": "The event is over."}


def test_a_record_leaves_at_its_hour():
    resolution = ResolutionFactory(**LEAVING)

    with time_machine.travel(NOON - timedelta(seconds=1), tick=False):
        assert Resolution.objects.published().exists()
        assert resolution.is_public
    with time_machine.travel(NOON, tick=False):
        assert list(Resolution.objects.withdrawn()) == [resolution]
        assert not Resolution.objects.published().exists()
        assert resolution.is_withdrawn
        assert not resolution.is_public


def test_the_public_version_moves_when_a_record_leaves():
    ResolutionFactory(**LEAVING)
    with time_machine.travel(NOON - timedelta(hours=1), tick=False):
        before = PublicVersion.advance()

    with time_machine.travel(NOON, tick=False):
        assert PublicVersion.current() == before + 1


def test_what_left_by_its_hour_can_be_published_again():
    resolution = ResolutionFactory(status="withdrawn", **LEAVING)

    resolution.publish()

    assert resolution.withdraw_at is None
    assert resolution.is_public


def test_a_record_that_is_to_leave_needs_its_reason():
    with pytest.raises(IntegrityError):
        ResolutionFactory(withdraw_at=NOON)


def test_a_record_leaves_after_it_appears():
    with pytest.raises(IntegrityError):
        ResolutionFactory(publish_at=NOON, **LEAVING)


def test_the_public_version_moves_when_the_hour_strikes():
    ResolutionFactory(publish_at=NOON)
    with time_machine.travel(NOON - timedelta(hours=1), tick=False):
        before = PublicVersion.advance()
        assert PublicVersion.current() == before

    with time_machine.travel(NOON, tick=False):
        after = PublicVersion.current()
        assert after == before + 1
        assert PublicVersion.current() == after


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda record: record.publish(), id="publication"),
        pytest.param(lambda record: record.withdraw("A twin."), id="withdrawal"),
        pytest.param(lambda record: record.send_to_review(), id="return to review"),
    ],
)
def test_the_public_version_moves_with(change):
    resolution = ResolutionFactory()
    before = PublicVersion.advance()

    change(resolution)

    assert PublicVersion.current() == before + 1


def test_a_record_with_something_to_verify_cannot_be_published():
    resolution = ResolutionFactory(status="draft", to_verify="Check the day.")

    with pytest.raises(ValidationError, match="to verify"):
        resolution.publish()

    resolution.refresh_from_db()
    assert resolution.status == Resolution.Status.DRAFT


def test_a_withdrawal_needs_a_reason():
    resolution = ResolutionFactory()

    with pytest.raises(ValidationError, match="needs a reason"):
        resolution.withdraw("")

    assert Resolution.objects.published().exists()


def test_each_transition_counts_as_a_version():
    resolution = ResolutionFactory(status="draft")

    resolution.send_to_review()
    resolution.publish()

    resolution.refresh_from_db()
    assert (resolution.status, resolution.version) == ("published", 3)


def test_editors_find_what_lacks_a_source_or_a_theme():
    complete = ResolutionFactory(sources=[SourceFactory()], themes=[ThemeFactory()])
    bare = ResolutionFactory()

    assert list(Resolution.objects.without_source()) == [bare]
    assert list(Resolution.objects.without_theme()) == [bare]
    assert complete not in Resolution.objects.to_verify()
