"""The next version of a record that the public goes on seeing as it is."""

from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from events.models.revision import RecordKind


class NextVersion(models.Model):
    """One record's values as they are to become, and as they were when that began.

    Both are kept as in a Revision. The record itself stays as it is until the next
    version is published.
    """

    class Status(models.TextChoices):
        DRAFT = "draft", _("Draft")
        IN_REVIEW = "in_review", _("In review")

    kind = models.CharField(_("kind"), max_length=10, choices=RecordKind)
    record = models.PositiveBigIntegerField(_("record"))
    key = models.CharField(_("key"), max_length=250)
    status = models.CharField(
        _("status"), max_length=10, choices=Status, default=Status.DRAFT
    )
    base = models.JSONField(_("as it was"), default=dict)
    values = models.JSONField(_("as it is to become"), default=dict)
    #: The field -> the keys of the accounts that wrote its new value.
    authors = models.JSONField(_("authors"), default=dict, blank=True)
    reason = models.CharField(_("reason"), max_length=500, blank=True, default="")
    version = models.PositiveIntegerField(_("version"), default=1)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("by"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    updated_at = models.DateTimeField(_("last changed"), auto_now=True)

    class Meta:
        verbose_name = _("next version")
        verbose_name_plural = _("next versions")
        ordering = ["-updated_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "record"],
                name="nextversion_once_a_record",
                violation_error_message=_("The next version is already begun."),
            ),
            models.CheckConstraint(
                condition=Q(kind__in=["resolution", "session", "statement"]),
                name="nextversion_kind_is_known",
                violation_error_message=_("This is no kind of record."),
            ),
            models.CheckConstraint(
                condition=Q(status__in=["draft", "in_review"]),
                name="nextversion_status_is_known",
                violation_error_message=_("A next version is a draft or in review."),
            ),
        ]

    def __str__(self) -> str:
        return self.key

    def authors_of(self, name: str) -> list[int]:
        """Who wrote the new value of a field; where none is kept, who saved last."""
        last = [self.by_id] if self.by_id else []
        kept: list[int] = self.authors.get(name, last)
        return kept

    def written_by(self, user: Any, names: Iterable[str]) -> set[str]:
        """Those of the fields whose new value this person wrote, or a part of it."""
        return {name for name in names if user.pk in self.authors_of(name)}
