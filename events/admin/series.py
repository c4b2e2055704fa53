"""Series: the editions of one recurring text."""

from typing import Any

from django.contrib import admin
from django.db.models import Count, QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from events.admin.belonging import rows_link
from events.admin.repeating import edition_url
from events.admin.standing import StandingAdmin
from events.models import Pairing, Series


@admin.register(Series)
class SeriesAdmin(StandingAdmin):
    """The recurring texts; a resolution names its series on its own page."""

    list_display = ["name", "edition_count", "slug"]
    search_fields = ["name", "slug"]
    prepopulated_fields = {"slug": ["name"]}
    readonly_fields = ["rows"]
    fieldsets = [
        (
            None,
            {
                "description": _(
                    "A series joins the editions of one text that returns, such as "
                    "“Protection of migrants”. Each resolution names its series on "
                    "its own page."
                ),
                "fields": ["name", "slug", "description", "rows"],
            },
        )
    ]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Series]:
        return super().get_queryset(request).annotate(edition_number=Count("editions"))

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> list[str]:
        """The address is a promise: it stays once given."""
        fields = [*super().get_readonly_fields(request, obj)]
        return [*fields, "slug"] if obj else fields

    def get_prepopulated_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        return {} if obj else super().get_prepopulated_fields(request, obj)

    def render_change_form(
        self, request: HttpRequest, context: Any, *args: Any, **kwargs: Any
    ) -> HttpResponse:
        series = kwargs.get("obj")
        if series is not None and request.user.has_perm("events.add_resolution"):
            context["edition_url"] = edition_url(series)
        return super().render_change_form(request, context, *args, **kwargs)

    @admin.display(description=_("editions"), ordering="edition_number")
    def edition_count(self, series: Series) -> int:
        return series.edition_number

    @admin.display(description=_("lists"))
    def rows(self, series: Series) -> SafeString | str:
        if not series.pk:
            return gettext("Save the series first.")
        pairings = Pairing.objects.filter(earlier__series=series)
        return rows_link(
            [
                ("resolution", "series", series.editions.all(), _("editions")),
                ("pairing", "series", pairings, _("pairings of paragraphs")),
            ],
            series.pk,
        )
