"""A State's vote that the public has seen: two people correct it, and it goes back."""

import re

import pytest
from playwright.sync_api import expect

from tests.e2e.audit import overflow

pytestmark = pytest.mark.browser

SYMBOL = "A/RES/80/218"
WHY = "The record of the meeting has an abstention."


def votes_of(page, name):
    """The list of the votes of one State on the resolution."""
    page.goto(f"/admin/events/resolution/?q={SYMBOL}")
    page.get_by_role("link", name=SYMBOL, exact=True).click()
    page.get_by_role("link", name=re.compile(r"^\d+ votes$")).click()
    page.get_by_role("searchbox", name="Search").fill(name)
    page.get_by_role("button", name="Search").click()
    page.get_by_role("link", name=name, exact=True).click()


def typed(page, position, why):
    page.get_by_label("Position").select_option(position)
    page.get_by_label("Reason of the change").fill(why)
    page.get_by_role("button", name="Save", exact=True).first.click()
    expect(page.get_by_text(re.compile("Kept in the next version"))).to_be_visible()


def published(page):
    page.get_by_role("button", name="Publish the next version").first.click()
    expect(page.get_by_text("The next version is public now.")).to_be_visible()


@pytest.fixture
def sound(faults):
    """Nothing that axe finds, and nothing beyond the sides of a small screen."""

    def judged(page):
        found = faults(page)
        assert not found, "\n".join(found)
        assert overflow(page, width=380) == 0
        page.set_viewport_size({"width": 1280, "height": 900})

    return judged


def test_two_people_correct_a_vote(sign_in, visit, site, sound):
    # Whoever drafts it sees what the public will see, and cannot publish it alone.
    editor = sign_in("editor")
    votes_of(editor, "Mexico")
    sound(editor)
    typed(editor, "Abstaining", WHY)
    expect(editor.get_by_text("Vote: MEXICO")).to_be_visible()
    sound(editor)
    row = visit(f"/resolutions/{SYMBOL}/vote/").get_by_role("row", name="Mexico")
    expect(row).to_contain_text("In favour")

    # Somebody else publishes it: the roll call, the corrections and the feed have it.
    publisher = sign_in("publisher")
    publisher.goto(editor.url)
    published(publisher)
    row = visit(f"/resolutions/{SYMBOL}/vote/").get_by_role("row", name="Mexico")
    expect(row).to_contain_text("Abstaining")
    expect(visit("/corrections/").get_by_text(WHY)).to_be_visible()
    assert WHY in site.get("/corrections.atom").body

    # The way back is a next version too, and asks for somebody else.
    publisher.get_by_role("link", name="History").click()
    sound(publisher)
    publisher.get_by_role("link", name=re.compile("^Restore as it was before")).click()
    publisher.get_by_label("Reason").fill("It was in favour after all.")
    publisher.get_by_role("button", name="Restore").click()
    publisher.get_by_role("button", name="Publish the next version").first.click()
    expect(publisher.get_by_text(re.compile("somebody else must"))).to_be_visible()
    publisher.get_by_role("button", name="Discard it").first.click()

    votes_of(editor, "Mexico")
    typed(editor, "In favour", "It was in favour after all.")
    publisher.goto(editor.url)
    published(publisher)
    row = visit(f"/resolutions/{SYMBOL}/vote/").get_by_role("row", name="Mexico")
    expect(row).to_contain_text("In favour")


def test_what_is_deleted_comes_back(sign_in, sound):
    page = sign_in("publisher")
    page.goto("/admin/events/source/add/")
    page.get_by_label("Address:", exact=True).fill("https://www.un.org/en/deleted")
    page.get_by_label("Title:", exact=True).fill("A page to be deleted")
    page.get_by_role("button", name="Save and continue editing").first.click()
    page.get_by_role("link", name="Delete", exact=True).first.click()
    page.get_by_role("button", name="Yes, I’m sure").click()

    page.goto("/admin/deleted/")
    sound(page)
    page.get_by_role("button", name="Bring back https://www.un.org/en/deleted").click()

    expect(page.get_by_text("Brought back: A page to be deleted.")).to_be_visible()
    expect(page.get_by_label("Title:", exact=True)).to_have_value(
        "A page to be deleted"
    )


def test_where_each_value_came_from_is_told_clearly(sign_in, sound):
    page = sign_in("publisher")
    page.goto(f"/admin/events/resolution/?q={SYMBOL}")
    page.get_by_role("link", name=SYMBOL, exact=True).click()

    page.get_by_role("link", name="Where each value came from").click()

    expect(page.get_by_role("row", name="Title")).to_contain_text("The record that")
    sound(page)
