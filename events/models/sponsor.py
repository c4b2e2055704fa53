"""Who submitted or joined the draft of a resolution."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from events.models.resolution import Resolution
from events.models.state import State


class Sponsor(models.Model):
    """A State, officer or body named as sponsor, alone or for a group."""

    resolution = models.ForeignKey(
        Resolution,
        verbose_name=_("resolution"),
        on_delete=models.CASCADE,
        related_name="sponsors",
    )
    state = models.ForeignKey(
        State,
        verbose_name=_("State"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="sponsored",
        help_text=_("Empty where an officer or a body submitted the draft."),
    )
    name = models.CharField(
        _("name"), max_length=250, help_text=_("As printed in the record.")
    )
    on_behalf_of = models.CharField(
        _("on behalf of"),
        max_length=250,
        blank=True,
        default="",
        help_text=_("A group, such as the Group of 77 and China."),
    )
    joined = models.BooleanField(
        _("joined later"),
        default=False,
        help_text=_("Became a sponsor after the draft was issued."),
    )
    position = models.PositiveSmallIntegerField(_("order"))

    class Meta:
        verbose_name = _("sponsor")
        verbose_name_plural = _("sponsors")
        ordering = ["resolution", "position"]
        constraints = [
            models.UniqueConstraint(
                fields=["resolution", "position"],
                name="sponsor_position_is_unique",
                violation_error_message=_("Another sponsor stands at this place."),
            ),
            models.UniqueConstraint(
                fields=["resolution", "name", "on_behalf_of"],
                name="sponsor_once_a_resolution",
                violation_error_message=_("This sponsor is already listed."),
            ),
        ]

    def __str__(self) -> str:
        return self.name
