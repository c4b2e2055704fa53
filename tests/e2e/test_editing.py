"""From a draft to a public page: a contributor writes, a publisher publishes."""

import re
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import expect

from tests.e2e.audit import overflow
from tests.e2e.conftest import type_password

pytestmark = pytest.mark.browser

SOURCE = "60th and 61st plenary meetings, seventy-third session"
TITLE = "Protection of migrants in transit"


def write(page, typed):
    """A new resolution, with what a contributor knows of it."""
    page.goto("/admin/events/resolution/add/")
    page.get_by_label("Symbol:", exact=True).fill(typed)
    page.get_by_label("Title:", exact=True).fill(TITLE)
    page.get_by_label("Adopted on").fill("2018-12-20")
    page.get_by_role("searchbox", name="Sources").fill(SOURCE)
    page.get_by_role("option", name=SOURCE).click()
    page.get_by_label("Method of adoption").select_option("Adopted without a vote")


def open_record(page, symbol):
    """The form of a record, found by its symbol."""
    page.goto(f"/admin/events/resolution/?q={symbol}")
    page.get_by_role("link", name=symbol, exact=True).click()
    expect(page.get_by_label("Title:", exact=True)).to_be_visible()


def test_a_symbol_is_understood_while_it_is_typed(sign_in):
    page = sign_in("contributor")

    write(page, "73/341")

    expect(page.get_by_text(re.compile("A/RES/73/341")).first).to_be_visible()


def test_a_record_goes_from_draft_by_review_to_the_public(sign_in, visit, site):
    public = "/resolutions/A/RES/73/342/"
    tag = site.get("/resolutions/").headers["ETag"]

    contributor = sign_in("contributor")
    write(contributor, "res 73/342")
    contributor.get_by_role("button", name="Save and send to review").first.click()
    expect(contributor.get_by_text(re.compile("In review now"))).to_be_visible()
    assert site.get(public).status == 404

    publisher = sign_in("publisher")
    open_record(publisher, "A/RES/73/342")
    publisher.get_by_role("button", name="Save and publish").first.click()
    expect(publisher.get_by_text(re.compile("Published now"))).to_be_visible()

    expect(visit(public).get_by_role("heading", level=1)).to_have_text(TITLE)
    unchanged = {"If-None-Match": tag}
    assert site.get("/resolutions/", unchanged).status == 200
    assert "A/RES/73/342" in site.get("/resolutions/?q=73").body.replace("<wbr>", "")


def test_leaving_a_changed_form_asks_first(sign_in):
    page = sign_in("contributor")
    write(page, "73/346")
    asked = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))

    page.goto("/admin/")

    assert asked == ["beforeunload"]


def test_a_form_left_as_it_was_lets_go(sign_in):
    page = sign_in("contributor")
    page.goto("/admin/events/resolution/add/")
    asked = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))

    page.goto("/admin/")

    assert asked == []


def test_a_lost_session_gives_back_everything_typed(sign_in):
    page = sign_in("contributor")
    write(page, "73/347")
    page.get_by_role("searchbox", name="Themes").fill("labour")
    page.get_by_role("option", name="Labour migration").first.click()
    page.context.clear_cookies(name="desk")

    page.get_by_role("button", name="Save", exact=True).first.click()
    type_password(page, "contributor")
    page.goto("/admin/events/resolution/add/")
    page.get_by_role("button", name="Put it back").click()

    expect(page.get_by_label("Title:", exact=True)).to_have_value(TITLE)
    expect(page.get_by_label("Symbol:", exact=True)).to_have_value("73/347")
    expect(page.get_by_role("listitem", name="Labour migration")).to_be_visible()


def test_what_was_saved_is_not_offered_again(sign_in):
    page = sign_in("contributor")
    write(page, "73/348")
    page.get_by_role("button", name="Save", exact=True).first.click()
    expect(page.get_by_text(re.compile("was added successfully"))).to_be_visible()

    page.goto("/admin/events/resolution/add/")

    expect(page.get_by_role("button", name="Put it back")).to_have_count(0)


def test_keys_save_and_open_the_next_record_of_the_list(sign_in):
    page = sign_in("publisher")
    page.goto("/admin/events/resolution/?q=migrants")
    page.keyboard.press("/")
    expect(page.get_by_role("searchbox")).to_be_focused()
    page.get_by_role("rowheader").get_by_role("link").first.click()
    first = page.url

    page.get_by_label("Summary").fill("Changed by the keyboard.")
    page.keyboard.press("Control+s")
    expect(page.get_by_text(re.compile("was changed successfully"))).to_be_visible()
    page.keyboard.press("Alt+n")

    expect(page.get_by_label("Title:", exact=True)).to_be_visible()
    assert page.url != first


def test_a_contributor_cannot_publish(sign_in):
    page = sign_in("contributor")

    write(page, "73/343")

    expect(page.get_by_role("button", name="Save and publish")).to_have_count(0)


def test_what_was_typed_stays_when_a_rule_is_broken(sign_in):
    page = sign_in("editor")
    write(page, "73/344")
    page.get_by_label("Method of adoption").select_option("Adopted by recorded vote")

    page.get_by_role("button", name="Save", exact=True).first.click()

    expect(page.get_by_role("alert")).to_contain_text("needs the three figures")
    expect(page.get_by_role("alert")).to_be_focused()
    expect(page.get_by_label("Title:", exact=True)).to_have_value(TITLE)


def test_the_helps_of_the_form_work_under_its_policy(sign_in):
    """The calendar, an autocomplete and a new row: each is a script of Django's."""
    page = sign_in("editor")
    refused = []
    page.on("console", lambda message: refused.append(message.text))
    write(page, "73/345")

    page.get_by_role("link", name="Today").first.click()
    page.get_by_role("searchbox", name="Themes").fill("labour")
    page.get_by_role("option", name="Labour migration").first.click()
    page.get_by_role("button", name="Add another Other name").click()
    page.get_by_label("Other name", exact=True).first.fill("transit text")
    page.get_by_role("button", name="Save and continue editing").first.click()

    expect(page.get_by_text(re.compile("was added successfully"))).to_be_visible()
    expect(page.get_by_role("listitem", name="Labour migration")).to_be_visible()
    expect(page.get_by_label("Other name 1")).to_have_value("transit text")
    today = datetime.now(ZoneInfo("America/New_York")).date().isoformat()
    expect(page.get_by_label("Adopted on:")).to_have_value(today)
    assert refused == []


def test_records_change_together_and_go_back_together(sign_in, faults):
    page = sign_in("publisher")
    page.goto("/admin/events/session/?q=dialogue")
    for row in (0, 1):
        page.get_by_role("checkbox", name=re.compile("^Select this")).nth(row).check()
    action = "Change the selected sessions and meetings together…"
    page.get_by_role("combobox", name=re.compile("^Action")).select_option(action)
    page.get_by_role("button", name="Go").click()
    page.get_by_role("searchbox", name="Themes to add").fill("labour")
    page.get_by_role("option", name="Labour").first.click()
    page.get_by_label("Prominence").select_option("Other")
    assert not faults(page)
    assert overflow(page, width=380) == 0

    page.get_by_role("button", name="Show what would change").click()
    expect(page.get_by_text("2 records would change.")).to_be_visible()
    assert not faults(page)
    assert overflow(page, width=380) == 0

    page.get_by_role("button", name="Change these records").click()
    expect(page.get_by_text("2 records were changed.").first).to_be_visible()
    page.get_by_role("button", name="Undo the whole change").click()
    expect(page.get_by_text("2 records are as they were before.")).to_be_visible()


def test_who_works_at_the_desk_edits_from_the_public_page(sign_in):
    page = sign_in("editor")
    page.goto("/admin/")

    page.goto("/ar/themes/labour/")
    page.get_by_role("link", name="Edit this page").click()

    name = page.get_by_label("Name [en]", exact=False).first
    expect(name).to_have_value("Labour migration")


def test_a_reader_is_offered_nothing_to_edit(visit):
    page = visit("/themes/labour/")

    expect(page.get_by_role("link", name="Edit this page")).to_have_count(0)
