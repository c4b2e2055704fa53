"""What a reader meets where there is no page: 400, 404, 410, 500."""

from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from events.models import Publication
from events.search import near


class NotInRecord(Http404):
    """Somebody asked for a symbol or name that the record does not have."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.text = text


class Gone(Exception):
    """A record that was public and has been withdrawn, with its reason."""

    def __init__(self, record: Publication) -> None:
        super().__init__(record.withdrawal_reason)
        self.record = record


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """400: the address cannot be read."""
    return render(request, "400.html", status=400)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """404: offers a search and, for a symbol, what the record has near it."""
    asked = getattr(exception, "text", "")
    context = {"asked": asked, "near": near(asked) if asked else None}
    return render(request, "404.html", context, status=404)


def gone(request: HttpRequest, record: Publication) -> HttpResponse:
    """410: a withdrawn record, with the editors' reason."""
    return render(request, "410.html", {"record": record}, status=410)


class GoneMiddleware:
    """Turn `Gone`, from whichever view, into the page that gives the reason."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(
        self, request: HttpRequest, exception: Exception
    ) -> HttpResponse | None:
        return gone(request, exception.record) if isinstance(exception, Gone) else None
