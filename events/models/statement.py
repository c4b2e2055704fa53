"""What was said, by whom, in what capacity, and where it is recorded."""

from datetime import date

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from events.models.imported import Imported
from events.models.publication import Publication, PublicationQuerySet
from events.models.resolution import Resolution
from events.models.session import Session
from events.models.state import State


class StatementQuerySet(PublicationQuerySet):
    """Sets of statements."""

    def in_order(self) -> "StatementQuerySet":
        """Oldest first; within a year, the undated ones last."""
        return self.order_by("year", F("delivered_on").asc(nulls_last=True), "slug")


class Statement(Imported, Publication):
    """One statement, message or report, by a speaker in the role of that day."""

    class Kind(models.TextChoices):
        GENERAL_DEBATE = "general_debate", _("General debate")
        OPENING = "opening", _("Opening")
        CLOSING = "closing", _("Closing")
        STATEMENT = "statement", _("Statement")
        EXPLANATION = "explanation", _("Explanation of vote or position")
        MESSAGE = "message", _("Message")
        REPORT = "report", _("Report")
        PRESS = "press", _("Remarks to the press")

    class Text(models.TextChoices):
        ORIGINAL = "original", _("As delivered")
        INTERPRETATION = "interpretation", _("Interpretation")
        TRANSLATION = "translation", _("Translation")
        UNKNOWN = "unknown", _("Language of delivery not established")

    slug = models.SlugField(
        _("address"),
        max_length=80,
        unique=True,
        help_text=_("Part of the page's address; it never changes once published."),
    )
    speaker = models.CharField(
        _("speaker"), max_length=160, help_text=_("The name as the source gives it.")
    )
    role = models.CharField(
        _("capacity"),
        max_length=250,
        blank=True,
        default="",
        help_text=_("The office held on that day, never today's."),
    )
    delegation = models.CharField(
        _("State or entity"),
        max_length=160,
        blank=True,
        default="",
        help_text=_("Under its name at the time."),
    )
    state = models.ForeignKey(
        State,
        verbose_name=_("State"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="statements",
    )
    on_behalf_of = models.CharField(
        _("on behalf of"),
        max_length=200,
        blank=True,
        default="",
        help_text=_("A group or other States, such as the Group of 77 and China."),
    )
    delivered_on = models.DateField(
        _("delivered on"),
        null=True,
        blank=True,
        help_text=_("Empty while the day is not known from a source."),
    )
    year = models.PositiveSmallIntegerField(_("year"))
    occasion = models.CharField(
        _("occasion"),
        max_length=250,
        help_text=_("What was under way, such as General debate, session 73."),
    )
    session = models.ForeignKey(
        Session,
        verbose_name=_("session or meeting"),
        on_delete=models.PROTECT,
        related_name="statements",
        help_text=_("Where it was made: the meeting, or else the session."),
    )
    record_symbol = models.CharField(
        _("official record"),
        max_length=60,
        blank=True,
        default="",
        help_text=_("The symbol of the record or release, such as A/61/PV.3."),
    )
    kind = models.CharField(
        _("kind"), max_length=20, choices=Kind, default=Kind.STATEMENT
    )
    language = models.CharField(
        _("language of the text"), max_length=7, blank=True, default="en"
    )
    text_is = models.CharField(
        _("the text is"), max_length=14, choices=Text, default=Text.UNKNOWN
    )
    quotation = models.TextField(
        _("quotation"),
        blank=True,
        default="",
        help_text=_("At most 40 words, letter by letter as in the source."),
    )
    about = models.ManyToManyField(
        Resolution,
        verbose_name=_("about"),
        blank=True,
        related_name="statements",
        help_text=_("The resolutions it speaks of."),
    )

    objects = StatementQuerySet.as_manager()

    class Meta(Publication.Meta):
        verbose_name = _("statement")
        verbose_name_plural = _("statements")
        permissions = [
            ("review_statement", "Can change statements in review"),
            ("publish_statement", "Can publish, withdraw and change public statements"),
        ]
        ordering = ["-year", F("delivered_on").desc(nulls_last=True), "slug"]
        indexes = [
            models.Index(fields=["status", "year"]),
            models.Index(fields=["session", "status"]),
        ]
        constraints = [
            *Publication.Meta.constraints,
            models.CheckConstraint(
                condition=Q(year__range=(1945, 2100)),
                name="statement_year_is_of_the_assembly",
                violation_error_message=_("The Assembly has met since 1946."),
            ),
            models.CheckConstraint(
                condition=Q(delivered_on=None) | Q(delivered_on__year=F("year")),
                name="statement_year_is_of_its_day",
                violation_error_message=_("The year is not that of the day."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.speaker}, {self.occasion}"

    def get_absolute_url(self) -> str:
        return reverse("events:statement", args=[self.slug])

    @property
    def day(self) -> date | None:
        """When it was made, for whatever puts records of several kinds in order."""
        return self.delivered_on

    @property
    def title(self) -> str:
        """What stands for a title where records of several kinds are listed."""
        return f"{self.speaker}, {self.occasion}"

    #: The pictogram beside it.
    icon = "statement"

    @property
    def kind_words(self) -> str:
        """What it is, where records of several kinds are listed."""
        return gettext("Statement")
