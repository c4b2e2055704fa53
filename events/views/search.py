"""The search: to the one record that is named, or to what matches in each kind."""

from typing import Any

from django import forms
from django.db.models import Count, Window
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.generic.base import ContextMixin, TemplateResponseMixin

from events import addresses, symbols
from events.addresses import Parameter
from events.filters import (
    RecordFilter,
    ResolutionFilter,
    SeriesFilter,
    SessionFilter,
    StatementFilter,
    ThemeFilter,
)
from events.filters.record import Rows, data
from events.filters.state import StateFilter
from events.models import Resolution, Session, Statement, Theme
from events.search import LONGEST_QUERY, destination, near, words
from events.views.canonical import CanonicalAddress

#: Hits shown of each kind; its list has the rest.
HITS = 4
#: What may stand below a title, the editors' words first.
TEXTS = ("summary", "quotation", "description", "scope")


class SearchForm(forms.Form):
    q = forms.CharField(
        label=_("Search the record"), max_length=LONGEST_QUERY, required=False
    )


class SearchView(CanonicalAddress, ContextMixin, TemplateResponseMixin):
    template_name = "events/search.html"
    parameters = (Parameter("q"),)

    def get(self, request: HttpRequest) -> HttpResponse:
        form = SearchForm(data(self.pairs))
        form.full_clean()
        text = form.cleaned_data.get("q", "")
        record = destination(text) if text else None
        if record is not None:
            return HttpResponseRedirect(record.get_absolute_url())
        symbol = symbols.find(text)
        return self.render_to_response(
            self.get_context_data(
                form=form,
                text=text,
                words=words(text),
                symbol=symbol,
                official=symbols.official_url(symbol, "en") if symbol else None,
                near=near(text) if symbol else [],
                kinds=[] if symbol or not words(text) else kinds(text),
            )
        )

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        found = sum(kind["count"] for kind in kwargs["kinds"])
        return super().get_context_data(found=found, **kwargs)


def kinds(text: str) -> list[dict[str, Any]]:
    """What matches in each kind: how many, and the first few; one query a kind."""
    lists: list[tuple[str, type[RecordFilter], Rows]] = [
        ("resolutions", ResolutionFilter, Resolution.objects.published()),
        ("sessions", SessionFilter, Session.objects.published()),
        ("statements", StatementFilter, Statement.objects.published()),
        ("series_list", SeriesFilter, SeriesFilter.rows()),
        ("themes", ThemeFilter, Theme.objects.with_family()),
        ("states", StateFilter, StateFilter.rows()),
    ]
    pairs = (("q", text),)
    found = [
        {
            "name": name,
            "noun": filterset.noun,
            "url": reverse(f"events:{name}") + addresses.query(pairs),
            **_hits(filterset(data(pairs), rows).qs, text),
        }
        for name, filterset, rows in lists
    ]
    # Who types the name of a State finds it before what mentions it.
    return sorted(found, key=lambda kind: kind["name"] != "states" or not kind["count"])


def _hits(rows: Rows, text: str) -> dict[str, Any]:
    """The first few of the rows, with the number of them all in each."""
    first = list(rows.annotate(of_all=Window(Count("pk")))[:HITS])
    for hit in first:
        hit.excerpt = excerpt(hit, text)
    return {"hits": first, "count": first[0].of_all if first else 0}


def excerpt(record: Any, text: str) -> str:
    """The text of a record to show: the one with most of the words, or its first."""
    sought = [word.casefold() for word in words(text)]
    texts = [getattr(record, name, "") for name in TEXTS]

    def hits(candidate: str) -> int:
        return sum(word in candidate.casefold() for word in sought)

    return max(filter(None, texts), key=hits, default="")
