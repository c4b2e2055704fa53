"""The page of a resolution's text, in one language or in two side by side."""

from collections.abc import Sequence
from typing import Any

from django.http import (
    HttpRequest,
    HttpResponse,
    HttpResponsePermanentRedirect,
    HttpResponseRedirect,
)
from django.urls import reverse
from django.utils.translation import get_language
from django.views.generic import TemplateView

from events import addresses, facts
from events.addresses import Pairs, Parameter
from events.official_texts import official_texts, official_url
from events.pages import pages
from events.templatetags.record import symbol
from events.texts.choice import Choice, choice, understood
from events.texts.holdings import holdings
from events.texts.page import TextPage, text_page
from events.texts.switches import Switches
from events.views.canonical import CanonicalAddress
from events.views.records.resolution import published_resolution, trail

PART = Parameter("part", default="1")


class TextDetail(CanonicalAddress, TemplateView):
    """Every paragraph under an anchor that is the same in six languages.

    `lang` is the language of the text, by default that of the page; `with` a second
    one; a text that would make the page heavy comes in parts.
    """

    template_name = "events/text.html"

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.page_language = get_language() or "en"
        self.resolution = published_resolution(self.kwargs["symbol"])
        self.holdings = holdings(self.resolution)

    def get_parameters(self) -> Sequence[Parameter]:
        default = self.holdings.default(self.page_language)
        tag = default.tag if default else ""
        return (Parameter("lang", default=tag), Parameter("with"), PART)

    def canonical_pairs(self, pairs: Pairs) -> Pairs:
        known = understood(self.holdings, pairs, self.page_language)
        return addresses.numbered(known, PART.name)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        path = reverse("events:text", args=[self.resolution.symbol])
        if self.resolution.symbol != self.kwargs["symbol"]:
            return HttpResponsePermanentRedirect(path + addresses.query(self.pairs))
        page = self.page()
        if page is not None and page.number < self.number:
            return HttpResponseRedirect(self.part_address(page.number))
        return self.render_to_response(self.get_context_data(page=page, **kwargs))

    @property
    def number(self) -> int:
        return int(dict(self.pairs).get(PART.name, PART.default))

    def page(self) -> TextPage | None:
        if self.chosen is None:
            return None
        return text_page(self.resolution, self.chosen, self.number, self.part_address)

    @property
    def chosen(self) -> Choice | None:
        return choice(self.holdings, self.pairs, self.page_language)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        resolution, page = self.resolution, kwargs["page"]
        record = (resolution.get_absolute_url(), symbol(resolution.symbol))
        part = addresses.only(self.pairs, PART.name)
        return super().get_context_data(
            resolution=resolution,
            trail=[*trail(resolution), record],
            facts=facts.of_text(resolution, self.holdings),
            switches=self.switches(),
            official_texts=official_texts(resolution.symbol),
            official_url=official_url(resolution.symbol),
            pages=page and pages(page.number, page.last, self.part_address),
            canonical=self.request.build_absolute_uri(self.address(part)),
            **kwargs,
        )

    def switches(self) -> Switches:
        held, page = self.holdings, self.page_language
        return Switches(held, self.chosen, page, self.address)

    def part_address(self, number: int) -> str:
        rest = addresses.without(self.pairs, PART.name)
        return self.address(rest if number == 1 else (*rest, (PART.name, str(number))))
