"""Other names under which readers look for something: GCM, Marrakech Compact."""

from typing import Any

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from events.models.resolution import Resolution
from events.models.session import Session
from events.models.theme import Theme


class Alias(models.Model):
    """One other name of exactly one resolution, session or theme."""

    word = models.CharField(
        _("other name"),
        max_length=120,
        unique=True,
        help_text=_(
            "As readers type it, such as GCM. Capital letters make no difference."
        ),
        error_messages={"unique": _("Another record already has this name.")},
    )
    resolution = models.ForeignKey(
        Resolution,
        verbose_name=_("resolution"),
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="aliases",
    )
    session = models.ForeignKey(
        Session,
        verbose_name=_("session"),
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="aliases",
    )
    theme = models.ForeignKey(
        Theme,
        verbose_name=_("theme"),
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="aliases",
    )

    class Meta:
        verbose_name = _("other name")
        verbose_name_plural = _("other names")
        ordering = ["word"]
        constraints = [
            models.CheckConstraint(
                condition=Q(resolution__isnull=False, session=None, theme=None)
                | Q(resolution=None, session__isnull=False, theme=None)
                | Q(resolution=None, session=None, theme__isnull=False),
                name="alias_has_one_target",
                violation_error_message=_(
                    "Another name belongs to one resolution, one session or one theme."
                ),
            ),
        ]

    def __str__(self) -> str:
        return self.word

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.word = self.word.strip().casefold()
        super().save(*args, **kwargs)

    @property
    def target(self) -> Resolution | Session | Theme:
        """The record that bears this name."""
        found = self.resolution or self.session or self.theme
        assert found is not None  # held by alias_has_one_target
        return found
