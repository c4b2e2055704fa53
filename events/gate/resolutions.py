"""The rules of resolutions."""

from django.db.models import Exists, F, OuterRef, Q
from django.db.models.lookups import GreaterThan, LessThan
from django.utils.translation import gettext_lazy as _

from events.gate.rule import Level, Rule, year_of
from events.models import Resolution, RollCallCount, Session

# A regular session opens in September of its year and closes a year later; the first
# met from January 1946. A special one may be resumed for decades.
_OUTSIDE_SESSION = (
    Q(adopted_on__lt=F("session__starts_on"))
    | Q(adopted_on__gt=F("session__ends_on"))
    | Q(session__kind=Session.Kind.REGULAR)
    & (
        Q(LessThan(year_of("adopted_on"), F("session__opening_year")))
        | Q(GreaterThan(year_of("adopted_on"), F("session__opening_year") + 1))
    )
)
_COUNTED_OTHERWISE = Exists(
    RollCallCount.objects.filter(
        ~Q(
            in_favour=OuterRef("in_favour"),
            against=OuterRef("against"),
            abstaining=OuterRef("abstaining"),
        ),
        resolution=OuterRef("pk"),
        votes__gt=0,
    )
)

RULES = (
    Rule(
        "symbol_not_understood",
        Level.BLOCKING,
        "symbol",
        _("Symbols not understood"),
        _("Its symbol is not understood: type it as printed on the document."),
        Q(sort_key=""),
    ),
    Rule(
        "no_session",
        Level.BLOCKING,
        "symbol",
        _("Without the session of its symbol"),
        _("The session that its symbol names is not in the record: add it first."),
        ~Q(sort_key="") & Q(session=None),
    ),
    Rule(
        "day_outside_session",
        Level.BLOCKING,
        "adopted_on",
        _("Adopted outside the session"),
        _("The day of adoption lies outside the session that its symbol names."),
        _OUTSIDE_SESSION,
    ),
    Rule(
        "no_day",
        Level.WARNING,
        "adopted_on",
        _("Without a day of adoption"),
        _("Its day of adoption is not given, so the timeline does not show it."),
        Q(adopted_on=None),
    ),
    Rule(
        "method_unknown",
        Level.WARNING,
        "method",
        _("Method of adoption not established"),
        _("No source states yet how it was adopted."),
        Q(method=Resolution.Method.UNKNOWN),
    ),
    Rule(
        "tally_differs",
        Level.WARNING,
        "in_favour",
        _("Figures that differ from the roll call"),
        _(
            "The figures of the vote are not those that its roll call counts: see "
            "which the source states, and say so in the note to the reader."
        ),
        Q(method=Resolution.Method.RECORDED) & _COUNTED_OTHERWISE,
    ),
)
