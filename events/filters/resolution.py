"""Resolutions, by what they are about and how they were adopted."""

from django.db.models import Count, F, OuterRef, Subquery
from django.db.models.functions import Coalesce
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from events.filters.fields import (
    AnyOf,
    CodeFilter,
    OneOf,
    ProminenceFilter,
    session_filter,
)
from events.filters.record import Order, Rows, ThemedFilter
from events.models import Reference, Resolution, Series, Sponsor, State


def newest_first(rows: Rows) -> Rows:
    return rows.order_by(F("adopted_on").desc(nulls_last=True), "-sort_key", "pk")


def oldest_first(rows: Rows) -> Rows:
    return rows.order_by(F("adopted_on").asc(nulls_last=True), "sort_key", "pk")


def by_symbol(rows: Rows) -> Rows:
    return rows.order_by("sort_key", "pk")


def most_cited_first(rows: Rows) -> Rows:
    """By how many published resolutions of the record cite it."""
    citing = (
        Reference.objects.filter(
            cited=OuterRef("pk"), citing__in=Resolution.objects.published().values("pk")
        )
        .order_by()
        .values("cited")
        .annotate(texts=Count("citing", distinct=True))
        .values("texts")
    )
    return rows.order_by(Coalesce(Subquery(citing), 0).desc(), "-sort_key", "pk")


class ResolutionFilter(ThemedFilter):
    """The list of resolutions."""

    noun = _("Resolutions")
    words_in = ("title", "symbol", "summary")
    year = "adopted_on__year"
    orders = {
        "newest": Order(_("Newest first"), newest_first),
        "oldest": Order(_("Oldest first"), oldest_first),
        "symbol": Order(_("Symbol"), by_symbol),
        "cited": Order(_("Most cited here"), most_cited_first),
    }

    method = AnyOf(
        label=_("How adopted"), field_name="method", choices=Resolution.Method.choices
    )
    committee = AnyOf(
        label=_("Committee"),
        field_name="committee",
        choices=Resolution.Committee.choices,
    )
    prominence = ProminenceFilter(label=_("Prominence"), field_name="prominence")
    session = session_filter(field_name="session_id", lookup_expr="exact")
    series = OneOf(
        label=_("Series"), field_name="series__slug", lookup_expr="exact", choices=()
    )

    sponsor = CodeFilter(
        label=_("Sponsor"),
        method="sponsored_by",
        pattern=r"^[A-Z]{2,3}$",
        message=_("Give the code of a State, such as MEX."),
    )

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        # A function, since a form copies its fields: a method would take us along.
        self.filters["series"].extra["choices"] = lambda: self.series_names()
        self._series: list[tuple[str, str]] | None = None
        self._sponsors: list[tuple[str, str]] | None = None

    def series_names(self) -> list[tuple[str, str]]:
        """Every series with a text the public may read, by its name."""
        if self._series is None:
            texts = Resolution.objects.published().exclude(series=None)
            rows = Series.objects.filter(pk__in=texts.values("series"))
            self._series = list(rows.order_by("name", "pk").values_list("slug", "name"))
        return self._series

    def sponsored_by(self, queryset: Rows, name: str, code: str) -> Rows:
        """Named as a sponsor: for itself, on behalf of a group, or having joined."""
        named = Sponsor.objects.filter(state__code=code)
        return queryset.filter(pk__in=named.values("resolution"))

    def names_of(self, name: str) -> list[tuple[str, str | Promise]]:
        """A State that sponsored is named, though the list offers none to choose."""
        if name != "sponsor":
            return super().names_of(name)
        if self._sponsors is None:
            chosen = State.objects.filter(code=self.chosen.get(name, ""))
            self._sponsors = list(chosen.values_list("code", "name"))
        return [*self._sponsors]
