"""Filters of the lists: what still needs an editor, and where a record belongs."""

from datetime import date
from typing import Any

from django.contrib import admin
from django.db.models import Model, Q, QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from events.admin.news import touched_by
from events.models import Resolution, Series, Session, State, Theme

FIRST_DECADE = 1940
#: Figures of the number of a row; a longer one is no number of ours.
LONGEST_NUMBER = 18
Lookups = list[tuple[str, Any]]


class ToVerifyFilter(admin.SimpleListFilter):
    """Whether something must still be checked before publication."""

    title = _("to verify")
    parameter_name = "to_verify"

    def lookups(self, request: HttpRequest, model_admin: Any) -> Lookups:
        return [("yes", _("Something to verify")), ("no", _("Nothing to verify"))]

    def queryset(self, request: HttpRequest, queryset: Any) -> QuerySet[Any]:
        if self.value() == "yes":
            return queryset.to_verify()
        return queryset.filter(to_verify="") if self.value() == "no" else queryset


class SourceFilter(admin.SimpleListFilter):
    """Whether a source stands behind the record; or one source, by its number."""

    title = _("source")
    parameter_name = "source"

    def lookups(self, request: HttpRequest, model_admin: Any) -> Lookups:
        return [("none", _("Without a source")), ("some", _("With a source"))]

    def queryset(self, request: HttpRequest, queryset: Any) -> QuerySet[Any]:
        if self.value() == "none":
            return queryset.without_source()
        if self.value() == "some":
            without = queryset.model.objects.without_source()
            return queryset.exclude(pk__in=without.values("pk"))
        key = self.value() or ""
        if key.isascii() and key.isdigit() and len(key) <= LONGEST_NUMBER:
            return queryset.filter(sources=int(key))
        return queryset


class ThemeFilter(admin.SimpleListFilter):
    """One theme, a family with the themes under it, or none at all."""

    title = _("theme")
    parameter_name = "theme"

    def lookups(self, request: HttpRequest, model_admin: Any) -> Lookups:
        themes = list(Theme.objects.with_family())
        lookups: Lookups = [("none", _("Without a theme"))]
        for family in themes:
            if family.parent_id is None:
                lookups.append((family.slug, family.name))
                lookups += [
                    (theme.slug, f"– {theme.name}")
                    for theme in themes
                    if theme.parent_id == family.pk
                ]
        return lookups

    def queryset(self, request: HttpRequest, queryset: Any) -> QuerySet[Any]:
        slug = self.value()
        if slug is None:
            return queryset
        if slug == "none":
            return queryset.without_theme()
        of_theme = Q(slug=slug) | Q(parent__slug=slug)
        links = queryset.model.themes.through.objects
        record = queryset.model._meta.model_name
        themes = Theme.objects.filter(of_theme).values("pk")
        return queryset.filter(
            pk__in=links.filter(theme__in=themes).values(f"{record}_id")
        )


class SymbolFilter(admin.SimpleListFilter):
    """Whether the symbol could be read."""

    title = _("symbol")
    parameter_name = "symbol_is"

    def lookups(self, request: HttpRequest, model_admin: Any) -> Lookups:
        return [
            ("not-understood", _("Not understood")),
            ("understood", _("Understood")),
        ]

    def queryset(self, request: HttpRequest, queryset: Any) -> QuerySet[Any]:
        if self.value() == "not-understood":
            return queryset.with_symbol_not_understood()
        if self.value() == "understood":
            return queryset.exclude(sort_key="")
        return queryset


class DecadeFilter(admin.SimpleListFilter):
    """The decade, from the years of the Assembly to now; asks no query."""

    title = _("decade")
    parameter_name = "decade"
    #: The field that holds the year, or the day.
    field = "year"

    def lookups(self, request: HttpRequest, model_admin: Any) -> Lookups:
        decades = range(timezone.now().year // 10 * 10, FIRST_DECADE - 1, -10)
        return [(f"{decade}s", f"{decade}s") for decade in decades]

    def queryset(self, request: HttpRequest, queryset: Any) -> QuerySet[Any]:
        if self.value() not in dict(self.lookup_choices):
            return queryset
        first = int(self.value()[:4])
        return queryset.filter(**{f"{self.field}__range": self.ends(first)})

    def ends(self, first: int) -> tuple[Any, Any]:
        return first, first + 9


class OpeningDecadeFilter(DecadeFilter):
    """The decade in which a session opened or a meeting was held."""

    field = "opening_year"


class AdoptedDecadeFilter(DecadeFilter):
    """The decade of adoption: a range of days, which an index serves."""

    field = "adopted_on"

    def ends(self, first: int) -> tuple[Any, Any]:
        return date(first, 1, 1), date(first + 9, 12, 31)


class WholeFilter(admin.SimpleListFilter):
    """The rows of one record, reached from its page; never a list of all records."""

    #: The field that leads to the record, and the record's model.
    field = "resolution"
    model: type[Model] = Resolution

    def lookups(self, request: HttpRequest, model_admin: Any) -> Lookups:
        if self.value() is None:
            return []
        record = self.model._default_manager.filter(pk=self._key()).first()
        return [(self.value(), str(record) if record else _("No such record"))]

    def queryset(self, request: HttpRequest, queryset: Any) -> QuerySet[Any]:
        if self.value() is None:
            return queryset
        return queryset.filter(**{f"{self.field}__pk": self._key()})

    def _key(self) -> int:
        """The key in the address; 0, which no row bears, where it is not a key."""
        value = self.value() or ""
        whole = value.isascii() and value.isdigit() and len(value) < 19
        return int(value) if whole else 0


class OfResolution(WholeFilter):
    """What belongs to one resolution."""

    title = _("resolution")
    parameter_name = "resolution"


class CitingFilter(WholeFilter):
    """What one resolution cites."""

    title = _("citing resolution")
    parameter_name = field = "citing"


class CitedFilter(WholeFilter):
    """What cites one resolution."""

    title = _("cited resolution")
    parameter_name = field = "cited"


class AboutFilter(WholeFilter):
    """What was said about one resolution."""

    title = _("about the resolution")
    parameter_name = field = "about"


class OfSession(WholeFilter):
    """What belongs to one session."""

    title = _("session")
    parameter_name = field = "session"
    model = Session


class OfSeries(WholeFilter):
    """The editions of one series."""

    title = _("series")
    parameter_name = field = "series"
    model = Series


class PartOfSession(WholeFilter):
    """The meetings held during one session."""

    title = _("held during")
    parameter_name = field = "part_of"
    model = Session


class OfState(WholeFilter):
    """The votes, or the statements, of one State."""

    title = _("State")
    parameter_name = field = "state"
    model = State


class MineFilter(admin.SimpleListFilter):
    """The drafts that the person has begun or changed, or all that they touched."""

    title = _("mine")
    parameter_name = "mine"

    def lookups(self, request: HttpRequest, model_admin: Any) -> Lookups:
        return [("drafts", _("My drafts")), ("all", _("All that I touched"))]

    def queryset(self, request: HttpRequest, queryset: Any) -> QuerySet[Any]:
        if self.value() not in ("drafts", "all"):
            return queryset
        mine = queryset.filter(pk__in=touched_by(request.user, queryset.model))
        return mine.drafts() if self.value() == "drafts" else mine
