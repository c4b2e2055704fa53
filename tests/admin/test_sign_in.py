"""Signing in: by two steps, throttled, and with every attempt in the log."""

import re
import time

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP
from django.contrib.auth.models import Group, User
from django.db import connection
from django.test import Client, override_settings
from django.urls import reverse
from django.utils.timezone import now
from time_machine import travel

from events.models import AccountEvent
from tests import people
from tests.people import SECRET
from tests.totp import code

pytestmark = pytest.mark.django_db

PASSWORD = "a long walk to the plenary"
LOGIN, CODE = "/admin/login/", "/admin/sign-in/code/"
SET_UP = "/admin/sign-in/app/"
DESK = "/admin/"


def account(group="", **more):
    """An account that has never signed in."""
    user = User.objects.create_user("ada", password=PASSWORD, is_staff=True, **more)
    if group:
        user.groups.add(Group.objects.get(name=group))
    return user


def by_password(client, password=PASSWORD, name="ada", **headers):
    return client.post(LOGIN, {"login": name, "password": password}, headers=headers)


def kinds():
    """The log without what set the test up, oldest first."""
    setting_up = ("account_added", "rights", "group")
    events = AccountEvent.objects.exclude(kind__in=setting_up).order_by("pk")
    return list(events.values_list("kind", flat=True))


def said(page):
    return re.sub(r"\s+", " ", page.content.decode())


# Who must have a second step ----------------------------------------------------


@pytest.mark.parametrize("group", ["Publisher", "Administrator", "superuser"])
@pytest.mark.parametrize(
    "path", [DESK, "/admin/events/resolution/", "/admin/password_change/"]
)
def test_nothing_but_the_set_up_opens_without_a_second_step(reader, group, path):
    if group == "superuser":
        account(is_superuser=True)
    else:
        account(group)
    by_password(reader)

    answer = reader.get(path)

    assert (answer.status_code, answer.url) == (302, SET_UP)
    assert "needs a second step" in said(reader.get(SET_UP))


@pytest.mark.parametrize("group", ["Contributor", "Editor"])
def test_others_work_without_one_and_are_offered_it(reader, group):
    account(group)

    assert by_password(reader).url == DESK
    assert SET_UP in said(reader.get("/admin/sign-in/"))


def test_an_authenticator_is_set_up_with_the_code_it_shows(
    reader, django_capture_on_commit_callbacks
):
    account("Publisher")
    by_password(reader)
    secret = reader.get(SET_UP).context["form"].secret

    with django_capture_on_commit_callbacks(execute=True):
        answer = reader.post(SET_UP, {"code": code(secret)})

    assert answer.url == "/admin/sign-in/recovery/"
    assert kinds() == ["signed_in", "step_added", "recovery_made"]


def test_a_wrong_code_sets_nothing_up(reader):
    user = account("Publisher")
    by_password(reader)
    reader.get(SET_UP)

    page = reader.post(SET_UP, {"code": "000000"})

    assert "This code is wrong" in said(page)
    assert not Authenticator.objects.filter(user=user).exists()


def test_a_session_of_before_ends_when_a_second_step_is_set_up(reader):
    """Somebody who knew the password and waited at the door does not come in."""
    user = account("Publisher")
    by_password(reader)
    TOTP.activate(user, SECRET)

    assert reader.get(DESK).url == f"{LOGIN}?next={DESK}"
    assert "Your session has ended" in said(reader.get(LOGIN))


def test_whoever_must_have_a_second_step_keeps_it(publisher):
    publisher.post("/admin/sign-in/app/remove/")

    assert Authenticator.objects.filter(user=publisher.user).exists()


def test_others_may_take_theirs_away(contributor):
    TOTP.activate(contributor.user, SECRET)
    by_both_steps(contributor, "contributor", people.PASSWORD)

    contributor.post("/admin/sign-in/app/remove/")

    assert not Authenticator.objects.filter(user=contributor.user).exists()


# The two steps ------------------------------------------------------------------


def by_both_steps(client, name="ada", password=PASSWORD):
    client.logout()
    by_password(client, password, name)
    return client.post(CODE, {"code": code(SECRET)})


def test_the_password_alone_opens_nothing(reader):
    TOTP.activate(account("Publisher"), SECRET)

    answer = by_password(reader)

    assert answer.url == CODE
    assert reader.get(DESK).url.startswith(LOGIN)


def test_the_code_opens_the_desk(reader):
    TOTP.activate(account("Publisher"), SECRET)

    answer = by_both_steps(reader)

    assert answer.url == DESK
    assert reader.get(DESK).status_code == 200
    assert kinds() == ["signed_in"]


def test_one_comes_to_the_page_one_asked_for(reader):
    TOTP.activate(account("Publisher"), SECRET)
    wanted = "/admin/events/session/"
    typed = {"login": "ada", "password": PASSWORD, "next": wanted}

    reader.post(LOGIN, typed)

    assert reader.post(CODE, {"code": code(SECRET)}).url == wanted


def test_nobody_is_led_to_another_site(reader):
    account("Editor")
    typed = {"login": "ada", "password": PASSWORD, "next": "https://evil.example/"}

    assert reader.post(LOGIN, typed).url == DESK


@pytest.mark.parametrize("later", [0, 35, 59])
def test_a_code_works_once_for_as_long_as_it_holds(reader, later):
    TOTP.activate(account("Publisher"), SECRET)
    with travel(1_800_000_000, tick=False) as clock:
        seen = code(SECRET, periods=1)
        by_password(reader)
        reader.post(CODE, {"code": seen})
        reader.logout()
        by_password(reader)
        clock.shift(later)

        page = reader.post(CODE, {"code": seen})

    assert "was used already" in said(page)
    assert kinds()[-1] == "code_failed"


def test_a_recovery_code_works_once(reader):
    user = account("Publisher")
    TOTP.activate(user, SECRET)
    first = RecoveryCodes.activate(user).get_unused_codes()[0]
    by_password(reader)

    assert reader.post(CODE, {"code": first}).url == DESK

    reader.logout()
    by_password(reader)
    assert "This code is wrong" in said(reader.post(CODE, {"code": first}))
    assert "recovery_used" in kinds()


def test_the_secret_of_an_authenticator_is_not_in_the_database():
    stored = TOTP.activate(account(), SECRET).instance.data["secret"]

    assert SECRET not in stored


@override_settings(SECRET_KEY="another key, as long as a real one has to be")
def test_an_authenticator_made_under_another_key_says_so(reader):
    with override_settings(SECRET_KEY="the former key"):
        TOTP.activate(account("Publisher"), SECRET)
    by_password(reader)

    page = reader.post(CODE, {"code": code(SECRET)})

    assert "its secret key has changed" in said(page)


def test_a_former_key_still_reads_what_it_wrote(reader):
    with override_settings(SECRET_KEY="the former key"):
        TOTP.activate(account("Publisher"), SECRET)

    with override_settings(SECRET_KEY_FALLBACKS=["the former key"]):
        assert by_both_steps(reader).url == DESK


# Failures -----------------------------------------------------------------------


def test_a_wrong_password_is_said_without_saying_which_is_wrong(reader):
    account("Editor")

    known, unknown = by_password(reader, "wrong"), by_password(reader, "x", "nobody")

    assert "The username or the password is wrong" in said(known)
    assert "The username or the password is wrong" in said(unknown)


def test_the_log_does_not_keep_a_name_that_is_none(reader):
    """It may be a password, typed into the wrong box."""
    account("Editor")

    by_password(reader, "wrong")
    by_password(reader, "ada", "my very secret password")

    logged = AccountEvent.objects.filter(kind="failed").order_by("pk")
    assert [event.account for event in logged] == ["ada", ""]


def test_after_five_failures_the_right_password_is_refused_too(reader):
    account("Editor")
    for _ in range(5):
        by_password(reader, "wrong")

    page = by_password(Client(), PASSWORD)

    assert page.status_code == 200
    assert "not even with the right password" in said(page)
    assert kinds() == ["failed"] * 5 + ["throttled"]


def test_five_minutes_later_it_opens_again(reader):
    account("Editor")
    with travel(now().timestamp(), tick=False) as clock:
        for _ in range(5):
            by_password(reader, "wrong")
        clock.shift(301)

        assert by_password(reader).url == DESK


def test_codes_are_throttled_as_passwords_are(reader):
    TOTP.activate(account("Publisher"), SECRET)
    by_password(reader)
    for _ in range(5):
        reader.post(CODE, {"code": "000000"})

    page = reader.post(CODE, {"code": code(SECRET)})

    assert "not even with the right password" in said(page)
    assert kinds() == ["code_failed"] * 5 + ["throttled"]


def test_all_processes_count_failures_together(reader):
    account("Editor")
    by_password(reader, "wrong")

    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM events_desk_cache")
        assert cursor.fetchone()[0] >= 1


def test_twenty_failures_from_one_address_close_it_for_every_name(reader):
    account("Editor")
    for n in range(20):
        by_password(reader, "wrong", f"name-{n}")

    assert "not even with the right password" in said(by_password(reader))


def test_too_many_requests_get_a_page_with_a_sentence(reader):
    answers = [by_password(reader, "", "") for _ in range(31)]

    assert answers[-1].status_code == 429
    assert "Wait five minutes" in said(answers[-1])


@override_settings(ALLAUTH_TRUSTED_PROXY_COUNT=1)
def test_behind_a_proxy_the_address_is_the_one_the_proxy_saw(reader):
    account("Editor")
    forwarded = {"x-forwarded-for": "203.0.113.9, 198.51.100.7"}

    by_password(reader, "wrong", **forwarded)

    assert AccountEvent.objects.get(kind="failed").address == "198.51.100.7"


@override_settings(ALLAUTH_TRUSTED_PROXY_COUNT=1)
@pytest.mark.parametrize(
    "forwarded", ["", ",", "no address", "\x00", "::1", "1.2.3.4:9"]
)
def test_any_forwarded_address_gives_a_page(reader, forwarded):
    account("Editor")

    answer = by_password(reader, "wrong", **{"x-forwarded-for": forwarded})

    assert answer.status_code in (200, 403)


@pytest.mark.parametrize(
    "typed",
    [{}, {"login": "\x00", "password": "\x00"}, {"login": "é" * 500, "password": "x"}],
)
def test_any_name_and_password_give_a_page(reader, typed):
    assert reader.post(LOGIN, typed).status_code == 200


def test_an_account_that_may_not_work_here_is_refused(reader):
    User.objects.create_user("ada", password=PASSWORD)

    page = by_password(reader)

    assert "may not work here" in said(page)
    assert kinds() == ["failed"]


def test_an_account_that_was_switched_off_is_refused(reader):
    account("Editor", is_active=False)

    assert "The username or the password is wrong" in said(by_password(reader))


@pytest.mark.parametrize(
    "path",
    [
        "/accounts/signup/",
        "/accounts/login/",
        "/admin/signup/",
        "/admin/sign-in/signup/",
        "/admin/password/reset/",
        "/admin/email/",
    ],
)
def test_nobody_signs_up_and_no_password_goes_by_mail(reader, path):
    answer = reader.get(path, follow=True)

    assert answer.status_code == 404 or answer.redirect_chain[0][0].startswith(LOGIN)


# The session --------------------------------------------------------------------


def test_a_session_ends_with_the_browser(reader):
    account("Editor")

    cookie = by_password(reader).cookies["desk"]

    assert (cookie["max-age"], cookie["path"]) == ("", "/admin/")


def test_a_session_ends_twelve_hours_after_signing_in(contributor):
    now_in = people.at_work(contributor.user)
    with travel(time.time() + 12 * 3600 - 60):
        assert now_in.get(DESK).status_code == 200
    with travel(time.time() + 12 * 3600 + 60):
        assert now_in.get(DESK).url.startswith(LOGIN)


def test_logging_out_leads_to_where_one_logs_in(contributor):
    page = contributor.post(reverse("admin:logout"), follow=True)

    assert page.redirect_chain == [(LOGIN, 302)]
    assert "You have logged out." in said(page)
    assert kinds()[-1] == "signed_out"


def test_a_public_page_looks_for_nobody(publisher, reader, django_assert_num_queries):
    publisher.cookies["desk"]["path"] = "/"
    with django_assert_num_queries(1):
        answer = publisher.get("/accessibility/")

    assert not answer.cookies
    assert "Cookie" not in answer.get("Vary", "")


@pytest.mark.parametrize(
    ("password", "refused"),
    [
        ("short-words", "at least 12 characters"),
        ("administrator", "too common"),
        ("917364820193", "entirely numeric"),
        ("a long walk to the plenary", ""),
    ],
)
def test_a_password_is_long_and_not_a_common_one(admin_client, password, refused):
    typed = {"username": "new", "password1": password, "password2": password}

    page = admin_client.post(reverse("admin:auth_user_add"), typed, follow=True)

    assert (refused in said(page)) if refused else User.objects.filter(username="new")
