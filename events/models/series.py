"""The texts that return year after year."""

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _


class Series(models.Model):
    """The editions of one recurring text, such as "Protection of migrants"."""

    slug = models.SlugField(
        _("address"),
        max_length=80,
        unique=True,
        help_text=_("Part of the page's address; it never changes once published."),
    )
    name = models.CharField(_("name"), max_length=200, unique=True)
    description = models.TextField(
        _("description"),
        blank=True,
        default="",
        help_text=_("What the texts have in common, in the editors' own words."),
    )
    loaded = models.JSONField(
        _("as last loaded"), default=dict, blank=True, editable=False
    )

    class Meta:
        verbose_name = _("series")
        verbose_name_plural = _("series")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("events:series", args=[self.slug])
