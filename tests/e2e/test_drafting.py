"""A drafter pastes a text, sees what its symbols are today, and takes the list away."""

import re

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

DRAFT = """Recalling its resolutions 76/172 and 80/218, and resolution 73/195,

وإذ تشير إلى قرارها 73/195، A/RES/99/999, A/RESS/73/195, S/RES/1325(2000), A/80/287
"""


@pytest.fixture
def checked(visit):
    """The answer to the draft, in a browser without scripts."""
    page = visit("/tools/", java_script_enabled=False)
    page.get_by_role("main").get_by_role("link", name="Check symbols").click()
    page.get_by_label("Text, or a list of symbols").fill(DRAFT)
    page.get_by_role("button", name="Check symbols").click()
    return page


def test_each_symbol_of_a_draft_is_a_row_and_a_link(checked):
    older = checked.get_by_role("row", name="A/RES/76/172")

    expect(checked.get_by_role("row")).to_have_count(8)
    expect(older).to_contain_text("Has a newer edition")
    older.get_by_role("link", name="A/RES/80/218").click()
    expect(checked).to_have_url(re.compile(r"/resolutions/A/RES/80/218/$"))


def test_a_suggestion_leads_to_the_record(checked):
    row = checked.get_by_role("row", name="A/RESS/73/195")

    row.get_by_role("link", name="Global Compact").click()

    expect(checked).to_have_url(re.compile(r"/resolutions/A/RES/73/195/$"))


def test_the_list_is_taken_away_as_a_file(checked):
    with checked.expect_download() as started:
        checked.get_by_role("button", name="Download as CSV").click()

    lines = started.value.path().read_text(encoding="utf-8").splitlines()
    assert len(lines) == 8
    assert lines[1].startswith("A/RES/76/172,76/172,1,newer edition,")


def test_axe_finds_nothing_in_the_answer(visit, faults):
    page = visit("/tools/symbols/")
    page.get_by_label("Text, or a list of symbols").fill(DRAFT)
    page.get_by_role("button", name="Check symbols").click()
    page.get_by_role("heading", name="7 symbols in 8 places").wait_for()

    assert faults(page) == []
