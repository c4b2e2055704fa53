"""A journalist asks who voted against, and takes the rows away."""

import re

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


def rows(page):
    """The States of the roll call, as they stand."""
    page.wait_for_load_state()
    table = page.get_by_role("table", name=re.compile("^Roll call on"))
    return [
        row.split("\n")[0] for row in table.get_by_role("rowheader").all_inner_texts()
    ]


def test_from_the_figures_to_the_five_against(visit):
    page = visit("/resolutions/A/RES/73/195/")

    page.get_by_role("link", name="Who voted how").click()
    page.get_by_role("checkbox", name=re.compile("^Against")).check()
    page.get_by_role("button", name="Apply filters").click()

    expect(page.get_by_role("status")).to_have_text("5 of 193 States: against")
    against = ["Czechia", "Hungary", "Israel", "Poland", "United States of America"]
    assert rows(page) == against


def test_the_rows_stand_in_the_order_that_is_asked_for(visit):
    page = visit("/resolutions/A/RES/73/195/vote/")

    page.get_by_role("columnheader", name="Position").get_by_role("link").click()

    head = page.get_by_role("columnheader", name="Position").last
    expect(head).to_have_attribute("aria-sort", "ascending")
    assert rows(page)[151:153] == ["Zimbabwe", "Czechia"]


def test_the_rows_are_taken_away_as_a_file(visit):
    page = visit("/resolutions/A/RES/73/195/vote/?position=no")

    with page.expect_download() as download:
        page.get_by_role("link", name="CSV, filtered").click()

    assert download.value.suggested_filename == "A-RES-73-195-vote.csv"
    assert download.value.path().read_text("utf-8").count("\n") == 6
