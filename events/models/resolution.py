"""What the Assembly adopted."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from events import symbols
from events.models.adoption import Adoption
from events.models.imported import Imported
from events.models.publication import Publication, PublicationQuerySet
from events.models.series import Series
from events.models.session import Session
from events.models.session_rule import session_is_of_symbol
from events.models.topic import Topic


class ResolutionQuerySet(PublicationQuerySet):
    """Sets of resolutions by how and when they were adopted."""

    def in_order(self) -> "ResolutionQuerySet":
        """Oldest first: by session, then by number."""
        return self.order_by("sort_key", "pk")

    def recorded(self) -> "ResolutionQuerySet":
        return self.filter(method=Resolution.Method.RECORDED)

    def with_symbol_not_understood(self) -> "ResolutionQuerySet":
        """Rows kept under a raw symbol, for an editor to correct."""
        return self.filter(sort_key="")


class Resolution(Adoption, Imported, Publication):
    """A resolution of the General Assembly, under its canonical symbol.

    A recorded vote and an adoption without a vote are equal results. Unknown is
    not "without a vote".
    """

    class Committee(models.TextChoices):
        PLENARY = "plenary", _("Plenary")
        FIRST = "first", _("First Committee")
        SECOND = "second", _("Second Committee")
        THIRD = "third", _("Third Committee")
        FOURTH = "fourth", _("Fourth Committee")
        FIFTH = "fifth", _("Fifth Committee")
        SIXTH = "sixth", _("Sixth Committee")

    symbol = models.CharField(
        _("symbol"),
        max_length=60,
        unique=True,
        help_text=_(
            "In any usual form: A/RES/73/195, 73/195, 2920 (XXVII), 57/270 B. The "
            "session and the official links follow from it."
        ),
        error_messages={"unique": _("A resolution with this symbol already exists.")},
    )
    sort_key = models.CharField(
        max_length=60, blank=True, default="", db_index=True, editable=False
    )
    title = models.CharField(_("title"), max_length=1000)
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
    session = models.ForeignKey(
        Session,
        verbose_name=_("session"),
        to_field="code",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="resolutions",
        limit_choices_to={"code__isnull": False},
        help_text=_("Filled from the symbol."),
    )
    adopted_on = models.DateField(
        _("adopted on"),
        null=True,
        blank=True,
        help_text=_(
            "The day the plenary adopted it: not the day of issue, nor of a committee."
        ),
    )
    committee = models.CharField(
        _("committee"),
        max_length=10,
        choices=Committee,
        blank=True,
        default="",
        help_text=_("The Main Committee that reported on it, or the plenary itself."),
    )
    agenda_item = models.CharField(
        _("agenda item"),
        max_length=60,
        blank=True,
        default="",
        help_text=_("As printed on the cover, such as 71 (b)."),
    )
    draft_symbol = models.CharField(
        _("draft"),
        max_length=60,
        blank=True,
        default="",
        help_text=_("The symbol of the draft, such as A/73/L.66."),
    )
    report_symbol = models.CharField(
        _("committee report"),
        max_length=60,
        blank=True,
        default="",
        help_text=_("The symbol of the committee's report, such as A/80/545."),
    )
    meeting_symbol = models.CharField(
        _("meeting record"),
        max_length=60,
        blank=True,
        default="",
        help_text=_("The symbol of the record of the meeting, such as A/73/PV.60."),
    )
    series = models.ForeignKey(
        Series,
        verbose_name=_("series"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="editions",
        help_text=_("The recurring text of which this is one edition."),
    )

    topics = models.ManyToManyField(
        Topic,
        verbose_name=_("subjects"),
        blank=True,
        related_name="resolutions",
        help_text=_("The terms of the UNBIS thesaurus that its catalogues give."),
    )

    objects = ResolutionQuerySet.as_manager()

    class Meta(Publication.Meta):
        verbose_name = _("resolution")
        verbose_name_plural = _("resolutions")
        permissions = [
            ("review_resolution", "Can change resolutions in review"),
            (
                "publish_resolution",
                "Can publish, withdraw and change public resolutions",
            ),
        ]
        ordering = ["-sort_key", "pk"]
        indexes = [
            models.Index(fields=["status", "adopted_on"]),
            models.Index(fields=["status", "sort_key"]),
            models.Index(fields=["series", "sort_key"]),
        ]
        constraints = [
            *Publication.Meta.constraints,
            *Adoption.Meta.constraints,
            models.CheckConstraint(
                condition=session_is_of_symbol(),
                name="resolution_session_is_of_its_symbol",
                violation_error_message=_(
                    "The session is not the one that the symbol names."
                ),
            ),
            models.CheckConstraint(
                condition=~Q(status="published")
                | (Q(session__isnull=False) & ~Q(sort_key="")),
                name="resolution_published_has_symbol",
                violation_error_message=_(
                    "A resolution cannot be published under a symbol that is not "
                    "understood, or without its session."
                ),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.symbol} {self.title}"

    def get_absolute_url(self) -> str:
        return reverse("events:resolution", args=[self.symbol])

    def clean(self) -> None:
        super().clean()
        self.read_symbol()
        code = self.session_id
        if code and not Session.objects.filter(code=code).exists():
            raise ValidationError(
                {
                    "symbol": _(
                        "The record has no session %(code)s yet; add the session first."
                    )
                    % {"code": code}
                }
            )

    def read_symbol(self) -> None:
        """Bring the symbol to its canonical form and take the session from it.

        A symbol that is not understood is kept as typed, with an empty sort key.
        """
        try:
            parsed = symbols.parse(self.symbol)
        except ValueError:
            parsed = None
        if parsed is None or not (parsed.is_resolution and parsed.canonical):
            self.symbol = self.symbol.strip()
            self.sort_key, self.session_id = "", None
            return
        self.symbol = parsed.key
        self.sort_key = symbols.sort_key(parsed)
        self.session_id = parsed.session_code

    @property
    def parsed(self) -> symbols.Symbol | None:
        """The symbol as a value, or None where it is not understood."""
        try:
            return symbols.parse(self.symbol)
        except ValueError:
            return None

    @property
    def day(self) -> date | None:
        """When it happened, for whatever puts records of several kinds in order."""
        return self.adopted_on

    @property
    def year(self) -> int | None:
        return self.adopted_on.year if self.adopted_on else None

    #: The pictogram beside it.
    icon = "resolution"

    @property
    def kind_words(self) -> str:
        """What it is, where records of several kinds are listed."""
        return gettext("Resolution")
