"""The page that compares two editions of a series."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.generic import TemplateView

from events.addresses import Pairs, without
from events.compared import asking
from events.compared.page import compared_texts
from events.compared.sides import facts, sides
from events.compared.steps import around
from events.excerpt import lines
from events.models import Resolution, Series
from events.texts.holdings import LANGUAGES
from events.views.canonical import CanonicalAddress

#: The latest editions that are offered; the longest series has some eighty.
MOST = 100


class SeriesComparison(CanonicalAddress, TemplateView):
    """What two editions have in common, and what changed, paragraph by paragraph."""

    template_name = "events/compare.html"
    parameters = asking.PARAMETERS

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.series = get_object_or_404(Series, slug=self.kwargs["slug"])
        published = Resolution.objects.published().filter(series=self.series)
        latest = lines(published.order_by("-sort_key", "-pk"))[:MOST]
        self.editions = list(reversed(latest))
        if len(self.editions) < 2:
            raise Http404

    def canonical_pairs(self, pairs: Pairs) -> Pairs:
        self.question = asking.question(self.editions, pairs, get_language() or "en")
        return self.question.pairs

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        status = 404 if self.question.strangers else 200
        return self.render_to_response(self.get_context_data(**kwargs), status=status)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        whole = without(self.pairs, asking.SHOW)
        return super().get_context_data(
            series=self.series,
            question=self.question,
            facts=facts(self.question),
            sides=sides(self.question),
            compared=compared_texts(self.question),
            languages=LANGUAGES,
            around=around(self.series, self.question),
            trail=[
                (reverse("events:series_list"), _("Series")),
                (self.series.get_absolute_url(), self.series.name),
            ],
            everything=self.address(whole),
            changes=self.address((*whole, (asking.SHOW, asking.CHANGES))),
            canonical=self.request.build_absolute_uri(self.address(whole)),
            **kwargs,
        )
