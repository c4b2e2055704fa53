"""The one app, and the admin site that its editors work in."""

from allauth.account import checks
from allauth.account.apps import AccountConfig
from django.apps import AppConfig
from django.contrib.admin.apps import AdminConfig
from django.utils.module_loading import autodiscover_modules
from django.utils.translation import gettext_lazy as _


class EventsConfig(AppConfig):
    """The app keeps its first name; editors see "The record"."""

    name = "events"
    verbose_name = _("The record")


class AccountsConfig(AccountConfig):
    """django-allauth's accounts, whose middleware stands in `unga_migration.desk`."""

    #: What is checked of the settings; importing it is enough.
    checks = checks

    def ready(self) -> None:
        """Nothing: the package would look for its middleware by its own name."""


class RecordAdminConfig(AdminConfig):
    """Django's admin, with the editors' front page."""

    default_site = "events.admin.site.RecordAdminSite"

    def ready(self) -> None:
        super().ready()
        autodiscover_modules("admin.nouns")
