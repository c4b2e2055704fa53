"""Conflicts between editors and official files, each decided in one click."""

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from events.importers import settling
from events.importers.writer import columns, parts
from events.importers.writer.report import shown
from events.models import Conflict

DECISIONS = {"accept": settling.accept, "reject": settling.reject}


@admin.register(Conflict)
class ConflictAdmin(admin.ModelAdmin):
    """What official files say otherwise than editors do."""

    list_display = ["record_link", "part_words", "stands", "offer", "origin", "decide"]
    list_display_links = None
    list_filter = ["status", "format", "part"]
    list_select_related = ["source"]
    search_fields = ["key"]
    search_help_text = gettext_lazy("Part of a symbol or of an address.")
    list_per_page = 50
    show_full_result_count = False
    actions = None

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def get_changelist_instance(self, request: HttpRequest) -> Any:
        """The list, each row with its record: a query a kind."""
        found = super().get_changelist_instance(request)
        for kind, model in settling.KINDS.items():
            rows = [row for row in found.result_list if row.kind == kind]
            records = model._default_manager.in_bulk([row.record for row in rows])
            for row in rows:
                row.stands_in = records.get(row.record)
        return found

    def get_urls(self) -> list[URLPattern]:
        view = require_POST(self.admin_site.admin_view(self.decide_view))
        decide = path("<int:key>/<str:decision>/", view, name="events_conflict_decide")
        return [decide, *super().get_urls()]

    def decide_view(
        self, request: HttpRequest, key: int, decision: str
    ) -> HttpResponse:
        """Accept or reject what the file offers."""
        conflict = get_object_or_404(Conflict.objects.open(), pk=key)
        record = settling.record_of(conflict)
        owner = self.admin_site.get_model_admin(settling.KINDS[conflict.kind])
        if decision not in DECISIONS or not owner.has_change_permission(
            request, record
        ):
            raise PermissionDenied
        try:
            DECISIONS[decision](conflict, request.user)
        except ValidationError as error:
            self.message_user(request, " ".join(error.messages), messages.ERROR)
        else:
            words = f"{conflict}: {conflict.get_status_display()}."
            self.message_user(request, words, messages.SUCCESS)
        return HttpResponseRedirect(reverse("admin:events_conflict_changelist"))

    @admin.display(description=gettext_lazy("record"), ordering="key")
    def record_link(self, conflict: Conflict) -> SafeString:
        name = f"admin:events_{conflict.kind}_change"
        return format_html(
            '<a href="{}">{}</a>', reverse(name, args=[conflict.record]), conflict.key
        )

    @admin.display(description=gettext_lazy("part"), ordering="part")
    def part_words(self, conflict: Conflict) -> str:
        return str(capfirst(conflict.part.replace("_", " ")))

    @admin.display(description=gettext_lazy("stands"))
    def stands(self, conflict: Conflict) -> str:
        """What the record has now, and who set it; long parts stand with the record."""
        record = conflict.stands_in
        if record is None:
            return "–"
        if parts.is_listed(conflict.part):
            return _("as the record has it")
        value = columns.of(record, conflict.part)
        shipped = columns.shipped(record, conflict.part)
        set_by = _("the shipped record") if value == shipped else _("an editor")
        words = {"value": shown(value) or "–", "who": set_by}
        return _("%(value)s (set by %(who)s)") % words

    @admin.display(description=gettext_lazy("offered"))
    def offer(self, conflict: Conflict) -> str:
        return shown(conflict.offered) or "–"

    @admin.display(description=gettext_lazy("offered by"))
    def origin(self, conflict: Conflict) -> SafeString | str:
        words = f"{conflict.format}, {conflict.file}"
        if conflict.source is None:
            return words
        return format_html('<a href="{}">{}</a>', conflict.source.url, words)

    @admin.display(description=gettext_lazy("decide"))
    def decide(self, conflict: Conflict) -> SafeString | str:
        """Two buttons within the form of the list; a decision taken, in words."""
        if conflict.status != Conflict.Status.OPEN:
            return conflict.get_status_display()
        accept, reject = (
            reverse("admin:events_conflict_decide", args=[conflict.pk, decision])
            for decision in DECISIONS
        )
        return format_html(
            '<button type="submit" class="button" formaction="{}">{}</button> '
            '<button type="submit" class="button" formaction="{}">{}</button>',
            accept,
            _("Take it"),
            reject,
            _("Keep ours"),
        )
