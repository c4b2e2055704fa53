"""The site with its shipped record, behind gunicorn, and one browser for all tests."""

import pytest
from playwright.sync_api import sync_playwright

from tests.e2e import databases
from tests.missing import chromium
from tests.running.site import environment, manage, serving

ARGUMENTS = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"]
SECONDS = 1000  # playwright counts milliseconds


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    """The running site: the shipped record, some official files, an account a group."""
    folder = tmp_path_factory.mktemp("site")
    with databases.new(folder) as url:
        variables = environment(url, str(folder / "static"))
        manage(variables, "collectstatic", "--noinput", "--verbosity", "0")
        manage(variables, "migrate", "--verbosity", "0")
        manage(variables, "load_record")
        people = "from tests.e2e.people import make; make()"
        official = "from tests.e2e.official import fill; fill()"
        manage(variables, "shell", "--no-imports", "--command", people)
        manage(variables, "shell", "--no-imports", "--command", official)
        with serving(variables) as running:
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
