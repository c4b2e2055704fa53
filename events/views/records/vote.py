"""How each State voted on one resolution: the page."""

from typing import Any, ClassVar

from django.http import (
    HttpRequest,
    HttpResponse,
    HttpResponseBase,
    HttpResponsePermanentRedirect,
)
from django.urls import reverse
from django.utils.functional import cached_property
from django.views.generic.base import ContextMixin, TemplateResponseMixin

from events import addresses, facts, roll_call, wording
from events.addresses import Pairs
from events.filters.record import data
from events.filters.vote import VoteFilter
from events.models import Resolution
from events.official_texts import official_url
from events.roll_call import Row, files
from events.roll_call.absent import absent
from events.roll_call.listing import Listing
from events.templatetags.record import symbol as written
from events.views.canonical import CanonicalAddress
from events.views.records.resolution import published_resolution, trail

#: Where the rows begin, on which every link of the filter lands.
ROWS = "#roll-call"


class OneVote(CanonicalAddress, ContextMixin, TemplateResponseMixin):
    """A public resolution, and its roll call under the filter of the address."""

    parameters = VoteFilter.parameters()
    template_name = "events/vote.html"
    url_name: ClassVar[str]
    resolution: Resolution

    def get(self, request: HttpRequest, symbol: str) -> HttpResponseBase:
        self.resolution = published_resolution(symbol)
        if self.resolution.symbol != symbol:
            address = self.reverse(self.url_name) + addresses.query(self.pairs)
            return HttpResponsePermanentRedirect(address)
        return self.answer()

    def answer(self) -> HttpResponse:
        """The vote as this address gives it."""
        raise NotImplementedError

    def reverse(self, name: str) -> str:
        return reverse(name, args=[self.resolution.symbol])

    def place(self, pairs: Pairs) -> str:
        """The roll call on the page under a query."""
        return self.reverse("events:vote") + addresses.query(pairs) + ROWS

    @cached_property
    def roll_call(self) -> list[Row]:
        """Every row, by name."""
        return roll_call.read(self.resolution)

    @cached_property
    def filterset(self) -> VoteFilter:
        votes = self.resolution.votes.all()
        return VoteFilter(data(self.pairs), votes, roll_call=self.roll_call)

    def page(self, status: int = 200) -> HttpResponse:
        """What there is to read of the vote, with its roll call or without."""
        return self.render_to_response(self.get_context_data(), status=status)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        resolution, rows = self.resolution, self.roll_call
        own = (resolution.get_absolute_url(), written(resolution.symbol))
        return super().get_context_data(
            resolution=resolution,
            trail=[*trail(resolution), own],
            facts=facts.of_resolution(resolution),
            adoption=wording.adoption(resolution),
            official_url=official_url(resolution.symbol),
            voting_record=files.voting_record_url(resolution),
            differences=roll_call.differences(resolution, rows),
            only_voters=roll_call.names_only_those_who_voted(resolution, rows),
            groups=roll_call.groups(rows),
            counted=roll_call.counted(rows),
            roll_call=rows,
            **(self.listed() if rows else {}),
            **kwargs,
        )

    def listed(self) -> dict[str, Any]:
        """The rows under the filter and, where there are none, why."""
        listing = Listing(self.filterset, self.pairs, self.place)
        looked_for = "" if listing.rows else self.filterset.active.get("q", "")
        return {
            "listing": listing,
            "absent": absent(looked_for, self.roll_call, self.resolution.adopted_on),
        }


class VotePage(OneVote):
    """The sentence, the groups with a mark for each Member, and the roll call."""

    url_name = "events:vote"

    def answer(self) -> HttpResponse:
        return self.page()
