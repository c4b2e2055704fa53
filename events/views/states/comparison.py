"""Two to eight States side by side over the decisions of a series, theme or period."""

from collections.abc import Sequence
from typing import Any

from django.http import (
    HttpRequest,
    HttpResponse,
    HttpResponseBase,
    HttpResponseRedirect,
)
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.generic.base import ContextMixin, TemplateResponseMixin

from events import addresses
from events.addresses import Pairs, Parameter
from events.filters.record import data
from events.filters.state_votes import MOST, StateComparisonFilter
from events.filters.words import all_of, narrowing
from events.models import Resolution
from events.pages import last_page, pages
from events.state_comparison import (
    columns,
    compared,
    csv_text,
    faults,
    is_begun,
    states_of,
)
from events.views.canonical import CanonicalAddress
from events.views.record_list import PAGE

#: Decisions on one page.
PER_PAGE = 60
#: Fields for States: at least so many, and two that are free; no more than so many.
FIELDS, FREE, MOST_FIELDS = 4, 2, 16


class Compared(CanonicalAddress):
    """What the page and the file have in common: the same address, the same rows."""

    filterset: StateComparisonFilter
    faults: dict[str, list[str]]

    def get_parameters(self) -> Sequence[Parameter]:
        return StateComparisonFilter.parameters()

    def canonical_pairs(self, pairs: Pairs) -> Pairs:
        """Codes in capitals, each once; years in order."""
        codes = sorted({code.upper() for code in addresses.values(pairs, "state")})
        rest = addresses.without(pairs, "state")
        pairs = (*(("state", code) for code in codes), *rest)
        return addresses.in_order(pairs, "from", "to")

    def read(self) -> None:
        """The filter under this address, and what is wrong with it."""
        pairs = addresses.without(self.pairs, PAGE.name)
        decisions = Resolution.objects.published()
        self.filterset = StateComparisonFilter(data(pairs), decisions)
        self.faults = faults(self.filterset)


class StateComparison(Compared, ContextMixin, TemplateResponseMixin):
    """A form, and under it a table: decisions as rows, States as columns."""

    template_name = "events/state_compare.html"

    def get_parameters(self) -> Sequence[Parameter]:
        return (*super().get_parameters(), PAGE)

    def canonical_pairs(self, pairs: Pairs) -> Pairs:
        return addresses.numbered(super().canonical_pairs(pairs), PAGE.name)

    def get(self, request: HttpRequest) -> HttpResponseBase:
        self.read()
        if self.faults and (moved := self.moved()):
            return moved
        if not self.filterset.data or self.faults:
            return self.render_to_response(self.get_context_data())
        found = self.filterset.qs.count()
        page = int(dict(self.pairs).get(PAGE.name, PAGE.default))
        last = last_page(found, PER_PAGE)
        if page > last:
            return HttpResponseRedirect(self.page_address(last))
        return self.render_to_response(self.compared(found, page, last))

    def compared(self, found: int, page: int, last: int) -> dict[str, Any]:
        states = states_of(self.filterset)
        start = (page - 1) * PER_PAGE
        decisions = columns(self.filterset.qs)[start : start + PER_PAGE]
        names = [state.name for state in states]
        pairs = addresses.without(self.pairs, PAGE.name)
        return self.get_context_data(
            states=states,
            names=all_of(names),
            narrowing=narrowing(self.filterset),
            found=found,
            rows=compared(decisions, states),
            page=page,
            pages=pages(page, last, self.page_address),
            csv=reverse("events:states_compare_csv") + addresses.query(pairs),
        )

    def page_address(self, number: int) -> str:
        rest = addresses.without(self.pairs, PAGE.name)
        return self.address(rest if number == 1 else (*rest, (PAGE.name, str(number))))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        chosen = addresses.values(self.pairs, "state")
        fields = max(FIELDS, min(len(chosen) + FREE, MOST), len(chosen))
        places = range(min(fields, MOST_FIELDS))
        return super().get_context_data(
            filterset=self.filterset,
            faults=self.faults,
            is_begun=is_begun(self.filterset),
            chosen=[chosen[n] if n < len(chosen) else "" for n in places],
            is_filtered=bool(self.pairs),
            **kwargs,
        )


class ComparisonCsv(Compared):
    """The whole comparison as a file; what is wrong as sentences, with 400."""

    def get(self, request: HttpRequest) -> HttpResponseBase:
        self.read()
        if self.faults and (moved := self.moved()):
            return moved
        states = states_of(self.filterset)
        if self.faults or not states:
            return refused(self.faults)
        rows = compared(columns(self.filterset.qs), states)
        name = "-".join(["votes", *(state.code for state in states)])
        return HttpResponse(
            csv_text(rows, states),
            content_type="text/csv; charset=utf-8",
            headers={"Content-Disposition": f'attachment; filename="{name}.csv"'},
        )


def refused(faults: dict[str, list[str]]) -> HttpResponse:
    """What is wrong, one sentence a line."""
    sentences = [sentence for found in faults.values() for sentence in found]
    return HttpResponse(
        "\n".join(sentences or [_("Choose at least two States, and at most eight.")]),
        content_type="text/plain; charset=utf-8",
        status=400,
    )
