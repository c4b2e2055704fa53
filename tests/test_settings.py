"""What the environment must say before the site starts, and what it then is."""

import json
import os
import subprocess
import sys

import pytest
from django.conf import settings
from django.db import connection

PRODUCTION = {
    "SECRET_KEY": "only for these tests; " * 4,
    "ALLOWED_HOSTS": "record.example.org",
    "DEVELOPMENT": "0",
}


def run(*command, **environment):
    """Run Python in a process of its own, with this environment and no other."""
    kept = {key: os.environ[key] for key in ("PATH", "HOME") if key in os.environ}
    return subprocess.run(
        [sys.executable, *command],
        capture_output=True,
        check=False,
        cwd=settings.BASE_DIR,
        env={**kept, **environment},
        text=True,
    )


def start(code, **environment):
    """Import the settings and run a line of code."""
    return run("-c", f"from unga_migration import settings; {code}", **environment)


@pytest.mark.parametrize("name", ["SECRET_KEY", "ALLOWED_HOSTS"])
def test_production_does_not_start_without(name):
    process = start("", **PRODUCTION | {name: ""})

    assert process.returncode == 1
    assert process.stderr.count("\n") == 1
    assert process.stderr.startswith(f"{name} is not set: ")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        pytest.param("DEVELOPMENT", "a, b", id="neither yes nor no"),
        pytest.param("DEBUG", "perhaps", id="not yet decided"),
        pytest.param("LOG_LEVEL", "LOUD", id="no level of a log"),
        pytest.param("SESSION_HOURS", "0", id="a session that never begins"),
        pytest.param("TRUSTED_PROXY_COUNT", "-1", id="fewer proxies than none"),
        pytest.param("DATABASE_URL", "record", id="no address of a database"),
        pytest.param("DATABASE_URL", "postgres://h:port/r", id="a port of letters"),
    ],
)
def test_a_value_that_cannot_be_read_is_refused(name, value):
    process = start("", **PRODUCTION | {name: value})

    assert process.returncode == 1
    assert process.stderr.count("\n") == 1
    assert f'"{name}"' in process.stderr


@pytest.fixture(scope="module")
def production():
    """The settings of production, where only what must be set is set."""
    process = start(
        "import json; print(json.dumps({name: value for name, value in"
        " vars(settings).items() if isinstance(value, bool | int | list)},"
        " default=str))",
        **PRODUCTION,
    )
    return json.loads(process.stdout)


def test_production_sends_everybody_to_https(production):
    assert production["SECURE_SSL_REDIRECT"] is True
    assert production["SESSION_COOKIE_SECURE"] is True
    assert production["CSRF_COOKIE_SECURE"] is True
    assert production["SECURE_HSTS_SECONDS"] == 63_072_000


def test_production_never_shows_the_debug_page(production):
    assert production["DEBUG"] is False
    assert production["ALLOWED_HOSTS"] == ["record.example.org"]


def test_production_stands_behind_one_proxy_and_lets_a_session_last_twelve_hours(
    production,
):
    assert production["ALLAUTH_TRUSTED_PROXY_COUNT"] == 1
    assert production["SESSION_COOKIE_AGE"] == 43_200


def test_a_database_url_names_postgresql():
    process = start(
        "d = settings.DATABASES['default'];"
        "print(d['ENGINE'], d['USER'], d['PASSWORD'], d['HOST'], d['PORT'], d['NAME'])",
        **PRODUCTION,
        DATABASE_URL="postgres://ed:p%40ss@db.example.org:5433/record",
    )

    assert process.stdout == (
        "django.db.backends.postgresql ed p@ss db.example.org 5433 record\n"
    )


#: Readers do not wait for a writer; a writer waits ten seconds; foreign keys hold.
PRAGMAS = {"journal_mode": "wal", "busy_timeout": 10_000, "foreign_keys": 1}


def test_sqlite_is_ready_for_many_readers(tmp_path):
    process = run(
        *("-c", SHOW % [*PRAGMAS]),
        **PRODUCTION,
        DJANGO_SETTINGS_MODULE="unga_migration.settings",
        DATABASE_URL=f"sqlite:///{tmp_path}/record.sqlite3",
    )

    assert json.loads(process.stdout) == PRAGMAS


SHOW = (
    "import json; from django.db import connection as c;"
    "read = lambda name: c.cursor().execute(f'PRAGMA {name}').fetchone()[0];"
    "print(json.dumps({name: read(name) for name in %s}))"
)


@pytest.mark.django_db
def test_the_suite_runs_on_the_database_it_was_given():
    wanted = (
        "postgresql" if "postgres" in os.environ.get("DATABASE_URL", "") else "sqlite"
    )

    assert connection.vendor == wanted
