"""The log of accounts, what an Administrator may do, and a lost phone."""

import csv
import io
from datetime import timedelta

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP
from django.contrib.auth.models import Group, Permission, User
from django.core.management import CommandError, call_command
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from events.models import AccountEvent
from tests.admin.forms import act, address, filled, listing, messages, opened, send
from tests.people import SECRET

pytestmark = pytest.mark.django_db

EXPORT = "/admin/events/accountevent/log.csv"


def line(kind="failed", **more):
    return AccountEvent.objects.create(kind=kind, **more)


def last():
    event = AccountEvent.objects.order_by("pk").last()
    return (event.kind, event.account, event.by, event.details)


def change(client, user, **typed):
    """Open the form of an account, change what is typed, and save."""
    page = opened(client, address(user))
    return send(client, address(user), filled(page, **typed))


def exported(client, query=""):
    """The lines of the file, without their names."""
    body = b"".join(client.get(EXPORT + query).streaming_content).decode()
    return list(csv.DictReader(io.StringIO(body)))


# The log ------------------------------------------------------------------------


@pytest.mark.parametrize(
    "harm",
    [
        lambda event: AccountEvent.objects.filter(pk=event.pk).update(account="x"),
        lambda event: AccountEvent.objects.filter(pk=event.pk).update(address="::2"),
        lambda event: event.delete(),
    ],
    ids=["a changed line", "another address", "a deleted line"],
)
def test_a_line_of_the_log_stays_as_it_was_written(harm):
    event = line(account="ada", address="192.0.2.1")

    with pytest.raises(IntegrityError, match="never changed"), transaction.atomic():
        harm(event)

    event.refresh_from_db()
    assert (event.account, event.address) == ("ada", "192.0.2.1")


def test_a_kind_of_event_is_a_known_one():
    with pytest.raises(IntegrityError), transaction.atomic():
        line("sneezed")


def test_addresses_are_forgotten_after_ninety_days(reader):
    old = line(address="192.0.2.1", at=timezone.now() - timedelta(days=91))
    new = line(address="192.0.2.2", at=timezone.now() - timedelta(days=89))

    reader.post("/admin/login/", {"login": "nobody", "password": "wrong"})

    old.refresh_from_db()
    new.refresh_from_db()
    assert (old.address, new.address) == (None, "192.0.2.2")


def test_a_group_given_is_in_the_log_with_who_gave_it(administrator):
    user = User.objects.create_user("ada", is_staff=True)
    publisher = Group.objects.get(name="Publisher")

    change(administrator, user, groups=[publisher.pk])

    assert last() == ("rights", "ada", "administrator", "+ Publisher")


def test_a_group_taken_is_in_the_log(administrator):
    user = User.objects.create_user("ada", is_staff=True)
    user.groups.add(Group.objects.get(name="Editor"))

    change(administrator, user, groups=[])

    assert last()[3] == "− Editor"


def test_the_permission_of_a_group_is_in_the_log():
    group = Group.objects.get(name="Editor")

    group.permissions.add(Permission.objects.get(codename="publish_session"))

    kind, account, by, details = last()
    assert (kind, account, by) == ("group", "Editor", "")
    assert details.startswith("+ ")
    assert "publish" in details.lower()


def test_an_account_switched_off_is_in_the_log(administrator):
    user = User.objects.create_user("ada", is_staff=True)

    sent = filled(opened(administrator, address(user)))
    sent.pop("is_active")
    administrator.post(address(user), sent)

    assert last() == ("account_changed", "ada", "administrator", "active: False")


def test_a_changed_password_is_in_the_log_and_itself_is_not(administrator):
    user = User.objects.create_user("ada", is_staff=True)
    new = "another long walk home"
    url = reverse("admin:auth_user_password_change", args=[user.pk])

    administrator.post(url, {"password1": new, "password2": new})

    assert last() == ("password", "ada", "administrator", "")


def test_an_account_of_the_command_line_is_in_the_log():
    User.objects.create_superuser("boss", password="x")

    added = AccountEvent.objects.get(kind="account_added")
    assert (added.account, added.by) == ("boss", "")
    assert "superuser status: True" in added.details


def test_signing_in_is_no_change_of_an_account(contributor):
    contributor.force_login(contributor.user)

    assert not AccountEvent.objects.filter(kind="account_changed").exists()


# An Administrator reads it --------------------------------------------------------


def test_the_list_shows_who_did_what(administrator):
    line("rights", account="ada", by="boss", details="+ Publisher")

    page = administrator.get(listing(AccountEvent)).content.decode()

    for words in ("Groups or permissions of an account", "ada", "boss", "+ Publisher"):
        assert words in page


def test_the_file_holds_what_the_list_is_filtered_to(administrator):
    line("failed", account="ada", address="192.0.2.1")
    line("failed", account="bob")
    line("rights", account="ada")

    rows = exported(administrator, "?kind__exact=failed&q=ada")

    assert [(row["event"], row["account"]) for row in rows] == [("failed", "ada")]
    assert rows[0]["address"] == "192.0.2.1"
    assert rows[0]["at"].endswith("+00:00")


def test_no_cell_of_the_file_is_a_formula(administrator):
    line("failed", account="=1+1")

    assert exported(administrator, "?kind__exact=failed")[0]["account"] == "'=1+1"


def test_a_wrong_filter_is_not_an_error(administrator):
    answer = administrator.get(EXPORT + "?at__year=nonsense")

    assert answer.url == f"{listing(AccountEvent)}?e=1"


@pytest.mark.parametrize("path", ["add", "change", "delete"])
def test_nobody_writes_in_the_log(admin_client, path):
    event = line()
    url = address(AccountEvent if path == "add" else event, path)

    assert admin_client.post(url, {"post": "yes"}).status_code == 403


def test_the_list_asks_as_much_at_many_lines(
    administrator, django_assert_max_num_queries
):
    AccountEvent.objects.bulk_create(
        [AccountEvent(kind="failed", account=f"name-{n}") for n in range(200)]
    )

    with django_assert_max_num_queries(10):
        administrator.get(listing(AccountEvent))


# What an Administrator may not ----------------------------------------------------


def test_an_administrator_makes_nobody_a_superuser(administrator):
    user = User.objects.create_user("ada", is_staff=True)

    change(administrator, user, is_superuser="on", user_permissions=[1])

    user.refresh_from_db()
    assert (user.is_superuser, user.user_permissions.count()) == (False, 0)


@pytest.mark.parametrize("page", ["change", "password_change"])
def test_the_account_of_a_superuser_is_a_superusers_to_change(administrator, page):
    boss = User.objects.create_superuser("boss", password="x")
    new = "another long walk home"
    url = reverse(f"admin:auth_user_{page}", args=[boss.pk])

    answer = administrator.post(url, {"password1": new, "password2": new})

    boss.refresh_from_db()
    assert answer.status_code == 403
    assert boss.check_password("x")


def test_accounts_are_switched_off_and_not_deleted(administrator):
    user = User.objects.create_user("ada")

    answer = administrator.post(address(user, "delete"), {"post": "yes"})

    assert answer.status_code == 403


# A lost phone ---------------------------------------------------------------------


def test_an_administrator_removes_the_second_step_of_others(administrator):
    boss = User.objects.create_superuser("boss", password="x")
    ada = User.objects.create_user("ada", is_staff=True)
    for user in (boss, ada):
        TOTP.activate(user, SECRET)

    page = act(administrator, "remove_second_step", [ada, boss])

    assert messages(page) == ["The second step of 1 account is removed."]
    assert not Authenticator.objects.filter(user=ada).exists()
    assert Authenticator.objects.filter(user=boss).exists()
    assert last() == ("step_removed", "ada", "administrator", "all")


def test_who_runs_the_site_removes_it_where_nobody_else_can(capsys):
    boss = User.objects.create_superuser("boss", password="x")
    TOTP.activate(boss, SECRET)

    call_command("remove_second_step", "boss")
    call_command("remove_second_step", "boss")

    said = capsys.readouterr().out.splitlines()
    assert said == [
        "The second step of boss is removed.",
        "boss has no second step.",
    ]
    assert not Authenticator.objects.filter(user=boss).exists()


def test_an_unknown_name_is_said():
    with pytest.raises(CommandError, match="No account has the name nobody"):
        call_command("remove_second_step", "nobody")
