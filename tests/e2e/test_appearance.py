"""Light or dark: the system's choice, or the reader's own, kept in the browser."""

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


def brightness(page):
    """How bright the page's ground is, from 0 to 255."""
    colour = page.evaluate("getComputedStyle(document.body).backgroundColor")
    return sum(float(part) for part in colour.strip("rgb()").split(",")) / 3


@pytest.mark.parametrize(
    ("scheme", "least", "most"), [("light", 200, 255), ("dark", 0, 60)]
)
def test_a_page_follows_the_system(visit, scheme, least, most):
    page = visit("/about/", color_scheme=scheme)

    assert least <= brightness(page) <= most


def test_the_choice_outlives_a_reload_and_goes_with_the_reader(visit):
    page = visit("/about/", color_scheme="light")

    page.get_by_role("button", name="Dark", exact=True).click()
    page.reload()
    assert brightness(page) < 60
    page.goto("/timeline/2018/")

    assert brightness(page) < 60
    expect(page.get_by_role("button", name="Dark", exact=True)).to_have_attribute(
        "aria-pressed", "true"
    )


def test_the_choice_stands_before_the_page_is_drawn(visit):
    page = visit("/about/", color_scheme="light")
    page.get_by_role("button", name="Dark", exact=True).click()

    page.goto("/accessibility/", wait_until="commit")

    page.wait_for_function("document.body")
    assert page.locator("html").get_attribute("data-theme") == "dark"


def test_the_choice_is_kept_in_the_browser_and_in_no_cookie(visit):
    page = visit("/about/")

    page.get_by_role("button", name="Dark", exact=True).click()

    assert page.evaluate("Object.entries(localStorage)") == [["appearance", "dark"]]
    assert page.context.cookies() == []


def test_the_switch_of_the_masthead_turns_it_over(visit):
    page = visit("/about/", color_scheme="dark")

    page.get_by_role("button", name="Switch between light and dark").click()

    assert brightness(page) > 200


def test_automatic_follows_the_system_again(visit):
    page = visit("/about/", color_scheme="light")
    page.get_by_role("button", name="Dark", exact=True).click()

    page.get_by_role("button", name="Automatic").click()

    assert brightness(page) > 200
