"""A bulk change: many records planned, changed in one go, undone as one."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from events.models.revision import RecordKind


class Batch(models.Model):
    """What was to change in which records, who did it, when, and what was left.

    `rows` has each record that changes: its key, the version that was seen, and each
    value before and after. `left` has what did not come to pass, with the reason. What
    was done is in the history of the records; each step names its batch.
    """

    class Means(models.TextChoices):
        TOGETHER = "together", _("Chosen in a list")
        SPREADSHEET = "spreadsheet", _("By a spreadsheet")

    class Stage(models.TextChoices):
        PLANNED = "planned", _("Planned, nothing is changed yet")
        DONE = "done", _("Done")
        UNDONE = "undone", _("Undone")

    kind = models.CharField(_("kind"), max_length=10, choices=RecordKind)
    means = models.CharField(_("means"), max_length=11, choices=Means)
    what = models.CharField(_("what"), max_length=250)
    stage = models.CharField(
        _("stage"), max_length=7, choices=Stage, default=Stage.PLANNED
    )
    rows = models.JSONField(_("changes"), default=list)
    left = models.JSONField(_("left as it was"), default=list, blank=True)
    number = models.PositiveIntegerField(_("records"), default=0)
    unchanged = models.PositiveIntegerField(_("the same already"), default=0)
    reason = models.CharField(_("reason"), max_length=500, blank=True, default="")
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("by"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    by_name = models.CharField(_("name"), max_length=150, blank=True, default="")
    made_at = models.DateTimeField(_("planned"), auto_now_add=True)
    done_at = models.DateTimeField(_("done"), null=True, blank=True)
    undone_at = models.DateTimeField(_("undone"), null=True, blank=True)

    class Meta:
        verbose_name = _("bulk change")
        verbose_name_plural = _("bulk changes")
        default_permissions = ()
        ordering = ["-made_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=["resolution", "session", "statement"]),
                name="batch_kind_is_known",
                violation_error_message=_("This is no kind of record."),
            ),
            models.CheckConstraint(
                condition=Q(means__in=["together", "spreadsheet"]),
                name="batch_means_is_known",
                violation_error_message=_("It is made together or by a spreadsheet."),
            ),
            models.CheckConstraint(
                condition=Q(stage="planned", done_at=None, undone_at=None)
                | Q(stage="done", done_at__isnull=False, undone_at=None)
                | Q(stage="undone", done_at__isnull=False, undone_at__isnull=False),
                name="batch_stage_has_its_days",
                violation_error_message=_(
                    "What is planned has no day; what is done or undone has its own."
                ),
            ),
        ]

    def __str__(self) -> str:
        return self.what
