"""A delegate asks what changed in a text since the Assembly last adopted it."""

import re

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

SERIES = "/series/protection-of-migrants/"


def test_the_strip_leads_to_what_changed_and_on_to_the_text(visit):
    page = visit(SERIES)

    page.get_by_role("link", name="Compare with A/RES/78/217").click()
    page.get_by_role("link", name="Show only what changed").click()

    expect(page).to_have_url(re.compile(r"show=changes$"))
    expect(
        page.get_by_text(re.compile("unchanged paragraphs? (is|are) left out"))
    ).not_to_have_count(0)
    first = page.locator("ins").first
    expect(first).to_have_css("text-decoration-line", "underline")

    page.get_by_role("link", name=re.compile("P[0-9]+, A.RES.80.218$")).first.click()

    expect(page).to_have_url(re.compile(r"/resolutions/A/RES/80/218/text/#[op]p\d+$"))


def test_two_other_editions_are_chosen_by_hand(visit):
    page = visit(f"{SERIES}compare/")

    page.get_by_label("Compare", exact=True).select_option("A/RES/76/172")
    page.get_by_label("in", exact=True).select_option("fr")
    page.get_by_role("button", name="Compare").click()

    expect(page.get_by_role("heading", level=1)).to_have_text(
        "From A/RES/76/172 to A/RES/80/218"
    )
    expect(page.locator('[lang="fr"] ins').first).to_be_visible()


def test_in_arabic_what_went_and_came_runs_from_right_to_left(visit):
    page = visit(f"/ar{SERIES}compare/")

    text = page.locator(".compare-text").first

    expect(text).to_have_css("direction", "rtl")
    expect(page.locator("del, ins").first).to_be_visible()
