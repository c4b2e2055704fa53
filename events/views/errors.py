"""What a reader meets where there is no page: 400, 404, 410, 500."""

from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.template import loader

from events import symbols
from events.models import Publication
from events.search import near


class NotInRecord(Http404):
    """Somebody asked for a symbol or name that the record does not have."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.text = text


class StateNotInRecord(Http404):
    """Somebody asked for the code of a State that there is not."""


class YearOutside(Http404):
    """Somebody asked for a year in which the Assembly has not met."""


class Gone(Exception):
    """A record that was public and has been withdrawn, with its reason."""

    def __init__(self, record: Publication) -> None:
        super().__init__(record.withdrawal_reason)
        self.record = record


def plain_page(status: int, **words: str) -> HttpResponse:
    """A page made without database, language or host, which may be what failed."""
    page = loader.get_template("plain.html").render({"status": status, **words})
    return HttpResponse(page, status=status)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """400: the request cannot be read."""
    return plain_page(
        400,
        kind="Request not understood",
        title="This address cannot be read",
        what_now="Part of it is not text that the site can read. Start again from "
        "the home page.",
    )


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """404: offers a search and, for a symbol, what the record has near it."""
    asked = exception.text if isinstance(exception, NotInRecord) else ""
    found = symbols.find(asked) if asked else None
    context = {
        "asked": found.canonical if found else asked,
        "official": symbols.official_url(found, "en") if found else None,
        "near": near(asked) if asked else [],
        "year_outside": isinstance(exception, YearOutside),
        "state_unknown": isinstance(exception, StateNotInRecord),
    }
    return render(request, "404.html", context, status=404)


def server_error(request: HttpRequest) -> HttpResponse:
    """500: gives the name of the request, to quote when writing."""
    return plain_page(
        500,
        kind="Error",
        title="The page could not be shown",
        what_now="The fault is on our side and has been logged. Try again in a few "
        "minutes. Official documents remain available.",
        reference=getattr(request, "request_id", ""),
    )


def gone(request: HttpRequest, record: Publication) -> HttpResponse:
    """410: a withdrawn record, with the editors' reason and what takes its place."""
    successor: Any = record.successor
    if successor and not (successor.is_public or successor.is_withdrawn):
        successor = None
    context = {"record": record, "successor": successor}
    return render(request, "410.html", context, status=410)


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
