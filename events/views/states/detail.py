"""The page of one State."""

import re
from functools import cache
from typing import Any

from django.db.models import CharField, Exists, OuterRef, QuerySet
from django.http import HttpRequest, HttpResponseBase, HttpResponsePermanentRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from events import addresses, corrections, state_facts, state_record
from events.addresses import Pairs
from events.excerpt import lines
from events.facets import Column, Facet, choice_facet, counts, named_facet, theme_facet
from events.filters.state_votes import StateVoteFilter
from events.models import Revision, State
from events.prepared import Asked, Prepared
from events.state_succession import passages_of
from events.timeline_words import figure
from events.views.errors import StateNotInRecord
from events.views.record_list import RecordList

_CODE = re.compile(r"[A-Za-z]{2,3}")


class StateDetail(RecordList):
    """What it is, how it voted page by page, what it said and what it sponsored."""

    template_name = "events/state.html"
    filterset_class = StateVoteFilter
    per_page = 40
    state: State

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        self.known = with_those_beside(kwargs["code"])
        self.state = self.known[kwargs["code"].upper()]
        if kwargs["code"] != self.state.code:
            address = self.state.get_absolute_url() + addresses.query(self.pairs)
            return HttpResponsePermanentRedirect(address)
        return super().get(request)

    def address(self, pairs: Pairs) -> str:
        """A query is about the votes, so it leads to them."""
        return super().address(pairs) + ("#votes" if pairs else "")

    def records(self) -> QuerySet[Any]:
        return StateVoteFilter.rows(self.state)

    def named_record(self) -> str:
        return ""

    def count(self) -> None:
        """Votes by position, of which those of the chosen ones are found."""
        self.positions = counts(self.filterset, {"position": Column("own__position")})[
            "position"
        ]
        chosen = self.filterset.chosen.get("position") or self.positions
        self.found = self.total = sum(self.positions.get(each, 0) for each in chosen)
        if self.filterset.active:
            self.total = self.filterset.whole().count()

    def counted(self, number: int) -> str:
        words = ngettext("%s recorded vote", "%s recorded votes", number)
        return words % figure(number)

    def facets(self) -> list[Facet]:
        if not self.total:
            return []
        return [
            choice_facet(self.filterset, "position", self.positions),
            theme_facet(self.filterset),
            named_facet(self.filterset, "series"),
        ]

    def rows(self, queryset: QuerySet[Any]) -> list[Any]:
        """The decisions with the position taken and the name borne that day."""
        rows = list(lines(queryset))
        for row in rows:
            row.other_name = self.state.other_name_on(row.adopted_on)
        return rows

    def _history_url(self) -> str:
        """The page of its corrections, where there are any."""
        told = self.state.is_corrected  # type: ignore[attr-defined]
        return corrections.history_url(self.state) if told else ""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            trail=[(reverse("events:states"), _("States"))],
            state=self.state,
            history_url=self._history_url(),
            facts=state_facts.of_state(self.state),
            beside=state_facts.beside(self.state, self.known),
            total=self.total,
            statements=state_record.statements(self.state),
            sponsored=state_record.sponsorships(self.state),
            **kwargs,
        )


def with_those_beside(text: str) -> dict[str, State]:
    """The State of a code, and those its page names: code -> State; two queries."""
    code = text.upper()
    if not _CODE.fullmatch(text):
        raise StateNotInRecord(text)
    codes = {code, *(each for passage in passages_of(code) for each in passage.codes)}
    asked = {f"code{place}": code for place, code in enumerate(codes)}
    known = {state.code: state for state in _states(len(codes)).rows(**asked)}
    if code not in known:
        raise StateNotInRecord(text)
    return known


@cache
def _states(number: int) -> Prepared:
    """The States of so many codes, each with its names and whether it was corrected."""
    codes = [Asked(f"code{place}", CharField()) for place in range(number)]

    def build() -> QuerySet[State]:
        corrected = Revision.objects.corrections().filter(
            kind=Revision.Kind.STATE, record=OuterRef("pk")
        )
        states = State.objects.filter(code__in=codes).defer("loaded")
        return states.annotate(is_corrected=Exists(corrected)).prefetch_related("names")

    return Prepared(build)
