"""The paragraphs of a resolution, and what it cites."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _

from events.admin.editing import RuledForm, ShortInline
from events.admin.filters import CitedFilter, CitingFilter, OfResolution
from events.admin.part_history import PartAdmin
from events.admin.parts import PartForm
from events.admin.reading import understand
from events.models import Paragraph, Reference, Resolution


@admin.register(Paragraph)
class ParagraphAdmin(PartAdmin):
    """Reached from the resolution: some have hundreds of paragraphs."""

    autocomplete_fields = ["resolution"]
    list_display = ["anchor", "language", "beginning", "position", "resolution"]
    list_select_related = ["resolution"]
    list_filter = ["language", "kind", OfResolution]
    search_fields = ["text", "resolution__symbol"]
    search_help_text = _("Part of the text, or of a symbol.")
    ordering = ["-resolution__sort_key", "language", "position", "pk"]
    fieldsets = [
        (
            None,
            {
                "description": _(
                    "The anchor of a paragraph is made of its kind and number, and is "
                    "the same in all six languages."
                ),
                "fields": [
                    "resolution",
                    "language",
                    ("kind", "number", "position"),
                    "text",
                ],
            },
        )
    ]

    def has_module_permission(self, request: HttpRequest) -> bool:
        return False

    @admin.display(description=_("text"))
    def beginning(self, paragraph: Paragraph) -> str:
        return Truncator(paragraph.text).words(16)


class CitationForm(RuledForm):
    """A citation, by the symbol of what is cited."""

    def clean_symbol(self) -> str:
        typed = self.cleaned_data["symbol"].strip()
        symbol = understand(typed)
        return symbol.canonical if symbol and symbol.canonical else typed

    def clean(self) -> dict[str, Any]:
        """Join the record's own row of the cited document, where it has one."""
        cleaned = super().clean()
        if "symbol" in self.changed_data:
            rows = Resolution.objects.filter(symbol=cleaned.get("symbol", ""))
            self.instance.cited = rows.first()
        return cleaned


class CitationPartForm(CitationForm, PartForm):
    """The same on a page of its own, where the citing resolution is chosen."""


class CitationInline(ShortInline):
    """What the resolution cites, on its page."""

    model = Reference
    form = CitationForm
    fk_name = "citing"
    fields = ["symbol", "verb", "paragraph"]
    verbose_name = _("citation")
    verbose_name_plural = _("citations")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        """With the resolution, whose symbol each row says."""
        return super().get_queryset(request).select_related("citing", "cited")


@admin.register(Reference)
class ReferenceAdmin(PartAdmin):
    """All the citations; those of one resolution are reached from its page."""

    form = CitationPartForm
    wholes = ("citing",)
    autocomplete_fields = ["citing"]
    readonly_fields = ["cited"]
    list_display = ["citing", "verb", "symbol", "cited", "paragraph"]
    list_select_related = ["citing", "cited"]
    list_filter = [("cited", admin.EmptyFieldListFilter), CitingFilter, CitedFilter]
    search_fields = ["citing__symbol", "symbol"]
    search_help_text = _("Part of the citing or of the cited symbol.")
    ordering = ["-citing__sort_key", "symbol", "pk"]
    fieldsets = [
        (
            None,
            {
                "description": _(
                    "Type the cited symbol in any usual form. It becomes a link as "
                    "soon as the record has the cited resolution."
                ),
                "fields": ["citing", "verb", "symbol", "cited", "paragraph"],
            },
        )
    ]

    def has_module_permission(self, request: HttpRequest) -> bool:
        return False
