"""Sessions, accounts and messages: for pages under /admin/ and for no other.

A public page is the same for everybody, so nobody's session is looked for there, no
cookie is set, and what only editors need costs a reader nothing.
"""

from collections.abc import Callable

from allauth.account.middleware import AccountMiddleware
from django.contrib.auth.middleware import AuthenticationMiddleware
from django.contrib.messages.middleware import MessageMiddleware
from django.contrib.sessions.middleware import SessionMiddleware
from django.http import HttpRequest, HttpResponse

DESK = "/admin/"


class OfTheDesk:
    """What passes a public page by; to stand before a middleware of Django."""

    get_response: Callable[[HttpRequest], HttpResponse]

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not request.path_info.startswith(DESK):
            return self.get_response(request)
        return super().__call__(request)  # type: ignore[misc]


class Sessions(OfTheDesk, SessionMiddleware):
    """Sessions of editors."""


class People(OfTheDesk, AuthenticationMiddleware):
    """Whose session it is."""


class Messages(OfTheDesk, MessageMiddleware):
    """Messages to editors."""


class SigningIn:
    """The middleware of django-allauth, which is a function."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response
        self.inner = AccountMiddleware(get_response)

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not request.path_info.startswith(DESK):
            return self.get_response(request)
        return self.inner(request)

    def process_exception(
        self, request: HttpRequest, exception: Exception
    ) -> HttpResponse | None:
        """The way to prove again who one is, where a page asks for it."""
        if not request.path_info.startswith(DESK):
            return None
        return self.inner.process_exception(request, exception)
