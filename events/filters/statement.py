"""What was said, by whom, where and about what."""

from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from events.filters.fields import AnyOf, CodeFilter, SlugFilter, session_filter
from events.filters.record import Named, Order, Rows, ThemedFilter
from events.models import Session, Statement


def at_public_meetings() -> Q:
    """Statements at a meeting that the public may see, less the regular sessions."""
    return Q(session__in=Session.objects.published().events().values("pk"))


def newest_first(rows: Rows) -> Rows:
    return rows.order_by("-year", F("delivered_on").desc(nulls_last=True), "slug", "pk")


def oldest_first(rows: Rows) -> Rows:
    return rows.order_by("year", F("delivered_on").asc(nulls_last=True), "slug", "pk")


def by_speaker(rows: Rows) -> Rows:
    return rows.order_by("speaker", "year", "slug", "pk")


#: What several of each kind are called.
KINDS = {
    "general_debate": _("Statements in the general debate"),
    "opening": _("Opening statements"),
    "closing": _("Closing statements"),
    "statement": _("Other statements"),
    "explanation": _("Explanations of vote or position"),
    "message": _("Messages"),
    "report": _("Reports"),
    "press": _("Remarks to the press"),
}


class StatementFilter(ThemedFilter):
    """The list of statements."""

    noun = _("Statements")
    kinds = KINDS
    words_in = (
        "speaker",
        "role",
        "delegation",
        "on_behalf_of",
        "occasion",
        "summary",
        "quotation",
    )
    year = "year"
    orders = {
        "newest": Order(_("Newest first"), newest_first),
        "oldest": Order(_("Oldest first"), oldest_first),
        "speaker": Order(_("Speaker"), by_speaker),
    }

    named = {
        "state": Named("state__code", "state__name", ("state__name", "state__code")),
        "meeting": Named(
            "session__slug",
            "session__title",
            ("-session__opening_year", "-session__starts_on", "session__slug"),
            at_public_meetings,
        ),
    }

    kind = AnyOf(label=_("Kind"), field_name="kind", choices=Statement.Kind.choices)
    state = CodeFilter(
        label=_("State"),
        field_name="state__code",
        lookup_expr="exact",
        pattern=r"^[A-Z]{2,3}$",
        message=_("Give the code of a State, such as MEX."),
    )
    session = session_filter(field_name="session", method="heard_in")
    meeting = SlugFilter(
        label=_("Meeting"),
        field_name="session__slug",
        lookup_expr="exact",
        message=_("Give the address of a meeting, such as hld-2006."),
    )

    def heard_in(self, queryset: Rows, name: str, code: str) -> Rows:
        """In the session itself, or in a meeting held during it."""
        return queryset.filter(Q(session__code=code) | Q(session__part_of__code=code))
