"""An hour before the meeting: the last text of a series, its vote, what changed.

A delegate goes this way in English, and a student in Arabic on a telephone.
"""

import csv
import re
from collections import Counter

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

SERIES = "Protection of migrants: the resolutions"
DRAFT = "Recalling its resolutions 78/217 and 73/195, and A/RES/99/999,"
LATEST = "A/RES/80/218"


def strip(page):
    """The editions of the series, one a line."""
    editions = page.get_by_role("region", name="From the first edition to the last")
    return editions.locator("ol").first.locator("> li")


def test_a_delegate_prepares_a_statement(visit):
    page = visit("/")

    # The last text of the series, and that consensus broke with it.
    page.get_by_role("link", name="Series").click()
    page.get_by_role("link", name=SERIES).click()
    expect(strip(page).nth(-2)).to_contain_text("2023")
    expect(strip(page).nth(-2)).to_contain_text("Adopted without a vote")
    expect(strip(page).last).to_contain_text("2025")
    expect(strip(page).last).to_contain_text("Recorded vote 147–4–27")

    # Who voted how.
    strip(page).last.get_by_role("link", name=LATEST, exact=True).first.click()
    page.get_by_role("link", name="Who voted how").click()
    page.get_by_role("checkbox", name=re.compile("^Against")).check()
    page.get_by_role("button", name="Apply filters").click()
    table = page.get_by_role("table", name=re.compile("^Roll call on"))
    for state in ("Argentina", "Hungary", "Israel", "United States of America"):
        expect(table.get_by_role("rowheader", name=re.compile(state))).to_be_visible()

    # What changed since the edition before.
    page.get_by_role("link", name=LATEST).first.click()
    page.get_by_role("link", name=re.compile("^Compare with the edition")).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(
        f"From A/RES/78/217 to {LATEST}"
    )
    expect(page.locator("ins").first).to_be_visible()

    # The symbols of her draft.
    page.get_by_role("link", name="Tools").first.click()
    page.get_by_role("main").get_by_role("link", name="Check symbols").click()
    page.get_by_label("Text, or a list of symbols").fill(DRAFT)
    page.get_by_role("button", name="Check symbols").click()
    older = page.get_by_role("row", name="A/RES/78/217")
    expect(older).to_contain_text("Has a newer edition")
    expect(older.get_by_role("link", name=LATEST)).to_be_visible()
    expect(page.get_by_role("row", name="A/RES/73/195")).to_contain_text("Current")
    expect(page.get_by_role("row", name="A/RES/99/999")).to_contain_text("session")


def test_a_student_goes_the_same_way_in_arabic_on_a_telephone(visit):
    page = visit("/ar/series/protection-of-migrants/", width=360)
    wide = "document.documentElement.scrollWidth > document.documentElement.clientWidth"

    page.locator("ol > li").filter(has_text="80").last.get_by_role(
        "link", name=LATEST, exact=True
    ).first.click()
    expect(page).to_have_url(re.compile(rf"/ar/resolutions/{LATEST}/$"))
    assert not page.evaluate(wide)

    page.goto(f"/ar/resolutions/{LATEST}/vote/")
    rows = page.get_by_role("table").last.get_by_role("row")
    assert rows.count() > 193
    assert not page.evaluate(wide)

    page.goto(f"/ar/resolutions/{LATEST}/text/")
    expect(page.get_by_role("heading", level=1)).to_have_text("حماية المهاجرين")
    expect(page.locator("#op1")).to_contain_text("تدعو")
    assert not page.evaluate(wide)

    page.goto("/ar/series/protection-of-migrants/compare/")
    expect(page.locator(".compare-text ins").first).to_be_visible()
    assert not page.evaluate(wide)

    page.goto("/ar/tools/language/")
    page.get_by_role("searchbox").first.fill("الهجرة الآمنة")
    page.get_by_role("searchbox").first.press("Enter")
    expect(page.locator("mark").first).to_have_text(re.compile("الهجرة الآمنة"))
    assert not page.evaluate(wide)


@pytest.mark.parametrize(
    ("symbol", "official"),
    [
        ("A/RES/73/195", {"yes": 152, "no": 5, "abstain": 12, "not_voting": 24}),
        (LATEST, {"yes": 147, "no": 4, "abstain": 27, "not_voting": 15}),
    ],
)
def test_a_researcher_counts_the_roll_call_again(visit, symbol, official):
    page = visit(f"/resolutions/{symbol}/vote/")

    with page.expect_download() as download:
        page.get_by_role("link", name="CSV", exact=True).click()

    with download.value.path().open(encoding="utf-8", newline="") as file:
        counted = Counter(row["position"] for row in csv.DictReader(file))
    assert counted == official
    sentence = f"{official['yes']} in favour, {official['no']} against"
    expect(page.get_by_text(re.compile(sentence)).first).to_be_visible()
