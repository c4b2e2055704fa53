"""Deep calls ask the system for no memory again and again."""

import runpy
from functools import partial
from pathlib import Path
from threading import Thread

import pytest

from unga_migration.frames import with_room

resource = pytest.importorskip("resource", reason="Windows does not count pages")

TIMES = 200
MANAGE = str(Path(__file__).resolve().parents[1] / "manage.py")


def nothing():
    """A call whose frame lies beyond the end of a chunk somewhere on the way down."""


def deep(levels):
    for _ in range(TIMES):
        nothing()
    if levels:
        deep(levels - 1)


def pages_taken(call):
    """How many pages of memory a call takes on a thread of its own."""
    taken = []

    def count():
        before = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
        call()
        taken.append(resource.getrusage(resource.RUSAGE_SELF).ru_minflt - before)

    thread = Thread(target=count)
    thread.start()
    thread.join()
    return taken[0]


def test_a_loop_at_any_depth_takes_no_memory_each_time_around():
    assert pages_taken(with_room(partial(deep, 400))) < TIMES


def test_the_server_answers_with_room(monkeypatch):
    monkeypatch.setattr("django.core.wsgi.get_wsgi_application", lambda: deep)
    application = runpy.run_module("unga_migration.wsgi")["application"]

    assert pages_taken(partial(application, 400)) < TIMES


def test_commands_run_with_room(monkeypatch):
    run = "django.core.management.execute_from_command_line"
    monkeypatch.setattr(run, lambda arguments: deep(400))

    assert pages_taken(partial(runpy.run_path, MANAGE, run_name="__main__")) < TIMES


def test_what_is_called_gets_everything_and_gives_its_answer():
    def told(*args, **kwargs):
        return args, kwargs

    assert with_room(told)(1, call=2, two=3) == ((1,), {"call": 2, "two": 3})


def test_what_is_raised_comes_through():
    with pytest.raises(ZeroDivisionError):
        with_room(divmod)(1, 0)
