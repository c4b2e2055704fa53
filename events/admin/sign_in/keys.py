"""Taking away a passkey or security key, where another second step remains."""

from typing import Any

from allauth.mfa.adapter import get_adapter
from allauth.mfa.webauthn.views import RemoveWebAuthnView
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse


class RemoveKey(RemoveWebAuthnView):
    """The package's page, which asks nobody whether the key may go."""

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        adapter = get_adapter()
        if adapter.can_delete_authenticator(self.get_object()):
            return super().post(request, *args, **kwargs)
        sentence = adapter.error_messages["cannot_delete_authenticator"]
        messages.error(request, sentence)
        return HttpResponseRedirect(reverse("mfa_index"))
