"""What holds of each type of page at the desk, by who opens it."""

import pytest

from tests.e2e.audit import overflow
from tests.e2e.page_types import ACCOUNTS, DESK

pytestmark = pytest.mark.browser

FULL = "A/RES/73/195"
PAGES = {
    **{path: ("publisher", path) for path in DESK.values()},
    **{path: ("administrator", path) for path in ACCOUNTS.values()},
}


@pytest.fixture(scope="module", params=PAGES.values(), ids=PAGES)
def page(request, window_of):
    """A page of each type, opened once."""
    name, path = request.param
    return shown(window_of(name), path)


def shown(page, path):
    """The page as on a large screen in light, whatever the last test left."""
    page.set_viewport_size({"width": 1280, "height": 900})
    page.emulate_media(color_scheme="light")
    page.goto(path)
    return page


def test_nothing_of_the_desk_lies_beyond_the_sides_of_a_small_screen(page):
    assert overflow(page, width=380) == 0


def test_axe_finds_nothing_on_the_desk(page, faults):
    found = faults(page)

    assert not found, "\n".join(found)


def test_axe_finds_nothing_on_the_form_of_a_full_record(window_of, faults):
    page = shown(window_of("publisher"), f"/admin/events/resolution/?q={FULL}")
    link = page.get_by_role("link", name=FULL, exact=True)
    shown(page, link.get_attribute("href"))
    assert page.get_by_label("Title:", exact=True).is_visible()

    found = faults(page)

    assert not found, "\n".join(found)
