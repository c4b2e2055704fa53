"""The timeline: all of it, one decade, or one year."""

from collections.abc import Sequence
from typing import Any

from django.http import HttpRequest, HttpResponseBase, HttpResponseRedirect
from django.urls import reverse
from django.views.generic import TemplateView

from events import addresses
from events.addresses import Pairs, Parameter
from events.filters.vocabulary import Vocabulary
from events.models import Theme
from events.timeline_form import TimelineForm, this_year, within
from events.timeline_page import TimelinePage
from events.timeline_selection import Scope
from events.views.canonical import CanonicalAddress
from events.views.errors import YearOutside

#: What narrows the timeline on whichever of its pages.
CONDITIONS = ("kind", "theme", "session", "method")
#: What the timeline shows nothing of.
UNSEEN = (
    "scope",
    "scope_out",
    "unbis_terms",
    "sdg_targets",
    "gcm_objectives",
    "loaded",
)


class TimelineView(CanonicalAddress, TemplateView):
    """What was adopted and held, down the page, with silence where there was none."""

    template_name = "events/timeline.html"
    scope: Scope

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.scope = Scope.of(this_year(), **kwargs)

    def get_parameters(self) -> Sequence[Parameter]:
        """A decade and a year are periods of their own; a year alone has months."""
        period = ("from", "to") if self.scope.is_whole else ()
        month = () if self.scope.year is None else ("month",)
        names = ("detail", *CONDITIONS, *period, *month, "order", "year")
        return [Parameter(name, default=self.defaults.get(name, "")) for name in names]

    @property
    def defaults(self) -> dict[str, str]:
        """What the form says where the address says nothing."""
        return {
            "detail": self.scope.detail,
            "from": str(self.scope.first),
            "to": str(self.scope.last),
            "order": "asc",
        }

    def canonical_pairs(self, pairs: Pairs) -> Pairs:
        return addresses.in_order(pairs, "from", "to")

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if self.scope.is_empty:
            raise YearOutside
        themes = Vocabulary(Theme.objects.defer(*UNSEEN))
        self.form = TimelineForm(themes, self.defaults | dict(self.pairs))
        if not self.form.is_valid() and (moved := self.moved()):
            return moved
        asked = self.form.value("year")
        if asked is not None:
            return HttpResponseRedirect(self.page_of(within(asked, self.scope.last)))
        return super().get(request, *args, **kwargs)

    def page_of(self, year: int) -> str:
        """The page that holds a year, under the same conditions, at that year."""
        kept = addresses.only(self.pairs, *CONDITIONS, "order")
        path = reverse("events:timeline_year", args=[year])
        return f"{path}{addresses.query(kept)}#y{year}"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        page = TimelinePage(self.form, self.scope)
        unordered = addresses.without(self.pairs, "order")
        level = ("detail", "all")
        return super().get_context_data(
            **kwargs,
            page=page,
            form=self.form,
            chips=[(words, self.less(part)) for part, words in page.conditions.items()],
            removals=[(each, self.less(each.part)) for each in page.removals()],
            kept=addresses.only(self.pairs, *CONDITIONS),
            hidden=addresses.only(self.pairs, *CONDITIONS, "order"),
            bare=self.request.path,
            everything=self.address((level, *addresses.without(self.pairs, "detail"))),
            oldest=self.address(unordered),
            newest=self.address((*unordered, ("order", "desc"))),
            narrowed=bool(unordered),
            canonical=self.request.build_absolute_uri(self.address(unordered)),
        )

    def less(self, part: str) -> str:
        """This page without one part of its selection."""
        names = ("from", "to") if part == "period" else (part,)
        return self.address(addresses.without(self.pairs, *names))
