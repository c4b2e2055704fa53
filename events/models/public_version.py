"""The number under which the public pages are cached."""

from datetime import datetime

from django.apps import apps
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

#: Written out: every request asks it, and many ask nothing else.
_ROW = "SELECT id, number, next_at FROM events_publicversion WHERE id = 1"


class PublicVersion(models.Model):
    """One row: a number that moves each time what the public sees may have moved.

    Every page cached under an earlier number is stale at once. A record whose
    hour of publication comes moves it too: `next_at` is the next such hour.
    """

    number = models.PositiveBigIntegerField(_("number"), default=1)
    next_at = models.DateTimeField(
        _("next scheduled publication"), null=True, blank=True
    )

    class Meta:
        verbose_name = _("public version")
        verbose_name_plural = _("public versions")
        constraints = [
            models.CheckConstraint(
                condition=Q(pk=1),
                name="publicversion_is_one_row",
                violation_error_message=_("There is one public version number."),
            )
        ]

    def __str__(self) -> str:
        return str(self.number)

    @classmethod
    def current(cls) -> int:
        """The public version number now; one query, two when an hour has struck."""
        row = next(iter(cls.objects.raw(_ROW)), None)
        if row is None:
            return 0
        if row.next_at is not None and row.next_at <= timezone.now():
            return cls.advance()
        return row.number

    @classmethod
    def advance(cls) -> int:
        """Move the number; call it after any change the public could see."""
        cls.objects.get_or_create(pk=1)
        cls.objects.filter(pk=1).update(number=F("number") + 1, next_at=_next_hour())
        return cls.objects.values_list("number", flat=True).get(pk=1)


def _next_hour() -> datetime | None:
    """The next moment at which any record appears or leaves by an hour of its own."""
    hours = [
        model._default_manager.next_hour()
        for model in apps.get_app_config("events").get_models()
        if hasattr(model, "publish_at")
    ]
    return min((hour for hour in hours if hour), default=None)
