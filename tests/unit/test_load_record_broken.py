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


def name_of_a_state(name, starts_on=None, ends_on=None):
    """One name with its days, as the file has it."""
    return {"name": name, "starts_on": starts_on, "ends_on": ends_on}


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
        pytest.param(
            *("statements", "slug", "gd-3-per"),
            {"themes": "data-and-evidence"},
            "statements.json, gd-3-per: themes is not a list.",
            id="no-list",
        ),
        pytest.param(
            *("sessions", "slug", "s-29"),
            {"meeting_records": ["A/S-29/PV.1", "A/S-29/PV.1"]},
            "sessions.json, s-29: meeting_records has doubles.",
            id="a-symbol-twice",
        ),
        pytest.param(
            *("sessions", "slug", "s-29"),
            {"meeting_records": [{"symbol": "A/S-29/PV.1"}]},
            "sessions.json, s-29: meeting_records holds text alone.",
            id="an-object-for-a-symbol",
        ),
        pytest.param(
            *("states", "code", "BEN"),
            {"names": [{"name": "Dahomey", "until": "1975-12-01"}]},
            "BEN: names holds objects with name, starts_on, ends_on.",
            id="name-of-a-state-with-other-fields",
        ),
        pytest.param(
            *("states", "code", "BEN"),
            {"names": [name_of_a_state("Dahomey"), name_of_a_state("Dahomey")]},
            "states.json, BEN: names has doubles.",
            id="name-of-a-state-twice",
        ),
        pytest.param(
            *("states", "code", "BEN"),
            {"names": [name_of_a_state("Dahomey", "1975-12-32")]},
            "states.json, BEN: names: starts_on",
            id="name-of-a-state-without-a-day",
        ),
        pytest.param(
            *("states", "code", "BEN"),
            {"names": [name_of_a_state("Dahomey", "1975-12-02", "1960-09-20")]},
            "states.json, BEN: The last day comes before the first.",
            id="name-of-a-state-that-ends-before-it-starts",
        ),
        pytest.param(
            *("states", "code", "SUN"),
            {"admitted_on": "1991-12-24"},
            "states.json, SUN: Membership ends after it begins.",
            id="membership-that-ends-before-it-begins",
        ),
        pytest.param(
            *("states", "code", "BEN"),
            {"regional_group": "Africa"},
            "states.json, BEN: regional_group",
            id="group-unknown",
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
