"""The addresses of signing in: those pages of django-allauth that this site uses.

Nobody signs up, and no password is sent by mail, so those pages have no address. What
stands under sign-in/ opens before a second step is set up (`second_step.ALWAYS_OPEN`).
"""

from typing import Any

from allauth.account import views as account
from allauth.mfa.base import views as second_step
from allauth.mfa.recovery_codes import views as recovery
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as webauthn
from django.contrib import admin
from django.urls import URLPattern, path
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.views.generic import RedirectView, View

from events.admin.sign_in.keys import RemoveKey


def page(
    route: str, view: type[View], name: str, title: str | Promise, inside: bool = True
) -> URLPattern:
    """A page under its title, with the tools of whoever is signed in, if inside."""
    context: dict[str, Any] = {
        "title": title,
        "site_header": admin.site.site_header,
        "site_title": admin.site.site_title,
        "has_permission": inside,
    }
    return path(route, view.as_view(extra_context=context), name=name)


AGAIN = _("Is it you?")
KEY = _("Passkey or security key")

urlpatterns = [
    page("login/", account.LoginView, "account_login", _("Log in"), inside=False),
    page("logout/", account.LogoutView, "account_logout", _("Log out")),
    page(
        "sign-in/inactive/",
        account.AccountInactiveView,
        "account_inactive",
        _("This account no longer works"),
        inside=False,
    ),
    page(
        "sign-in/code/",
        second_step.AuthenticateView,
        "mfa_authenticate",
        _("The second step"),
        inside=False,
    ),
    page("sign-in/", second_step.IndexView, "mfa_index", _("Two-step verification")),
    # Proving again who one is, before something weighty.
    page(
        "sign-in/password/", account.ReauthenticateView, "account_reauthenticate", AGAIN
    ),
    page(
        "sign-in/code-again/",
        second_step.ReauthenticateView,
        "mfa_reauthenticate",
        AGAIN,
    ),
    page(
        "sign-in/key-again/",
        webauthn.ReauthenticateWebAuthnView,
        "mfa_reauthenticate_webauthn",
        AGAIN,
    ),
    # The authenticator app.
    page(
        "sign-in/app/",
        totp.ActivateTOTPView,
        "mfa_activate_totp",
        _("Set up your authenticator app"),
    ),
    page(
        "sign-in/app/remove/",
        totp.DeactivateTOTPView,
        "mfa_deactivate_totp",
        _("Remove your authenticator app"),
    ),
    # Recovery codes.
    page(
        "sign-in/recovery/",
        recovery.ViewRecoveryCodesView,
        "mfa_view_recovery_codes",
        _("Your recovery codes"),
    ),
    page(
        "sign-in/recovery/new/",
        recovery.GenerateRecoveryCodesView,
        "mfa_generate_recovery_codes",
        _("Make new recovery codes"),
    ),
    path(
        "sign-in/recovery/codes.txt",
        recovery.download_recovery_codes,
        name="mfa_download_recovery_codes",
    ),
    # Passkeys and security keys.
    path(
        "sign-in/keys/",
        RedirectView.as_view(pattern_name="mfa_index"),
        name="mfa_list_webauthn",
    ),
    page("sign-in/keys/add/", webauthn.AddWebAuthnView, "mfa_add_webauthn", KEY),
    page("sign-in/keys/<int:pk>/remove/", RemoveKey, "mfa_remove_webauthn", KEY),
]
