"""The people at work in tests: one account a group, all signed in before the first.

They stand in the database of the tests as its groups do, and the log of accounts knows
nothing of them: each test begins with an empty log.
"""

from allauth.account.internal.flows.login import record_authentication
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP
from django.contrib.auth.models import Group, User
from django.contrib.sessions.models import Session
from django.db import transaction
from django.http import HttpRequest
from django.test import Client

from events.admin.sign_in.second_step import is_required

#: What the authenticator app of each person at work in tests was given.
SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
PASSWORD = "secret"
#: Where a person and a session of theirs are kept, in the order they need each other.
KEPT = (User, User.groups.through, Session, Authenticator)


def stand():
    """Sign in one person of each group; gives the cookies of each, by the group."""
    with transaction.atomic():
        cookies = {each.name: _member_of(each).cookies for each in Group.objects.all()}
        rows = {model: list(model.objects.all()) for model in KEPT}
        transaction.set_rollback(True)  # and with it what the log says of them
    for model in KEPT:
        model.objects.bulk_create(rows[model])
    return cookies


def _member_of(group):
    user = User.objects.create_user(
        group.name.lower(), password=PASSWORD, is_staff=True
    )
    user.groups.add(group)
    return at_work(user)


def returned(name, cookies):
    """The client of the person of a group, signed in since before the first test."""
    client = Client()
    client.cookies.update(cookies[name])
    client.user = User.objects.get(username=name.lower())
    return client


def at_work(user):
    """A client signed in as this person, by both steps where they must take two."""
    client = Client()
    client.force_login(user)
    client.user = user
    if is_required(user):
        second_step(client)
    return client


def second_step(client):
    """Set up an authenticator; the session has passed it, in the package's words."""
    authenticator = TOTP.activate(client.user, SECRET).instance
    request = HttpRequest()
    request.session = client.session
    used = {"id": authenticator.pk, "type": authenticator.type}
    record_authentication(request, client.user, "mfa", **used)
    request.session.save()
