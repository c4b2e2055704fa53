"""The timeline: all of it, one decade, or one year."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from django.http import HttpRequest, HttpResponseBase, HttpResponseRedirect
from django.urls import reverse
from django.views.generic import TemplateView

from events import addresses, chronology, timeline, timeline_words
from events.addresses import Pairs, Parameter
from events.models import Theme
from events.timeline_form import TimelineForm, this_year, within
from events.views.canonical import CanonicalAddress
from events.views.errors import YearOutside

NAMES = (
    *("detail", "kind", "theme", "session", "method"),
    *("from", "to", "month", "order", "year"),
)


class TimelineView(CanonicalAddress, TemplateView):
    """What was adopted and held, down the page, with silence where there was none."""

    template_name = "events/timeline.html"
    first: int
    last: int

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.year, self.decade = kwargs.get("year"), kwargs.get("decade")
        year = self.year if self.year is not None else self.decade
        start = timeline.FIRST_YEAR if year is None else year
        length = 10 if self.year is None else 1
        self.first = max(timeline.FIRST_YEAR, start)
        whole = self.year is None and self.decade is None
        self.last = this_year() if whole else min(this_year(), start + length - 1)

    @property
    def detail(self) -> str:
        """A year shows everything unless less is asked for; more years, less."""
        return chronology.ALL if self.year else chronology.MAIN

    def get_parameters(self) -> Sequence[Parameter]:
        defaults = self.defaults
        return (*(Parameter(name, default=defaults.get(name, "")) for name in NAMES),)

    @property
    def defaults(self) -> dict[str, str]:
        """What the form says where the address says nothing."""
        return {
            "detail": self.detail,
            "from": str(self.first),
            "to": str(self.last),
            "order": "asc",
        }

    def canonical_pairs(self, pairs: Pairs) -> Pairs:
        return addresses.in_order(pairs, "from", "to")

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if self.first > self.last:
            raise YearOutside
        self.form = TimelineForm(
            list(Theme.objects.with_family()), data=self.defaults | dict(self.pairs)
        )
        self.form.is_valid()
        asked = self.form.value("year")
        if asked is not None:
            return HttpResponseRedirect(self._page_of(within(asked, self.last)))
        return super().get(request, *args, **kwargs)

    def _page_of(self, year: int) -> str:
        """The page that holds a year, under the same conditions, at that year."""
        kept = addresses.without(self.pairs, "year", "from", "to", "month", "detail")
        path = reverse("events:timeline_year", args=[year])
        return f"{path}{addresses.query(kept)}#y{year}"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        asked = self.form.selection(self.detail, self.first, self.last)
        counted = chronology.totals(asked)
        selection = self.shown(asked, counted)
        shown = counted.at(selection.detail)
        entries = chronology.entries(selection) if shown else []
        how = timeline.layout(shown)
        if how is not timeline.Layout.COMPACT:
            chronology.fold_statements(entries)
        newest_first = self.form.value("order") == "desc"
        everything = counted.levels[chronology.ALL]
        return super().get_context_data(
            **kwargs,
            form=self.form,
            selection=selection,
            too_many=selection != asked and counted.at(asked.detail),
            layout=how.value,
            decades=timeline.arranged(
                entries, everything, selection.first, selection.last, newest_first
            ),
            density=timeline.Density(counted.counts, this_year()),
            busiest=max(everything.values(), default=0),
            state=timeline_words.state(
                selection, shown, timeline.added(counted.counts.values())
            ),
            heading=timeline_words.heading(selection, self.first, self.last),
            chips=self.chips(selection),
            removals=self.removals(selection) if not shown else [],
            newest_first=newest_first,
            addresses=self.other_addresses(),
            filtered=bool(self.pairs),
            query=addresses.query(
                addresses.only(self.pairs, "kind", "theme", "method")
            ),
        )

    def shown(
        self, asked: chronology.Selection, counted: chronology.Totals
    ) -> chronology.Selection:
        """The selection that one page can bear: a lower level where it is too much."""
        levels = list(chronology.LEVELS)
        for level in reversed(levels[: levels.index(asked.detail) + 1]):
            if counted.at(level) <= timeline.MOST_ROWS:
                return replace(asked, detail=level)
        return replace(asked, detail=chronology.LANDMARKS)

    def chips(self, selection: chronology.Selection) -> list[dict[str, str]]:
        """Each condition, with the address of the page without it."""
        words = timeline_words.conditions(selection, self.first, self.last)
        return [
            {"words": text, "address": self.address(self._less(name))}
            for name, text in words.items()
        ]

    def removals(self, selection: chronology.Selection) -> list[dict[str, Any]]:
        """The same with how many records each removal would show."""
        words = timeline_words.conditions(selection, self.first, self.last)
        counts = chronology.without(selection, list(words))
        return [
            {
                "words": text,
                "address": self.address(self._less(name)),
                "n": counts[name],
            }
            for name, text in words.items()
        ]

    def _less(self, name: str) -> Pairs:
        names = ("from", "to") if name == "period" else (name,)
        return addresses.without(self.pairs, *names)

    def other_addresses(self) -> dict[str, str]:
        """This page in the other order, without conditions, and with everything."""
        rest = addresses.without(self.pairs, "order")
        return {
            "oldest": self.address(rest),
            "newest": self.address((*rest, ("order", "desc"))),
            "bare": self.request.path,
            "previous": self._year_address(-1),
            "next": self._year_address(1),
        }

    def _year_address(self, step: int) -> str:
        """The page of the year before or after; empty at the ends of the record."""
        if not self.year or not self.first <= self.year <= self.last:
            return ""
        year = self.year + step
        if not timeline.FIRST_YEAR <= year <= this_year():
            return ""
        return reverse("events:timeline_year", args=[year])
