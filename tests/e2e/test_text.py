"""A delegate reads a text, sends a colleague one paragraph, and compares languages."""

import re

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

TEXT = "/resolutions/A/RES/78/217/text/"


def test_a_paragraph_is_marked_and_its_address_copied(visit):
    page = visit(TEXT, permissions=["clipboard-read", "clipboard-write"])

    page.get_by_role("link", name="OP3 (a): link to this paragraph").click()
    expect(page).to_have_url(re.compile("#op3-a$"))
    page.get_by_role("button", name="Copy link").click()

    expect(page.get_by_role("button", name="Copied")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == page.url


def test_two_languages_stand_beside_each_other_or_below(visit):
    page = visit(TEXT)

    beside = page.get_by_role("navigation", name="Beside it")
    beside.get_by_role("link", name="العربية").click()
    languages = page.locator("#op1 p")
    expect(languages).to_have_count(2)
    english, arabic = languages.all()

    expect(arabic).to_have_attribute("dir", "rtl")
    assert english.bounding_box()["x"] < arabic.bounding_box()["x"]
    page.set_viewport_size({"width": 360, "height": 800})
    assert english.bounding_box()["y"] < arabic.bounding_box()["y"]


def test_a_paragraph_is_found_by_its_address_without_scripts(visit):
    page = visit(f"{TEXT}#op3-a", java_script_enabled=False)

    expect(page.locator("#op3-a")).to_be_in_viewport()
    ordinary = page.locator("#op3")
    ground = "background-color"
    colour = page.locator("#op3-a").evaluate(f"(e) => getComputedStyle(e)['{ground}']")
    assert colour != ordinary.evaluate(f"(e) => getComputedStyle(e)['{ground}']")
    expect(page.get_by_role("button", name="Copy link")).to_have_count(0)
