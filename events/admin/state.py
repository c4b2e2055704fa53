"""States, and the names they bore."""

from django.contrib import admin
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from events.admin.belonging import rows_link
from events.admin.editing import ShortInline
from events.admin.merging import MergingAdmin
from events.admin.standing import StandingForm
from events.models import State, StateName


class StateForm(StandingForm):
    """A State, whose code is written in capital letters."""

    def clean_code(self) -> str:
        return self.cleaned_data["code"].strip().upper()


class StateNameInline(ShortInline):
    """The names it bore before, with their days."""

    model = StateName
    fields = ["name", "starts_on", "ends_on"]


@admin.register(State)
class StateAdmin(MergingAdmin):
    """The States that vote and speak, historic ones by themselves."""

    form = StateForm
    actions = ["merge"]
    beside = {"names": _("Names")}
    inlines = [StateNameInline]
    readonly_fields = ["rows"]
    list_display = ["name", "code", "regional_group", "admitted_on", "ended_on"]
    list_filter = ["regional_group", ("ended_on", admin.EmptyFieldListFilter)]
    search_fields = ["name", "code", "names__name"]
    search_help_text = _("Part of a name, today's or an earlier one, or the code.")
    ordering = ["name"]
    fieldsets = [
        (
            None,
            {
                "description": _(
                    "A State that is no more keeps its own row and is never merged "
                    "into a successor. A change of name goes among the names below; a "
                    "name without any day is one under which readers only look for it."
                ),
                "fields": ["name", ("code", "m49"), "regional_group"],
            },
        ),
        (
            _("Membership"),
            {
                "description": _("The days are those of the United Nations list."),
                "fields": [("admitted_on", "ended_on")],
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

    @admin.display(description=_("lists"))
    def rows(self, state: State) -> SafeString | str:
        if not state.pk:
            return gettext("Save the State first.")
        return rows_link(
            [
                ("vote", "state", state.votes.all(), _("votes")),
                ("statement", "state", state.statements.all(), _("statements")),
            ],
            state.pk,
        )
