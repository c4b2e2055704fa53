"""Checking the addresses of sources, against a server on this machine."""

import json
from datetime import timedelta
from io import StringIO

import pytest
import time_machine
from django.core.management import CommandError, call_command
from django.utils import timezone

from events import link_rounds
from events.link_rounds import DOUBTFUL, NothingAnswers, Round
from events.links import Manners, Reason, Verdict
from events.models import PublicVersion, Source
from tests.bad_server import page, redirect, serving, status
from tests.factories import SourceFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def server(settings):
    """The only machine that may be asked: this one, but by its number alone."""
    settings.LINK_CHECK_NETWORKS = ["127.0.0.1/32"]
    with serving() as server:
        yield server


def source(server, path, answer, **given):
    return SourceFactory(url=server.at(path, answer), **given)


def checked(*sources, **given):
    """What a round gives of each source, by its key."""
    found = Round(manners=Manners(pause=0), **given).checked(sources)
    return {each.source.pk: each.verdict and each.verdict.reason for each in found}


def run(*options):
    call_command("check_links", "--pause=0", *options)


def unreachable(number):
    """A source on a host of its own, where nothing listens."""
    return SourceFactory(url=f"http://127.0.1.{number}:9/page")


@pytest.fixture
def no_listeners(settings):
    settings.LINK_CHECK_NETWORKS = ["127.0.0.0/8"]


# A round -----------------------------------------------------------------------


def test_each_result_is_in_the_database_before_the_next_is_asked(server):
    first, second = (source(server, path, page) for path in ("/1", "/2"))

    results = Round(manners=Manners(pause=0)).checked([first, second])
    next(results)

    first.refresh_from_db()
    second.refresh_from_db()
    assert (first.finding, second.finding) == ("answers", "")


def test_an_address_that_changed_meanwhile_keeps_its_own_state(server):
    was = source(server, "/1", status(404))
    Source.objects.filter(pk=was.pk).update(url=server.url("/2"))

    assert checked(was) == {}
    assert Source.objects.get().finding == ""


def test_the_rest_of_a_site_that_asks_for_time_is_left_for_later(server):
    busy = source(server, "/1", status(429, Retry_After="60"))
    later = source(server, "/2", page)

    found = checked(busy, later)

    later.refresh_from_db()
    assert found == {busy.pk: Reason.ASKED_TO_WAIT, later.pk: None}
    assert later.checked_at is None
    assert len(server.asked) == 1


def test_a_link_dies_over_days_and_lives_again_at_once(server):
    dying, version = source(server, "/1", status(404)), PublicVersion.current()
    moments = []
    with time_machine.travel("2026-11-02 03:00Z", tick=False) as clock:
        for _ in range(2):
            checked(dying)
            dying.refresh_from_db()
            moments.append((dying.is_dead, PublicVersion.current() > version))
            clock.shift(timedelta(days=1))
        server.at("/1", page)
        dead = PublicVersion.current()
        checked(dying)

    dying.refresh_from_db()
    assert moments == [(False, False), (True, True)]
    assert (dying.is_dead, dying.failures) == (False, 0)
    assert PublicVersion.current() > dead


def test_a_network_that_reaches_nothing_is_held_against_nobody(no_listeners):
    sources = [unreachable(number) for number in range(1, DOUBTFUL + 1)]

    with pytest.raises(NothingAnswers):
        checked(*sources)

    assert not Source.objects.exclude(finding="").exists()


def test_silence_counts_where_a_page_that_worked_still_answers(server, no_listeners):
    server.at("/works", page)
    known = SourceFactory(url=server.url("/works"))
    known.note(Verdict(Reason.ANSWERS), timezone.now())
    known.save()
    sources = [unreachable(number) for number in range(1, DOUBTFUL + 1)]

    found = checked(*sources)

    assert set(found.values()) == {Reason.NO_CONNECTION}
    assert len(found) == DOUBTFUL


def test_one_silent_site_counts_only_if_a_page_that_worked_answers(server):
    silent = SourceFactory(url="http://127.0.0.1:9/page")
    known = SourceFactory(url="http://localhost:9/gone-with-the-network")
    known.note(Verdict(Reason.ANSWERS), timezone.now())
    known.save()

    with pytest.raises(NothingAnswers):
        checked(silent)

    silent.refresh_from_db()
    assert silent.finding == ""


def test_one_silent_site_counts_where_nothing_is_known_yet(server):
    silent = SourceFactory(url="http://127.0.0.1:9/page")

    assert checked(silent) == {silent.pk: Reason.NO_CONNECTION}


@pytest.mark.parametrize(
    ("contact", "name"),
    [
        ("", "unga-migration-link-check/1.0"),
        (
            "mailto:a@example.org",
            "unga-migration-link-check/1.0 (+mailto:a@example.org)",
        ),
        (
            "https://example.org/é\r\nX: y",
            "unga-migration-link-check/1.0 (+https://example.org/%C3%A9%0D%0AX:%20y)",
        ),
    ],
)
def test_the_check_says_where_to_complain(settings, contact, name):
    settings.CONTACT_URL = contact

    assert link_rounds.caller().user_agent == name


# The command -------------------------------------------------------------------


def test_the_command_lists_what_does_not_work_and_counts(server, capsys):
    source(server, "/works", page)
    source(server, "/gone", status(404))
    source(server, "/old", redirect("/works", 301))

    run()

    said = capsys.readouterr().out
    assert f"gone        {server.url('/gone')}\n" in said
    assert "    The site says that there is no such page: 404\n" in said
    assert f"moved       {server.url('/old')}\n" in said
    assert "      1 works\n" in said
    assert "3 of 3 links." in said


def test_the_command_prints_json_and_nothing_else(server, capsys):
    gone = source(server, "/gone", status(410))

    run("--json")

    line = json.loads(capsys.readouterr().out)
    since = line.pop("failing_since")
    gone.refresh_from_db()
    assert since == gone.failing_since.isoformat()
    assert line == {
        "key": gone.pk,
        "url": gone.url,
        "outcome": "gone",
        "finding": "gone",
        "detail": "410",
        "moved_to": "",
        "failures": 1,
        "dead": False,
    }


def test_the_command_goes_on_where_it_was_stopped(server):
    for number in range(3):
        source(server, f"/{number}", page)

    run("--limit=2")
    run("--older-than=7d")

    assert [path for method, path, _ in server.asked if method == "GET"] == [
        "/0",
        "/1",
        "/2",
    ]


def test_what_was_checked_lately_is_not_checked_again(server):
    source(server, "/1", page)

    run()
    run("--older-than=7d")

    assert len(server.asked) == 2


class Stopped(StringIO):
    """A terminal where somebody presses Ctrl+C at the first line."""

    def write(self, words):
        raise KeyboardInterrupt


def test_a_stop_loses_nothing(server):
    first, second = source(server, "/1", page), source(server, "/2", page)

    with pytest.raises(SystemExit) as stopped:
        call_command("check_links", "--json", "--pause=0", stdout=Stopped())

    assert stopped.value.code == 130
    assert Source.objects.get(pk=first.pk).finding == "answers"
    assert Source.objects.longest_unchecked().first() == second


def test_the_command_says_so_when_nothing_answers(no_listeners, capsys):
    for number in range(1, DOUBTFUL + 1):
        unreachable(number)

    with pytest.raises(CommandError, match="this machine seems to have no network"):
        run()


@pytest.mark.parametrize(
    "option",
    ["--older-than=7", "--older-than=d", "--limit=0", "--pause=-1", "--patience=nan"],
)
def test_a_wrong_option_is_said(option):
    with pytest.raises(CommandError):
        run(option)
