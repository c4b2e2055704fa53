"""Themes, by the words of their names and scopes."""

from django.utils.translation import gettext_lazy as _

from events.filters.record import Order, RecordFilter, Rows


def in_position(rows: Rows) -> Rows:
    return rows.order_by("position", "slug")


class ThemeFilter(RecordFilter):
    """The list of themes."""

    noun = _("Themes")
    words_in = ("name", "scope")
    orders = {"position": Order(_("Order of the record"), in_position)}
