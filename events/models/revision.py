"""What became of a record, step by step: who, when, why, from what to what."""

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class RevisionQuerySet(models.QuerySet["Revision"]):
    """Sets of revisions."""

    def of(self, record: models.Model) -> "RevisionQuerySet":
        """The history of one record, the latest first."""
        return self.filter(kind=record._meta.model_name, record=record.pk)

    def corrections(self) -> "RevisionQuerySet":
        """Changes of facts that the public had already seen, the latest first."""
        return self.filter(is_correction=True)


class RecordKind(models.TextChoices):
    """What has an editorial life."""

    RESOLUTION = "resolution", _("Resolution")
    SESSION = "session", _("Session")
    STATEMENT = "statement", _("Statement")


class Revision(models.Model):
    """One step in the life of one record.

    `changes` has, for each field that changed, its value before and after; `values`
    every field as it stood then, so that it can be restored. Both name other rows by
    their own keys: symbols, slugs, codes and addresses. Nothing here is ever changed.

    Of the steps that one act takes in many records, each but the first names the
    first, so that they can be told together.
    """

    class Kind(models.TextChoices):
        RESOLUTION = "resolution", _("Resolution")
        SESSION = "session", _("Session")
        STATEMENT = "statement", _("Statement")
        THEME = "theme", _("Theme")
        SERIES = "series", _("Series")
        STATE = "state", _("State")
        SOURCE = "source", _("Source")

    class Action(models.TextChoices):
        CREATED = "created", _("Added")
        CHANGED = "changed", _("Changed")
        SENT_TO_REVIEW = "send_to_review", _("Sent to review")
        RETURNED = "return_to_draft", _("Returned to draft")
        PUBLISHED = "publish", _("Published")
        WITHDRAWN = "withdraw", _("Withdrawn")
        RESTORED = "restored", _("Restored")
        ACCEPTED = "accepted", _("Taken from an official file")
        IMPORTED = "imported", _("Changed by an import")
        UNIMPORTED = "unimported", _("Import undone")
        SHIPPED = "shipped", _("Changed by a new edition of the shipped record")
        MERGED = "merged", _("Named anew where two rows became one")
        REPLACED = "replaced", _("Replaced by its next version")
        TOGETHER = "together", _("Changed together with others")
        UNDONE = "undone", _("Taken back together with others")
        DELETED = "deleted", _("Deleted")
        BROUGHT_BACK = "brought_back", _("Brought back")

    kind = models.CharField(_("kind"), max_length=10, choices=Kind)
    record = models.PositiveBigIntegerField(_("record"))
    number = models.PositiveIntegerField(_("number"))
    key = models.CharField(_("key"), max_length=250)
    action = models.CharField(_("action"), max_length=15, choices=Action)
    changes = models.JSONField(_("changes"), default=dict, blank=True)
    values = models.JSONField(_("values"), default=dict, blank=True)
    reason = models.CharField(_("reason"), max_length=500, blank=True, default="")
    is_correction = models.BooleanField(_("correction"), default=False)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("by"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    by_name = models.CharField(_("name"), max_length=150, blank=True, default="")
    batch = models.ForeignKey(
        "events.Batch",
        verbose_name=_("bulk change"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="steps",
    )
    run = models.ForeignKey(
        "events.Import",
        verbose_name=_("import"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="steps",
    )
    first = models.ForeignKey(
        "self",
        verbose_name=_("first of the steps taken at once"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        db_index=False,  # an index of several columns begins with it
        related_name="others",
    )
    made_at = models.DateTimeField(_("made"), auto_now_add=True)

    objects = RevisionQuerySet.as_manager()

    class Meta:
        verbose_name = _("revision")
        verbose_name_plural = _("revisions")
        ordering = ["-made_at", "-pk"]
        indexes = [
            models.Index(fields=["is_correction", "-made_at"]),
            models.Index(fields=["first", "-made_at", "-id"]),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "record", "number"],
                name="revision_number_is_unique",
                violation_error_message=_("This revision is already there."),
            ),
            models.CheckConstraint(
                condition=Q(
                    kind__in=[
                        *("resolution", "session", "statement"),
                        *("theme", "series", "state", "source"),
                    ]
                ),
                name="revision_kind_is_known",
                violation_error_message=_("This is no kind of record."),
            ),
            models.CheckConstraint(
                condition=Q(
                    action__in=[
                        "created",
                        "changed",
                        "send_to_review",
                        "return_to_draft",
                        "publish",
                        "withdraw",
                        "restored",
                        "accepted",
                        "imported",
                        "unimported",
                        "shipped",
                        "merged",
                        "replaced",
                        "together",
                        "undone",
                        "deleted",
                        "brought_back",
                    ]
                ),
                name="revision_action_is_known",
                violation_error_message=_("This is no step of a record."),
            ),
            models.CheckConstraint(
                condition=Q(is_correction=False) | ~Q(reason=""),
                name="revision_correction_has_reason",
                violation_error_message=_("A correction needs its reason."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.key}, {self.number}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Only ever added; raises ValueError for one that is there already."""
        if self.pk is not None:
            raise ValueError("A revision is never changed.")
        super().save(*args, **kwargs)
