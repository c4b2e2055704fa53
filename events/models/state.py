"""States, under the names they bore at the time; historic ones stand by themselves."""

from datetime import date
from typing import Any, Self

from django.db import models
from django.db.models import Case, F, Q, Value, When
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from events.models.merged import Merged


class StateQuerySet(models.QuerySet[Any]):
    """States by what they are to the Assembly."""

    def with_standing(self) -> Self:
        """Each with its `State.Standing` as `kind`, to be counted and filtered by."""
        return self.annotate(
            kind=Case(
                When(admitted_on=None, then=Value(State.Standing.OBSERVER)),
                When(ended_on=None, then=Value(State.Standing.MEMBER)),
                default=Value(State.Standing.FORMER),
                output_field=models.CharField(),
            )
        )


class State(models.Model):
    """A State, or one that was; never merged into a successor."""

    class Standing(models.TextChoices):
        """What it is today; a former Member is one that is no more under its row."""

        MEMBER = "member", _("Member State")
        FORMER = "former", _("Former Member State")
        OBSERVER = "observer", _("Observer State")

    class Membership(models.TextChoices):
        """What it was on a day."""

        MEMBER = "member", _("Member")
        NOT_YET = "not_member", _("Not yet a Member")
        NO_LONGER = "no_longer_member", _("No longer a Member")
        OBSERVER = "observer", _("Not a Member")

    class Group(models.TextChoices):
        AFRICAN = "african", _("African States")
        ASIA_PACIFIC = "asia_pacific", _("Asia-Pacific States")
        EASTERN_EUROPEAN = "eastern_european", _("Eastern European States")
        LATIN_AMERICAN_CARIBBEAN = "grulac", _("Latin American and Caribbean States")
        WESTERN_EUROPEAN_OTHER = "weog", _("Western European and other States")

    code = models.CharField(
        _("code"),
        max_length=3,
        unique=True,
        help_text=_("Three capital letters (ISO 3166, or the former code): MEX, CSK."),
        error_messages={"unique": _("Another State has this code.")},
    )
    m49 = models.CharField(_("M49 code"), max_length=3, blank=True, default="")
    name = models.CharField(
        _("name"), max_length=120, help_text=_("The short name in UNTERM today.")
    )
    regional_group = models.CharField(
        _("regional group"), max_length=20, choices=Group, blank=True, default=""
    )
    admitted_on = models.DateField(_("member since"), null=True, blank=True)
    ended_on = models.DateField(
        _("member until"),
        null=True,
        blank=True,
        help_text=_("Of a State that is no longer a Member under this name."),
    )
    loaded = models.JSONField(
        _("as last loaded"), default=dict, blank=True, editable=False
    )

    objects = StateQuerySet.as_manager()

    class Meta:
        verbose_name = _("State")
        verbose_name_plural = _("States")
        ordering = ["name"]
        constraints = [
            models.CheckConstraint(
                condition=Q(code__regex=r"^[A-Z]{2,3}$"),
                name="state_code_is_letters",
                violation_error_message=_("A code is two or three capital letters."),
            ),
            models.CheckConstraint(
                condition=Q(ended_on=None)
                | Q(admitted_on__isnull=False, admitted_on__lte=F("ended_on")),
                name="state_ends_after_admission",
                violation_error_message=_("Membership ends after it begins."),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("events:state", args=[self.code])

    def clean(self) -> None:
        super().clean()
        Merged.objects.hold_free(Merged.Kind.STATE, self.code)

    @property
    def standing(self) -> "State.Standing":
        """Member, former Member or observer, as its days of membership say."""
        if self.admitted_on is None:
            return self.Standing.OBSERVER
        return self.Standing.FORMER if self.ended_on else self.Standing.MEMBER

    def membership_on(self, day: date | None) -> "State.Membership":
        """Whether it was a Member; on an unknown day, as if that day were within."""
        if self.admitted_on is None:
            return self.Membership.OBSERVER
        if day is not None and day < self.admitted_on:
            return self.Membership.NOT_YET
        if day is not None and self.ended_on is not None and day > self.ended_on:
            return self.Membership.NO_LONGER
        return self.Membership.MEMBER

    def other_name_on(self, day: date | None) -> str:
        """The name it bore that day where that is not its name today, or its last."""
        if day is None:
            return ""
        borne = (name.name for name in self.names.all() if name.was_borne_on(day))
        return next((name for name in borne if name != self.name), "")


class StateName(models.Model):
    """A name that a State bore, with the days from and to which it bore it.

    A name without any day is one under which the State is found, and no more: nobody
    says that it bore it.
    """

    state = models.ForeignKey(
        State, verbose_name=_("State"), on_delete=models.CASCADE, related_name="names"
    )
    name = models.CharField(_("name"), max_length=120)
    starts_on = models.DateField(_("from"), null=True, blank=True)
    ends_on = models.DateField(_("to"), null=True, blank=True)

    class Meta:
        verbose_name = _("name of a State")
        verbose_name_plural = _("names of States")
        ordering = ["state", "starts_on"]
        constraints = [
            models.UniqueConstraint(
                fields=["state", "name", "starts_on"],
                name="statename_once_a_day",
                violation_error_message=_("The State already has this name then."),
            ),
            models.UniqueConstraint(
                fields=["state", "name"],
                condition=Q(starts_on=None),
                name="statename_once_without_a_day",
                violation_error_message=_("The State already has this name."),
            ),
            models.CheckConstraint(
                condition=Q(ends_on=None)
                | Q(starts_on=None)
                | Q(starts_on__lte=F("ends_on")),
                name="statename_ends_after_it_starts",
                violation_error_message=_("The last day comes before the first."),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def has_days(self) -> bool:
        return self.starts_on is not None or self.ends_on is not None

    def was_borne_on(self, day: date) -> bool:
        within = (self.starts_on or day) <= day <= (self.ends_on or day)
        return self.has_days and within
