"""The result of a check in words, in the page's language."""

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from events.symbol_check.statuses import Check, Checked, Status
from events.symbols import Flaw

LABELS: dict[Status, Promise] = {
    Status.CURRENT: gettext_lazy("Current"),
    Status.NEWER: gettext_lazy("Has a newer edition"),
    Status.WITHDRAWN: gettext_lazy("Withdrawn from this record"),
    Status.ABSENT: gettext_lazy("Not in this record"),
    Status.FUTURE: gettext_lazy("No such session yet"),
    Status.ELSEWHERE: gettext_lazy("Of another organ"),
    Status.MALFORMED: gettext_lazy("Malformed"),
}
FLAWS: dict[Flaw, Promise] = {
    Flaw.NO_NUMBER: gettext_lazy("The number is missing."),
    Flaw.SEPARATOR: gettext_lazy(
        "The parts of a symbol are separated by slashes, as in A/RES/73/195."
    ),
    Flaw.PARTED: gettext_lazy("A blank parts the number."),
    Flaw.WORD: gettext_lazy("The word after A/ is not one that symbols have."),
    Flaw.EARLY_SESSION: gettext_lazy(
        "Resolutions up to the thirtieth session are written like A/RES/2920(XXVII)."
    ),
    Flaw.NO_SUCH_SESSION: gettext_lazy("There is no session with this number."),
    Flaw.TOO_LONG: gettext_lazy("Something stands after the number that cannot."),
    Flaw.OTHER: gettext_lazy("It is not written as symbols of the Assembly are."),
}


def reason(row: Checked) -> str:
    """Why it has its status, in a sentence; empty where the status says it."""
    if row.flaw is not None:
        return str(FLAWS[row.flaw])
    if row.status == Status.WITHDRAWN and row.resolution:
        return row.resolution.withdrawal_reason
    if row.status == Status.FUTURE:
        return _("It is well formed, and its session has not opened.")
    if row.status == Status.ELSEWHERE:
        return _("It was not checked: the record has documents of the Assembly.")
    return ""


def summary(check: Check) -> str:
    """5 symbols in 7 places: 3 current, 1 with a newer edition, 1 malformed."""
    if not check.rows:
        return _("No symbol of a document was found in the text.")
    number, places = len(check.rows), check.places
    symbols = ngettext("%(n)d symbol", "%(n)d symbols", number) % {"n": number}
    where = ngettext("in %(n)d place", "in %(n)d places", places) % {"n": places}
    counted = ", ".join(_counted(*each) for each in check.counts.items())
    return f"{symbols} {where}: {counted}."


def _counted(status: Status, number: int) -> str:
    phrase = {
        Status.CURRENT: ngettext("%(n)d current", "%(n)d current", number),
        Status.NEWER: ngettext(
            "%(n)d with a newer edition", "%(n)d with a newer edition", number
        ),
        Status.WITHDRAWN: ngettext(
            "%(n)d withdrawn from this record",
            "%(n)d withdrawn from this record",
            number,
        ),
        Status.ABSENT: ngettext(
            "%(n)d not in this record", "%(n)d not in this record", number
        ),
        Status.FUTURE: ngettext(
            "%(n)d of a session to come", "%(n)d of sessions to come", number
        ),
        Status.ELSEWHERE: ngettext(
            "%(n)d of another organ", "%(n)d of other organs", number
        ),
        Status.MALFORMED: ngettext("%(n)d malformed", "%(n)d malformed", number),
    }[status]
    return phrase % {"n": number}
