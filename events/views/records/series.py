"""The page of a series: every edition of one recurring text."""

from typing import Any

from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.generic import DetailView

from events import facts
from events.compared.steps import steps
from events.editions import Editions
from events.excerpt import lines
from events.models import Resolution, Series


class SeriesDetail(DetailView):
    """The editions in one strip, and what can be counted from them."""

    queryset = Series.objects.all()
    template_name = "events/series.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        published = Resolution.objects.published().filter(series=self.object)
        editions = Editions(list(lines(published.in_order())))
        if not editions:
            raise Http404
        return super().get_context_data(
            trail=[
                (reverse("events:resolutions"), _("Resolutions")),
                (reverse("events:series_list"), _("Series")),
            ],
            facts=facts.of_series(editions),
            editions=editions,
            steps=steps(self.object, editions.shown),
            **kwargs,
        )
