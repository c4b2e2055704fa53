"""The text of a resolution, paragraph by paragraph, and what it cites."""

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from events import phrases
from events.models.folded import FoldedField
from events.models.resolution import Resolution


class Text(models.Model):
    """A resolution in one language: its title there, and how it compares.

    Paragraphs of a language are never bent to fit those of another; `differs` says in
    a sentence where they do not match.
    """

    resolution = models.ForeignKey(
        Resolution,
        verbose_name=_("resolution"),
        on_delete=models.CASCADE,
        related_name="texts",
    )
    language = models.CharField(
        _("language"), max_length=7, choices=settings.LANGUAGES, default="en"
    )
    title = models.CharField(_("title"), max_length=1000)
    differs = models.CharField(
        _("differs"),
        max_length=200,
        blank=True,
        default="",
        help_text=_("How its paragraphs differ from those of the English text."),
    )

    class Meta:
        verbose_name = _("text")
        verbose_name_plural = _("texts")
        ordering = ["resolution", "language"]
        constraints = [
            models.UniqueConstraint(
                fields=["resolution", "language"],
                name="text_once_a_language",
                violation_error_message=_("The text in this language is already here."),
            ),
            models.CheckConstraint(
                condition=~Q(title=""),
                name="text_has_title",
                violation_error_message=_("A text needs its title."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.resolution.symbol} ({self.language})"


class Paragraph(models.Model):
    """One paragraph of one resolution in one language.

    The anchor is made of kind and number, so it is the same in six languages.
    """

    class Kind(models.TextChoices):
        PREAMBULAR = "pp", _("Preambular paragraph")
        OPERATIVE = "op", _("Operative paragraph")
        ANNEX = "annex", _("Annex paragraph")
        HEADING = "h", _("Heading")

    # The rules below have indexes that begin with the resolution.
    resolution = models.ForeignKey(
        Resolution,
        verbose_name=_("resolution"),
        on_delete=models.CASCADE,
        related_name="paragraphs",
        db_index=False,
    )
    language = models.CharField(
        _("language"), max_length=7, choices=settings.LANGUAGES, default="en"
    )
    kind = models.CharField(_("kind"), max_length=5, choices=Kind)
    number = models.CharField(
        _("number"),
        max_length=20,
        help_text=_(
            "14 or 14 (a), the same in every language; preambular ones are counted."
        ),
    )
    label = models.CharField(
        _("printed number"),
        max_length=20,
        blank=True,
        default="",
        help_text=_("What stands before it in this language, such as 14. or (a)."),
    )
    position = models.PositiveSmallIntegerField(_("order"))
    text = models.TextField(_("text"))
    lead = models.PositiveSmallIntegerField(
        _("opening words"),
        default=0,
        help_text=_("How many characters at its beginning are printed in italics."),
    )
    footnotes = models.JSONField(
        _("footnotes"),
        default=list,
        blank=True,
        help_text=_("Each as the place in the text, its mark, and its words."),
    )
    folded = FoldedField(_("words as compared"))

    class Meta:
        verbose_name = _("paragraph")
        verbose_name_plural = _("paragraphs")
        ordering = ["resolution", "language", "position"]
        constraints = [
            models.UniqueConstraint(
                fields=["resolution", "language", "kind", "number"],
                name="paragraph_anchor_is_unique",
                violation_error_message=_(
                    "This language already has a paragraph of this kind and number."
                ),
            ),
            models.UniqueConstraint(
                fields=["resolution", "language", "position"],
                name="paragraph_position_is_unique",
                violation_error_message=_("Another paragraph stands at this place."),
            ),
            models.CheckConstraint(
                condition=Q(kind__in=["pp", "op", "annex", "h"]),
                name="paragraph_kind_is_known",
                violation_error_message=_("This is no kind of paragraph."),
            ),
            models.CheckConstraint(
                condition=~Q(text=""),
                name="paragraph_has_text",
                violation_error_message=_("A paragraph needs its text."),
            ),
            models.CheckConstraint(
                condition=~Q(folded=""),
                name="paragraph_is_folded",
                violation_error_message=_(
                    "A paragraph is kept with its words as they are compared."
                ),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.resolution.symbol} {self.anchor}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Let the folded words follow the text where only some columns are saved."""
        columns = kwargs.get("update_fields")
        if columns is not None and {"text", "language"} & set(columns):
            kwargs["update_fields"] = {*columns, "folded"}
        super().save(*args, **kwargs)

    def clean(self) -> None:
        super().clean()
        self.folded = phrases.fold(self.text, self.language)

    @property
    def anchor(self) -> str:
        """The fragment of its address: op14, op14-a, annex3."""
        return anchor(self.kind, self.number)


def anchor(kind: str, number: str) -> str:
    """op and 14 (a) → op14-a, where no row is at hand."""
    compact = number.replace(" ", "").replace("(", "-").replace(")", "")
    return f"{kind}{compact}"


class Reference(models.Model):
    """A resolution cites a document, with the verb and the paragraph where known."""

    citing = models.ForeignKey(
        Resolution,
        verbose_name=_("citing resolution"),
        on_delete=models.CASCADE,
        related_name="references",
    )
    symbol = models.CharField(
        _("cited symbol"),
        max_length=60,
        help_text=_("In its canonical form, whether or not the record has it."),
    )
    cited = models.ForeignKey(
        Resolution,
        verbose_name=_("cited resolution"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="cited_by",
        help_text=_("The record's own row of the cited document, when it has one."),
    )
    verb = models.CharField(
        _("verb"),
        max_length=60,
        blank=True,
        default="",
        help_text=_("Recalls, reaffirms, takes note of."),
    )
    paragraph = models.CharField(
        _("paragraph"),
        max_length=20,
        blank=True,
        default="",
        help_text=_("Its anchor."),
    )

    class Meta:
        verbose_name = _("reference")
        verbose_name_plural = _("references")
        ordering = ["citing", "symbol"]
        constraints = [
            models.UniqueConstraint(
                fields=["citing", "symbol", "verb", "paragraph"],
                name="reference_once",
                violation_error_message=_("This reference is already listed."),
            ),
            models.CheckConstraint(
                condition=Q(cited=None) | ~Q(cited=F("citing")),
                name="reference_is_not_to_itself",
                violation_error_message=_("A resolution does not cite itself."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.citing.symbol} → {self.symbol}"
