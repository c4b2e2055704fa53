"""What the Assembly convened: its sessions, and the meetings in or beside them."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from events.models.publication import Publication, PublicationQuerySet


class SessionQuerySet(PublicationQuerySet):
    """Sessions of the Assembly apart from what took place in them."""

    def in_order(self) -> "SessionQuerySet":
        """Oldest first; within a year, those whose day is not known last."""
        return self.order_by(
            "opening_year", F("starts_on").asc(nulls_last=True), "slug"
        )

    def events(self) -> "SessionQuerySet":
        """What belongs on a timeline: everything but the regular sessions."""
        return self.exclude(kind=Session.Kind.REGULAR)


class Session(Publication):
    """A session of the Assembly, or something it convened inside or beside one."""

    class Kind(models.TextChoices):
        REGULAR = "regular", _("Regular session")
        SPECIAL = "special", _("Special session")
        EMERGENCY = "emergency", _("Emergency special session")
        HIGH_LEVEL_DIALOGUE = "high_level_dialogue", _("High-level dialogue")
        HIGH_LEVEL_MEETING = "high_level_meeting", _("High-level meeting")
        PLENARY_MEETING = "plenary_meeting", _("Plenary meeting")
        INFORMAL_MEETING = "informal_meeting", _("Informal meeting")
        THEMATIC_DEBATE = "thematic_debate", _("Thematic debate")
        HEARING = "hearing", _("Hearing")
        NEGOTIATION = "negotiation", _("Negotiation round")
        CONFERENCE = "conference", _("Intergovernmental conference")
        REVIEW_FORUM = "review_forum", _("Review forum")
        OBSERVANCE = "observance", _("Observance")

    #: The kinds that are sessions of the Assembly itself and bear a code.
    ASSEMBLY_KINDS = (Kind.REGULAR, Kind.SPECIAL, Kind.EMERGENCY)

    kind = models.CharField(_("kind"), max_length=20, choices=Kind)
    # Null, not blank, where there is none: resolutions refer to the code, and only
    # sessions of the Assembly have one.
    code = models.CharField(
        _("code"),
        max_length=6,
        unique=True,
        null=True,
        blank=True,
        help_text=_(
            "As in document symbols: 73, S-29 or ES-11. Sessions of the Assembly only."
        ),
        error_messages={"unique": _("Another session has this code.")},
    )
    slug = models.SlugField(
        _("address"),
        max_length=80,
        unique=True,
        help_text=_(
            "Part of the page's address: the code of a session in small letters, or "
            "words such as high-level-dialogue-2006. It never changes once published."
        ),
    )
    title = models.CharField(_("title"), max_length=300)
    short_title = models.CharField(
        _("short title"),
        max_length=28,
        blank=True,
        default="",
        help_text=_(
            "What it is commonly called, in at most 28 characters. The first four "
            "landmarks that have one are named on the chart of the home page."
        ),
    )
    starts_on = models.DateField(
        _("first day"),
        null=True,
        blank=True,
        help_text=_("Empty while the day is not known from a source."),
    )
    ends_on = models.DateField(_("last day"), null=True, blank=True)
    opening_year = models.PositiveSmallIntegerField(
        _("year of opening"),
        help_text=_(
            "Session n opens in 1945 + n; for a meeting, the year it was held."
        ),
    )
    place = models.CharField(_("place"), max_length=200, blank=True, default="")
    president = models.CharField(
        _("President"),
        max_length=200,
        blank=True,
        default="",
        help_text=_("Who presided, with the State in brackets, as the source has it."),
    )
    facts = models.TextField(
        _("facts"),
        blank=True,
        default="",
        help_text=_("One fact a line, in the editors' words, each from a source."),
    )
    part_of = models.ForeignKey(
        "self",
        verbose_name=_("held during"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="meetings",
        limit_choices_to={"code__isnull": False},
        help_text=_("The regular session during which it was held."),
    )
    convened_by = models.ManyToManyField(
        "events.Resolution",
        verbose_name=_("convened by"),
        blank=True,
        related_name="convenes",
        help_text=_("The resolutions that called it."),
    )
    outcomes = models.ManyToManyField(
        "events.Resolution",
        verbose_name=_("outcomes"),
        blank=True,
        related_name="outcome_of",
        help_text=_("The resolutions adopted there or because of it."),
    )

    objects = SessionQuerySet.as_manager()

    class Meta(Publication.Meta):
        verbose_name = _("session")
        verbose_name_plural = _("sessions and meetings")
        permissions = [
            ("review_session", "Can change sessions in review"),
            ("publish_session", "Can publish, withdraw and change public sessions"),
        ]
        ordering = ["-opening_year", "-starts_on", "slug"]
        indexes = [
            models.Index(fields=["status", "starts_on"]),
            models.Index(fields=["kind", "status"]),
        ]
        constraints = [
            *Publication.Meta.constraints,
            models.CheckConstraint(
                condition=Q(
                    kind__in=["regular", "special", "emergency"], code__isnull=False
                )
                | (
                    ~Q(kind__in=["regular", "special", "emergency"])
                    & Q(code__isnull=True)
                ),
                name="session_code_is_of_the_assembly",
                violation_error_message=_(
                    "A session of the Assembly needs its code; a meeting has none."
                ),
            ),
            models.CheckConstraint(
                condition=Q(ends_on=None)
                | Q(starts_on__isnull=False, starts_on__lte=F("ends_on")),
                name="session_ends_after_it_starts",
                violation_error_message=_(
                    "The last day comes before the first, or the first is missing."
                ),
            ),
            models.CheckConstraint(
                condition=Q(opening_year__range=(1945, 2100)),
                name="session_year_is_of_the_assembly",
                violation_error_message=_("The Assembly has met since 1946."),
            ),
            models.CheckConstraint(
                condition=Q(part_of=None) | Q(code=None),
                name="session_of_the_assembly_is_no_part",
                violation_error_message=_(
                    "A session of the Assembly is not part of another."
                ),
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("events:session", args=[self.slug])

    def clean(self) -> None:
        super().clean()
        if self.part_of and self.part_of.code is None:
            raise ValidationError(
                {"part_of": _("A meeting is part of a session, not of a meeting.")}
            )

    @property
    def day(self) -> date | None:
        """When it began, for whatever puts records of several kinds in order."""
        return self.starts_on

    @property
    def is_of_the_assembly(self) -> bool:
        """Whether it is a session of the Assembly, rather than a meeting in one."""
        return self.kind in self.ASSEMBLY_KINDS

    @property
    def icon(self) -> str:
        """The pictogram beside it."""
        return "observance" if self.kind == self.Kind.OBSERVANCE else "meeting"

    @property
    def kind_words(self) -> str:
        """What it is, where records of several kinds are listed."""
        return str(self.get_kind_display())

    @property
    def fact_lines(self) -> list[str]:
        return [line for line in self.facts.splitlines() if line.strip()]


class MeetingRecord(models.Model):
    """The symbol of one official record of a session: A/61/PV.3."""

    session = models.ForeignKey(
        Session,
        verbose_name=_("session"),
        on_delete=models.CASCADE,
        related_name="meeting_records",
    )
    symbol = models.CharField(
        _("symbol"),
        max_length=60,
        help_text=_("Of a verbatim or summary record, such as A/73/PV.60."),
    )
    position = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        verbose_name = _("meeting record")
        verbose_name_plural = _("meeting records")
        ordering = ["position", "symbol"]
        constraints = [
            models.UniqueConstraint(
                fields=["session", "symbol"],
                name="meetingrecord_once_a_session",
                violation_error_message=_("This record is already listed here."),
            )
        ]

    def __str__(self) -> str:
        return self.symbol
