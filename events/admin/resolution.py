"""Resolutions: a symbol typed, and what follows from it."""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.forms import Script
from django.http import HttpRequest, JsonResponse
from django.urls import URLPattern, path, reverse_lazy
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from events.admin.belonging import rows_link
from events.admin.completeness import LackingFilter
from events.admin.filters import (
    AdoptedDecadeFilter,
    MineFilter,
    OfSeries,
    OfSession,
    SourceFilter,
    SymbolFilter,
    ThemeFilter,
    ToVerifyFilter,
)
from events.admin.naming import AliasInline
from events.admin.problems import ProblemFilter
from events.admin.publication import (
    EDITORIAL,
    SOURCES,
    PublicationAdmin,
    PublicationForm,
)
from events.admin.reading import read, reading_as_output, texts_as_list, understand
from events.admin.text import CitationInline
from events.models import Reference, Resolution


class ResolutionForm(PublicationForm):
    """A resolution, under a symbol typed in any usual form."""

    class Meta:
        # Model and fields are the admin's to say: from here they would be made twice.
        widgets = {
            "title": forms.Textarea(attrs={"rows": 2}),
            "symbol": forms.TextInput(
                attrs={
                    "class": "vTextField",
                    "autocomplete": "off",
                    "data-reading": reverse_lazy("admin:events_resolution_symbol"),
                }
            ),
        }

    def clean_symbol(self) -> str:
        """A pasted address or a printed reference becomes the symbol it names."""
        typed = self.cleaned_data["symbol"]
        symbol = understand(typed)
        known = symbol is not None and symbol.is_resolution and symbol.is_parsed
        return symbol.canonical if known else typed

    def clean_method(self) -> str:
        """The votes of States hold a resolution to its recorded vote."""
        method = self.cleaned_data["method"]
        if method != Resolution.Method.RECORDED and self.instance.pk:
            number = self.instance.votes.count()
            if number:
                raise forms.ValidationError(
                    ngettext(
                        "The vote of %(number)s State is recorded; remove it first.",
                        "The votes of %(number)s States are recorded; remove them "
                        "first.",
                        number,
                    )
                    % {"number": number}
                )
        return method


@admin.register(Resolution)
class ResolutionAdmin(PublicationAdmin):
    """What the Assembly adopted."""

    form = ResolutionForm
    address_field = "symbol"
    repeating = ("title", "committee", "agenda_item", "series", "themes", "prominence")
    autocomplete_fields = ["themes", "sources", "series", "successor"]
    readonly_fields = ["status", "reading", "official_texts", "rows"]
    inlines = [CitationInline, AliasInline]
    list_display = [
        "symbol",
        "title",
        "status",
        "adopted_on",
        "adoption",
        "theme_names",
        "source_count",
        "verify_mark",
    ]
    list_filter = [
        "status",
        MineFilter,
        ProblemFilter,
        LackingFilter,
        ToVerifyFilter,
        SourceFilter,
        SymbolFilter,
        "method",
        AdoptedDecadeFilter,
        "committee",
        "prominence",
        ThemeFilter,
        OfSession,
        OfSeries,
    ]
    list_display_links = ["symbol", "title"]
    search_fields = ["symbol", "title", "aliases__word"]
    search_help_text = _("Part of a symbol, of a title or of another name.")
    date_hierarchy = "adopted_on"
    ordering = ["-sort_key", "pk"]
    fieldsets = [
        (
            None,
            {
                "description": _(
                    "Type the symbol in any usual form. The session and the official "
                    "texts follow from it when the record is saved."
                ),
                "fields": [
                    "symbol",
                    "reading",
                    "official_texts",
                    "title",
                    "short_title",
                ],
            },
        ),
        (
            _("Adoption"),
            {
                "description": _(
                    "The day and the method stand in the record of the meeting. A "
                    "recorded vote needs its three figures; no other method has any."
                ),
                "fields": [
                    "adopted_on",
                    "method",
                    ("in_favour", "against", "abstaining", "not_voting"),
                    ("committee", "agenda_item"),
                    ("draft_symbol", "report_symbol", "meeting_symbol"),
                ],
            },
        ),
        (
            _("Subject"),
            {
                "description": _(
                    "Themes and series place the resolution among the others. Summary "
                    "and note are the editors’ own words, and public."
                ),
                "fields": ["themes", "series", "summary", "note"],
            },
        ),
        SOURCES,
        EDITORIAL,
        (
            _("What belongs to it"),
            {
                "description": _(
                    "Votes and paragraphs may be many, so they are kept in lists of "
                    "their own."
                ),
                "fields": ["rows"],
            },
        ),
    ]

    class Media:
        js = [Script("js/admin-symbol.js", type="module")]

    def get_urls(self) -> list[URLPattern]:
        reading = path(
            "symbol/",
            self.admin_site.admin_view(self.symbol_view),
            name="events_resolution_symbol",
        )
        return [reading, *super().get_urls()]

    def symbol_view(self, request: HttpRequest) -> JsonResponse:
        """How a symbol is read, for the form to show while it is typed."""
        if not self.has_view_or_change_permission(request):
            raise PermissionDenied
        typed = request.GET.get("symbol", "")
        own = request.GET.get("record", "")
        key = int(own) if own.isascii() and own.isdigit() and len(own) < 19 else None
        return JsonResponse(read(typed, key).as_json())

    def save_related(
        self, request: HttpRequest, form: Any, formsets: Any, change: bool
    ) -> None:
        super().save_related(request, form, formsets, change)
        resolution = form.instance
        # Citations made before the record had this resolution now lead to it.
        waiting = Reference.objects.filter(symbol=resolution.symbol, cited=None)
        waiting.exclude(citing=resolution).update(cited=resolution)
        if not resolution.sort_key:
            self.message_user(
                request,
                read(resolution.symbol, resolution.pk).sentence,
                messages.WARNING,
            )

    @admin.display(description=_("read as"))
    def reading(self, resolution: Resolution) -> SafeString:
        """The symbol as understood; a script keeps it in step with what is typed."""
        return reading_as_output(resolution)

    @admin.display(description=_("official texts"))
    def official_texts(self, resolution: Resolution) -> SafeString:
        return texts_as_list(resolution)

    @admin.display(description=_("lists"))
    def rows(self, resolution: Resolution) -> SafeString | str:
        if not resolution.pk:
            return gettext("Save the resolution first.")
        return rows_link(
            [
                ("vote", "resolution", resolution.votes.all(), _("votes")),
                (
                    "paragraph",
                    "resolution",
                    resolution.paragraphs.all(),
                    _("paragraphs"),
                ),
                ("reference", "citing", resolution.references.all(), _("citations")),
                ("reference", "cited", resolution.cited_by.all(), _("cited by")),
                ("statement", "about", resolution.statements.all(), _("statements")),
            ],
            resolution.pk,
        )

    @admin.display(description=_("adoption"), ordering="method")
    def adoption(self, resolution: Resolution) -> SafeString | str:
        if resolution.tally:
            figures = "–".join(str(number) for number in resolution.tally)
            return format_html('<bdi dir="ltr" class="figures">{}</bdi>', figures)
        return resolution.get_method_display()
