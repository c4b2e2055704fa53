"""Pairings: what the editors decide where a comparison finds the wrong paragraphs."""

from typing import Any

from django import forms
from django.contrib import admin
from django.http import HttpRequest
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from events.admin.filters import OfSeries
from events.admin.held import HeldAdmin
from events.admin.locking import VersionedForm
from events.compared.steps import address
from events.models import Pairing

#: Characters of an address that an editor may paste.
LONGEST = 300


class OfComparedSeries(OfSeries):
    """The pairings of the editions of one series."""

    parameter_name = "series"
    field = "earlier__series"


def _anchor_field(name: str) -> forms.CharField:
    """A box for an anchor that also takes the whole address of the paragraph."""
    column: Any = Pairing._meta.get_field(name)
    return forms.CharField(
        label=capfirst(column.verbose_name),
        help_text=column.help_text,
        required=False,
        max_length=LONGEST,
    )


class PairingForm(VersionedForm):
    """Two editions and a paragraph of each, by its anchor or its copied address."""

    earlier_anchor = _anchor_field("earlier_anchor")
    later_anchor = _anchor_field("later_anchor")

    def clean_earlier_anchor(self) -> str:
        return _anchor(self.cleaned_data["earlier_anchor"])

    def clean_later_anchor(self) -> str:
        return _anchor(self.cleaned_data["later_anchor"])


def _anchor(typed: str) -> str:
    """What follows the mark # in an address; the whole where there is none."""
    return str(typed).rpartition("#")[2].strip()


@admin.register(Pairing)
class PairingAdmin(HeldAdmin):
    """All the pairings; those of one series are reached from its page."""

    form = PairingForm
    autocomplete_fields = ["earlier", "later"]
    list_display = ["earlier", "earlier_anchor", "later", "later_anchor"]
    list_display_links = ["earlier", "earlier_anchor"]
    list_select_related = ["earlier", "later"]
    list_filter = [OfComparedSeries]
    search_fields = ["earlier__symbol", "later__symbol"]
    search_help_text = _("Part of the symbol of either edition.")
    ordering = ["-later__sort_key", "-earlier__sort_key", "earlier_anchor", "pk"]
    fieldsets = [
        (
            None,
            {
                "description": _(
                    "The comparison of two editions pairs their paragraphs by "
                    "itself. Where it is wrong, say here which belong together, or "
                    "leave one anchor empty to say that the other stands alone. It "
                    "holds in all six languages, and the page says that the editors "
                    "decided it."
                ),
                "fields": [("earlier", "earlier_anchor"), ("later", "later_anchor")],
            },
        )
    ]

    def has_module_permission(self, request: HttpRequest) -> bool:
        return False

    def view_on_site(self, pairing: Pairing) -> str | None:
        """The comparison that it decides, where the public may see both editions."""
        editions = (pairing.earlier, pairing.later)
        series = pairing.earlier.series
        if series is None or not all(edition.is_public for edition in editions):
            return None
        return address(series, *editions)
