"""An official symbol typed as a path: /A/RES/73/195, /A/73/PV.60."""

from typing import Any

from django.db.models import Q
from django.http import HttpRequest, HttpResponsePermanentRedirect
from django.views.generic import View

from events import symbols
from events.models import Publication, Resolution, Session
from events.views.errors import NotInRecord
from events.views.records.publication import raise_if_withdrawn


class OfficialSymbol(View):
    """Send the reader to the record that has the symbol, for good."""

    def get(
        self, request: HttpRequest, symbol: str, **kwargs: Any
    ) -> HttpResponsePermanentRedirect:
        text = symbol.rstrip("/")
        found = symbols.find(text)
        record = found and record_of(found.key)
        if not record:
            raise NotInRecord(text)
        return HttpResponsePermanentRedirect(record.get_absolute_url())


def record_of(symbol: str) -> Publication | None:
    """What has the symbol as its own, was recorded under it, or came from it."""
    resolutions = Resolution.objects.published().in_order()
    own = resolutions.filter(symbol=symbol).first()
    if own is None:
        raise_if_withdrawn(Resolution.objects, symbol=symbol)
    paper = Q(draft_symbol=symbol) | Q(report_symbol=symbol) | Q(meeting_symbol=symbol)
    recorded = Session.objects.published().in_order()
    return (
        own
        or recorded.filter(meeting_records__symbol=symbol).first()
        or resolutions.filter(paper).first()
    )
