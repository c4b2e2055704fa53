"""How the Assembly adopted a text."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class Adoption(models.Model):
    """The way of adoption, and the figures where a vote was recorded.

    The figures are those that the source states, even where its roll call has others.
    """

    class Method(models.TextChoices):
        WITHOUT_VOTE = "without_vote", _("Adopted without a vote")
        RECORDED = "recorded", _("Adopted by recorded vote")
        NON_RECORDED = "non_recorded", _("Adopted by non-recorded vote")
        UNKNOWN = "unknown", _("Method not yet established")

    method = models.CharField(
        _("method of adoption"), max_length=12, choices=Method, default=Method.UNKNOWN
    )
    in_favour = models.PositiveSmallIntegerField(_("in favour"), null=True, blank=True)
    against = models.PositiveSmallIntegerField(_("against"), null=True, blank=True)
    abstaining = models.PositiveSmallIntegerField(
        _("abstaining"), null=True, blank=True
    )
    not_voting = models.PositiveSmallIntegerField(
        _("not voting"),
        null=True,
        blank=True,
        help_text=_("Members that cast no vote. Empty where no source states it."),
    )
    vote_note = models.CharField(
        _("note on the vote"),
        max_length=300,
        blank=True,
        default="",
        help_text=_("What the record of the vote adds, such as a later correction."),
    )
    voting_record = models.CharField(
        _("voting record"),
        max_length=12,
        blank=True,
        default="",
        help_text=_("The number of the voting record in the UN Digital Library."),
    )

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=Q(
                    method="recorded",
                    in_favour__isnull=False,
                    against__isnull=False,
                    abstaining__isnull=False,
                )
                | (
                    ~Q(method="recorded")
                    & Q(in_favour=None, against=None, abstaining=None, not_voting=None)
                ),
                name="resolution_tally_is_of_a_recorded_vote",
                violation_error_message=_(
                    "A recorded vote needs the three figures: in favour, against and "
                    "abstaining. Any other method has none."
                ),
            ),
            models.CheckConstraint(
                condition=Q(
                    method__in=["without_vote", "recorded", "non_recorded", "unknown"]
                ),
                name="resolution_method_is_known",
                violation_error_message=_("This is no method of adoption."),
            ),
        ]

    @property
    def tally(self) -> tuple[int, int, int] | None:
        """In favour, against, abstaining; None unless a vote was recorded."""
        if self.in_favour is None or self.against is None or self.abstaining is None:
            return None
        return self.in_favour, self.against, self.abstaining
