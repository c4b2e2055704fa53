"""A theme entered twice becomes one, and the old address goes on leading there."""

import re

import pytest
from playwright.sync_api import expect

from tests.e2e.audit import overflow

pytestmark = pytest.mark.browser

TWICE = "Work in another country"


def enter_twice(page):
    """A theme that the record has already, under another name."""
    page.goto("/admin/events/theme/add/")
    page.get_by_label("Address").fill("work-in-another-country")
    page.get_by_label("Name [en]").fill(TWICE)
    page.get_by_role("combobox", name=re.compile("Family")).click()
    page.get_by_role("searchbox").last.fill("Labour")
    page.get_by_role("option", name="Labour").first.click()
    page.get_by_role("button", name="Save", exact=True).first.click()
    expect(page.get_by_text(re.compile("was added successfully"))).to_be_visible()


def test_two_themes_become_one_and_the_old_address_leads_on(sign_in, visit, faults):
    page = sign_in("publisher")
    enter_twice(page)
    page.goto("/admin/events/theme/")
    for slug in ("labour-migration", "work-in-another-country"):
        row = page.get_by_role("row").filter(has=page.get_by_text(slug, exact=True))
        row.get_by_role("checkbox").check()
    actions = page.get_by_role("combobox", name=re.compile("^Action"))
    actions.select_option("Merge the selected themes…")
    page.get_by_role("button", name=re.compile("^(Go|Run)")).first.click()

    expect(page.get_by_role("heading", level=2, name=re.compile(TWICE))).to_be_visible()
    assert overflow(page) <= 0
    assert faults(page) == []
    page.get_by_label("Reason").fill("The record has this theme already.")
    page.get_by_role("button", name="Merge them").click()
    expect(page.get_by_text(re.compile("is one with"))).to_be_visible()

    reader = visit("/ar/themes/work-in-another-country/")
    expect(reader).to_have_url(re.compile("/ar/themes/labour-migration/$"))
    listed = visit("/ar/resolutions/?theme=work-in-another-country")
    expect(listed).to_have_url(re.compile(r"\?theme=labour-migration$"))
