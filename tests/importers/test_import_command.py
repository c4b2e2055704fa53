"""manage.py import_un: paths in, rows and a report out; a broken file harms nothing."""

import gzip
import io
import json
import sys

import pytest
from django.core.management import CommandError, call_command

from events.models import Import, Resolution, Vote
from tests.factories import SessionFactory, StateFactory
from tests.importers import votes

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def world():
    SessionFactory(code="73")
    for code, name in (
        ("ALB", "Albania"),
        ("DZA", "Algeria"),
        ("BEN", "Benin"),
        ("HUN", "Hungary"),
    ):
        StateFactory(code=code, name=name)


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "2025_ga_voting.csv"
    path.write_text(votes.FILE)
    return path


def run(*arguments, **options):
    """What the command prints."""
    said = io.StringIO()
    call_command("import_un", *map(str, arguments), stdout=said, **options)
    return said.getvalue()


def reported(*arguments, **options):
    return json.loads(run(*arguments, json=True, **options))["reports"]


def test_a_file_is_taken_and_the_figures_said(file):
    said = run("voting", file)

    assert "Took 2025_ga_voting.csv in" in said
    assert "resolution  1 created, 0 updated, 0 unchanged" in said
    assert Vote.objects.count() == 4


def test_the_report_can_be_read_by_a_program(file):
    (report,) = reported("voting", file)

    assert report["counts"]["resolution"] == {
        "created": 1,
        "updated": 0,
        "unchanged": 0,
    }
    assert (report["rejected"], report["skipped"], report["records"]) == (0, 0, 1)
    assert report["changes"][0]["record"] == "A/RES/73/195"


def test_the_second_time_nothing_changes(file):
    run("voting", file)

    (report,) = reported("voting", file)

    assert report["counts"]["resolution"]["unchanged"] == 1
    assert Import.objects.count() == 1


def test_a_dry_run_keeps_nothing(file):
    said = run("voting", file, dry_run=True)

    assert said.startswith("Tried 2025_ga_voting.csv")
    assert not Resolution.objects.exists()


def test_a_folder_is_taken_file_by_file(tmp_path):
    for number in (195, 196):
        path = tmp_path / f"{number}.csv.gz"
        content = votes.FILE.replace("73/195", f"73/{number}").encode()
        path.write_bytes(gzip.compress(content))

    reports = reported("voting", tmp_path)

    assert [report["file"] for report in reports] == ["195.csv.gz", "196.csv.gz"]
    assert Resolution.objects.count() == 2


def test_standard_input_is_a_file(monkeypatch):
    class Given:
        buffer = io.BytesIO(votes.FILE.encode())

        @staticmethod
        def isatty():
            return False

    monkeypatch.setattr(sys, "stdin", Given)

    (report,) = reported("voting", "-")

    assert report["file"] == "standard input"
    assert Resolution.objects.exists()


def test_a_broken_file_writes_nothing_and_the_others_are_taken(tmp_path, file, capsys):
    broken = tmp_path / "1_broken.csv"
    broken.write_text("symbol;title\n")

    with pytest.raises(SystemExit) as ended:
        run("voting", broken, file)

    assert ended.value.code == 1
    assert Resolution.objects.count() == 1


def test_a_file_that_breaks_off_leaves_the_database_as_it_was(tmp_path):
    path = tmp_path / "votes.csv.gz"
    rows = "".join(
        votes.VOTES.replace("73/195", f"73/{number}") for number in range(1, 200)
    )
    path.write_bytes(gzip.compress(f"{votes.HEADER}\n{rows}".encode())[:-40])

    with pytest.raises(SystemExit):
        run("voting", path, everything=True)

    assert not Resolution.objects.exists()


def test_a_path_that_is_not_there_is_said_before_anything_is_done(file):
    with pytest.raises(CommandError, match="no file or folder /nowhere"):
        run("voting", file, "/nowhere")

    assert not Resolution.objects.exists()


def test_an_unknown_format_is_refused():
    with pytest.raises(CommandError, match="invalid choice"):
        run("excel", "x")


def test_rejected_rows_are_told_with_file_line_and_reason(tmp_path):
    path = tmp_path / "votes.csv"
    path.write_text(votes.FILE.replace("BEN,BENIN", "XXX,ATLANTIS"))

    said = run("voting", path)

    assert "rejected  votes.csv:4: A/RES/73/195: “ATLANTIS (XXX)” is no State" in said
