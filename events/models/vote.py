"""How one State voted on one resolution."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from events.models.resolution import Resolution
from events.models.state import State

ONLY_RECORDED = _("A State's vote belongs to a resolution adopted by recorded vote.")


class Vote(models.Model):
    """One State's position in one recorded vote, under its name that day.

    "Not voting" is neither an abstention nor an absence. A State that could not vote
    (Article 19 of the Charter) or was not yet a Member has its own position.
    That the vote was a recorded one is held by a trigger (migration 0002).
    """

    class Position(models.TextChoices):
        IN_FAVOUR = "yes", _("In favour")
        AGAINST = "no", _("Against")
        ABSTAINING = "abstain", _("Abstaining")
        NOT_VOTING = "not_voting", _("Not voting")
        NOT_ELIGIBLE = "not_eligible", _("Not eligible to vote")
        NOT_MEMBER = "not_member", _("Not yet a Member")

    # The rule "once a State" has an index that begins with the resolution.
    resolution = models.ForeignKey(
        Resolution,
        verbose_name=_("resolution"),
        on_delete=models.CASCADE,
        related_name="votes",
        db_index=False,
    )
    state = models.ForeignKey(
        State, verbose_name=_("State"), on_delete=models.PROTECT, related_name="votes"
    )
    position = models.CharField(_("position"), max_length=12, choices=Position)
    name = models.CharField(
        _("name at the time"),
        max_length=120,
        blank=True,
        default="",
        help_text=_("As printed in the record of the vote."),
    )

    class Meta:
        verbose_name = _("vote")
        verbose_name_plural = _("votes")
        ordering = ["resolution", "state"]
        constraints = [
            models.UniqueConstraint(
                fields=["resolution", "state"],
                name="vote_once_a_state",
                violation_error_message=_("This State's vote is already recorded."),
            ),
            models.CheckConstraint(
                condition=Q(
                    position__in=[
                        "yes",
                        "no",
                        "abstain",
                        "not_voting",
                        "not_eligible",
                        "not_member",
                    ]
                ),
                name="vote_position_is_known",
                violation_error_message=_("This is no position in a vote."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name or self.state}: {self.get_position_display()}"

    def clean(self) -> None:
        super().clean()
        if self.resolution_id and self.resolution.method != Resolution.Method.RECORDED:
            raise ValidationError({"resolution": ONLY_RECORDED})
