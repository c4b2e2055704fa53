"""The subjects under which the library of the United Nations catalogues documents."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class Topic(models.Model):
    """One term of the UNBIS thesaurus (https://metadata.un.org/thesaurus/)."""

    label = models.CharField(
        _("term"), max_length=300, unique=True, help_text=_("In English capitals.")
    )
    code = models.CharField(
        _("code"),
        max_length=20,
        null=True,
        blank=True,
        unique=True,
        help_text=_("The last part of its address in the thesaurus, where known."),
    )
    labels = models.JSONField(
        _("in other languages"),
        default=dict,
        blank=True,
        help_text=_("Code of a language, and the term in it."),
    )
    broader = models.JSONField(
        _("broader terms"), default=list, blank=True, help_text=_("Their codes.")
    )

    class Meta:
        verbose_name = _("subject")
        verbose_name_plural = _("subjects")
        ordering = ["label"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(label=""),
                name="topic_has_label",
                violation_error_message=_("A subject needs its English term."),
            ),
            models.CheckConstraint(
                condition=Q(code=None) | ~Q(code=""),
                name="topic_code_is_not_blank",
                violation_error_message=_("A code is a text, or is not known."),
            ),
        ]

    def __str__(self) -> str:
        return self.label
