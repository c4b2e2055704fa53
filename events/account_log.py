"""Lines of the log of accounts, who writes them, and the way out of a lost phone."""

from allauth.account.adapter import get_adapter
from allauth.core import context
from allauth.mfa.models import Authenticator
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest

from events.models import AccountEvent

Kind = AccountEvent.Kind
#: The steps of signing in; the other lines say who did it, not from where.
OF_SIGNING_IN = {Kind.SIGNED_IN, Kind.FAILED, Kind.CODE_FAILED, Kind.THROTTLED}


def record(kind: Kind, account: str = "", details: str = "") -> None:
    """Write a line. Signing in also empties the addresses that are too old."""
    signing_in = kind in OF_SIGNING_IN
    AccountEvent.objects.create(
        kind=kind,
        account=account,
        by="" if signing_in else who(),
        details=details,
        address=address(context.request) if signing_in else None,
    )
    if signing_in:
        AccountEvent.objects.forget_addresses()


def who() -> str:
    """The account at work; empty for the command line."""
    user = getattr(context.request, "user", None)
    return user.get_username() if user is not None else ""


def address(request: HttpRequest | None) -> str | None:
    """Where a request came from, behind as many proxies as the settings trust."""
    if request is None:
        return None
    try:
        return get_adapter().get_client_ip(request)
    except PermissionDenied:
        return None


def remove_second_step(user: User) -> bool:
    """Take away the authenticators, keys and codes of an account; False if it has none.

    For whoever has lost the phone and the recovery codes.
    """
    steps = Authenticator.objects.filter(user=user)
    if not steps.exists():
        return False
    steps.delete()
    record(Kind.STEP_REMOVED, user.get_username(), "all")
    return True
