"""Why a fact changes that the public has seen: asked once, in the same words."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from events import history
from events.models import Publication, State

REASON_NEEDED = _(
    "The public has seen this: say in one sentence why it changes. The reason is "
    "published with the correction."
)
#: The name of the field, in every form that asks.
NAME = "change_reason"


def reason_field() -> forms.CharField:
    """The box of a form of the desk in which the reason is written."""
    return forms.CharField(
        label=_("Reason of the change"),
        max_length=500,
        required=False,
        strip=True,
        widget=forms.TextInput(attrs={"class": "vTextField"}),
        help_text=_(
            "Why a fact that the public has seen changes, in one sentence. It is "
            "published with the correction."
        ),
    )


class ChangeReasonForm(forms.Form):
    """The same by itself, where something is taken away."""

    change_reason = reason_field()


class ReasonForm(forms.Form):
    """Why a record goes back to what it was."""

    reason = forms.CharField(
        label=_("Reason"),
        max_length=500,
        required=False,
        help_text=_("One sentence. A record that is public needs it."),
    )


def asks_reason(record: Any) -> bool:
    """Whether the public sees facts of a row, so that they change with a reason."""
    kept = isinstance(record, Publication | State)
    return kept and history.is_seen(record)


def is_asked(whole: Any, part: str) -> bool:
    """Whether a change of one list of a row needs its reason."""
    return asks_reason(whole) and bool(history.facts({part}))
