"""The site with its shipped record, behind gunicorn, and one browser for all tests."""

import os

import pytest
from playwright.sync_api import sync_playwright

from tests.e2e import databases
from tests.missing import chromium
from tests.running.site import environment, manage, serving

ARGUMENTS = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"]
SECONDS = 1000  # playwright counts milliseconds
#: What the journeys need beside the shipped record.
MORE = "from tests.e2e import official, people; people.make(); official.fill()"


@pytest.fixture(scope="session")
def shared(tmp_path_factory):
    """A folder that all processes of a run share, with the collected static files."""
    folder = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        folder = folder.parent
    with databases.turn(folder):
        if not (folder / "static").exists():
            variables = environment("sqlite://:memory:", str(folder / "static"))
            manage(variables, "collectstatic", "--noinput", "--verbosity", "0")
    return folder


@pytest.fixture(scope="session")
def site(tmp_path_factory, shared):
    """The running site: the shipped record, some official files, an account a group."""
    static = str(shared / "static")

    def fill(url):
        variables = environment(url, static)
        manage(variables, "migrate", "--verbosity", "0")
        manage(variables, "load_record")
        manage(variables, "shell", "--no-imports", "--command", MORE)

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


@pytest.fixture
def visit(browser, site):
    """Open pages in a fresh profile: `visit("/ar/", width=360)` gives the page."""
    contexts = []

    def opened(path, width=1280, height=900, **options):
        context = browser.new_context(
            base_url=site.address,
            viewport={"width": width, "height": height},
            reduced_motion="reduce",
            **options,
        )
        context.set_default_timeout(10 * SECONDS)
        contexts.append(context)
        page = context.new_page()
        page.goto(path)
        return page

    yield opened
    for context in contexts:
        context.close()
