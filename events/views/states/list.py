"""Every State: Members, those that were, and observers."""

import re
from collections.abc import Callable
from itertools import groupby
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from events.facets import Column, Facet, choice_facet, counts
from events.filters.state import StateFilter
from events.models import Merged, State
from events.roll_call import folded
from events.views.record_list import RecordList

_CODE = re.compile(r"[A-Z]{2,3}")


class StateList(RecordList):
    """The States under headings, all on one page; a code goes to its State."""

    template_name = "events/state_list.html"
    filterset_class = StateFilter
    lead = gettext_lazy(
        "The Members of the United Nations, those that are no more, and the observer "
        "States: how each voted, what it said, and what it sponsored."
    )
    find = gettext_lazy("Find a State")
    hint = gettext_lazy("By any name it has borne, or by its code, such as MEX.")
    per_page = 1000

    def records(self) -> QuerySet[Any]:
        return StateFilter.rows()

    def counted(self, number: int) -> str:
        return ngettext("%s State", "%s States", number) % number

    def named_record(self) -> str:
        """The State whose code was typed."""
        code = self.filterset.active.get("q", "").upper()
        if not _CODE.fullmatch(code):
            return ""
        state = State.objects.filter(code=code).first()
        if state is None and (stays := Merged.objects.went(Merged.Kind.STATE, code)):
            state = State.objects.filter(code=stays).first()
        return state.get_absolute_url() if state else ""

    def facets(self) -> list[Facet]:
        columns = {"membership": Column("kind"), "group": Column("regional_group")}
        found = counts(self.filterset, columns)
        return [choice_facet(self.filterset, name, found[name]) for name in columns]

    def rows(self, queryset: QuerySet[Any]) -> list[Any]:
        """The headings in order, with the States under each."""
        key = HEADINGS[self.filterset.chosen.get("sort") or "name"]
        rows = sorted(queryset, key=lambda state: folded(state.name))
        rows.sort(key=lambda state: key(state)[0])
        return [
            {"anchor": f"under-{place}", "words": words, "states": list(states)}
            for place, ((_order, words), states) in enumerate(groupby(rows, key))
        ]


#: Where a heading stands among the others, and its words.
Heading = tuple[Any, str]


def _letter(state: State) -> Heading:
    first = folded(state.name)[:1].upper()
    return first, first


def _group(state: State) -> Heading:
    """The groups in the order of the Assembly's list, those in none after them."""
    values = State.Group.values
    group = state.regional_group
    if group not in values:
        return len(values), _("In no regional group")
    return values.index(group), str(State.Group(group).label)


def _year(state: State) -> Heading:
    if state.admitted_on is None:
        return 9999, _("Observer States")
    return state.admitted_on.year, str(state.admitted_on.year)


HEADINGS: dict[str, Callable[[State], Heading]] = {
    "name": _letter,
    "group": _group,
    "admitted": _year,
}
