"""A record as the public will see it, for whoever has the link."""

from copy import copy
from typing import Any

from django.db import IntegrityError, transaction
from django.http import HttpRequest, HttpResponse, QueryDict
from django.urls import get_script_prefix, resolve
from django.utils.translation import gettext as _
from django.views.generic import View

from events import history, previews
from events.models import Publication
from events.previews import Preview
from events.views.errors import plain_page


class PreviewView(View):
    """The page of the record itself, made in a transaction that is undone.

    It is marked on its face, kept by nobody, and says to no site where it stands.
    """

    http_method_names = ["get", "head"]
    #: Beside the page that is shown: its words and address.
    links: list[tuple[str, str]]

    def get(self, request: HttpRequest, token: str, part: str = "") -> HttpResponse:
        preview = previews.read(token)
        response = self.shown(preview, part) if preview else expired()
        response["Cache-Control"] = "private, no-store"
        response["X-Robots-Tag"] = "noindex, nofollow"
        response["Referrer-Policy"] = "no-referrer"
        return response

    def shown(self, preview: Preview, part: str) -> HttpResponse:
        record = preview.record
        coming = history.next_of(record) if preview.of_next_version else None
        if preview.of_next_version and coming is None:
            return expired()
        try:
            with history.shown_as_next(record, coming):
                make_public(record)
                pages = previews.pages(record)
                if part not in pages:
                    return expired()
                self.links = previews.links(preview, pages)
                response = self.page(pages[part])
        except IntegrityError:
            return cannot_be_shown()
        return response

    def page(self, url: str) -> HttpResponse:
        """What the view of that address answers to somebody who is nobody."""
        match = resolve(f"/{url.removeprefix(get_script_prefix())}")
        request: Any = copy(self.request)
        request.path = url
        request.GET = QueryDict()
        request.META = {**request.META, "QUERY_STRING": ""}
        request.resolver_match = match
        request.is_preview = True
        request.preview_links = self.links
        with transaction.atomic():
            response = match.func(request, *match.args, **match.kwargs)
            return response.render() if hasattr(response, "render") else response


def make_public(record: Publication) -> None:
    """As `gate.publish` would leave it; whatever was still to verify counts as done."""
    type(record)._default_manager.filter(pk=record.pk).update(
        status=Publication.Status.PUBLISHED,
        publish_at=None,
        withdraw_at=None,
        to_verify="",
    )


def expired() -> HttpResponse:
    return plain_page(
        404,
        kind=_("No such preview"),
        title=_("This link shows nothing any more"),
        what_now=_(
            "Links to previews work for a week, and as long as there is something to "
            "show. Ask the editor who sent it for another one."
        ),
    )


def cannot_be_shown() -> HttpResponse:
    return plain_page(
        409,
        kind=_("No preview"),
        title=_("This record cannot be shown yet"),
        what_now=_("A rule of the record is broken: its form in the admin says which."),
    )
