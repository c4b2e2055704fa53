"""A delegate looks up a State, and puts two of them side by side."""

import re

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


def test_a_state_is_found_under_a_former_name_and_its_votes_narrowed(visit):
    page = visit("/states/")

    page.get_by_label("Find a State").fill("Turkey")
    page.keyboard.press("Enter")
    page.get_by_role("main").get_by_role("link", name="Türkiye").click()
    page.get_by_role("checkbox", name="In favour").check()
    page.get_by_role("button", name="Apply filters").click()

    expect(page).to_have_url(re.compile(r"/states/TUR/\?position=yes(#votes)?$"))
    expect(page.get_by_role("heading", name="How it voted in favour")).to_be_visible()
    expect(page.get_by_role("main").get_by_text("as Turkey")).to_have_count(1)


def test_states_stand_side_by_side_without_scripts(visit):
    page = visit("/states/compare/", java_script_enabled=False)

    page.get_by_label("State 1").select_option("Mexico")
    page.get_by_label("State 2").select_option("United States of America")
    page.get_by_label("Theme").select_option("governance")
    page.get_by_role("button", name="Compare", exact=True).click()

    table = page.get_by_role("table", name="How each State voted, decision by decision")
    row = table.get_by_role("row").filter(has_text="A/RES/73/195")
    expect(row.get_by_role("cell")).to_have_text([re.compile("Y"), re.compile("N")])
    expect(table.get_by_role("columnheader")).to_have_count(3)


def test_stacked_rows_are_still_a_table_and_say_whose_vote_it_is(visit):
    page = visit("/states/compare/?state=MEX&state=USA&theme=governance", width=320)

    table = page.get_by_role("table", name="How each State voted, decision by decision")
    row = table.get_by_role("row").filter(has_text="A/RES/73/195")
    expect(row.get_by_role("rowheader")).to_have_count(1)
    expect(row.get_by_text("MEX", exact=True)).to_be_visible()
    expect(row.get_by_text("USA", exact=True)).to_be_visible()


def test_the_region_of_a_wide_comparison_is_reached_by_keyboard(visit):
    page = visit("/states/compare/?state=MEX&state=USA&theme=governance")
    region = page.get_by_role("region", name="How each State voted")

    region.focus()

    expect(region).to_be_focused()
