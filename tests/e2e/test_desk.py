"""A whole life at the desk: drafted, reviewed, published, corrected, restored."""

import re

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

SOURCE = "60th and 61st plenary meetings, seventy-third session"
FIRST = "Format of the International Migration Review Forums"
SECOND = "Format and arrangements of the International Migration Review Forums"
WHY = "The official text has another title."


@pytest.fixture
def drafted(sign_in):
    """A resolution that a contributor has typed, as far as review."""
    page = sign_in("contributor")
    page.goto("/admin/events/resolution/add/")
    page.get_by_label("Symbol:", exact=True).fill("73/349")
    page.get_by_label("Title:", exact=True).fill(FIRST)
    page.get_by_label("Adopted on").fill("2019-07-19")
    page.get_by_label("Method of adoption").select_option("Adopted without a vote")
    page.get_by_role("searchbox", name="Sources").fill(SOURCE)
    page.get_by_role("option", name=SOURCE).click()
    page.get_by_role("button", name="Save and send to review").first.click()
    expect(page.get_by_text(re.compile("In review now"))).to_be_visible()
    return "/resolutions/A/RES/73/349/"


def opened(page, what="change"):
    """The form of the record, or one of its other pages."""
    page.goto("/admin/events/resolution/?q=73/349")
    page.get_by_role("link", name="A/RES/73/349", exact=True).click()
    if what == "history":
        page.get_by_role("link", name="History").click()
    return page


def test_a_record_lives_at_the_desk(drafted, sign_in, visit, site):
    # An editor changes a word in review, and sees the difference.
    editor = opened(sign_in("editor"))
    editor.get_by_label("Title:", exact=True).fill(FIRST.replace("Format", "Formats"))
    editor.get_by_role("button", name="Save and continue editing").first.click()
    opened(editor, "history")
    step = editor.get_by_role("listitem").filter(has_text="Changed").first
    expect(step.locator("del")).to_have_text("Format")
    expect(step.locator("ins")).to_have_text("Formats")

    # A publisher publishes, and the public sees it.
    assert site.get(drafted).status == 404
    publisher = opened(sign_in("publisher"))
    publisher.get_by_role("button", name="Save and publish").first.click()
    expect(publisher.get_by_text(re.compile("Published now"))).to_be_visible()
    heading = visit(drafted).get_by_role("heading", level=1)
    expect(heading).to_have_text(FIRST.replace("Format", "Formats"))

    # A correction needs its reason, and stands in page and feed.
    opened(publisher)
    publisher.get_by_label("Title:", exact=True).fill(SECOND)
    publisher.get_by_role("button", name="Save", exact=True).first.click()
    expect(publisher.get_by_role("alert")).to_contain_text("say in one sentence why")
    publisher.get_by_label("Reason of the change").fill(WHY)
    publisher.get_by_role("button", name="Save", exact=True).first.click()
    expect(publisher.get_by_text(re.compile("changed successfully"))).to_be_visible()
    expect(visit(drafted).get_by_role("heading", level=1)).to_have_text(SECOND)
    expect(visit("/corrections/").get_by_text(WHY)).to_be_visible()
    feed = site.get("/corrections.atom").body
    assert WHY in feed
    assert "A/RES/73/349" in feed

    # The old version is restored, as a step of its own.
    opened(publisher, "history")
    publisher.get_by_role("link", name="Restore as it was in step 3").click()
    publisher.get_by_label("Reason").fill("The first title was right.")
    publisher.get_by_role("button", name="Restore").click()
    expect(publisher.get_by_text("Restored as it was in step 3.")).to_be_visible()
    expect(visit(drafted).get_by_role("heading", level=1)).to_have_text(
        FIRST.replace("Format", "Formats")
    )
