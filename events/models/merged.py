"""Two rows that meant the same and became one: which key leads where."""

from collections import defaultdict
from collections.abc import Iterable

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _


class MergedQuerySet(models.QuerySet["Merged"]):
    """The keys that went, and the one home of what each means now."""

    def current(self, kind: str, key: str) -> str:
        """The key that stands for this one now: itself, where it did not go."""
        return self.current_of(kind, [key]).get(key, key)

    def went(self, kind: str, key: str) -> str:
        """Where a key leads that went; empty for one that did not."""
        return self.current_of(kind, [key]).get(key, "")

    def current_of(self, kind: str, keys: Iterable[str]) -> dict[str, str]:
        """Of these keys those that went, each with the one that stays; one query."""
        gone = self.filter(kind=kind, went__in=list(keys))
        return dict(gone.values_list("went", "stays"))

    def everywhere(
        self, keys: Iterable[str] | None = None
    ) -> dict[str, dict[str, str]]:
        """Kind -> key that went -> key that stays, of all kinds; one query.

        Of all keys, or of those that are given.
        """
        found: dict[str, dict[str, str]] = defaultdict(dict)
        gone = self.order_by() if keys is None else self.filter(went__in=list(keys))
        for kind, went, stays in gone.values_list("kind", "went", "stays"):
            found[kind][went] = stays
        return found

    def hold_free(self, kind: str, key: str) -> None:
        """Raise ValidationError where a new row would take a key that went."""
        if stays := self.went(kind, key):
            sentence = gettext("%(key)s leads to %(stays)s, with which it was merged.")
            raise ValidationError(sentence % {"key": key, "stays": stays})


class Merged(models.Model):
    """One key that went, and the one that stays in its place, for ever.

    `values` has the whole row that went, its names, and the numbers of the rows that
    moved; `moved` how many rows of each model moved, and how many said the same
    already. A key never leads to one that went itself: when the row that stays goes
    too, all that led to it lead on.
    """

    class Kind(models.TextChoices):
        STATE = "state", _("State")
        THEME = "theme", _("Theme")
        SOURCE = "source", _("Source")
        SPEAKER = "speaker", _("Speaker")

    kind = models.CharField(_("kind"), max_length=7, choices=Kind)
    went = models.CharField(_("went"), max_length=500)
    stays = models.CharField(_("stays"), max_length=500, db_index=True)
    values = models.JSONField(_("what went"), default=dict, blank=True)
    moved = models.JSONField(_("moved"), default=list, blank=True)
    reason = models.CharField(_("reason"), max_length=500)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("by"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    by_name = models.CharField(_("name"), max_length=150, blank=True, default="")
    made_at = models.DateTimeField(_("merged"), auto_now_add=True)

    objects = MergedQuerySet.as_manager()

    class Meta:
        verbose_name = _("merged duplicate")
        verbose_name_plural = _("merged duplicates")
        default_permissions = ()
        ordering = ["-made_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "went"],
                name="merged_key_goes_once",
                violation_error_message=_("This key leads to another one already."),
            ),
            models.CheckConstraint(
                condition=Q(kind__in=["state", "theme", "source", "speaker"]),
                name="merged_kind_is_known",
                violation_error_message=_(
                    "States, themes, sources and speakers are merged, and nothing else."
                ),
            ),
            models.CheckConstraint(
                condition=~Q(stays=F("went")),
                name="merged_is_not_with_itself",
                violation_error_message=_("Nothing is merged with itself."),
            ),
            models.CheckConstraint(
                condition=~Q(reason=""),
                name="merged_has_reason",
                violation_error_message=_("Merging needs its reason."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.went} → {self.stays}"
