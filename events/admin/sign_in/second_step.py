"""Who must have a second step, and that nobody works at the desk without passing it."""

import time
from collections.abc import Callable

from allauth.account.internal.flows.login import get_authentication_records
from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from events.admin.sign_in.watching import SIGNED_IN_AT

#: Whoever holds one of these may change what the public sees, or who may.
WEIGHTY = (
    "events.publish_session",
    "events.publish_resolution",
    "events.publish_statement",
    "auth.change_user",
    "auth.change_group",
)
#: Under these addresses a second step is set up, or one signs out.
ALWAYS_OPEN = ("/admin/sign-in/", "/admin/logout/")
AGAIN = _("Your session has ended. Sign in again to go on.")
SET_UP = _(
    "Your account may publish or manage accounts, so it needs a second step. Set one "
    "up now; nothing else opens before."
)


def is_required(user: User) -> bool:
    """Publishers, Administrators, superusers, and who else has their permissions."""
    return user.is_superuser or any(user.has_perm(each) for each in WEIGHTY)


def has_passed(request: HttpRequest) -> bool:
    """Whether this session has shown a second step; asks the database nothing."""
    records = get_authentication_records(request, request.user)
    return any(each["method"] == "mfa" for each in records)


def leave(request: HttpRequest) -> None:
    """End the session; the page that follows says why."""
    logout(request)
    messages.warning(request, AGAIN)


class SecondStep:
    """The last door before the admin.

    A session that has passed goes on. One that has not ends where its account has a
    second step, and is led to set one up where the account must have one.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not request.path_info.startswith("/admin/"):
            return self.get_response(request)
        user = request.user
        if user.is_authenticated and (not user.is_staff or has_ended(request)):
            leave(request)
        if not request.user.is_authenticated or has_passed(request):
            return self.get_response(request)
        if not is_mfa_enabled(user):
            return self._without(request, user)
        # The admin leads whoever is not signed in to the page where one signs in.
        leave(request)
        return self.get_response(request)

    def _without(self, request: HttpRequest, user: User) -> HttpResponse:
        if not is_required(user) or request.path_info.startswith(ALWAYS_OPEN):
            return self.get_response(request)
        messages.warning(request, SET_UP)
        return HttpResponseRedirect(reverse("mfa_activate_totp"))


def has_ended(request: HttpRequest) -> bool:
    """Whether the person signed in longer ago than a session may last."""
    since = request.session.get(SIGNED_IN_AT)
    return since is None or time.time() - since > settings.SESSION_COOKIE_AGE
