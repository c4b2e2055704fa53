"""What every test may ask for: three people and a reader."""

import os

import pytest
from django.contrib.auth.models import Group, User
from django.test import Client


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


def pytest_terminal_summary(terminalreporter, exitstatus, config):
    """Where nothing may be missing, name each skip."""
    if os.environ.get("REQUIRE_ALL") == "1":
        for report in terminalreporter.stats.get("skipped", []):
            terminalreporter.write_line(f"REQUIRED: {report.nodeid} was skipped")


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session, exitstatus):
    """Where nothing may be missing, a skip is a failure."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    skipped = reporter.stats.get("skipped", []) if reporter else []
    if os.environ.get("REQUIRE_ALL") == "1" and skipped and exitstatus == 0:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
