"""What the Assembly convened, and its sessions."""

from django.db.models import F
from django.utils.translation import gettext_lazy as _

from events.filters.fields import AnyOf, ProminenceFilter, session_filter
from events.filters.record import Order, Rows, ThemedFilter
from events.models import Session


def newest_first(rows: Rows) -> Rows:
    return rows.order_by(
        "-opening_year", F("starts_on").desc(nulls_last=True), "slug", "pk"
    )


def oldest_first(rows: Rows) -> Rows:
    return rows.order_by(
        "opening_year", F("starts_on").asc(nulls_last=True), "slug", "pk"
    )


def by_title(rows: Rows) -> Rows:
    return rows.order_by("title", "slug", "pk")


#: What several of each kind are called.
KINDS = {
    "regular": _("Regular sessions"),
    "special": _("Special sessions"),
    "emergency": _("Emergency special sessions"),
    "high_level_dialogue": _("High-level dialogues"),
    "high_level_meeting": _("High-level meetings"),
    "plenary_meeting": _("Plenary meetings"),
    "informal_meeting": _("Informal meetings"),
    "thematic_debate": _("Thematic debates"),
    "hearing": _("Hearings"),
    "negotiation": _("Negotiation rounds"),
    "conference": _("Intergovernmental conferences"),
    "review_forum": _("Review forums"),
    "observance": _("Observances"),
}


class KindFilter(AnyOf):
    """The regular sessions are a frame: they stand in the list when asked for.

    They are asked for by their kind, or by words.
    """

    def filter(self, queryset: Rows, value: list[str]) -> Rows:
        rows = queryset if self.parent.asks_for_sessions else queryset.events()
        return super().filter(rows, value)


class SessionFilter(ThemedFilter):
    """The list of meetings and sessions."""

    noun = _("Meetings")
    kinds = KINDS
    words_in = ("title", "code", "place", "president", "summary")
    year = "opening_year"
    orders = {
        "newest": Order(_("Newest first"), newest_first),
        "oldest": Order(_("Oldest first"), oldest_first),
        "title": Order(_("Title"), by_title),
    }

    kind = KindFilter(label=_("Kind"), field_name="kind", choices=Session.Kind.choices)
    prominence = ProminenceFilter(label=_("Prominence"), field_name="prominence")
    session = session_filter(field_name="part_of__code", lookup_expr="exact")

    @property
    def asks_for_sessions(self) -> bool:
        """Whether the regular sessions belong to the list as it is filtered."""
        return bool({"kind", "q"} & set(self.chosen))

    def whole(self) -> Rows:
        rows = super().whole()
        return rows if self.asks_for_sessions else rows.events()
