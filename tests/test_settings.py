"""What the environment must say before the site starts, and what it then is."""

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


def test_production_sends_everybody_to_https():
    process = start(
        "print(settings.SECURE_SSL_REDIRECT, settings.SESSION_COOKIE_SECURE,"
        " settings.CSRF_COOKIE_SECURE, settings.SECURE_HSTS_SECONDS)",
        **PRODUCTION,
    )

    assert process.stdout == "True True True 63072000\n"


def test_production_never_shows_the_debug_page():
    process = start("print(settings.DEBUG, settings.ALLOWED_HOSTS)", **PRODUCTION)

    assert process.stdout == "False ['record.example.org']\n"


def test_production_stands_behind_one_proxy_and_lets_a_session_last_twelve_hours():
    process = start(
        "print(settings.ALLAUTH_TRUSTED_PROXY_COUNT, settings.SESSION_COOKIE_AGE)",
        **PRODUCTION,
    )

    assert process.stdout == "1 43200\n"


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


def test_the_deploy_check_has_no_warning():
    process = run(
        "manage.py", "check", "--deploy", "--fail-level", "WARNING", **PRODUCTION
    )

    assert (process.returncode, process.stdout) == (
        0,
        "System check identified no issues (0 silenced).\n",
    )


@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        pytest.param("journal_mode", "wal", id="readers do not wait for a writer"),
        pytest.param("busy_timeout", "10000", id="a writer waits ten seconds"),
        pytest.param("foreign_keys", "1", id="foreign keys hold"),
    ],
)
def test_sqlite_is_ready_for_many_readers(pragma, value, tmp_path):
    process = run(
        *("manage.py", "shell", "--verbosity", "0", "-c", SHOW % pragma),
        **PRODUCTION,
        DATABASE_URL=f"sqlite:///{tmp_path}/record.sqlite3",
    )

    assert process.stdout.strip() == value


SHOW = (
    "from django.db import connection as c; k = c.cursor();"
    "k.execute('PRAGMA %s'); print(k.fetchone()[0])"
)


@pytest.mark.django_db
def test_the_suite_runs_on_the_database_it_was_given():
    wanted = (
        "postgresql" if "postgres" in os.environ.get("DATABASE_URL", "") else "sqlite"
    )

    assert connection.vendor == wanted
