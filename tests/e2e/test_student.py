"""A student reads in Arabic, on a telephone."""

import re

import pytest
from django.utils.translation import gettext, override
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

TELEPHONE = 360


def said(words):
    """The words of the pages in Arabic."""
    with override("ar"):
        return gettext(words)


def test_from_home_by_the_menu_to_a_year(visit):
    page = visit("/ar/", width=TELEPHONE)
    navigation = page.get_by_role("navigation", name=said("Main"))
    expect(navigation).to_be_hidden()

    page.get_by_text(said("Menu"), exact=True).click()
    navigation.get_by_role("link", name=said("Timeline")).click()

    expect(page).to_have_url(re.compile(r"/ar/timeline/$"))
    page.get_by_role("heading", name="2018", level=3).get_by_role("link").click()
    expect(page).to_have_url(re.compile(r"#y2018$"))


@pytest.mark.parametrize("path", ["/ar/", "/ar/timeline/2018/", "/ar/resolutions/"])
def test_pages_run_from_right_to_left(visit, path):
    page = visit(path, width=TELEPHONE)

    assert page.locator("html").get_attribute("lang") == "ar"
    assert page.evaluate("getComputedStyle(document.body).direction") == "rtl"


def test_a_symbol_still_runs_from_left_to_right(visit):
    page = visit("/ar/resolutions/A/RES/73/195/", width=TELEPHONE)

    symbol = page.get_by_role("main").get_by_text("A/RES/73/195", exact=True).first

    assert symbol.evaluate("each => getComputedStyle(each).direction") == "ltr"


def test_english_titles_say_that_they_are_english(visit):
    page = visit("/ar/resolutions/A/RES/73/195/", width=TELEPHONE)

    heading = page.get_by_role("heading", level=1)

    assert heading.locator("[lang=en]").inner_text().startswith("Global Compact")


def test_the_other_languages_of_a_page_are_one_step_away(visit):
    page = visit("/ar/sessions/73/")

    page.get_by_role("link", name="Français", exact=True).first.click()

    expect(page).to_have_url(re.compile(r"/fr/sessions/73/$"))
    assert page.locator("html").get_attribute("dir") == "ltr"


def test_the_filter_opens_and_works_on_a_telephone(visit):
    page = visit("/ar/resolutions/", width=TELEPHONE)
    apply = page.get_by_role("button", name=said("Apply filters"))
    expect(apply).to_be_hidden()

    page.get_by_text(said("Filter"), exact=True).click()
    page.get_by_role("checkbox").first.check()
    apply.click()

    expect(page).to_have_url(re.compile(r"/ar/resolutions/\?theme=human-rights$"))
