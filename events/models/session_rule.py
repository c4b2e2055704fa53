"""The session of a resolution is the one its symbol names: the rule, as a condition."""

from django.db import models
from django.db.models import Q, Value
from django.db.models.functions import Cast, Concat

from events import symbols

#: Sessions whose resolutions bear the session in Roman numerals, after a running
#: number: the first thirty, and the special ones held until 1975.
LEGACY_SESSIONS = {
    **{str(n): symbols.legacy_label("regular", n) for n in range(1, 31)},
    **{f"S-{n}": symbols.legacy_label("special", n) for n in range(1, 8)},
    **{f"ES-{n}": symbols.legacy_label("emergency_special", n) for n in range(1, 6)},
}


def session_is_of_symbol() -> Q:
    """The condition that a symbol names the session its row refers to."""
    code = Cast("session", models.CharField(max_length=6))
    condition = Q(session=None) | Q(
        symbol__startswith=Concat(Value("A/RES/"), code, Value("/"))
    )
    for session, label in LEGACY_SESSIONS.items():
        condition |= Q(session=session, symbol__contains=f"({label})")
    return condition
