"""The lists: resolutions, meetings, statements, series, themes."""

from typing import Any

from django.db.models import Count, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from events import theme_decades
from events.facets import (
    Column,
    Facet,
    choice_facet,
    count_by,
    counts,
    named_facet,
    session_facet,
    theme_facet,
)
from events.filters import (
    ResolutionFilter,
    SeriesFilter,
    SessionFilter,
    StatementFilter,
    ThemeFilter,
)
from events.filters.fields import PROMINENCE
from events.filters.vocabulary import Vocabulary
from events.models import Resolution, Session, Statement, Theme
from events.views.record_list import RecordList, ThemedList

#: Where the editors' level of a record stands, and its word in an address.
LEVEL = Column(
    "prominence", {level.value: word for word, level in PROMINENCE.items()}.__getitem__
)


class ResolutionList(ThemedList):
    template_name = "events/resolution_list.html"
    filterset_class = ResolutionFilter
    lead = _(
        "Resolutions of the General Assembly that deal with international migration, "
        "since 1946."
    )
    find = _("Find in resolutions")

    def records(self) -> QuerySet[Any]:
        return Resolution.objects.published()

    def rows(self, queryset: QuerySet[Any]) -> list[Any]:
        return super().rows(queryset.defer("summary", "note", "loaded"))

    def counted(self, number: int) -> str:
        return ngettext("%s resolution", "%s resolutions", number) % number

    def facets(self) -> list[Facet]:
        filterset = self.filterset
        found = counts(
            filterset,
            {
                "method": Column("method"),
                "committee": Column("committee"),
                "prominence": LEVEL,
            },
        )
        return [
            theme_facet(filterset),
            choice_facet(filterset, "method", found["method"]),
            choice_facet(filterset, "committee", found["committee"]),
            choice_facet(filterset, "prominence", found["prominence"]),
            session_facet(filterset, "session_id"),
            choice_facet(
                filterset,
                "series",
                count_by(filterset, "series", "series__slug"),
                many=False,
            ),
        ]


class SessionList(ThemedList):
    template_name = "events/session_list.html"
    filterset_class = SessionFilter
    filterset: SessionFilter
    lead = _(
        "What the General Assembly has convened on international migration: dialogues, "
        "meetings, hearings, negotiations and observances, and its own sessions."
    )
    find = _("Find in meetings and sessions")

    def records(self) -> QuerySet[Any]:
        return Session.objects.published()

    def rows(self, queryset: QuerySet[Any]) -> list[Any]:
        """Sessions of the Assembly also show how many of the resolutions are theirs."""
        rows = super().rows(queryset.defer("summary", "note", "loaded", "facts"))
        codes = [row.code for row in rows if row.code]
        if codes:
            adopted = Resolution.objects.published().filter(session_id__in=codes)
            groups = adopted.order_by().values_list("session_id")
            found = dict(groups.annotate(texts=Count("pk")))
            for row in rows:
                row.resolutions_count = found.get(row.code, 0)
        return rows

    def counted(self, number: int) -> str:
        if self.filterset.asks_for_sessions:
            return (
                ngettext("%s meeting or session", "%s meetings and sessions", number)
                % number
            )
        return ngettext("%s meeting", "%s meetings", number) % number

    def facets(self) -> list[Facet]:
        filterset = self.filterset
        kinds = counts(filterset, {"kind": Column("kind")})["kind"]
        levels = counts(filterset, {"prominence": LEVEL})["prominence"]
        return [
            choice_facet(filterset, "kind", kinds),
            theme_facet(filterset),
            choice_facet(filterset, "prominence", levels),
            session_facet(filterset, "part_of__code"),
        ]


class StatementList(ThemedList):
    template_name = "events/statement_list.html"
    filterset_class = StatementFilter
    lead = _(
        "What was said in the General Assembly on international migration, by whom "
        "and in what capacity."
    )
    find = _("Find in statements")

    def records(self) -> QuerySet[Any]:
        return Statement.objects.published()

    def rows(self, queryset: QuerySet[Any]) -> list[Any]:
        return super().rows(queryset.defer("summary", "note", "loaded", "quotation"))

    def counted(self, number: int) -> str:
        return ngettext("%s statement", "%s statements", number) % number

    def facets(self) -> list[Facet]:
        filterset = self.filterset
        return [
            theme_facet(filterset),
            choice_facet(
                filterset, "kind", counts(filterset, {"kind": Column("kind")})["kind"]
            ),
            named_facet(filterset, "state"),
            session_facet(
                filterset, Coalesce("session__code", "session__part_of__code")
            ),
            named_facet(filterset, "meeting"),
        ]


class SeriesList(RecordList):
    template_name = "events/series_list.html"
    filterset_class = SeriesFilter
    lead = _(
        "Texts on international migration that the General Assembly adopts again and "
        "again, edition by edition."
    )
    find = _("Find in series")

    def records(self) -> QuerySet[Any]:
        last = Resolution.objects.published().filter(series=OuterRef("pk"))
        method = last.order_by("-sort_key", "pk").values("method")[:1]
        return SeriesFilter.rows().annotate(last_method=Subquery(method))

    def counted(self, number: int) -> str:
        return ngettext("%s series", "%s series", number) % number

    def rows(self, queryset: QuerySet[Any]) -> list[Any]:
        rows = list(queryset)
        for row in rows:
            row.last_adoption = Resolution.Method(row.last_method).label
        return rows


class ThemeList(RecordList):
    """The families with the themes under them, all on one page."""

    template_name = "events/theme_list.html"
    filterset_class = ThemeFilter
    lead = _(
        "What the resolutions, meetings and statements of the record are about: eight "
        "families, and the themes under them."
    )
    find = _("Find in themes")
    per_page = 1000

    def records(self) -> QuerySet[Any]:
        return Theme.objects.with_family()

    def counted(self, number: int) -> str:
        return ngettext("%s theme", "%s themes", number) % number

    def rows(self, queryset: QuerySet[Any]) -> list[Any]:
        """The families that match, or that hold a theme that does."""
        families = theme_decades.by_family()
        own = theme_decades.by_theme()
        none = theme_decades.Decades({})
        years = [year for decades in families.values() for year in decades.counts]
        first, last = min(years, default=1940), max(years, default=2020)
        vocabulary = Vocabulary(Theme.objects.all())
        matching = {theme.pk for theme in queryset}
        return [
            {
                "family": family,
                "total": families.get(family.pk, none).total,
                "decades": families.get(family.pk, none).values(first, last),
                "first": first,
                "last": last,
                "themes": [
                    (theme, own.get(theme.pk, none).total)
                    for theme in vocabulary.children(family)
                ],
            }
            for family in vocabulary.families
            if matching & {family.pk, *(t.pk for t in vocabulary.children(family))}
        ]
