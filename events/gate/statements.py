"""The rules of statements."""

from django.db.models import F, Q
from django.db.models.lookups import Exact
from django.utils.translation import gettext_lazy as _

from events.gate.rule import Level, Rule, year_of

RULES = (
    Rule(
        "day_outside_its_year",
        Level.BLOCKING,
        "delivered_on",
        _("Days outside the year"),
        _("The day on which it was made does not lie in the year given."),
        Q(delivered_on__isnull=False) & ~Q(Exact(year_of("delivered_on"), F("year"))),
    ),
    # A message for a day is often given some days before.
    Rule(
        "day_outside_meeting",
        Level.WARNING,
        "delivered_on",
        _("Made on another day than the meeting"),
        _("It was made on a day on which the meeting did not sit: see the source."),
        Q(delivered_on__lt=F("session__starts_on"))
        | Q(delivered_on__gt=F("session__ends_on")),
    ),
    Rule(
        "no_day",
        Level.WARNING,
        "delivered_on",
        _("Without a day"),
        _("The day on which it was made is not given: the record knows its year only."),
        Q(delivered_on=None),
    ),
)
