"""The page that asks why a record leaves the public site."""

from django import forms
from django.utils.translation import gettext_lazy as _


class WithdrawalForm(forms.Form):
    """The one sentence that a reader with an old link will see."""

    reason = forms.CharField(
        label=_("Reason of the withdrawal"),
        max_length=500,
        strip=True,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_(
            "One sentence for the reader who follows an old link, such as: The record "
            "listed this text twice; see A/RES/73/195."
        ),
        error_messages={"required": _("A withdrawn record needs a reason.")},
    )
