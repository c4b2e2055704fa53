"""States, under the names they bore at the time; historic ones stand by themselves."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _


class State(models.Model):
    """A State, or one that was; never merged into a successor."""

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


class StateName(models.Model):
    """A name that a State bore, with the days from and to which it bore it."""

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
