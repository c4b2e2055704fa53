"""The name of each request, on its answer and on every line of the log."""

import logging
import re
import uuid
from collections.abc import Callable
from contextvars import ContextVar

from django.http import HttpRequest, HttpResponse

_request_id: ContextVar[str] = ContextVar("request_id", default="-")
_ACCEPTED_ID = re.compile(r"[A-Za-z0-9._-]{8,64}")


class RequestId:
    """Name each request: the router's X-Request-ID, or a new one of ours."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        given = request.headers.get("X-Request-ID", "")
        name = given if _ACCEPTED_ID.fullmatch(given) else uuid.uuid4().hex
        request.request_id = name  # type: ignore[attr-defined]
        # Left standing: Django writes its line about a 404 after the last middleware.
        _request_id.set(name)
        response = self.get_response(request)
        response.headers["X-Request-ID"] = name
        return response


class RequestIdFilter(logging.Filter):
    """Put the name of the request on each line of the log."""

    def filter(self, record: logging.LogRecord) -> bool:
        record.request_id = _request_id.get()
        return True
