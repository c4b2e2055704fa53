"""What the roll call of a resolution counts, kept beside it."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from events.models.resolution import Resolution


class RollCallCount(models.Model):
    """How many States stand at each position in the roll call of one resolution.

    Triggers (migration 0018) keep it in step with the votes, whoever writes them, so
    that nobody counts hundreds of thousands of votes to open a page. Nothing else
    writes it. A resolution that never had a vote has no row; one whose votes are all
    taken away keeps a row of zeros.
    """

    resolution = models.OneToOneField(
        Resolution,
        verbose_name=_("resolution"),
        primary_key=True,
        on_delete=models.CASCADE,
        related_name="roll_call_count",
    )
    votes = models.PositiveIntegerField(_("votes"))
    in_favour = models.PositiveIntegerField(_("in favour"))
    against = models.PositiveIntegerField(_("against"))
    abstaining = models.PositiveIntegerField(_("abstaining"))

    class Meta:
        verbose_name = _("count of a roll call")
        verbose_name_plural = _("counts of roll calls")
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.in_favour}–{self.against}–{self.abstaining}"
