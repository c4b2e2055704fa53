"""What was merged: read by everybody at the desk, and changed by nobody."""

from typing import Any
from urllib.parse import urlencode

from django.contrib import admin
from django.core.exceptions import FieldDoesNotExist
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from events import merging
from events.admin.merging_page import listed
from events.admin.versions import words
from events.models import Merged

#: Kind -> the noun whose rows one must be allowed to read.
NOUNS = {
    **{kind.name: str(kind.model._meta.model_name) for kind in merging.KINDS},
    str(Merged.Kind.SPEAKER): "statement",
}
#: What is kept of a row that went and tells an editor nothing.
NOT_SHOWN = {"row", "moved", "id", "loaded"}


@admin.register(Merged)
class MergedAdmin(admin.ModelAdmin):
    """Which key leads where since when, who decided it, and why."""

    list_display = ["went", "link", "kind", "moves", "reason", "by_name", "made_at"]
    list_filter = ["kind"]
    search_fields = ["went", "stays", "reason", "by_name"]
    search_help_text = _("Part of a code, an address, a name or a reason.")
    list_per_page = 50
    list_max_show_all = 50
    show_full_result_count = False
    actions = None
    fields = ["kind", "went", "link", "moves", "reason", "by_name", "made_at", "row"]

    def _kinds(self, request: HttpRequest) -> list[str]:
        """The kinds of which the person may read the rows."""
        may = request.user.has_perm
        return [kind for kind, noun in NOUNS.items() if may(f"events.view_{noun}")]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Merged]:
        rows = super().get_queryset(request).filter(kind__in=self._kinds(request))
        is_list = request.resolver_match and "changelist" in str(
            request.resolver_match.url_name
        )
        return rows.defer("values") if is_list else rows

    def has_module_permission(self, request: HttpRequest) -> bool:
        return bool(self._kinds(request))

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        kinds = self._kinds(request)
        return obj.kind in kinds if obj else bool(kinds)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    @admin.display(description=_("stays"), ordering="stays")
    def link(self, merged: Merged) -> SafeString:
        """The list of its kind, searched for the one that stays."""
        address = reverse(f"admin:events_{NOUNS[merged.kind]}_changelist")
        url = f"{address}?{urlencode({'q': merged.stays})}"
        return format_html('<a href="{}">{}</a>', url, merged.stays)

    @admin.display(description=_("moved"))
    def moves(self, merged: Merged) -> str:
        return listed(merged)

    @admin.display(description=_("the row that went"))
    def row(self, merged: Merged) -> SafeString | str:
        """Every value that it had, but for numbers and what it remembered."""
        values = merged.values
        columns = {**values.get("row", {}), **values}
        lines = [
            (_label(merged, name), _shown(value))
            for name, value in columns.items()
            if value and name not in NOT_SHOWN
        ]
        if not lines:
            return "–"
        items = format_html_join("", "<dt>{}</dt><dd>{}</dd>", lines)
        return format_html('<dl class="merged-row">{}</dl>', items)


def _shown(value: Any) -> str:
    """A kept value as an editor reads it; of a list, its rows."""
    if not isinstance(value, list):
        return words(value)
    rows = (each.values() if isinstance(each, dict) else [each] for each in value)
    return "; ".join(" ".join(str(part) for part in row if part) for row in rows)


def _label(merged: Merged, name: str) -> str:
    """What a value is called in the form of such a row; else its own name."""
    models = {kind.name: kind.model for kind in merging.KINDS}
    try:
        field: Any = models[merged.kind]._meta.get_field(name)
    except (KeyError, FieldDoesNotExist):
        return str(capfirst(name.replace("_", " ")))
    return str(capfirst(getattr(field, "verbose_name", name)))
