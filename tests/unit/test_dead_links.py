"""When an address counts as dead, and what the database keeps of a check."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db import IntegrityError, transaction

from events.links import FAILING, OUTCOMES, Reason, Run, Verdict
from events.models import Source
from events.models.link import OUTCOME_WORDS, Finding
from tests.factories import SourceFactory

START = datetime(2026, 11, 2, 3, 0, tzinfo=UTC)
HOURS = timedelta(hours=1)
GONE, TIMEOUT = Verdict(Reason.GONE, "404"), Verdict(Reason.TIMEOUT)
REFUSED, WORKS = Verdict(Reason.FORBIDDEN, "403"), Verdict(Reason.ANSWERS)
MOVED = Verdict(Reason.MOVED, moved_to="https://www.un.org/now")


def after(*checks):
    """The run after checks, each given as the hours since the first and a verdict."""
    run = Run()
    for hours, verdict in checks:
        run = run.after(verdict, START + hours * HOURS)
    return run


@pytest.mark.parametrize(
    "checks",
    [
        pytest.param([(0, TIMEOUT)], id="once"),
        pytest.param([(n / 2, TIMEOUT) for n in range(20)], id="one bad night"),
        pytest.param([(0, TIMEOUT), (96, TIMEOUT)], id="twice in four days"),
        pytest.param([(0, TIMEOUT), (24, TIMEOUT), (71, TIMEOUT)], id="71 hours"),
        pytest.param([(n / 2, GONE) for n in range(20)], id="gone for a night"),
        pytest.param([(0, GONE), (23, GONE)], id="gone for 23 hours"),
        pytest.param([(0, GONE), (24, TIMEOUT)], id="gone, then silent"),
        pytest.param([(0, REFUSED), (24, REFUSED), (96, REFUSED)], id="refused"),
        pytest.param(
            [(0, TIMEOUT), (24, TIMEOUT), (48, WORKS), (72, TIMEOUT)], id="back again"
        ),
        pytest.param(
            [(0, TIMEOUT), (24, TIMEOUT), (48, REFUSED), (72, TIMEOUT)], id="let in not"
        ),
        pytest.param(
            [(0, TIMEOUT), (24, TIMEOUT), (72, TIMEOUT), (73, WORKS)], id="came to life"
        ),
    ],
)
def test_a_link_is_not_dead(checks):
    assert not after(*checks).is_dead


@pytest.mark.parametrize(
    "checks",
    [
        pytest.param([(0, TIMEOUT), (24, TIMEOUT), (72, TIMEOUT)], id="three days"),
        pytest.param([(0, GONE), (24, GONE)], id="gone for a day"),
        pytest.param([(0, TIMEOUT), (24, GONE)], id="silent, then gone"),
        pytest.param([(0, GONE), (24, GONE), (25, TIMEOUT)], id="dead, then silent"),
    ],
)
def test_a_link_is_dead(checks):
    run = after(*checks)

    assert run.is_dead
    assert (run.since, run.failures) == (START, len(checks))


def test_each_reason_has_its_outcome_and_its_words():
    assert set(OUTCOMES) == set(Reason)
    assert set(OUTCOME_WORDS) == set(OUTCOMES.values())
    assert Finding.values == [reason.value for reason in Reason]


# The database ------------------------------------------------------------------


@pytest.mark.django_db
@pytest.mark.parametrize("reason", Reason)
def test_the_database_takes_whatever_a_check_finds(reason):
    source = SourceFactory()
    moved_to = "https://www.un.org/now" if reason is Reason.MOVED else ""

    source.note(Verdict(reason, "404", moved_to), START)
    source.save()

    stored = Source.objects.with_outcome(OUTCOMES[reason]).get()
    assert (stored.finding, stored.checked_at) == (reason, START)
    assert set(Source.objects.failing()) == ({source} if reason in FAILING else set())


def noted(*verdicts):
    source = SourceFactory.build()
    for day, verdict in enumerate(verdicts):
        source.note(verdict, START + timedelta(days=day))
    return source


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("verdicts", "wrong", "rule"),
    [
        ([WORKS], {"finding": "lost"}, "source_finding_is_known"),
        ([WORKS], {"checked_at": None}, "source_checked_has_finding"),
        ([], {"checked_at": START}, "source_checked_has_finding"),
        ([MOVED], {"moved_to": ""}, "source_moved_has_address"),
        ([WORKS], {"moved_to": "https://www.un.org/"}, "source_moved_has_address"),
        ([GONE], {"failures": 0}, "source_failing_has_beginning"),
        ([GONE], {"failing_since": None}, "source_failing_has_beginning"),
        (
            [GONE],
            {"failing_since": START + timedelta(days=1)},
            "source_failing_has_beginning",
        ),
        ([WORKS], {"failures": 1}, "source_failing_has_beginning"),
        ([REFUSED], {"failing_since": START}, "source_failing_has_beginning"),
        ([GONE], {"is_dead": True}, "source_dead_failed_twice"),
        ([WORKS], {"is_dead": True}, "source_dead_failed_twice"),
    ],
)
def test_the_database_refuses_what_no_check_finds(verdicts, wrong, rule):
    source = noted(*verdicts)
    for name, value in wrong.items():
        setattr(source, name, value)

    with pytest.raises(IntegrityError, match=rule), transaction.atomic():
        source.save()


@pytest.mark.django_db
def test_a_check_can_be_forgotten():
    source = noted(GONE, GONE)
    source.save()

    source.forget_check()
    source.save()

    assert not Source.objects.dead().exists()
    assert (source.outcome, source.finding_words) == ("", "")


@pytest.mark.parametrize(
    ("verdicts", "words"),
    [
        ([], ""),
        ([WORKS], "The page answers"),
        ([GONE], "The site says that there is no such page: 404"),
        ([MOVED], "The page has another address for good: https://www.un.org/now"),
    ],
)
def test_what_was_found_is_said_in_one_line(verdicts, words):
    assert noted(*verdicts).finding_words == words


@pytest.mark.django_db
def test_what_was_not_checked_for_longest_comes_first():
    young, old, never = (SourceFactory() for _ in range(3))
    for source, days in ((young, 9), (old, 0)):
        source.note(WORKS, START + timedelta(days=days))
        source.save()

    assert list(Source.objects.longest_unchecked()) == [never, old, young]
    assert set(Source.objects.unchecked_since(START + HOURS)) == {never, old}
