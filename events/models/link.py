"""What is known of the address of a source: does it still lead to its page?"""

from datetime import date, datetime
from typing import Any, Self

from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from events.links import FAILING, OUTCOMES, Outcome, Reason, Run, Verdict

#: The words for each outcome, in the order of the filter.
OUTCOME_WORDS: dict[Outcome, Promise] = {
    Outcome.WORKS: _("Works"),
    Outcome.MOVED: _("Moved for good"),
    Outcome.REFUSED: _("Does not let us in"),
    Outcome.GONE: _("Gone"),
    Outcome.UNREACHABLE: _("Unreachable"),
    Outcome.NOT_A_PAGE: _("Not the page"),
}
_MOVED = Q(finding=Reason.MOVED.value)
_FAILED = Q(finding__in=sorted(reason.value for reason in FAILING))
_NO_RUN = Q(failures=0, failing_since=None)


class Finding(models.TextChoices):
    """What a check found; the values are those of `events.links.Reason`."""

    ANSWERS = Reason.ANSWERS.value, _("The page answers")
    MOVED = Reason.MOVED.value, _("The page has another address for good")
    FORBIDDEN = Reason.FORBIDDEN.value, _("The site does not let this check in")
    ASKED_TO_WAIT = Reason.ASKED_TO_WAIT.value, _("The site asks to come back later")
    CHALLENGE = Reason.CHALLENGE.value, _("The site wants to see a person")
    COOKIE = Reason.COOKIE.value, _("The site lets in only who keeps its cookie")
    CERTIFICATE = (
        Reason.CERTIFICATE.value,
        _("The certificate of the site is not accepted"),
    )
    GONE = Reason.GONE.value, _("The site says that there is no such page")
    NO_HOST = Reason.NO_HOST.value, _("There is no site of this name")
    NO_CONNECTION = Reason.NO_CONNECTION.value, _("The site takes no connection")
    TIMEOUT = Reason.TIMEOUT.value, _("The site does not answer in time")
    BROKEN_OFF = Reason.BROKEN_OFF.value, _("The answer breaks off")
    NOT_HTTP = Reason.NOT_HTTP.value, _("The answer cannot be understood")
    SERVER_ERROR = Reason.SERVER_ERROR.value, _("The site reports an error of its own")
    LOOP = Reason.LOOP.value, _("It leads back to itself")
    TOO_MANY_REDIRECTS = (
        Reason.TOO_MANY_REDIRECTS.value,
        _("It leads on to other addresses without end"),
    )
    PRIVATE = Reason.PRIVATE.value, _("It leads into a private network")
    NOT_WEB = Reason.NOT_WEB.value, _("It leads to what is no web address")
    FRONT_PAGE = Reason.FRONT_PAGE.value, _("It leads to the front page of a site")
    EMPTY = Reason.EMPTY.value, _("The page is empty")
    SAYS_NOT_FOUND = (
        Reason.SAYS_NOT_FOUND.value,
        _("The page says in its title that it is not found"),
    )


class LinkQuerySet(models.QuerySet[Any]):
    """Sets of addresses by what the last check found."""

    def dead(self) -> Self:
        """Those that no longer lead to their page."""
        return self.filter(is_dead=True)

    def failing(self) -> Self:
        """Those whose last check failed, dead or not yet."""
        return self.filter(_FAILED)

    def working(self) -> Self:
        return self.with_outcome(Outcome.WORKS) | self.with_outcome(Outcome.MOVED)

    def with_outcome(self, outcome: str) -> Self:
        reasons = [each.value for each in OUTCOMES if OUTCOMES[each] == outcome]
        return self.filter(finding__in=reasons)

    def longest_unchecked(self) -> Self:
        """Those never checked first, then those whose check is oldest."""
        return self.order_by(F("checked_at").asc(nulls_first=True), "pk")

    def unchecked_since(self, moment: datetime) -> Self:
        return self.filter(Q(checked_at=None) | Q(checked_at__lt=moment))


class CheckedLink(models.Model):
    """The columns that `manage.py check_links` fills."""

    checked_at = models.DateTimeField(
        _("link last checked"), null=True, blank=True, editable=False
    )
    finding = models.CharField(
        _("what the last check found"),
        max_length=20,
        choices=Finding,
        blank=True,
        default="",
        editable=False,
    )
    finding_detail = models.CharField(
        _("in detail"), max_length=200, blank=True, default="", editable=False
    )
    moved_to = models.URLField(
        _("address now"), max_length=500, blank=True, default="", editable=False
    )
    failing_since = models.DateTimeField(
        _("failing since"), null=True, blank=True, editable=False
    )
    failures = models.PositiveIntegerField(
        _("failures in a row"), default=0, editable=False
    )
    is_dead = models.BooleanField(_("dead link"), default=False, editable=False)

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=Q(finding__in=["", *Finding.values]),
                name="%(class)s_finding_is_known",
                violation_error_message=_("This is nothing that a check can find."),
            ),
            models.CheckConstraint(
                condition=Q(finding="", checked_at=None)
                | (~Q(finding="") & Q(checked_at__isnull=False)),
                name="%(class)s_checked_has_finding",
                violation_error_message=_("A check has its moment and its finding."),
            ),
            models.CheckConstraint(
                condition=(_MOVED & ~Q(moved_to="")) | (~_MOVED & Q(moved_to="")),
                name="%(class)s_moved_has_address",
                violation_error_message=_(
                    "A page that has moved has its address now, and no other has one."
                ),
            ),
            models.CheckConstraint(
                condition=(
                    _FAILED
                    & Q(failures__gte=1)
                    & Q(failing_since__isnull=False, failing_since__lte=F("checked_at"))
                )
                | (~_FAILED & _NO_RUN),
                name="%(class)s_failing_has_beginning",
                violation_error_message=_(
                    "Failures are counted, from a first one, while the last check "
                    "failed and only then."
                ),
            ),
            models.CheckConstraint(
                condition=Q(is_dead=False) | Q(failures__gte=2),
                name="%(class)s_dead_failed_twice",
                violation_error_message=_("A link is dead after two failures or more."),
            ),
        ]

    @property
    def outcome(self) -> str:
        """One of `Outcome`, or empty where nothing has been checked."""
        return OUTCOMES[Reason(self.finding)] if self.finding else ""

    @property
    def outcome_words(self) -> str:
        outcome = self.outcome
        return str(OUTCOME_WORDS[Outcome(outcome)]) if outcome else ""

    @property
    def finding_words(self) -> str:
        """What the last check found, in one line; empty where there was none."""
        words = [str(Finding(self.finding).label)] if self.finding else []
        return ": ".join(
            [*words, *filter(None, [self.moved_to or self.finding_detail])]
        )

    @property
    def checked_on(self) -> date | None:
        """The day of the last check, in New York."""
        return timezone.localdate(self.checked_at) if self.checked_at else None

    def note(self, verdict: Verdict, at: datetime) -> None:
        """Take in what a check found at a moment; saves nothing."""
        run = Run(self.failing_since, self.failures, self.is_dead).after(verdict, at)
        self.checked_at = at
        self.finding, self.finding_detail = verdict.reason.value, verdict.detail
        self.moved_to = verdict.moved_to
        self.failing_since, self.failures = run.since, run.failures
        self.is_dead = run.is_dead

    def forget_check(self) -> None:
        """It has another address, of which nothing is known; saves nothing."""
        self.checked_at = self.failing_since = None
        self.finding = self.finding_detail = self.moved_to = ""
        self.failures, self.is_dead = 0, False
