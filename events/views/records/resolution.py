"""The page of a resolution."""

from typing import Any

from django.http import HttpRequest, HttpResponseBase, HttpResponsePermanentRedirect
from django.urls import reverse
from django.utils.translation import gettext as _

from events import facts, neighbours, symbols, wording
from events.excerpt import FOLDED_LIMIT, FirstRows
from events.lineage import lineage
from events.models import Resolution, Session, Statement
from events.official_texts import official_texts, official_url
from events.prepared import NOW, key
from events.roll_call import with_roll_calls
from events.session_names import session_name
from events.sponsorship import sponsors
from events.texts.holdings import with_texts
from events.texts.switches import switches_to
from events.views.errors import NotInRecord
from events.views.records.publication import PublicationDetail, PublicRecords


def _meetings() -> Any:
    return Session.objects.published(NOW).in_order()


def _about() -> Any:
    about = Statement.objects.published(NOW).filter(about=key("resolution"))
    return about.in_order()


CONVENED = FirstRows(
    lambda: _meetings().filter(convened_by=key("resolution")), FOLDED_LIMIT
)
OUTCOME_OF = FirstRows(
    lambda: _meetings().filter(outcomes=key("resolution")), FOLDED_LIMIT
)
STATEMENTS = FirstRows(_about, FOLDED_LIMIT)
#: For the pages that show a part of a resolution, under its trail.
WITH_SESSION = PublicRecords(Resolution.objects.select_related("session"), "symbol")


class ResolutionDetail(PublicationDetail):
    """Its facts, its adoption, its place among other texts, and what was said of it."""

    records = PublicRecords(
        with_texts(
            with_roll_calls(Resolution.objects.select_related("session", "series"))
        ),
        "symbol",
    )
    template_name = "events/resolution.html"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        self.object = self.get_object()
        if self.object.symbol != self.kwargs["symbol"]:
            return HttpResponsePermanentRedirect(self.object.get_absolute_url())
        return self.render_to_response(self.get_context_data())

    def get_object(self, queryset: Any = None) -> Resolution:
        return published_resolution(self.kwargs["symbol"], self.records)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        resolution = self.object
        return super().get_context_data(
            trail=trail(resolution),
            facts=facts.of_resolution(resolution),
            adoption=wording.adoption(resolution),
            sponsors=sponsors(resolution),
            official_texts=official_texts(resolution.symbol),
            official_url=official_url(resolution.symbol),
            text=switches_to(resolution),
            lineage=lineage(resolution),
            editions=neighbours.in_series(resolution),
            around=neighbours.of_resolution(resolution),
            convened=CONVENED.of(resolution=resolution.pk),
            outcome_of=OUTCOME_OF.of(resolution=resolution.pk),
            statements=STATEMENTS.of(resolution=resolution.pk),
            **kwargs,
        )


def published_resolution(
    text: str, records: PublicRecords = WITH_SESSION
) -> Resolution:
    """The resolution that a symbol names, in any spelling."""
    symbol = symbols.find(text)
    resolution = records.find(symbol.key) if symbol else None
    if resolution is None:
        raise NotInRecord(text)
    return resolution


def trail(resolution: Resolution) -> list[tuple[str, str]]:
    """All resolutions, then the session it was adopted in."""
    steps = [(reverse("events:resolutions"), _("Resolutions"))]
    session = resolution.session
    if session is not None and session.is_public:
        steps.append((session.get_absolute_url(), session_name(session)))
    return steps
