"""What a record is about: eight families, and the themes under them."""

from typing import Any, Self

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from events.models.merged import Merged
from events.models.source import Source


class ThemeQuerySet(models.QuerySet[Any]):
    """Themes by their level."""

    def families(self) -> Self:
        return self.filter(parent=None)

    def with_family(self) -> Self:
        """Each theme with the family whose shape and colour it bears."""
        return self.select_related("parent")

    def as_tags(self) -> Self:
        """What a link to a theme shows, without its scope and lists."""
        lists = ("unbis_terms", "sdg_targets", "gcm_objectives")
        unread = ("scope", "scope_out", *lists, "loaded")
        of_family = [f"parent__{name}" for name in unread]
        return self.with_family().defer(*unread, *of_family)


class Theme(models.Model):
    """A subject, with what it takes in and what it leaves out.

    A family has a slot: the number of its shape and colour (DESIGN: colour, shape
    and word always together). A theme under it has none and bears its family's.
    """

    class Slot(models.IntegerChoices):
        CIRCLE = 1, _("Circle")
        SQUARE = 2, _("Square")
        TRIANGLE = 3, _("Triangle")
        DIAMOND = 4, _("Diamond")
        CROSS = 5, _("Cross")
        HEXAGON = 6, _("Hexagon")
        HALF_DISC = 7, _("Half disc")
        PLUS = 8, _("Plus")
        RING = 9, _("Ring")
        STAR = 10, _("Star")

    slug = models.SlugField(
        _("address"),
        max_length=60,
        unique=True,
        help_text=_("Part of the page's address; it never changes once published."),
    )
    name = models.CharField(_("name"), max_length=120)
    parent = models.ForeignKey(
        "self",
        verbose_name=_("family"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="children",
        limit_choices_to={"parent": None},
        help_text=_("The family it stands under; empty for a family itself."),
    )
    slot = models.PositiveSmallIntegerField(
        _("shape and colour"),
        choices=Slot,
        null=True,
        blank=True,
        unique=True,
        help_text=_("Of a family only; a theme under it bears the same."),
        error_messages={"unique": _("Another family has this shape and colour.")},
    )
    position = models.PositiveSmallIntegerField(_("order"), default=0)
    scope = models.TextField(
        _("what is in"),
        blank=True,
        default="",
        help_text=_("One or two sentences on what belongs to the theme."),
    )
    scope_out = models.TextField(
        _("what is not"),
        blank=True,
        default="",
        help_text=_("What a reader might expect here and finds elsewhere, and where."),
    )
    unbis_terms = models.JSONField(
        _("UNBIS terms"),
        default=list,
        blank=True,
        help_text=_('A list such as [{"term": "MIGRANTS", "uri": "http://…"}].'),
    )
    sdg_targets = models.JSONField(
        _("SDG targets"),
        default=list,
        blank=True,
        help_text=_('A list of target numbers such as ["10.7", "8.8"].'),
    )
    gcm_objectives = models.JSONField(
        _("Global Compact objectives"),
        default=list,
        blank=True,
        help_text=_("A list of objective numbers from 1 to 23, such as [5, 6]."),
    )
    sources = models.ManyToManyField(Source, verbose_name=_("sources"), blank=True)
    loaded = models.JSONField(
        _("as last loaded"), default=dict, blank=True, editable=False
    )

    objects = ThemeQuerySet.as_manager()

    class Meta:
        verbose_name = _("theme")
        verbose_name_plural = _("themes")
        ordering = ["position", "slug"]
        constraints = [
            models.CheckConstraint(
                condition=Q(parent=None, slot__isnull=False)
                | Q(parent__isnull=False, slot=None),
                name="theme_slot_is_of_a_family",
                violation_error_message=_(
                    "A family has a shape and colour; a theme under a family has none."
                ),
            ),
            models.CheckConstraint(
                condition=Q(parent=None) | ~Q(parent=F("pk")),
                name="theme_is_not_its_own_family",
                violation_error_message=_("A theme cannot stand under itself."),
            ),
            models.CheckConstraint(
                condition=Q(slot=None) | Q(slot__range=(1, 10)),
                name="theme_slot_is_known",
                violation_error_message=_("There are ten shapes, numbered 1 to 10."),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("events:theme", args=[self.slug])

    def clean(self) -> None:
        super().clean()
        Merged.objects.hold_free(Merged.Kind.THEME, self.slug)

    @property
    def family(self) -> "Theme":
        """The family whose shape and colour it bears: its own, for a family."""
        return self.parent or self
