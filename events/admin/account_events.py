"""The log of accounts: read, filtered and taken away as CSV, by an Administrator."""

import csv
from collections.abc import Iterable, Iterator
from datetime import UTC
from typing import Any

from django.contrib import admin
from django.contrib.admin.options import IncorrectLookupParameters
from django.contrib.admin.views.main import ERROR_FLAG
from django.core.exceptions import PermissionDenied
from django.http import (
    HttpRequest,
    HttpResponse,
    HttpResponseBase,
    HttpResponseRedirect,
    StreamingHttpResponse,
)
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _

from events.admin.editing import ROWS
from events.models import AccountEvent
from events.roll_call.files import defused

#: The columns of the file, in their order.
HEADER = ("at", "event", "account", "by", "details", "address")
#: Lines of one file at most; a narrower filter gives the others.
MOST = 100_000


class _Echo:
    """What a writer of CSV writes into, to be handed on line by line."""

    def write(self, line: str) -> str:
        return line


@admin.register(AccountEvent)
class AccountEventAdmin(admin.ModelAdmin):
    """Nothing here is added, changed or deleted by hand."""

    list_display = ["at", "kind", "account", "by", "details", "address"]
    list_display_links = None
    list_filter = ["kind"]
    date_hierarchy = "at"
    search_fields = ["account", "by", "details", "=address"]
    search_help_text = _("Part of the name of an account, or a whole IP address.")
    ordering = ["-at", "-pk"]
    list_per_page = ROWS
    list_max_show_all = ROWS
    show_full_result_count = False
    empty_value_display = "–"
    actions = None

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def get_urls(self) -> list[URLPattern]:
        export = self.admin_site.admin_view(self.export)
        name = "events_accountevent_export"
        return [path("log.csv", export, name=name), *super().get_urls()]

    def changelist_view(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        address = reverse("admin:events_accountevent_export")
        query = request.GET.urlencode()
        context = {
            "title": _("Account events"),
            "export_url": f"{address}?{query}" if query else address,
        }
        return super().changelist_view(request, context | (extra_context or {}))

    def export(self, request: HttpRequest) -> HttpResponseBase:
        """The lines that the list shows with the same filters, as CSV (RFC 4180)."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        try:
            found = self.get_changelist_instance(request).get_queryset(request)
        except IncorrectLookupParameters:
            # What the list does: it says that the filter cannot be read.
            address = reverse("admin:events_accountevent_changelist")
            return HttpResponseRedirect(f"{address}?{ERROR_FLAG}=1")
        return StreamingHttpResponse(
            lines(found[:MOST].iterator(chunk_size=1000)),
            content_type="text/csv; charset=utf-8",
            headers={"Content-Disposition": 'attachment; filename="accounts.csv"'},
        )


def lines(events: Iterable[AccountEvent]) -> Iterator[str]:
    """The lines of the file, its names first; moments in UTC (ISO 8601)."""
    writer = csv.writer(_Echo())
    yield writer.writerow(HEADER)
    for event in events:
        cells = (
            event.at.astimezone(UTC).isoformat(timespec="seconds"),
            *(event.kind, event.account, event.by),
            *(event.details, event.address or ""),
        )
        yield writer.writerow([defused(cell) for cell in cells])
