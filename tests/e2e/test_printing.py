"""A page on paper: the record, and nothing that only a screen needs."""

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

RESOLUTION = "/resolutions/A/RES/73/195/"


@pytest.fixture
def printed(visit):
    """A page as it is printed, by a reader who has chosen the dark scheme."""

    def opened(path):
        page = visit(path, color_scheme="dark")
        page.emulate_media(media="print")
        return page

    return opened


def test_navigation_stays_off_paper(printed):
    page = printed(RESOLUTION)

    expect(page.get_by_role("navigation", name="Main")).to_be_hidden()
    expect(page.get_by_role("navigation", name="Languages")).to_be_hidden()


def test_paper_is_white(printed):
    page = printed(RESOLUTION)

    colour = page.evaluate("getComputedStyle(document.body).backgroundColor")

    assert colour in ("rgb(255, 255, 255)", "rgba(0, 0, 0, 0)")


def test_the_addresses_of_the_official_texts_are_printed(printed):
    page = printed(RESOLUTION)

    link = page.get_by_role("main").locator("a[hreflang=en]").first
    address = link.evaluate("each => getComputedStyle(each, '::after').content")

    assert "attr(href)" in address or "docs.un.org/en/A/RES/73/195" in address


def test_the_filter_of_a_list_stays_off_paper(printed):
    page = printed("/resolutions/?method=recorded")

    expect(page.get_by_role("button", name="Apply filters")).to_be_hidden()
    expect(page.get_by_role("heading", level=1)).to_be_visible()


@pytest.mark.parametrize("path", [RESOLUTION, "/timeline/2018/"])
def test_a_page_becomes_a_document(printed, path):
    document = printed(path).pdf(format="A4")

    assert document.startswith(b"%PDF-")
    assert 1 <= document.count(b"/Type /Page\n") + document.count(b"/Type /Page/") <= 12
