"""The words of a statement, apart from what lists show of it."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from events.models.statement import Statement


class Speech(models.Model):
    """The text of one statement; a blank line stands between paragraphs."""

    statement = models.OneToOneField(
        Statement,
        verbose_name=_("statement"),
        on_delete=models.CASCADE,
        related_name="speech",
    )
    text = models.TextField(_("text"))

    class Meta:
        verbose_name = _("text of a statement")
        verbose_name_plural = _("texts of statements")
        constraints = [
            models.CheckConstraint(
                condition=~Q(text=""),
                name="speech_has_text",
                violation_error_message=_("A text cannot be empty."),
            )
        ]

    def __str__(self) -> str:
        return str(self.statement)
