"""What was said, by whom, where and about what."""

from django.db.models import F, Q
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from events.filters.fields import AnyOf, CodeFilter, session_filter
from events.filters.record import Order, Rows, ThemedFilter
from events.models import State, Statement


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

    kind = AnyOf(label=_("Kind"), field_name="kind", choices=Statement.Kind.choices)
    state = CodeFilter(
        label=_("State"),
        field_name="state__code",
        lookup_expr="exact",
        pattern=r"^[A-Za-z]{2,3}$",
        message=_("Give the code of a State, such as MEX."),
    )
    session = session_filter(field_name="session", method="heard_in")

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self._states: list[tuple[str, str]] | None = None

    def names_of(self, name: str) -> list[tuple[str, str | Promise]]:
        return self.states() if name == "state" else super().names_of(name)

    def states(self) -> list[tuple[str, str]]:
        """Every State with a statement the public may read, by its name."""
        if self._states is None:
            speaking = Statement.objects.published().values("state")
            rows = State.objects.filter(pk__in=speaking).order_by("name", "pk")
            self._states = list(rows.values_list("code", "name"))
        return self._states

    def heard_in(self, queryset: Rows, name: str, code: str) -> Rows:
        """In the session itself, or in a meeting held during it."""
        code = code.upper()
        return queryset.filter(Q(session__code=code) | Q(session__part_of__code=code))
