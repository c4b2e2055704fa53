"""Where a fact was read."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from events.models.link import CheckedLink, LinkQuerySet
from events.models.merged import Merged


class Source(CheckedLink):
    """A page, document or data set that was opened, with the day it was read."""

    url = models.URLField(
        _("address"),
        max_length=500,
        unique=True,
        help_text=_("The full address, as opened. One row an address."),
        error_messages={"unique": _("This address is already among the sources.")},
    )
    title = models.CharField(
        _("title"),
        max_length=300,
        help_text=_("What the page or document calls itself, or what it is."),
    )
    publisher = models.CharField(
        _("publisher"),
        max_length=200,
        blank=True,
        default="",
        help_text=_("The organization behind it, such as United Nations."),
    )
    language = models.CharField(
        _("language"),
        max_length=7,
        blank=True,
        default="en",
        help_text=_("The code of its language, such as en or fr."),
    )
    accessed_on = models.DateField(
        _("read on"),
        null=True,
        blank=True,
        help_text=_("The day an editor or the record's compiler opened it."),
    )
    loaded = models.JSONField(
        _("as last loaded"), default=dict, blank=True, editable=False
    )

    objects = LinkQuerySet.as_manager()

    class Meta(CheckedLink.Meta):
        abstract = False
        verbose_name = _("source")
        verbose_name_plural = _("sources")
        ordering = ["title", "pk"]
        constraints = [
            *CheckedLink.Meta.constraints,
            models.CheckConstraint(
                condition=Q(url__startswith="https://") | Q(url__startswith="http://"),
                name="source_url_is_web_address",
                violation_error_message=_(
                    "The address of a source begins with https:// or http://."
                ),
            ),
            models.CheckConstraint(
                condition=~Q(title=""),
                name="source_has_title",
                violation_error_message=_("A source needs a title."),
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def clean(self) -> None:
        super().clean()
        Merged.objects.hold_free(Merged.Kind.SOURCE, self.url)
