"""What the catalogues of the United Nations say of a document: subjects, sponsors."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from events.admin.filters import OfResolution, OfState
from events.admin.part_history import PartAdmin
from events.models import Speech, Sponsor, Text, Topic


@admin.register(Topic)
class TopicAdmin(admin.ModelAdmin):
    """The terms of the thesaurus; they come with imports and are nobody's to change."""

    list_display = ["label", "code"]
    search_fields = ["label", "code"]
    search_help_text = _("Part of the English term, or the code.")
    list_per_page = 50
    show_full_result_count = False
    ordering = ["label"]

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_module_permission(self, request: HttpRequest) -> bool:
        return False


class HiddenPartAdmin(PartAdmin):
    """A part that is reached from its record, and not from the front page."""

    def has_module_permission(self, request: HttpRequest) -> bool:
        return False


@admin.register(Sponsor)
class SponsorAdmin(HiddenPartAdmin):
    """Reached from the resolution: some have more than a hundred sponsors."""

    autocomplete_fields = ["resolution", "state"]
    list_display = ["name", "on_behalf_of", "joined", "state", "resolution"]
    list_select_related = ["state", "resolution"]
    list_filter = ["joined", OfResolution, OfState]
    search_fields = ["name", "on_behalf_of", "resolution__symbol"]
    search_help_text = _("Part of a name, of a group, or of a symbol.")
    ordering = ["-resolution__sort_key", "position", "pk"]
    fieldsets = [
        (
            None,
            {
                "description": _(
                    "The name is that of the printed record. An officer or a body that "
                    "submitted the draft has no State."
                ),
                "fields": [
                    "resolution",
                    "name",
                    "state",
                    "on_behalf_of",
                    ("joined", "position"),
                ],
            },
        )
    ]


@admin.register(Text)
class TextAdmin(HiddenPartAdmin):
    """The title of a resolution in each language, apart from its paragraphs."""

    autocomplete_fields = ["resolution"]
    list_display = ["resolution", "language", "title", "differs"]
    list_select_related = ["resolution"]
    list_filter = ["language", ("differs", admin.EmptyFieldListFilter), OfResolution]
    search_fields = ["title", "resolution__symbol"]
    search_help_text = _("Part of a title, or of a symbol.")
    ordering = ["-resolution__sort_key", "language", "pk"]
    fieldsets = [
        (
            None,
            {
                "description": _(
                    "The official title in one language, and how the paragraphs of "
                    "that language differ from the English ones."
                ),
                "fields": ["resolution", "language", "title", "differs"],
            },
        )
    ]


@admin.register(Speech)
class SpeechAdmin(HiddenPartAdmin):
    """The words of a statement, apart from it because they are long."""

    wholes = ("statement",)
    autocomplete_fields = ["statement"]
    list_display = ["statement"]
    list_select_related = ["statement"]
    search_fields = ["statement__speaker", "statement__slug"]
    search_help_text = _("Part of the name of the speaker, or of the address.")
    ordering = ["-statement__year", "statement__slug"]
    fieldsets = [
        (
            None,
            {
                "description": _(
                    "As the official record has it; a blank line stands between "
                    "paragraphs."
                ),
                "fields": ["statement", "text"],
            },
        )
    ]
