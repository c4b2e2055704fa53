"""What an import did, kept so that it can be read later and undone."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class Import(models.Model):
    """One unit of files taken in by one format, in one transaction."""

    class Stage(models.TextChoices):
        TRIED = "tried", _("Tried, nothing written")
        DONE = "done", _("Done")
        UNDONE = "undone", _("Undone")

    format = models.CharField(_("format"), max_length=20)
    file = models.CharField(_("file"), max_length=250)
    stage = models.CharField(
        _("stage"), max_length=6, choices=Stage, default=Stage.DONE
    )
    options = models.JSONField(_("options"), default=dict, blank=True)
    report = models.JSONField(_("report"), default=dict, blank=True)
    content = models.BinaryField(
        _("file as uploaded"),
        null=True,
        editable=False,
        help_text=_("Kept from the trial to the import, and no longer."),
    )
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("by"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    made_at = models.DateTimeField(_("made"), auto_now_add=True)
    undone_at = models.DateTimeField(_("undone"), null=True, blank=True)

    class Meta:
        verbose_name = _("import")
        verbose_name_plural = _("imports")
        ordering = ["-made_at", "-pk"]
        permissions = [("undo_import", "Can undo imports")]
        constraints = [
            models.CheckConstraint(
                condition=Q(stage__in=["tried", "done", "undone"]),
                name="import_stage_is_known",
                violation_error_message=_("An import is tried, done or undone."),
            ),
            models.CheckConstraint(
                condition=Q(content=None) | Q(stage="tried"),
                name="import_keeps_its_file_while_tried",
                violation_error_message=_("The file is kept until the import only."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.format}, {self.file}"


class ImportedRow(models.Model):
    """What one import did to one record at once: enough to take it back.

    A record that several documents of the import speak of has a row for each.

    `before` has the value of each part it changed, `after` the digest of each part it
    set; a part whose digest is another now was changed since.
    """

    class Kind(models.TextChoices):
        RESOLUTION = "resolution", _("Resolution")
        STATEMENT = "statement", _("Statement")
        TOPIC = "topic", _("Subject")
        SESSION = "session", _("Session")
        ALIAS = "alias", _("Other name")

    of = models.ForeignKey(
        Import, verbose_name=_("import"), on_delete=models.CASCADE, related_name="rows"
    )
    kind = models.CharField(_("kind"), max_length=10, choices=Kind)
    record = models.PositiveBigIntegerField(_("record"))
    key = models.CharField(_("key"), max_length=250)
    created = models.BooleanField(_("created"))
    before = models.JSONField(_("before"), default=dict, blank=True)
    after = models.JSONField(_("after"), default=dict, blank=True)

    class Meta:
        verbose_name = _("imported row")
        verbose_name_plural = _("imported rows")
        ordering = ["pk"]
        indexes = [models.Index(fields=["kind", "record"])]
        constraints = [
            models.CheckConstraint(
                condition=Q(
                    kind__in=["resolution", "statement", "topic", "session", "alias"]
                ),
                name="importedrow_kind_is_known",
                violation_error_message=_("An import makes no such record."),
            ),
        ]

    def __str__(self) -> str:
        return self.key
