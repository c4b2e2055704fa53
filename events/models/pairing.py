"""What the editors decide about two paragraphs of two editions."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from events.models.resolution import Resolution
from events.models.text import Paragraph

NO_SERIES = _("Only two editions of one series are compared; these are not.")
WRONG_ORDER = _("The earlier edition comes first; change the two over.")
NO_PARAGRAPH = _("%(symbol)s has no paragraph %(anchor)s in this record.")


class Pairing(models.Model):
    """A paragraph of an edition stands for one of a later edition, or for none.

    It comes before what the comparison finds by itself, in every language: anchors
    are the same in all six. An empty anchor says that the other one stands alone.
    """

    earlier = models.ForeignKey(
        Resolution,
        verbose_name=_("earlier edition"),
        on_delete=models.CASCADE,
        related_name="later_pairings",
    )
    later = models.ForeignKey(
        Resolution,
        verbose_name=_("later edition"),
        on_delete=models.CASCADE,
        related_name="earlier_pairings",
    )
    earlier_anchor = models.CharField(
        _("paragraph of the earlier"),
        max_length=25,
        blank=True,
        default="",
        help_text=_(
            "Its anchor, such as op9 or op14-a: the end of its address on the page of "
            "the text. Leave it empty where the later paragraph is new."
        ),
    )
    later_anchor = models.CharField(
        _("paragraph of the later"),
        max_length=25,
        blank=True,
        default="",
        help_text=_(
            "Its anchor, such as op12. Leave it empty where the earlier paragraph was "
            "dropped."
        ),
    )

    class Meta:
        verbose_name = _("pairing of paragraphs")
        verbose_name_plural = _("pairings of paragraphs")
        ordering = ["earlier", "later", "earlier_anchor", "later_anchor"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(earlier=F("later")),
                name="pairing_is_of_two_editions",
                violation_error_message=_("An edition is not compared with itself."),
            ),
            models.CheckConstraint(
                condition=~Q(earlier_anchor="", later_anchor=""),
                name="pairing_names_a_paragraph",
                violation_error_message=_("A pairing needs one paragraph at least."),
            ),
            models.UniqueConstraint(
                fields=["earlier", "later", "earlier_anchor"],
                condition=~Q(earlier_anchor=""),
                name="pairing_once_an_earlier_paragraph",
                violation_error_message=_(
                    "The paragraph of the earlier edition is paired already."
                ),
            ),
            models.UniqueConstraint(
                fields=["earlier", "later", "later_anchor"],
                condition=~Q(later_anchor=""),
                name="pairing_once_a_later_paragraph",
                violation_error_message=_(
                    "The paragraph of the later edition is paired already."
                ),
            ),
        ]

    def __str__(self) -> str:
        left = f"{self.earlier.symbol} {self.earlier_anchor or '–'}"
        return f"{left} ↔ {self.later.symbol} {self.later_anchor or '–'}"

    def clean(self) -> None:
        """Two editions of one series, in order, and paragraphs that they have."""
        super().clean()
        if not (self.earlier_id and self.later_id) or self.earlier_id == self.later_id:
            return
        if self.earlier.series_id is None or (
            self.earlier.series_id != self.later.series_id
        ):
            raise ValidationError({"later": NO_SERIES})
        if self.earlier.sort_key > self.later.sort_key:
            raise ValidationError({"earlier": WRONG_ORDER})
        missing = {
            **_missing("earlier_anchor", self.earlier, self.earlier_anchor),
            **_missing("later_anchor", self.later, self.later_anchor),
        }
        if missing:
            raise ValidationError(missing)


def _missing(field: str, edition: Resolution, anchor: str) -> dict[str, Any]:
    """What to say at a field that names a paragraph which the edition lacks."""
    places = edition.paragraphs.values_list("kind", "number").distinct()
    anchors = {Paragraph(kind=kind, number=number).anchor for kind, number in places}
    if not anchor or anchor in anchors:
        return {}
    words = {"symbol": edition.symbol, "anchor": anchor}
    return {field: ValidationError(NO_PARAGRAPH, params=words)}
