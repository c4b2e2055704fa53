"""The pages on which duplicates are made one, used as an editor uses them."""

from django.urls import reverse

from tests.admin.forms import act, send

REASON = "The two are one."
SPEAKERS = "admin:events_statement_speakers"


def ask(client, rows, **more):
    """Choose rows in their list, to be merged; gives the next page."""
    return act(client, "merge", rows, **more)


def merge(client, stays, goes, reason=REASON, shown=None, **more):
    """Confirm on the page that shows what would move; gives the page after it."""
    shown = stays if shown is None else shown
    sent = {"stays": stays.pk, "shown": shown.pk, "reason": reason, "confirm": "1"}
    return ask(client, [stays, goes], **sent | more)


def ask_speakers(client, names, **more):
    return send(client, reverse(SPEAKERS), {"speaker": names} | more)


def merge_speakers(client, stays, goes, reason=REASON, **more):
    sent = {"stays": stays, "shown": stays, "reason": reason, "confirm": "1"}
    return ask_speakers(client, [stays, goes], **sent | more)
