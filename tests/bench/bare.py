"""The least that Django can do: one view, no middleware, no database, no template."""

from django.core.handlers.wsgi import WSGIHandler, WSGIRequest
from django.http import HttpRequest, HttpResponse
from django.test.utils import override_settings
from django.urls import path

ADDRESS = "/bench/bare"


def bare(request: HttpRequest) -> HttpResponse:
    return HttpResponse("bare\n", content_type="text/plain")


urlpatterns = [path(ADDRESS.lstrip("/"), bare)]


class BareRequest(WSGIRequest):
    """A request that this file's routes answer, not the site's."""

    urlconf = __name__


class BareHandler(WSGIHandler):
    request_class = BareRequest


def bare_application() -> BareHandler:
    """A second Django application of the same process, without middleware."""
    with override_settings(MIDDLEWARE=[]):
        return BareHandler()
