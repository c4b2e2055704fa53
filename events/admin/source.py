"""Sources: where a fact was read."""

from functools import reduce
from operator import add
from typing import Any

from django.contrib import admin
from django.db.models import (
    Count,
    Exists,
    IntegerField,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
)
from django.db.models.expressions import Combinable
from django.db.models.functions import Coalesce
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from events.admin.link import LinkAdmin, LinkFilter
from events.models import Resolution, Session, Source, Statement, Theme

USERS = (Session, Resolution, Statement, Theme)
#: How many records of a kind the page of a source names.
NAMED = 20


class UseFilter(admin.SimpleListFilter):
    """Whether any record rests on the source."""

    title = _("use")
    parameter_name = "use"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [("none", _("Unused")), ("some", _("Used"))]

    def queryset(self, request: HttpRequest, queryset: Any) -> QuerySet[Source]:
        used = Q()
        for model in USERS:
            links = model.sources.through.objects.filter(source=OuterRef("pk"))
            used |= Q(Exists(links))
        if self.value() == "none":
            return queryset.filter(~used)
        return queryset.filter(used) if self.value() == "some" else queryset


@admin.register(Source)
class SourceAdmin(LinkAdmin):
    """The pages, documents and data sets that were opened."""

    list_display = ["title", "link", "records", "publisher", "address", "accessed_on"]
    list_filter = [
        LinkFilter,
        UseFilter,
        "language",
        ("accessed_on", admin.EmptyFieldListFilter),
    ]
    search_fields = ["title", "url", "publisher"]
    search_help_text = _("Part of a title, an address or a publisher.")
    date_hierarchy = "accessed_on"
    ordering = ["title", "pk"]
    readonly_fields = [
        "link",
        "checked_at",
        "found",
        "address_now",
        "failing_since",
        "failures",
        "used_by",
    ]
    fieldsets = [
        (
            None,
            {
                "description": _(
                    "Open the page, copy its full address, and note the day you read "
                    "it. One row stands for one address, whoever cites it."
                ),
                "fields": ["url", "title", "publisher", "language", "accessed_on"],
            },
        ),
        (
            _("Link"),
            {
                "description": _(
                    "What the last check of the address found. A link is dead after "
                    "three failures over three days, or two over a day where the site "
                    "says that there is no such page."
                ),
                "fields": [
                    "link",
                    "checked_at",
                    "found",
                    "address_now",
                    "failing_since",
                    "failures",
                ],
            },
        ),
        (
            _("Use"),
            {
                "description": _("The records whose facts rest on it."),
                "fields": ["used_by"],
            },
        ),
    ]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Source]:
        return super().get_queryset(request).annotate(records=_uses())

    @admin.display(description=_("records"), ordering="records")
    def records(self, source: Source) -> int:
        return source.records

    @admin.display(description=_("used by"))
    def used_by(self, source: Source) -> SafeString | str:
        if not source.pk:
            return gettext("No record yet.")
        links = [
            (reverse(f"admin:events_{model._meta.model_name}_change", args=[key]), name)
            for model in USERS
            for key, name in _named(model, source)
        ]
        if not links:
            return gettext("No record yet.")
        items = format_html_join("", '<li><a href="{}">{}</a></li>', links)
        return format_html('<ul class="belonging">{}</ul>', items)


def _uses() -> Combinable:
    """How many records of all kinds rest on a source."""
    return reduce(add, (Coalesce(_uses_by(model), 0) for model in USERS))


def _uses_by(model: Any) -> Subquery:
    links = model.sources.through.objects.filter(source=OuterRef("pk")).order_by()
    numbers = links.values("source").annotate(number=Count("pk")).values("number")
    return Subquery(numbers, output_field=IntegerField())


def _named(model: Any, source: Source) -> list[tuple[int, str]]:
    records = model.objects.filter(sources=source).order_by("pk")[:NAMED]
    return [(record.pk, str(record)) for record in records]
