"""A reader whose browser runs no scripts."""

import re

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


@pytest.fixture
def plainly(visit):
    """Open a page without JavaScript."""

    def opened(path, **options):
        return visit(path, java_script_enabled=False, **options)

    return opened


def test_a_list_is_filtered(plainly):
    page = plainly("/resolutions/")

    page.get_by_role("checkbox", name="Adopted by recorded vote").check()
    page.get_by_role("button", name="Apply filters").click()

    expect(page).to_have_url(re.compile(r"\?method=recorded$"))
    expect(page.get_by_role("main").get_by_role("status")).to_contain_text("30")


def test_a_list_is_sorted(plainly):
    page = plainly("/resolutions/")

    page.get_by_label("Sort by").select_option("Oldest first")
    page.get_by_role("button", name="Sort", exact=True).click()

    expect(page).to_have_url(re.compile(r"\?sort=oldest$"))


def test_the_timeline_is_changed_by_its_sentence(plainly):
    page = plainly("/timeline/")

    page.get_by_label("Show", exact=True).select_option("landmarks only")
    page.get_by_role("button", name="Update").click()

    expect(page).to_have_url(re.compile(r"\?detail=landmarks$"))


def test_a_year_is_reached_by_its_field(plainly):
    page = plainly("/timeline/")

    page.get_by_label("Go to a year").fill("2006")
    page.get_by_role("button", name="Go", exact=True).click()

    expect(page).to_have_url(re.compile(r"/timeline/2006/#y2006$"))


def test_the_keys_that_need_scripts_are_not_promised(plainly):
    page = plainly("/timeline/")

    expect(page.get_by_text("Keyboard, inside the timeline")).to_be_hidden()


def test_the_menu_of_a_small_screen_opens(plainly):
    page = plainly("/", width=360)

    page.get_by_text("Menu", exact=True).click()

    page.get_by_role("navigation", name="Main").get_by_role(
        "link", name="Themes"
    ).click()
    expect(page).to_have_url(re.compile(r"/themes/$"))


def test_a_word_is_searched(plainly):
    page = plainly("/")

    page.get_by_label("Search the record").fill("remittances")
    page.get_by_role("button", name="Search").click()

    expect(page).to_have_url(re.compile(r"/search/\?q=remittances$"))
    expect(page.get_by_role("main").get_by_role("status")).to_contain_text(
        "remittances"
    )


def test_the_switches_that_need_scripts_are_not_shown(plainly):
    page = plainly("/about/")

    expect(page.get_by_role("button", name=re.compile("Dark|dark"))).to_have_count(0)


def test_the_system_s_choice_of_dark_holds(plainly):
    page = plainly("/about/", color_scheme="dark")

    # No script may run, so the colour is read from the picture of the first pixel.
    light = plainly("/about/", color_scheme="light")
    corner = {"x": 0, "y": 400, "width": 4, "height": 4}
    assert page.screenshot(clip=corner) != light.screenshot(clip=corner)
