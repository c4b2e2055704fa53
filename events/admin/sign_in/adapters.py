"""What the site decides where django-allauth asks: who signs in, and with what."""

import time
from base64 import urlsafe_b64encode
from hashlib import blake2b
from typing import Any

import qrcode
from allauth.account import app_settings
from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.flows.login import get_authentication_records
from allauth.core import context
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings
from django.contrib.auth.models import AbstractBaseUser, User
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from events.account_log import Kind, record
from events.admin.sign_in.second_step import is_required
from events.admin.sign_in.watching import known

TOO_MANY = _(
    "Too many failed attempts. For five minutes nobody can sign in here with this "
    "name, not even with the right password. Then try again."
)
WRONG = _(
    "The username or the password is wrong, or the account may not work here. Both "
    "are written in small and capital letters exactly as they were given."
)


class DeskAdapter(DefaultAccountAdapter):
    """Accounts sign in by name and password; nobody signs up."""

    error_messages = DefaultAccountAdapter.error_messages | {
        "too_many_login_attempts": TOO_MANY,
        "rate_limited": TOO_MANY,
        "username_password_mismatch": WRONG,
        "incorrect_password": _("This is not your password."),
    }

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        """Refuse while there were too many failures, before any password is read."""
        try:
            super().pre_authenticate(request, **credentials)
        except ValidationError:
            record(Kind.THROTTLED, known(credentials.get("username", "")))
            raise

    def authenticate(
        self, request: HttpRequest, **credentials: Any
    ) -> AbstractBaseUser | None:
        """The account, if it may work in the admin: others have nothing to do here."""
        user = super().authenticate(request, **credentials)
        if user is not None and not user.is_staff:
            record(Kind.FAILED, user.get_username(), "not staff")
            return None
        return user

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def is_reauthentication_required(self, *, app: str, **more: Any) -> bool:
        """Not in the first minutes after signing in: the password was just given."""
        request = context.request
        records = get_authentication_records(request, request.user)
        lately = time.time() - app_settings.REAUTHENTICATION_TIMEOUT
        return not any(each["at"] > lately for each in records)


class SecondStepAdapter(DefaultMFAAdapter):
    """Authenticators, recovery codes and passkeys, their secrets encrypted at rest."""

    error_messages = DefaultMFAAdapter.error_messages | {
        "incorrect_code": _(
            "This code is wrong, was used already, or has expired. Type the one that "
            "the app shows now."
        ),
        "cannot_delete_authenticator": _(
            "Your account must have a second step. Add another one first."
        ),
        "unreadable": _(
            "The site can no longer read your second step, because its secret key has "
            "changed. Ask who runs the site to remove it (docs/deploying.md)."
        ),
    }

    def encrypt(self, text: str) -> str:
        return ciphers().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        try:
            return ciphers().decrypt(encrypted_text.encode()).decode()
        except InvalidToken:
            raise self.validation_error("unreadable") from None

    def can_delete_authenticator(self, authenticator: Authenticator) -> bool:
        """Whoever must have a second step keeps one."""
        user: User = authenticator.user
        steps = Authenticator.objects.filter(user=user).exclude(
            type=Authenticator.Type.RECOVERY_CODES
        )
        return not is_required(user) or steps.exclude(pk=authenticator.pk).exists()

    def generate_authenticator_name(
        self,
        user: AbstractBaseUser,
        type: Authenticator.Type,  # noqa: A002
    ) -> str:
        """What a new key is called until its owner says better."""
        number = Authenticator.objects.filter(user_id=user.pk, type=type).count() + 1
        return gettext("Key %(number)d") % {"number": number}

    def build_totp_svg(self, url: str) -> str:
        """The address of a new authenticator as a picture, dark on light always."""
        code = qrcode.QRCode(border=4)
        code.add_data(url)
        rows = code.get_matrix()
        path = "".join(
            f"M{x} {y}h1v1h-1z"
            for y, row in enumerate(rows)
            for x, dark in enumerate(row)
            if dark
        )
        return format_html(
            '<svg viewBox="0 0 {0} {0}" width="232" height="232" role="img" '
            'aria-label="{1}" shape-rendering="crispEdges">'
            '<rect width="{0}" height="{0}" fill="white"/>'
            '<path d="{2}" fill="black"/></svg>',
            len(rows),
            _("Picture for your authenticator app"),
            path,
        )


def ciphers() -> MultiFernet:
    """The ciphers of the present secret key, and of the former ones."""
    keys = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    digests = (
        blake2b(key.encode(), digest_size=32, person=b"second step").digest()
        for key in keys
    )
    return MultiFernet([Fernet(urlsafe_b64encode(digest)) for digest in digests])
