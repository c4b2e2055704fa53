"""What every test may ask for: three people and a reader."""

import os

import pytest
from django.conf import settings
from django.contrib.auth.models import Group, User
from django.test import Client
from django.utils import translation

from tests import network
from tests.missing import missing

network.close()

MISSING = missing()


@pytest.fixture(autouse=True)
def english():
    """Each test begins in English: a page in another language leaves that one on."""
    translation.activate("en")


@pytest.fixture
def reader():
    """A member of the public."""
    return Client()


def signed_in(name):
    """A client signed in as a member of the group of that name."""
    user = User.objects.create_user(name.lower(), password="secret", is_staff=True)
    user.groups.add(Group.objects.get(name=name))
    client = Client()
    client.force_login(user)
    client.user = user
    return client


@pytest.fixture
def contributor(db):
    return signed_in("Contributor")


@pytest.fixture
def editor(db):
    return signed_in("Editor")


@pytest.fixture
def publisher(db):
    return signed_in("Publisher")


#: The fixtures by which a test asks for the database.
DATABASE = {"db", "transactional_db", "django_db_setup"}


def asks_the_database(item):
    marked = item.get_closest_marker("django_db") is not None
    return marked or bool(DATABASE & set(item.fixturenames))


def pytest_collection_modifyitems(config, items):
    """Skip what this machine cannot run, and a second run of what asks no database."""
    if settings.DATABASES["default"]["ENGINE"].endswith("postgresql"):
        again = [item for item in items if not asks_the_database(item)]
        config.hook.pytest_deselected(items=again)
        items[:] = [item for item in items if asks_the_database(item)]
    for item in items:
        for mark, line in MISSING.items():
            if item.get_closest_marker(mark):
                item.add_marker(pytest.mark.skip(reason=line))


def everything_is_required():
    return os.environ.get("REQUIRE_ALL") == "1"


def pytest_terminal_summary(terminalreporter):
    """One line for each thing that is missing; where nothing may be, each skip."""
    skipped = terminalreporter.stats.get("skipped", [])
    for line in MISSING.values():
        if any(line in str(report.longrepr) for report in skipped):
            terminalreporter.write_line(line)
    if everything_is_required():
        for report in skipped:
            terminalreporter.write_line(f"REQUIRED: {report.nodeid} was skipped")


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session, exitstatus):
    """Where nothing may be missing, a skip is a failure."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    skipped = reporter.stats.get("skipped", []) if reporter else []
    if everything_is_required() and skipped and exitstatus == 0:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
