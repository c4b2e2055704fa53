"""What every test may ask for: the people at work, and a reader."""

import gc
import os
from collections import Counter
from functools import partial

import pytest
from _pytest import runner
from django.db import transaction
from django.test import Client
from django.utils import translation
from hypothesis import settings as settings_of_examples

from tests import locking, network, people, reach, rendering
from tests.missing import missing
from unga_migration.frames import with_room

network.close()

MISSING = missing()


@pytest.fixture(autouse=True)
def english():
    """Each test begins in English: a page in another language leaves that one on."""
    translation.activate("en")


@pytest.fixture(scope="session", autouse=True)
def pages_are_noticed(django_test_environment):
    rendering.notice_pages()


@pytest.fixture(scope="session", autouse=True)
def locks_are_noticed(django_test_environment):
    locking.notice_locks()


@pytest.fixture
def said(request):
    """The test says beforehand that it asks the database."""
    reach.refuse_unsaid(request.node)


@pytest.fixture
def db(said, db):
    """pytest-django's, for a test that says so."""


@pytest.fixture
def transactional_db(said, transactional_db):
    """The same, for a test with transactions of its own."""


@pytest.fixture(scope="module")
def kept(django_db_setup, django_db_blocker):
    """What a module's fixtures make once on top of this is there for all its tests."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield
        transaction.set_rollback(True)


@pytest.fixture
def reader():
    """A member of the public."""
    return Client()


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    """pytest-django's database, with the people at work in it; gives their cookies."""
    with django_db_blocker.unblock():
        return people.stand()


@pytest.fixture
def member_of(db, django_db_setup):
    """Gives the client of the one person of a group, by the name of the group."""
    return partial(people.returned, cookies=django_db_setup)


@pytest.fixture
def contributor(member_of):
    return member_of("Contributor")


@pytest.fixture
def editor(member_of):
    return member_of("Editor")


@pytest.fixture
def publisher(member_of):
    return member_of("Publisher")


@pytest.fixture
def administrator(member_of):
    return member_of("Administrator")


@pytest.fixture
def admin_client(admin_user):
    """pytest-django's superuser, signed in by both steps."""
    return people.at_work(admin_user)


#: The files whose tests take longest, the longest first.
LONG = [
    *("test_audit.py", "test_every_page.py", "test_every_page_of_the_desk.py"),
    *("test_groups.py", "test_any_bytes.py"),
    *("test_import_realdata.py", "test_next_version.py", "test_spreadsheets.py"),
    *("test_deleting.py", "test_deployment.py", "test_budgets.py", "test_moves.py"),
    *("test_history.py", "test_voting_realdata.py", "test_lists.py"),
    *("test_akoma_ntoso_realdata.py", "test_conflicts.py", "test_query_budgets.py"),
    *("test_loading.py", "test_timeline_size.py", "test_facets.py", "test_unbis.py"),
    "test_comparison_properties.py",
    *("test_correcting_a_vote.py", "test_desk.py", "test_signing_in.py"),
]


def _place(name):
    """What is long, then whole files of real data, then all else."""
    return (*LONG, name).index(name), not name.endswith("_realdata.py")


def pytest_collection_modifyitems(items):
    """Skip what this machine cannot run; begin what is long, that nothing waits."""
    reach.mark(items)
    tests = Counter(item.path for item in items)
    items.sort(key=lambda item: (_place(item.path.name), -tests[item.path]))
    for item in items:
        for mark, line in MISSING.items():
            if item.get_closest_marker(mark):
                item.add_marker(pytest.mark.skip(reason=line))


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_protocol(item, nextitem):
    """pytest's own, from whose depth the loops of Django go deep again."""
    return with_room(runner.pytest_runtest_protocol)(item, nextitem)


def pytest_collection_finish():
    """All tests stay in memory to the end: the collector need not look at them."""
    gc.freeze()


def everything_is_required():
    return os.environ.get("REQUIRE_ALL") == "1"


# What decides on a change answers the same to the same change; at the desk each run
# tries other examples. How long one takes says how busy the machine is.
settings_of_examples.register_profile("desk", deadline=None)
settings_of_examples.register_profile("decisive", deadline=None, derandomize=True)
settings_of_examples.load_profile("decisive" if everything_is_required() else "desk")


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
