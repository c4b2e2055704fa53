"""What a new edition of the shipped record changes is a step of the history."""

import json
import shutil

import pytest
from django.db import connection

from events.importers import wording
from events.importers.record import FOLDER, load
from events.models import Resolution, Revision, Session

pytestmark = pytest.mark.django_db
SYMBOL = "A/RES/73/195"


@pytest.fixture(scope="module")
def loaded(kept):
    """The record, loaded once for the module and undone after it."""
    load()
    # Here, or PostgreSQL would check every row again after each test.
    connection.check_constraints()


@pytest.fixture
def folder(loaded, db, tmp_path):
    """A copy of the shipped files, to be changed; what a test loads is undone."""
    return shutil.copytree(FOLDER, tmp_path / "record")


def ship(folder, name, key, value, **fields):
    """Load the record as if a later version shipped one row of a file otherwise."""
    path = folder / f"{name}.json"
    rows = json.loads(path.read_text())
    next(row for row in rows if row[key] == value).update(fields)
    path.write_text(json.dumps(rows))
    load(folder)


def resolution():
    return Resolution.objects.get(symbol=SYMBOL)


def test_a_first_load_takes_no_step(folder):
    assert not Revision.objects.exists()


def test_a_public_fact_that_ships_otherwise_is_a_correction(folder, settings):
    settings.RELEASE = "2026.11"

    ship(folder, "resolutions", "symbol", SYMBOL, committee="third", in_favour=153)

    (step,) = Revision.objects.of(resolution())
    assert step.changes["in_favour"] == [152, 153]
    assert (step.action, step.is_correction, step.by) == ("shipped", True, None)
    assert step.reason == (
        "From a new edition of the record that ships with this site, release 2026.11."
    )


def test_the_same_edition_twice_takes_one_step(folder):
    ship(folder, "resolutions", "symbol", SYMBOL, in_favour=153)

    load(folder)

    assert Revision.objects.count() == 1


def test_words_and_links_are_steps_and_no_corrections(folder):
    ship(folder, "sessions", "slug", "imd-2021", themes=["data-and-evidence"])

    (step,) = Revision.objects.of(Session.objects.get(slug="imd-2021"))
    assert step.changes["themes"][1] == ["data-and-evidence"]
    assert not step.is_correction


def test_citations_alone_are_no_step(folder):
    ship(folder, "resolutions", "symbol", SYMBOL, references=[])

    assert not Revision.objects.exists()


def test_a_draft_that_ships_published_is_published_in_its_history(folder):
    draft = Resolution.objects.get(symbol="A/RES/61/208")

    ship(
        folder, "resolutions", "symbol", draft.symbol, status="published", to_verify=""
    )

    (step,) = Revision.objects.of(draft)
    assert (step.action, step.is_correction) == ("publish", False)
    assert step.reason.startswith("From a new edition of the record")


def test_what_an_editor_keeps_is_no_step(folder):
    Resolution.objects.filter(symbol=SYMBOL).update(summary="Ours.")

    ship(folder, "resolutions", "symbol", SYMBOL, summary="Theirs.")

    assert not Revision.objects.exists()


def test_a_dry_run_leaves_no_step(folder):
    path = folder / "resolutions.json"
    path.write_text(path.read_text().replace('"in_favour": 152', '"in_favour": 153'))

    load(folder, dry_run=True)

    assert not Revision.objects.exists()


@pytest.mark.parametrize("release", ["", "started-20261126T213000"])
def test_a_process_without_a_release_names_none(release):
    assert wording.shipped(release) == (
        "From a new edition of the record that ships with this site."
    )


def test_a_reason_is_never_too_long_for_its_column():
    assert len(wording.shipped("x" * 900)) <= 500
    assert len(wording.undone(None, "x" * 900)) <= 500
