"""The rules of sessions and meetings."""

from django.db.models import F, Q
from django.db.models.lookups import Exact
from django.utils.translation import gettext_lazy as _

from events.gate.rule import Level, Rule, year_of

RULES = (
    Rule(
        "no_first_day",
        Level.WARNING,
        "starts_on",
        _("Without a first day"),
        _("Its first day is not given: the record knows its year only."),
        Q(starts_on=None, code=None),
    ),
    Rule(
        "day_outside_its_year",
        Level.BLOCKING,
        "starts_on",
        _("Days outside the year"),
        _("Its first day does not lie in the year given for its opening."),
        Q(starts_on__isnull=False) & ~Q(Exact(year_of("starts_on"), F("opening_year"))),
    ),
)
