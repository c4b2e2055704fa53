"""Every public address, in each language, for search engines."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.contrib.sitemaps import Sitemap
from django.db.models import Max, Model, QuerySet
from django.urls import reverse
from django.utils import timezone

from events import timeline
from events.models import (
    Paragraph,
    Publication,
    Resolution,
    Series,
    Session,
    State,
    Statement,
    Theme,
)
from events.texts.holdings import holdings_of, with_texts


class LanguageSitemap(Sitemap):
    """A part of the sitemap; each address once a language, with its alternates."""

    i18n = True
    alternates = True
    x_default = True
    limit = 1_200  # addresses: two hundred records, each in six languages

    def __init__(self) -> None:
        self._known: dict[tuple[Any, str], str] = {}

    def _location(
        self, item: tuple[Any, str], force_lang_code: str | None = None
    ) -> str:
        """Worked out once, though six languages name it as an alternate."""
        asked = (item[0], force_lang_code or item[1])
        if asked not in self._known:
            self._known[asked] = super()._location(item, force_lang_code)
        return self._known[asked]


class PageSitemap(LanguageSitemap):
    """The pages that are not records."""

    names = (
        "home",
        "timeline",
        "sessions",
        "resolutions",
        "series_list",
        "statements",
        "states",
        "states_compare",
        "themes",
        "tools",
        "symbol_check",
        "agreed_language",
        "about",
        "coverage",
        "corrections",
        "accessibility",
    )

    def items(self) -> Iterable[str]:
        return self.names

    def location(self, item: str) -> str:
        return reverse(f"events:{item}")


class RecordSitemap(LanguageSitemap):
    """Records of one kind, as the public sees them, with the columns they need."""

    def __init__(self, records: QuerySet[Any], *columns: str) -> None:
        super().__init__()
        self.records = records.only(*columns)

    def items(self) -> QuerySet[Any]:
        return self.records.all()

    def lastmod(self, item: Model) -> datetime | None:
        return getattr(item, "updated_at", None)

    def get_latest_lastmod(self) -> datetime | None:
        """The same of them all, asked of the database rather than of each record."""
        if not issubclass(self.records.model, Publication):
            return None
        return self.records.aggregate(latest=Max("updated_at"))["latest"]


class TextSitemap(RecordSitemap):
    """The texts that the record has, each in the languages it is here in."""

    def location(self, item: Resolution) -> str:
        return reverse("events:text", args=[item.symbol])

    def get_languages_for_item(self, item: Resolution) -> list[str]:
        return [language.code for language in holdings_of(item).languages]

    def get_latest_lastmod(self) -> None:
        """The part of the resolutions says it; the index asks no more than it must."""
        return


class YearSitemap(LanguageSitemap):
    """The pages of the timeline: every decade and year, the silent ones too."""

    def items(self) -> list[tuple[str, int]]:
        last = timezone.localdate().year
        decades = range(timeline.FIRST_DECADE, last + 1, 10)
        return [("timeline_decade", decade) for decade in decades] + [
            ("timeline_year", year) for year in range(timeline.FIRST_YEAR, last + 1)
        ]

    def location(self, item: tuple[str, int]) -> str:
        name, year = item
        return reverse(f"events:{name}", args=[year])


def sections() -> dict[str, LanguageSitemap]:
    """The parts of the sitemap, by the name in their address."""
    return {
        "pages": PageSitemap(),
        "years": YearSitemap(),
        "resolutions": RecordSitemap(
            Resolution.objects.published().in_order(), "symbol", "updated_at"
        ),
        "texts": TextSitemap(
            with_texts(Resolution.objects.published().in_order()).filter(
                pk__in=Paragraph.objects.values("resolution")
            ),
            *("symbol", "updated_at"),
        ),
        "sessions": RecordSitemap(
            Session.objects.published().order_by("slug"), "slug", "updated_at"
        ),
        "statements": RecordSitemap(
            Statement.objects.published().order_by("slug"), "slug", "updated_at"
        ),
        "series": RecordSitemap(Series.objects.order_by("slug"), "slug"),
        "states": RecordSitemap(State.objects.order_by("code"), "code"),
        "themes": RecordSitemap(Theme.objects.order_by("slug"), "slug"),
    }
