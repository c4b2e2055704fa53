"""What a record remembers of the official files that speak of it."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Imported(models.Model):
    """A record of which official files know facts too.

    `imported` holds, for each part that an import set, the format it came from and a
    digest of the value: a part that is still as it was imported may take a newer
    value, and one that an editor changed stays.
    """

    imported = models.JSONField(
        _("as last imported"), default=dict, blank=True, editable=False
    )
    reason = models.CharField(
        _("why it is here"),
        max_length=200,
        blank=True,
        default="",
        editable=False,
        help_text=_("What an import saw in it that belongs to the subject."),
    )

    class Meta:
        abstract = True
