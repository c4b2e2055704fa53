"""An official file says otherwise than an editor, whose value stands till decided."""

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from events.models.revision import RecordKind
from events.models.source import Source


class ConflictQuerySet(models.QuerySet["Conflict"]):
    """Sets of conflicts."""

    def open(self) -> "ConflictQuerySet":
        """Those on which nobody has decided."""
        return self.filter(status=Conflict.Status.OPEN)


class Conflict(models.Model):
    """One part of one record, with the value that an official file offers for it.

    `part` is a name of the importers, such as title, adopted_on, adoption or
    roll_call; `offered` its value as they keep it.
    """

    class Kind(models.TextChoices):
        RESOLUTION = RecordKind.RESOLUTION
        STATEMENT = RecordKind.STATEMENT

    class Status(models.TextChoices):
        OPEN = "open", _("Open")
        ACCEPTED = "accepted", _("Accepted")
        REJECTED = "rejected", _("Rejected")

    kind = models.CharField(_("kind"), max_length=10, choices=Kind)
    record = models.PositiveBigIntegerField(_("record"))
    key = models.CharField(_("record"), max_length=250)
    part = models.CharField(_("part"), max_length=40)
    offered = models.JSONField(_("offered"), null=True, blank=True)
    format = models.CharField(_("format"), max_length=20)
    file = models.CharField(_("file"), max_length=250)
    source = models.ForeignKey(
        Source,
        verbose_name=_("source"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    status = models.CharField(
        _("status"), max_length=8, choices=Status, default=Status.OPEN
    )
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("decided by"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    seen_at = models.DateTimeField(_("seen"), auto_now_add=True)
    decided_at = models.DateTimeField(_("decided"), null=True, blank=True)

    objects = ConflictQuerySet.as_manager()

    class Meta:
        verbose_name = _("conflict")
        verbose_name_plural = _("conflicts")
        ordering = ["-seen_at", "-pk"]
        permissions: list[Any] = []
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "record", "part"],
                name="conflict_once_a_part",
                violation_error_message=_("This part is in conflict already."),
            ),
            models.CheckConstraint(
                condition=Q(kind__in=["resolution", "statement"]),
                name="conflict_kind_is_known",
                violation_error_message=_("Imports bring no such record."),
            ),
            models.CheckConstraint(
                condition=Q(status__in=["open", "accepted", "rejected"]),
                name="conflict_status_is_known",
                violation_error_message=_("It is open, accepted or rejected."),
            ),
            models.CheckConstraint(
                condition=Q(status="open", decided_at=None)
                | (~Q(status="open") & Q(decided_at__isnull=False)),
                name="conflict_decided_has_its_day",
                violation_error_message=_("A decision has its day."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.key}: {self.part}"
