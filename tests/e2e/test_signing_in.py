"""Signing in by two steps, for the first time and ever after."""

import pytest
from playwright.sync_api import expect

from tests.e2e.audit import overflow
from tests.e2e.conftest import type_password
from tests.e2e.people import NEWCOMER
from tests.totp import code

pytestmark = pytest.mark.browser

KEY = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


def desk(page):
    return page.get_by_role("heading", name="The editors’ desk")


@pytest.fixture
def audit(faults):
    """Nothing for axe to find, and nothing beyond the sides of a small screen.

    What axe itself does against the policy of the page is forgotten.
    """

    def done(page, heard):
        before = len(heard)
        found = faults(page)
        del heard[before:]
        assert not found, "\n".join(found)
        assert overflow(page, width=380) == 0

    return done


def test_a_publisher_signs_in_for_the_first_time_and_ever_after(empty, audit):
    page = empty()
    page.goto("/admin/events/resolution/")
    refused = []
    page.on("console", lambda message: refused.append(message.text))
    audit(page, refused)

    # The password alone leads to the set-up of a second step, and nowhere else.
    type_password(page, NEWCOMER)
    expect(page.get_by_text("needs a second step")).to_be_visible()
    audit(page, refused)
    page.goto("/admin/events/resolution/")
    key = page.locator("code").inner_text()
    expect(
        page.get_by_role("img", name="Picture for your authenticator")
    ).to_be_visible()
    page.get_by_label("Code").fill(code(key))
    page.get_by_role("button", name="Turn on").click()

    # Recovery codes follow, and the desk opens.
    expect(page.get_by_role("heading", name="Your recovery codes")).to_be_visible()
    audit(page, refused)
    codes = page.locator(".recovery-codes code")
    expect(codes).to_have_count(10)
    recovery = codes.all_inner_texts()
    assert len(set(recovery)) == 10
    page.get_by_role("link", name="Go to the editors’ desk").click()
    expect(desk(page)).to_be_visible()

    # From now on a code is asked for.
    page.get_by_role("button", name="Log out").click()
    expect(page.get_by_text("You have logged out.")).to_be_visible()
    type_password(page, NEWCOMER)
    expect(page.get_by_role("heading", name="The second step")).to_be_visible()
    audit(page, refused)
    page.get_by_label("Code").fill("000000")
    page.get_by_role("button", name="Log in", exact=True).click()
    expect(page.get_by_text("This code is wrong")).to_be_visible()
    page.get_by_label("Code").fill(code(key, periods=1))
    page.get_by_role("button", name="Log in", exact=True).click()
    expect(desk(page)).to_be_visible()

    # A recovery code works in its place, once.
    page.get_by_role("button", name="Log out").click()
    type_password(page, NEWCOMER)
    page.get_by_label("Code").fill(recovery[0])
    page.get_by_role("button", name="Log in", exact=True).click()
    expect(desk(page)).to_be_visible()
    page.get_by_role("button", name="Log out").click()
    type_password(page, NEWCOMER)
    page.get_by_label("Code").fill(recovery[0])
    page.get_by_role("button", name="Log in", exact=True).click()
    expect(page.get_by_text("This code is wrong")).to_be_visible()
    assert refused == []


def test_a_passkey_takes_the_place_of_the_code(empty, site):
    """Under the policy of the site; a passkey needs a name of a host, not a number."""
    host = site.address.replace("127.0.0.1", "localhost")
    page = empty()
    page.goto(f"{host}/admin/")
    refused = []
    page.on("console", lambda message: refused.append(message.text))
    browser = page.context.new_cdp_session(page)
    browser.send("WebAuthn.enable")
    browser.send("WebAuthn.addVirtualAuthenticator", {"options": KEY})
    type_password(page, "contributor")

    page.get_by_role("link", name="Signing in").click()
    page.get_by_role("link", name="Add a passkey or security key").click()
    page.get_by_role("button", name="Add").click()
    expect(page.get_by_role("heading", name="Your recovery codes")).to_be_visible()
    page.get_by_role("button", name="Log out").click()
    type_password(page, "contributor")
    page.get_by_role("button", name="Use a passkey or security key").click()

    expect(desk(page)).to_be_visible()
    assert refused == []
    page.goto(f"{host}/admin/sign-in/")
    page.get_by_role("link", name="Remove Key 1").click()
    page.get_by_role("button", name="Remove").click()
    expect(page.get_by_text("None yet.")).to_be_visible()
