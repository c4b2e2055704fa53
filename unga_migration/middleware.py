"""How a public page is cached, and which methods it answers."""

from collections.abc import Callable
from hashlib import blake2b

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.utils.cache import get_conditional_response

from events.models.publication import PublicVersion


class PublicPages:
    """Public pages answer GET and HEAD, say who may keep them, and answer 304.

    A page is made of its address and the public version of the record, so an
    entity tag of the two is enough to know that nothing has changed, before any
    view runs. The admin is private and passes through.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.path_info.startswith("/admin/"):
            response = self.get_response(request)
            response.headers.setdefault("Cache-Control", "private, no-store")
            return response
        if request.method not in ("GET", "HEAD"):
            return HttpResponseNotAllowed(["GET", "HEAD"])
        etag = self.etag(request)
        answered = get_conditional_response(request, etag=etag)
        if answered is not None:
            return answered
        response = self.get_response(request)
        if response.status_code == 200 and not response.has_header("Cache-Control"):
            response.headers["ETag"] = etag
            response.headers["Cache-Control"] = "public, max-age=0, must-revalidate"
        return response

    def etag(self, request: HttpRequest) -> str:
        """A weak entity tag: the body is compressed differently each time."""
        seed = f"{PublicVersion.current()} {settings.RELEASE} {request.get_full_path()}"
        return (
            f'W/"{blake2b(seed.encode("utf-8", "replace"), digest_size=9).hexdigest()}"'
        )
