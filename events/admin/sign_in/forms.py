"""The forms of signing in: labels instead of placeholders, and each code once."""

from typing import Any

from allauth.account.forms import LoginForm, ReauthenticateForm
from allauth.mfa import app_settings
from allauth.mfa.adapter import get_adapter
from allauth.mfa.base.forms import AuthenticateForm
from allauth.mfa.base.forms import ReauthenticateForm as ReauthenticateByCodeForm
from allauth.mfa.totp.forms import ActivateTOTPForm
from django import forms
from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from events.account_log import Kind, record

CODE = _("Code")
OF_THE_APP = _("The six digits that your authenticator app shows for this site.")
OF_EITHER = _(
    "The six digits that your authenticator app shows for this site, or one of your "
    "recovery codes, which works once."
)


class Labelled(forms.Form):
    """A form without placeholders, whose first box is ready to type in."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            field.widget.attrs.pop("placeholder", None)


class SignInForm(Labelled, LoginForm):
    """Name and password."""


class PasswordForm(Labelled, ReauthenticateForm):
    """The password again, before something weighty."""


class CodeForm(Labelled):
    """A code; refused ones are logged, and one that was used is refused."""

    help_text: Any = OF_EITHER

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["code"].label = CODE
        self.fields["code"].help_text = self.help_text
        self.fields["code"].widget.attrs |= {"inputmode": "numeric", "maxlength": "20"}

    def clean_code(self) -> str:
        try:
            code: str = super().clean_code()
        except ValidationError as error:
            if error.code in ("too_many_login_attempts", "rate_limited"):
                record(Kind.THROTTLED, self.user.get_username())
            raise
        if not used_first(self.user.pk, code):
            record(Kind.CODE_FAILED, self.user.get_username(), "used already")
            raise get_adapter().validation_error("incorrect_code")
        return code


class SignInCodeForm(CodeForm, AuthenticateForm):
    """The second step of signing in."""


class CodeAgainForm(CodeForm, ReauthenticateByCodeForm):
    """A code again, before something weighty."""


class FirstCodeForm(CodeForm, ActivateTOTPForm):
    """The code that shows that a new authenticator works."""

    help_text = OF_THE_APP


def used_first(account: int, code: str) -> bool:
    """Whether the code comes for the first time in all the while that it holds.

    The package remembers a code for one period; the clock may be wrong by one each way.
    """
    periods = 2 * app_settings.TOTP_TOLERANCE + 1
    key = f"second-step:{account}:{''.join(filter(str.isalnum, code))[:20]}"
    return cache.add(key, "used", timeout=periods * app_settings.TOTP_PERIOD)
