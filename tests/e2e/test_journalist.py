"""A journalist writes on 18 December about an earlier International Migrants Day."""

import re

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


def test_from_the_timeline_to_the_day_of_2021_and_its_message(visit):
    page = visit("/timeline/")

    page.get_by_role("link", name="International Migrants Day 2021").first.click()

    expect(page.get_by_role("heading", level=1)).to_contain_text(
        "International Migrants Day 2021"
    )
    expect(page.get_by_role("main")).to_contain_text("18 December 2021")
    page.get_by_role("main").get_by_role("link", name="António Guterres").first.click()
    expect(page).to_have_url(re.compile(r"/statements/"))
    expect(page.get_by_role("main")).to_contain_text("Secretary-General")
    expect(page.get_by_role("main")).to_contain_text("18 December 2021")


def test_the_sentence_shows_landmarks_only(visit):
    page = visit("/timeline/")

    page.get_by_label("Show", exact=True).select_option("landmarks only")
    page.get_by_role("button", name="Update").click()

    expect(page).to_have_url(re.compile(r"/timeline/\?detail=landmarks$"))
    page.wait_for_load_state()
    entries = page.get_by_role("main").get_by_role("article")
    marked = entries.filter(has_text="Landmark")
    assert entries.count() == marked.count() > 10


def test_a_decade_of_the_chart_opens_it(visit):
    page = visit("/timeline/")

    page.get_by_role("navigation", name="Decades").get_by_role(
        "link", name="1990s"
    ).click()

    expect(page).to_have_url(re.compile(r"/timeline/1990s/$"))
    expect(page.get_by_role("heading", level=1)).to_contain_text("1990s")


def test_a_year_outside_the_record_is_said_in_a_sentence(visit):
    page = visit("/timeline/")
    form = page.get_by_role("search").filter(has=page.get_by_label("Show", exact=True))

    form.get_by_label("from", exact=True).fill("1900")
    form.get_by_role("button", name="Update").evaluate(
        "button => button.form.noValidate = true"
    )
    form.get_by_role("button", name="Update").click()

    expect(page.get_by_role("main").get_by_role("status").first).to_contain_text(
        "The record has no year 1900; the nearest is shown."
    )


def test_years_of_silence_are_shown(visit):
    page = visit("/timeline/1950s/")

    expect(page.get_by_text("Nothing in the record").first).to_be_visible()


def test_a_deep_link_leads_to_its_year(visit):
    page = visit("/timeline/#y2006")

    expect(page.get_by_role("heading", name="2006", level=3)).to_be_in_viewport()
