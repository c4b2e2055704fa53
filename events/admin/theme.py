"""Themes: eight families, and the themes under them."""

from typing import Any

from django import forms
from django.conf import settings
from django.contrib import admin
from django.http import HttpRequest
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from events.admin.belonging import rows_link
from events.admin.merging import MergingAdmin
from events.admin.naming import AliasInline
from events.admin.standing import StandingForm
from events.models import Theme

OBJECTIVES = range(1, 24)
NAMES = ["name_en", "name_ar", "name_zh_hans", "name_fr", "name_ru", "name_es"]


class ThemeForm(StandingForm):
    """A theme, whose English name stands in for those not yet translated."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "name_en" in self.fields:
            self.fields["name_en"].required = True
        for code, _words in settings.LANGUAGES:
            field = self.fields.get(f"name_{code.replace('-', '_')}")
            if field:
                field.widget.attrs |= {"lang": code, "dir": "auto"}

    def clean_unbis_terms(self) -> list[dict[str, str]]:
        terms = self.cleaned_data["unbis_terms"] or []
        well_formed = isinstance(terms, list) and all(
            isinstance(term, dict)
            and set(term) <= {"term", "uri"}
            and isinstance(term.get("term"), str)
            and isinstance(term.get("uri", ""), str)
            for term in terms
        )
        if not well_formed:
            sentence = gettext("Write a list such as %(example)s.")
            example = '[{"term": "MIGRANTS", "uri": "http://…"}]'
            raise forms.ValidationError(sentence % {"example": example})
        return terms

    def clean_sdg_targets(self) -> list[str]:
        targets = self.cleaned_data["sdg_targets"] or []
        if not isinstance(targets, list) or not all(
            isinstance(target, str) and target for target in targets
        ):
            sentence = gettext("Write a list such as %(example)s.")
            raise forms.ValidationError(sentence % {"example": '["10.7", "8.8"]'})
        return targets

    def clean_gcm_objectives(self) -> list[int]:
        objectives = self.cleaned_data["gcm_objectives"] or []
        if not isinstance(objectives, list) or not all(
            type(objective) is int and objective in OBJECTIVES
            for objective in objectives
        ):
            sentence = gettext("Write numbers from 1 to 23 in a list, such as [5, 6].")
            raise forms.ValidationError(sentence)
        return objectives


@admin.register(Theme)
class ThemeAdmin(MergingAdmin):
    """What the records are about."""

    form = ThemeForm
    actions = ["merge"]
    beside = {"aliases": _("Other names"), "sources": _("Sources")}
    not_beside = (*MergingAdmin.not_beside, "name")
    autocomplete_fields = ["parent", "sources"]
    readonly_fields = ["rows"]
    inlines = [AliasInline]
    save_on_top = True
    list_display = ["name_en", "parent", "slot", "position", "slug"]
    list_select_related = ["parent"]
    list_filter = [("parent", admin.EmptyFieldListFilter)]
    search_fields = [*NAMES, "slug", "aliases__word"]
    search_help_text = _("Part of the name in any of the six languages.")
    ordering = ["position", "slug"]
    prepopulated_fields = {"slug": ["name_en"]}
    fieldsets = [
        (
            None,
            {
                "description": _(
                    "A family has a shape and colour; a theme under a family bears "
                    "the family’s and has none of its own."
                ),
                "fields": ["slug", "parent", "slot", "position"],
            },
        ),
        (
            _("Name in six languages"),
            {
                "description": _(
                    "The English name stands in for each that is still empty. Use the "
                    "wording of the official documents in that language."
                ),
                "fields": NAMES,
            },
        ),
        (
            _("Scope"),
            {
                "description": _(
                    "What a reader finds under this theme, and what under another."
                ),
                "fields": ["scope", "scope_out"],
            },
        ),
        (
            _("Other vocabularies"),
            {
                "description": _(
                    "Each is a list between square brackets; leave [] where there is "
                    "none."
                ),
                "fields": ["unbis_terms", "sdg_targets", "gcm_objectives"],
            },
        ),
        (
            _("Sources"),
            {
                "description": _(
                    "Where the scope comes from. Type part of a title or address."
                ),
                "fields": ["sources"],
            },
        ),
        (
            _("What belongs to it"),
            {
                "description": _("Each leads to the list of these records."),
                "fields": ["rows"],
            },
        ),
    ]

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> list[str]:
        """The address is a promise: it stays once given."""
        fields = [*super().get_readonly_fields(request, obj)]
        return [*fields, "slug"] if obj else fields

    def get_prepopulated_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        return {} if obj else super().get_prepopulated_fields(request, obj)

    @admin.display(description=_("lists"))
    def rows(self, theme: Theme) -> SafeString | str:
        if not theme.pk:
            return gettext("Save the theme first.")
        return rows_link(
            [
                (
                    "session",
                    "theme",
                    theme.session_set.all(),
                    _("sessions and meetings"),
                ),
                ("resolution", "theme", theme.resolution_set.all(), _("resolutions")),
                ("statement", "theme", theme.statement_set.all(), _("statements")),
            ],
            theme.slug,
        )
