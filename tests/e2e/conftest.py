"""The site with its shipped record, behind gunicorn, and one browser for all tests."""

import os
from functools import partial

import pytest
from playwright.sync_api import expect, sync_playwright
from xdist.scheduler import LoadScopeScheduling

from tests.e2e import databases
from tests.e2e.audit import violations
from tests.e2e.once import once
from tests.e2e.people import PASSWORD, SECRET
from tests.e2e.windows import Profiles, undrawn
from tests.missing import chromium
from tests.running.site import environment, manage, serving
from tests.totp import code

ARGUMENTS = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"]
# A page does not live long enough for what its scripts gain by the second compiler.
ARGUMENTS += ["--js-flags=--no-turbofan --no-concurrent-recompilation"]
# Nor is a process made ready for a page that may come next.
ARGUMENTS += ["--renderer-process-limit=1"]
SECONDS = 1000  # playwright counts milliseconds
#: The shipped record and what the journeys need beside it, by one process.
FILL = """
from django.core.management import call_command
from tests.e2e import official, people
call_command("migrate", verbosity=0)
call_command("load_record", json=True)
people.make()
official.fill()
"""


class ByKindOfPage(LoadScopeScheduling):
    """Pages that look alike go to one process, for one to pass what the next one has.

    Those from right to left come after the tests of the audit, which ask for no site
    and keep one process busy while the other makes it. All else goes anywhere.
    """

    def _split_scope(self, nodeid):
        file, _, test = nodeid.partition("::")
        if file.endswith("/test_audit.py") or "[/ar/" in test:
            return "from right to left"
        return file if "/test_every_page" in file else nodeid


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config, log):
    """In a browser it is kinds of pages that are shared out, not files."""
    return ByKindOfPage(config, log)


@pytest.fixture(scope="session")
def shared(tmp_path_factory):
    """A folder that all processes of a run share."""
    folder = tmp_path_factory.getbasetemp()
    return folder.parent if "PYTEST_XDIST_WORKER" in os.environ else folder


@pytest.fixture(scope="session")
def site(tmp_path_factory, shared):
    """The running site: the shipped record, some official files, an account a group."""
    static = str(shared / "static")

    def collect():
        variables = environment("sqlite://:memory:", static)
        manage(variables, "collectstatic", "--noinput", "--verbosity", "0")

    def fill(url):
        variables = environment(url, static)
        manage(variables, "shell", "--no-imports", "--command", FILL)

    once(shared / "static", collect)
    folder = tmp_path_factory.mktemp("site")
    with (
        databases.new(folder, shared, fill) as url,
        serving(environment(url, static)) as running,
    ):
        yield running


@pytest.fixture(scope="session")
def browser():
    """Debian's Chromium, which playwright drives as it is."""
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium(), args=ARGUMENTS)
        yield started
        started.close()


@pytest.fixture(scope="session")
def profile(browser, site):
    """Make a fresh profile in which pages of the site open: a context, in its words."""

    def made(**options):
        context = browser.new_context(
            base_url=site.address,
            viewport={"width": 1280, "height": 900},
            reduced_motion="reduce",
            **options,
        )
        context.set_default_timeout(10 * SECONDS)
        return context

    return made


@pytest.fixture(scope="session")
def profiles(profile, site):
    """The profiles that tests take in turn."""
    return Profiles(profile, site.address)


@pytest.fixture
def empty(profiles):
    """Open a window of a profile of its own, with nothing in it yet."""
    with profiles.lent() as opened:
        yield opened


@pytest.fixture(scope="session")
def undrawn_window(profile):
    """The window in which pages are opened to be measured, and nothing is clicked."""
    return undrawn(profile())


@pytest.fixture(scope="session")
def faults():
    """What axe finds on an open page, which need not pass again what passed before."""
    return partial(violations, passed=set())


@pytest.fixture
def visit(empty):
    """Open public pages, with nothing kept: `visit("/ar/", width=360)` gives one."""

    def opened(path, **options):
        page = empty(**options)
        page.goto(path)
        return page

    return opened


@pytest.fixture(scope="session")
def cookies(profile):
    """Name of a person -> the cookies with which they are signed in.

    Each signs in once: an authenticator's code works once in half a minute.
    """
    known = {}

    def of(name):
        if name not in known:
            context = profile()
            known[name] = signed_in(context.new_page(), name)
            context.close()
        return known[name]

    return of


@pytest.fixture
def sign_in(empty, cookies):
    """A page in a profile of its own in which a person is signed in, to go anywhere."""

    def opened(name):
        page = empty()
        page.context.add_cookies(cookies(name))
        return page

    return opened


@pytest.fixture(scope="module")
def window_of(profile, cookies):
    """The one window of a person for all tests of a module, which only measure pages.

    Name of the person -> the page; what it keeps of one test is there in the next.
    """
    windows = {}

    def of(name):
        if name not in windows:
            windows[name] = undrawn(profile())
            windows[name].context.add_cookies(cookies(name))
        return windows[name]

    yield of
    for window in windows.values():
        window.context.close()


def signed_in(page, name):
    """Both steps, as far as the desk; gives the cookies."""
    page.goto("/admin/")
    type_password(page, name)
    if "/code/" in page.url:
        page.get_by_label("Code").fill(code(SECRET))
        page.get_by_role("button", name="Log in", exact=True).click()
    expect(page.get_by_role("heading", name="The editors’ desk")).to_be_visible()
    return page.context.cookies()


def type_password(page, name):
    """The first step."""
    page.get_by_label("Username").fill(name)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Log in").click()
