"""How a public page is cached, and which methods it answers."""

from collections.abc import Callable
from hashlib import blake2b

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.utils.cache import get_conditional_response

from events.models.public_version import PublicVersion
from unga_migration.languages import split

#: The only public addresses that take a text by POST, in each language. They keep
#: nothing of it and change nothing (decision 0016).
TAKE_TEXT = frozenset({"/tools/symbols/", "/tools/symbols.json"})


class PublicPages:
    """Public pages answer GET and HEAD, say who may keep them, and answer 304.

    Two of them answer a text sent by POST as well, and their answers are not kept.

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
            return self.answer_to_text(request)
        etag = self.etag(request)
        answered = get_conditional_response(request, etag=etag)
        if answered is not None:
            return answered
        response = self.get_response(request)
        if response.status_code == 200 and not response.has_header("Cache-Control"):
            response.headers["ETag"] = etag
            response.headers["Cache-Control"] = "public, max-age=0, must-revalidate"
        return response

    def answer_to_text(self, request: HttpRequest) -> HttpResponse:
        """What a page says of a text it was sent: for nobody to keep."""
        if split(request.path_info)[1] not in TAKE_TEXT:
            return HttpResponseNotAllowed(["GET", "HEAD"])
        response = self.get_response(request)
        response.headers["Cache-Control"] = "no-store"
        return response

    def etag(self, request: HttpRequest) -> str:
        """A weak entity tag: the body is compressed differently each time."""
        seed = f"{PublicVersion.current()} {settings.RELEASE} {request.get_full_path()}"
        return (
            f'W/"{blake2b(seed.encode("utf-8", "replace"), digest_size=9).hexdigest()}"'
        )
