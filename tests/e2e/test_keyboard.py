"""Everything with the keyboard alone."""

import re

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


def focused(page):
    """The words of the element that has the focus."""
    return page.evaluate("document.activeElement.textContent.trim()")


def test_the_first_tab_stop_skips_to_the_content(visit):
    page = visit("/resolutions/")

    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the content")).to_be_focused()
    expect(page.get_by_role("link", name="Skip to the content")).to_be_in_viewport()
    page.keyboard.press("Enter")

    expect(page.get_by_role("main")).to_be_focused()


@pytest.fixture
def timeline(visit):
    """The timeline with the focus on the first year's link."""
    page = visit("/timeline/")
    page.get_by_role("main").get_by_role("heading", level=3).first.get_by_role(
        "link"
    ).focus()
    return page


def test_j_and_k_move_between_records(timeline):
    titles = timeline.get_by_role("main").get_by_role("article").get_by_role("heading")
    first, second = titles.all_inner_texts()[:2]

    timeline.keyboard.press("j")
    assert focused(timeline) == first
    timeline.keyboard.press("j")
    assert focused(timeline) == second
    timeline.keyboard.press("k")
    assert focused(timeline) == first


def test_brackets_move_between_years(timeline):
    first = int(focused(timeline))

    timeline.keyboard.press("]")
    second = int(focused(timeline))
    timeline.keyboard.press("[")

    assert second > first
    assert int(focused(timeline)) == first


def test_the_keys_do_nothing_in_a_field(visit):
    page = visit("/timeline/")
    field = page.get_by_label("to", exact=True)
    field.focus()

    page.keyboard.press("j")

    expect(field).to_be_focused()


def test_enter_on_a_record_of_the_timeline_opens_it(timeline):
    timeline.keyboard.press("j")
    title = focused(timeline)

    timeline.keyboard.press("Enter")

    expect(timeline.get_by_role("heading", level=1)).to_contain_text(title)


def test_a_filter_is_chosen_and_applied(visit):
    page = visit("/resolutions/")

    page.get_by_role("checkbox", name="Adopted by recorded vote").focus()
    page.keyboard.press("Space")
    page.keyboard.press("Enter")

    expect(page).to_have_url(re.compile(r"\?method=recorded$"))


def test_the_menu_of_a_small_screen_opens(visit):
    page = visit("/", width=360)
    menu = page.get_by_text("Menu", exact=True)

    menu.focus()
    page.keyboard.press("Enter")

    expect(page.get_by_role("navigation", name="Main")).to_be_visible()


@pytest.mark.parametrize("path", ["/", "/timeline/2018/", "/resolutions/A/RES/73/195/"])
def test_the_focus_is_visible_wherever_it_stands(visit, path):
    page = visit(path)

    for _ in range(25):
        page.keyboard.press("Tab")
        style, width = page.evaluate(
            """() => {
              const seen = getComputedStyle(document.activeElement);
              return [seen.outlineStyle, parseFloat(seen.outlineWidth)];
            }"""
        )
        assert style != "none", focused(page)
        assert width >= 2, focused(page)
