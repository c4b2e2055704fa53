"""Why a State that a reader looks for is not in a roll call."""

from datetime import date

from django.utils.translation import gettext as _

from events.models import State
from events.roll_call.rows import Row
from events.state_names import states_named
from events.templatetags.days import day as written

#: States explained at most; more words in the field leave fewer.
MOST = 5


def absent(text: str, roll_call: list[Row], day: date | None) -> list[str]:
    """A sentence for each State of that name without a row; two queries where asked."""
    if not text:
        return []
    named = State.objects.filter(pk__in=states_named(text))
    others = named.exclude(code__in=[row.code for row in roll_call])
    return [_sentence(state, day) for state in others.order_by("name", "pk")[:MOST]]


def _sentence(state: State, day: date | None) -> str:
    names = {"name": state.name}
    if state.admitted_on is None:
        return _("%(name)s is not a Member.") % names
    if day and state.admitted_on > day:
        words = _("%(name)s became a Member later, on %(day)s.")
        return words % (names | {"day": written(state.admitted_on)})
    if day and state.ended_on and state.ended_on < day:
        words = _("%(name)s was a Member until %(day)s.")
        return words % (names | {"day": written(state.ended_on)})
    return _("%(name)s is not named in this roll call.") % names
