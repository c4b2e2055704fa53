"""What happens to accounts: a log that is only ever added to."""

from datetime import timedelta

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

#: How long the log knows the address that an attempt to sign in came from.
ADDRESS_KEPT = timedelta(days=90)


class AccountEventQuerySet(models.QuerySet["AccountEvent"]):
    """The events of accounts, of people who work in the admin and of nobody else."""

    def forget_addresses(self) -> int:
        """Empty the addresses that are too old to keep; returns how many."""
        old = self.filter(at__lt=timezone.now() - ADDRESS_KEPT, address__isnull=False)
        return old.update(address=None)


class AccountEvent(models.Model):
    """One event. Triggers refuse to change or delete it, but for its address.

    People are named, not pointed at, so that a line outlives the account.
    """

    class Kind(models.TextChoices):
        """What happened."""

        SIGNED_IN = "signed_in", _("Signed in")
        FAILED = "failed", _("Wrong name or password")
        CODE_FAILED = "code_failed", _("Wrong code")
        THROTTLED = "throttled", _("Refused: too many attempts")
        SIGNED_OUT = "signed_out", _("Signed out")
        STEP_ADDED = "step_added", _("Second step added")
        STEP_REMOVED = "step_removed", _("Second step removed")
        RECOVERY_MADE = "recovery_made", _("Recovery codes made")
        RECOVERY_USED = "recovery_used", _("Recovery code used")
        PASSWORD = "password", _("Password changed")
        ACCOUNT_ADDED = "account_added", _("Account added")
        ACCOUNT_CHANGED = "account_changed", _("Account changed")
        ACCOUNT_DELETED = "account_deleted", _("Account deleted")
        RIGHTS = "rights", _("Groups or permissions of an account")
        GROUP = "group", _("Group or its permissions")

    at = models.DateTimeField(_("at"), default=timezone.now, db_index=True)
    kind = models.CharField(_("what happened"), max_length=20, choices=Kind.choices)
    #: The account or group concerned; empty where no account has the name typed,
    #: which may be a password typed into the wrong box.
    account = models.CharField(_("account"), max_length=150, blank=True, default="")
    #: Who did it; empty for the command line, and for whoever signs in.
    by = models.CharField(_("by"), max_length=150, blank=True, default="")
    details = models.TextField(_("details"), blank=True, default="")
    address = models.GenericIPAddressField(_("IP address"), null=True, blank=True)

    objects = AccountEventQuerySet.as_manager()

    class Meta:
        ordering = ["-at", "-pk"]
        default_permissions = ("view",)
        verbose_name = _("account event")
        verbose_name_plural = _("account events")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(
                    kind__in=[
                        "signed_in",
                        "failed",
                        "code_failed",
                        "throttled",
                        "signed_out",
                        "step_added",
                        "step_removed",
                        "recovery_made",
                        "recovery_used",
                        "password",
                        "account_added",
                        "account_changed",
                        "account_deleted",
                        "rights",
                        "group",
                    ]
                ),
                name="accountevent_kind_is_known",
                violation_error_message=_("This is no kind of event."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.get_kind_display()} {self.account}"
