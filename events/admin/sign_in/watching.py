"""Signing in and out, written into the log of accounts as it happens."""

from typing import Any

from allauth.account.internal.flows.login import record_authentication
from allauth.mfa import signals as second_step
from allauth.mfa.models import Authenticator
from django.contrib.auth.models import User
from django.contrib.auth.signals import (
    user_logged_in,
    user_logged_out,
    user_login_failed,
)
from django.dispatch import receiver
from django.http import HttpRequest
from django.utils import timezone

from events.account_log import Kind, record

#: Where a session keeps the moment at which its person signed in.
SIGNED_IN_AT = "signed_in_at"
RECOVERY = Authenticator.Type.RECOVERY_CODES


def known(name: str) -> str:
    """The name of an account, or nothing where no account has it."""
    return name if User.objects.filter(username=name).exists() else ""


@receiver(user_logged_in)
def signed_in(request: HttpRequest, user: User, **more: Any) -> None:
    request.session[SIGNED_IN_AT] = timezone.now().timestamp()
    record(Kind.SIGNED_IN, user.get_username())


@receiver(user_logged_out)
def signed_out(user: User | None, **more: Any) -> None:
    if user is not None:
        record(Kind.SIGNED_OUT, user.get_username())


@receiver(user_login_failed)
def failed(credentials: dict[str, Any], **more: Any) -> None:
    record(Kind.FAILED, known(str(credentials.get("username", ""))))


@receiver(second_step.authentication_failed)
def code_failed(user: User, **more: Any) -> None:
    record(Kind.CODE_FAILED, user.get_username())


@receiver(second_step.authenticator_used)
def used(user: User, authenticator: Authenticator, **more: Any) -> None:
    if authenticator.type == RECOVERY:
        record(Kind.RECOVERY_USED, user.get_username())


@receiver(second_step.authenticator_added)
def added(
    request: HttpRequest, user: User, authenticator: Authenticator, **more: Any
) -> None:
    """Whoever sets up a second step has just shown it: this session has passed it."""
    if authenticator.type == RECOVERY:
        record(Kind.RECOVERY_MADE, user.get_username())
        return
    kind = authenticator.type
    record_authentication(request, user, "mfa", id=authenticator.pk, type=kind)
    record(Kind.STEP_ADDED, user.get_username(), str(authenticator))


@receiver(second_step.authenticator_removed)
def removed(user: User, authenticator: Authenticator, **more: Any) -> None:
    record(Kind.STEP_REMOVED, user.get_username(), str(authenticator))


@receiver(second_step.authenticator_reset)
def recovery_made(user: User, **more: Any) -> None:
    record(Kind.RECOVERY_MADE, user.get_username())
