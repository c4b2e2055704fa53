"""Check symbols for programs: a text by POST, an answer in JSON."""

import json
from typing import Any

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponseBase, JsonResponse
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.generic import View

from events.symbol_check import MOST_CHARACTERS, MOST_PLACES, Status
from events.symbol_check.files import as_json
from events.symbol_check.words import LABELS
from events.views.tools.posted import TextForm, fields


class Unreadable(Exception):
    """A request without a text: the status of the answer, and why."""

    def __init__(self, status: int, sentence: str) -> None:
        super().__init__(sentence)
        self.status = status


# As for the page: no cookie, no token, and nothing that a request could change.
@method_decorator(csrf_exempt, name="dispatch")
class SymbolCheckJson(View):
    """The same as the page: every symbol of a text, with its status and its places."""

    http_method_names = ["get", "head", "post"]

    def dispatch(
        self, request: HttpRequest, *args: Any, **kwargs: Any
    ) -> HttpResponseBase:
        try:
            return super().dispatch(request, *args, **kwargs)
        except Unreadable as unreadable:
            return fault(unreadable.status, str(unreadable))
        except RequestDataTooBig:
            return fault(413, _("The text has too many bytes. Leave out a part."))

    def get(self, request: HttpRequest) -> JsonResponse:
        return JsonResponse(description(request))

    def post(self, request: HttpRequest) -> JsonResponse:
        form = TextForm({"text": posted_text(request)})
        if form.is_valid():
            return JsonResponse(as_json(form.checked, request.build_absolute_uri))
        faults = form.errors["text"]
        return fault(form.status, " ".join(map(str, faults)))

    def http_method_not_allowed(
        self, request: HttpRequest, *args: Any, **kwargs: Any
    ) -> JsonResponse:
        response = fault(405, _("Send the text by POST."))
        response["Allow"] = "GET, HEAD, POST"
        return response


def fault(status: int, sentence: str) -> JsonResponse:
    return JsonResponse({"error": sentence}, status=status)


def posted_text(request: HttpRequest) -> str:
    """The text of a request, from whichever of the ways of sending it."""
    kind = request.content_type
    if kind == "text/plain":
        return decoded(request.body)
    if kind == "application/json":
        return text_of_json(decoded(request.body))
    if kind in ("application/x-www-form-urlencoded", "multipart/form-data"):
        return str(fields(request).get("text", ""))
    raise Unreadable(
        415, _("Send the text as text/plain, as application/json, or as a form.")
    )


def decoded(body: bytes) -> str:
    try:
        return body.decode()
    except UnicodeDecodeError:
        raise Unreadable(400, _("The text is not in UTF-8.")) from None


def text_of_json(body: str) -> str:
    try:
        sent = json.loads(body)
    # A bracket thousands of times over is not JSON either.
    except (ValueError, RecursionError):
        raise Unreadable(400, _("The body is not JSON.")) from None
    if not isinstance(sent, dict) or not isinstance(sent.get("text"), str):
        raise Unreadable(400, _('Send an object with the text: {"text": "…"}.'))
    text: str = sent["text"]
    return text


def description(request: HttpRequest) -> dict[str, Any]:
    """How to use this address, for those who only look at it."""
    return {
        "name": _("Check symbols"),
        "use": _(
            "Send a text by POST, as text/plain, as a form with the field “text”, or "
            'as application/json: {"text": "…"}. Nothing of it is stored or logged.'
        ),
        "most_characters": MOST_CHARACTERS,
        "most_symbols": MOST_PLACES,
        "statuses": {status.value: str(LABELS[status]) for status in Status},
        "page": request.build_absolute_uri(reverse("events:symbol_check")),
    }
