"""Files of the record that are broken, and what the command says."""

import json
import shutil
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from events.importers.record import FOLDER
from events.models import Resolution, Source

pytestmark = pytest.mark.django_db


@pytest.fixture
def folder(tmp_path):
    """A copy of the shipped files, to be changed."""
    return shutil.copytree(FOLDER, tmp_path / "record")


def change(folder, name, key, value, **fields):
    """Change one row of one file."""
    path = folder / f"{name}.json"
    rows = json.loads(path.read_text())
    next(row for row in rows if row[key] == value).update(fields)
    path.write_text(json.dumps(rows))


@pytest.mark.parametrize(
    ("name", "key", "value", "fields", "said"),
    [
        pytest.param(
            *("resolutions", "symbol", "A/RES/73/195"),
            {"adopted_on": "19 December 2018"},
            "resolutions.json, A/RES/73/195: adopted_on",
            id="no-date",
        ),
        pytest.param(
            *("resolutions", "symbol", "A/RES/73/195"),
            {"against": None},
            "A recorded vote needs the three figures",
            id="tally-without-a-figure",
        ),
        pytest.param(
            *("resolutions", "symbol", "A/RES/73/195"),
            {"symbol": "73/195"},
            "73/195 is written A/RES/73/195.",
            id="symbol-in-another-form",
        ),
        pytest.param(
            *("resolutions", "symbol", "A/RES/80/211"),
            {"symbol": "A/RES/99/1"},
            "its session, 99, is not in sessions.json.",
            id="session-unknown",
        ),
        pytest.param(
            *("statements", "slug", "gd-3-per"),
            {"themes": ["weather"]},
            "statements.json, gd-3-per: themes names weather",
            id="theme-unknown",
        ),
        pytest.param(
            *("statements", "slug", "gd-3-per"),
            {"mood": "calm"},
            "has unknown mood",
            id="name-unknown",
        ),
        pytest.param(
            *("sessions", "slug", "imd-2021"),
            {"status": "published", "to_verify": "Something."},
            "This record cannot be published",
            id="published-but-to-verify",
        ),
    ],
)
def test_a_broken_file_stops_with_its_row_and_writes_nothing(
    folder, name, key, value, fields, said
):
    change(folder, name, key, value, **fields)

    with pytest.raises(CommandError) as error:
        call_command("load_record", folder=folder, stdout=StringIO())

    assert said in str(error.value)
    assert not Source.objects.exists()


def test_a_file_that_is_not_json_is_named(folder):
    (folder / "series.json").write_text("[{")

    with pytest.raises(CommandError, match=r"series\.json: is not JSON"):
        call_command("load_record", folder=folder, stdout=StringIO())


def test_a_dry_run_reports_and_keeps_nothing():
    out = StringIO()

    call_command("load_record", "--dry-run", "--json", stdout=out)

    report = json.loads(out.getvalue())
    assert report["counts"]["resolutions"]["created"] == 188
    assert not Resolution.objects.exists()


def test_the_command_says_what_it_did():
    out = StringIO()

    call_command("load_record", stdout=out)

    assert "resolutions 188 created, 0 updated, 0 unchanged, 0 kept" in out.getvalue()
