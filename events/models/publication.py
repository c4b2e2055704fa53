"""The editorial life of a record, and the one rule of what the public may see."""

from collections.abc import Collection
from datetime import datetime
from typing import Any, Self

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from events.models.judging import judge
from events.models.public_version import PublicVersion
from events.models.publication_rules import RULES
from events.models.source import Source
from events.models.theme import Theme


def theme_links(model: type[models.Model]) -> tuple[models.QuerySet[Any], str]:
    """The rows that join records to themes, and the name of the record's key."""
    through = model._meta.get_field("themes").remote_field.through
    return through._default_manager.all(), f"{model._meta.model_name}_id"


class PublicationQuerySet(models.QuerySet[Any]):
    """Sets of records by their place in the editorial life."""

    def published(self, at: Any = None) -> Self:
        """What the public may see, now or `at` a moment. The only place that knows."""
        moment = timezone.now() if at is None else at
        return self.filter(
            Q(publish_at__isnull=True) | Q(publish_at__lte=moment),
            Q(withdraw_at__isnull=True) | Q(withdraw_at__gt=moment),
            status=Publication.Status.PUBLISHED,
        )

    def next_hour(self) -> datetime | None:
        """The next moment at which a record appears or leaves by an hour of its own."""
        published = self.filter(status=Publication.Status.PUBLISHED)
        hours = [
            published.filter(**{f"{hour}__gt": timezone.now()})
            .order_by(hour)
            .values_list(hour, flat=True)
            .first()
            for hour in ("publish_at", "withdraw_at")
        ]
        return min((hour for hour in hours if hour), default=None)

    def withdrawn(self) -> Self:
        """What the public saw once; each answers 410 with its reason."""
        return self.filter(
            Q(status=Publication.Status.WITHDRAWN)
            | Q(
                status=Publication.Status.PUBLISHED,
                withdraw_at__lte=timezone.now(),
            )
        )

    def in_review(self) -> Self:
        return self.filter(status=Publication.Status.IN_REVIEW)

    def drafts(self) -> Self:
        return self.filter(status=Publication.Status.DRAFT)

    def landmarks(self) -> Self:
        return self.filter(prominence=Publication.Prominence.LANDMARK)

    def to_verify(self) -> Self:
        """Records that still carry something an editor must check."""
        return self.exclude(to_verify="")

    def on_themes(self, themes: Collection[int]) -> Self:
        """Records about any of these themes, by their keys; each record once."""
        links, record = theme_links(self.model)
        return self.filter(pk__in=links.filter(theme_id__in=themes).values(record))

    def without_source(self) -> Self:
        return self.filter(sources=None)

    def without_theme(self) -> Self:
        return self.filter(themes=None)


class Publication(models.Model):
    """What sessions, resolutions and statements share: their editorial life."""

    class Status(models.TextChoices):
        DRAFT = "draft", _("Draft")
        IN_REVIEW = "in_review", _("In review")
        PUBLISHED = "published", _("Published")
        WITHDRAWN = "withdrawn", _("Withdrawn")

    class Prominence(models.IntegerChoices):
        LANDMARK = 1, _("Landmark")
        MAIN = 2, _("Main")
        OTHER = 3, _("Other")

    status = models.CharField(
        _("status"),
        max_length=10,
        choices=Status,
        default=Status.DRAFT,
        help_text=_("The public sees published records only."),
    )
    publish_at = models.DateTimeField(
        _("publish at"),
        null=True,
        blank=True,
        help_text=_(
            "A published record stays hidden until this moment, in New York time. "
            "Leave it empty to publish at once."
        ),
    )
    withdraw_at = models.DateTimeField(
        _("withdraw at"),
        null=True,
        blank=True,
        help_text=_(
            "A published record leaves the public site at this moment, in New York "
            "time; its address then answers with the reason below."
        ),
    )
    withdrawal_reason = models.CharField(
        _("reason of the withdrawal"),
        max_length=500,
        blank=True,
        default="",
        help_text=_(
            "One sentence for the reader who follows an old link. "
            "A withdrawn record needs it."
        ),
    )
    successor = models.ForeignKey(
        "self",
        verbose_name=_("instead of it"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="replaces",
        help_text=_(
            "The record that takes the place of one that is withdrawn; the reader who "
            "follows an old link is led to it."
        ),
    )
    prominence = models.PositiveSmallIntegerField(
        _("prominence"),
        choices=Prominence,
        default=Prominence.OTHER,
        help_text=_(
            "Landmarks make the shortest timeline, main records the usual one."
        ),
    )
    summary = models.TextField(
        _("summary"),
        blank=True,
        default="",
        help_text=_(
            "The editors' own words, at most 60 of them, with facts from the sources "
            "only. It is shown as a summary that is not an official text."
        ),
    )
    note = models.TextField(
        _("note to the reader"),
        blank=True,
        default="",
        help_text=_(
            "What a careful reader should know about this record, such as a figure "
            "that sources report differently. It is public."
        ),
    )
    to_verify = models.TextField(
        _("to verify"),
        blank=True,
        default="",
        help_text=_(
            "What must be checked before publication. Empty it when it is done; a "
            "record cannot be published while something stands here."
        ),
    )
    editors_note = models.TextField(
        _("note among editors"),
        blank=True,
        default="",
        help_text=_("Never shown to the public."),
    )
    themes = models.ManyToManyField(Theme, verbose_name=_("themes"), blank=True)
    sources = models.ManyToManyField(Source, verbose_name=_("sources"), blank=True)
    version = models.PositiveIntegerField(_("version"), default=1, editable=False)
    loaded = models.JSONField(
        _("as last loaded"),
        default=dict,
        blank=True,
        editable=False,
        help_text=_("The values that the shipped record set; an editor's differ."),
    )
    created_at = models.DateTimeField(_("created"), auto_now_add=True)
    updated_at = models.DateTimeField(_("last changed"), auto_now=True)

    objects = PublicationQuerySet.as_manager()

    class Meta:
        abstract = True
        constraints = RULES

    @property
    def is_public(self) -> bool:
        """Whether this row, as it stands, is one that `published()` would return."""
        if self.status != self.Status.PUBLISHED:
            return False
        now = timezone.now()
        has_appeared = self.publish_at is None or self.publish_at <= now
        return has_appeared and (self.withdraw_at is None or self.withdraw_at > now)

    @property
    def is_withdrawn(self) -> bool:
        """Whether this row, as it stands, is one that `withdrawn()` would return."""
        if self.status == self.Status.PUBLISHED:
            return self.withdraw_at is not None and self.withdraw_at <= timezone.now()
        return self.status == self.Status.WITHDRAWN

    @property
    def is_landmark(self) -> bool:
        return self.prominence == self.Prominence.LANDMARK

    def validate_constraints(self, exclude: Collection[str] | None = None) -> None:
        """As Django does, but in one query where no rule is broken."""
        judge(self._meta.constraints, self, exclude or ())

    def send_to_review(self) -> None:
        """A draft asks for a second reader."""
        self._become(self.Status.IN_REVIEW)

    def return_to_draft(self) -> None:
        """The second reader asks for more work."""
        self._become(self.Status.DRAFT)

    def publish(self) -> None:
        """Let the public see it; raises ValidationError where a rule forbids it."""
        if self.is_withdrawn:
            self.withdraw_at = None
        self._become(self.Status.PUBLISHED)

    def withdraw(self, reason: str, successor: "Publication | None" = None) -> None:
        """Take it from the public; its address answers 410 with the reason.

        `successor` is the record that takes its place, if one does.
        """
        self.withdrawal_reason, self.withdraw_at = reason, None
        self.successor = successor or self.successor
        self._become(self.Status.WITHDRAWN)

    def _become(self, status: Status) -> None:
        self.status = status
        self.version += 1
        self.full_clean()
        self.save()
        PublicVersion.advance()
