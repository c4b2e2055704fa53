"""States, by name, by regional group and by what they are to the Assembly."""

from typing import Any

from django.db.models import F
from django.utils.translation import gettext_lazy as _

from events.filters.fields import AnyOf
from events.filters.record import Order, RecordFilter, Rows
from events.models import State
from events.state_names import states_named


def by_name(rows: Rows) -> Rows:
    return rows.order_by("name", "code")


def by_group(rows: Rows) -> Rows:
    return rows.order_by("regional_group", "name", "code")


def earliest_first(rows: Rows) -> Rows:
    return rows.order_by(F("admitted_on").asc(nulls_last=True), "name", "code")


class StateFilter(RecordFilter):
    """The list of States, historic ones and observers too."""

    noun = _("States")
    orders = {
        "name": Order(_("Name"), by_name),
        "group": Order(_("Regional group"), by_group),
        "admitted": Order(_("Member since"), earliest_first),
    }

    membership = AnyOf(
        label=_("Membership"), field_name="kind", choices=State.Standing.choices
    )
    group = AnyOf(
        label=_("Regional group"),
        field_name="regional_group",
        choices=State.Group.choices,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._named: dict[str, list[int]] = {}

    @staticmethod
    def rows() -> Rows:
        """Every State, with its standing and the names it has borne."""
        return State.objects.with_standing().prefetch_related("names")

    def with_every_word(self, queryset: Rows, name: str, value: str) -> Rows:
        """Under any name it has borne, with or without accents."""
        if value not in self._named:
            self._named[value] = states_named(value)
        return queryset.filter(pk__in=self._named[value])
