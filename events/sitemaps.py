"""Every public address, in each language, for search engines."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.contrib.sitemaps import Sitemap
from django.db.models import Model, QuerySet
from django.urls import reverse

from events.models import Resolution, Series, Session, Statement, Theme


class LanguageSitemap(Sitemap):
    """A part of the sitemap; each address once a language, with its alternates."""

    i18n = True
    alternates = True
    x_default = True
    limit = 200  # records; each has six addresses


class PageSitemap(LanguageSitemap):
    """The pages that are not records."""

    names = (
        "home",
        "timeline",
        "sessions",
        "resolutions",
        "series_list",
        "statements",
        "themes",
        "about",
        "coverage",
        "accessibility",
    )

    def items(self) -> Iterable[str]:
        return self.names

    def location(self, item: str) -> str:
        return reverse(f"events:{item}")


class RecordSitemap(LanguageSitemap):
    """Records of one kind, as the public sees them."""

    def __init__(self, records: QuerySet[Any]) -> None:
        self.records = records

    def items(self) -> QuerySet[Any]:
        return self.records.all()

    def lastmod(self, item: Model) -> datetime | None:
        return getattr(item, "updated_at", None)


class YearSitemap(LanguageSitemap):
    """The pages of the timeline for each decade and year that hold something."""

    def items(self) -> list[tuple[str, int]]:
        years = set(
            Resolution.objects.published()
            .filter(adopted_on__isnull=False)
            .order_by()
            .values_list("adopted_on__year", flat=True)
            .distinct()
        ) | set(
            Session.objects.published()
            .events()
            .order_by()
            .values_list("opening_year", flat=True)
            .distinct()
        )
        decades = {year - year % 10 for year in years}
        return [("timeline_decade", decade) for decade in sorted(decades)] + [
            ("timeline_year", year) for year in sorted(years)
        ]

    def location(self, item: tuple[str, int]) -> str:
        name, year = item
        return reverse(f"events:{name}", args=[year])


def sections() -> dict[str, LanguageSitemap]:
    """The parts of the sitemap, by the name in their address."""
    return {
        "pages": PageSitemap(),
        "years": YearSitemap(),
        "resolutions": RecordSitemap(Resolution.objects.published().in_order()),
        "sessions": RecordSitemap(Session.objects.published().order_by("slug")),
        "statements": RecordSitemap(Statement.objects.published().order_by("slug")),
        "series": RecordSitemap(Series.objects.order_by("slug")),
        "themes": RecordSitemap(Theme.objects.order_by("slug")),
    }
