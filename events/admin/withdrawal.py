"""The page that asks why a record leaves the public site, and what takes its place."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from events.admin.reading import understand
from events.history.snapshots import KEYS
from events.models import Publication, Resolution

UNKNOWN = _("The record has nothing under this symbol or address.")


class WithdrawalForm(forms.Form):
    """What a reader with an old link will see: one sentence, and where to go."""

    reason = forms.CharField(
        label=_("Reason of the withdrawal"),
        max_length=500,
        strip=True,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_(
            "One sentence for the reader who follows an old link, such as: The record "
            "listed this text twice."
        ),
        error_messages={"required": _("A withdrawn record needs a reason.")},
    )
    successor = forms.CharField(
        label=_("Instead of it"),
        max_length=200,
        strip=True,
        required=False,
        widget=forms.TextInput(attrs={"class": "vTextField"}),
        help_text=_(
            "The symbol, or the last part of the address, of the record that takes its "
            "place, if one does; the reader is led to it."
        ),
    )

    def __init__(self, kind: type[Publication], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.kind = kind

    def clean_successor(self) -> Publication | None:
        typed = self.cleaned_data["successor"]
        if not typed:
            return None
        symbol = understand(typed) if self.kind is Resolution else None
        key = symbol.canonical if symbol and symbol.canonical else typed
        rows = self.kind._default_manager.filter(**{KEYS[self.kind]: key})
        found: Publication | None = rows.first()
        if found is None:
            raise forms.ValidationError(UNKNOWN)
        return found
