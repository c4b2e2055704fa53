"""What a platform reads: its files, gunicorn's file, and the guide to them."""

import json
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings

from tests.test_settings import PRODUCTION, run

ROOT = Path(settings.BASE_DIR)
READS = re.compile(r"""(?:env\.\w+|required|environ\.get)\(\s*["']([A-Z_]+)["']""")
#: Said by the platform itself, so that nobody has to set them.
OF_PLATFORMS = {"PORT", "RENDER_GIT_COMMIT", "HEROKU_SLUG_COMMIT"}


def read_by_the_process():
    """The names of the environment that the settings and gunicorn's file read."""
    files = ("unga_migration/settings.py", "gunicorn.conf.py")
    return {name for file in files for name in READS.findall((ROOT / file).read_text())}


def processes():
    """Procfile: the name of each process -> its command."""
    lines = (ROOT / "Procfile").read_text().splitlines()
    return dict(line.split(": ", 1) for line in lines)


def test_the_guide_lists_every_setting_and_no_other():
    guide = (ROOT / "docs" / "deploying.md").read_text()
    rows = re.findall(r"^\| (`[^|]+`) \|", guide, re.MULTILINE)
    listed = {name for row in rows for name in re.findall(r"`([A-Z_]+)`", row)}

    assert listed == read_by_the_process() - OF_PLATFORMS


def test_the_example_names_only_what_is_read():
    example = (ROOT / ".env.example").read_text()
    named = set(re.findall(r"^#? ?([A-Z_]+)=", example, re.MULTILINE))

    assert named
    assert named <= read_by_the_process()


def test_heroku_is_asked_for_what_production_requires():
    manifest = json.loads((ROOT / "app.json").read_text())

    assert {"SECRET_KEY", "ALLOWED_HOSTS"} <= manifest["env"].keys()
    assert manifest["env"].keys() <= read_by_the_process()


@pytest.mark.parametrize(
    "command",
    ["migrate --noinput", "load_record", "check --deploy --fail-level WARNING"],
)
def test_render_releases_as_heroku_does(command):
    assert command in processes()["release"]
    assert command in (ROOT / "render.yaml").read_text()


def test_gunicorn_accepts_its_file(tmp_path):
    words = shlex.split(processes()["web"])
    database = {"DATABASE_URL": f"sqlite:///{tmp_path}/record.sqlite3"}

    process = run("-m", *words, "--check-config", **PRODUCTION | database)

    assert (process.returncode, process.stdout) == (0, "")


@pytest.fixture(scope="module")
def release(tmp_path_factory):
    """Each step of a release on an empty database, and the last one once more."""
    database = tmp_path_factory.mktemp("release") / "record.sqlite3"
    environment = PRODUCTION | {"DATABASE_URL": f"sqlite:///{database}"}
    steps = [shlex.split(step) for step in processes()["release"].split(" && ")]
    return [run(*step[1:], **environment) for step in [*steps, steps[-1]]]


def test_the_deploy_check_has_no_warning(release):
    check, *_ = release

    assert (check.returncode, check.stdout) == (
        0,
        "System check identified no issues (0 silenced).\n",
    )


def test_a_release_prepares_an_empty_database_and_may_be_repeated(release):
    *first, second = release

    assert [step.returncode for step in first] == [0, 0, 0]
    assert re.search(r"^resolutions +188 created", first[-1].stdout, re.MULTILINE)
    assert re.search(r"^resolutions +0 created", second.stdout, re.MULTILINE)
    assert " 188 unchanged" in second.stdout


def test_make_alone_lists_the_targets():
    # Not as a part of the `make test` that may be running this.
    environment = {"PATH": os.environ["PATH"]}
    process = subprocess.run(
        ["make"],
        capture_output=True,
        check=True,
        cwd=ROOT,
        env=environment,
        text=True,
    )

    named = [line.split()[0] for line in process.stdout.splitlines()]
    assert named[:3] == ["help", "run", "admin"]
    assert {"test", "lint", "check", "bench"} <= set(named)


def test_the_version_of_python_is_one_that_the_site_supports():
    wanted = (ROOT / ".python-version").read_text().strip()

    assert tuple(map(int, wanted.split(".")[:2])) >= (3, 11)
    assert sys.version_info >= (3, 11)
