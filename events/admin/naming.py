"""Other names under which readers look for a record."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from events.admin.editing import RuledForm, ShortInline
from events.admin.part_history import PartAdmin
from events.admin.parts import PartForm
from events.models import Alias


class AliasForm(RuledForm):
    """Another name, compared without regard to capital letters."""

    def clean_word(self) -> str:
        return self.cleaned_data["word"].strip().casefold()


class AliasPartForm(AliasForm, PartForm):
    """The same on a page of its own, where the record is chosen."""


class AliasInline(ShortInline):
    """The other names of the record, on its page."""

    model = Alias
    form = AliasForm
    fields = ["word"]


@admin.register(Alias)
class AliasAdmin(PartAdmin):
    """All the other names, whatever they name."""

    form = AliasPartForm
    wholes = ("resolution", "session", "theme")
    autocomplete_fields = ["resolution", "session", "theme"]
    list_display = ["word", "named"]
    list_select_related = ["resolution", "session", "theme"]
    list_filter = [
        ("resolution", admin.EmptyFieldListFilter),
        ("session", admin.EmptyFieldListFilter),
        ("theme", admin.EmptyFieldListFilter),
    ]
    search_fields = ["word", "resolution__symbol", "session__title", "theme__name_en"]
    fieldsets = [
        (
            None,
            {
                "description": _(
                    "A reader who searches for this name is led to the one record it "
                    "belongs to: a resolution, a session or a theme."
                ),
                "fields": ["word", "resolution", "session", "theme"],
            },
        )
    ]

    @admin.display(description=_("names"))
    def named(self, alias: Alias) -> str:
        return str(alias.target)
