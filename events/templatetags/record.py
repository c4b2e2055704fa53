"""How the facts of the record are written on a page: symbols, days, themes, votes.

These run hundreds of times a page, so they write their few tags themselves
instead of rendering a template.
"""

from collections.abc import Iterable
from datetime import date
from functools import lru_cache

from django import template
from django.urls import reverse
from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from events.models import Resolution, Theme
from events.templatetags import days

register = template.Library()

_BREAK = mark_safe("/<wbr>")  # a constant of ours, no one's text


@register.filter
def original(text: str) -> SafeString:
    """Words of the record, which are English, marked as such on another page."""
    if not text or get_language() in (None, "en"):
        return conditional_escape(text or "")
    return format_html('<span lang="en" dir="ltr">{}</span>', text)


@register.filter
@lru_cache(maxsize=4096)
def symbol(text: str) -> SafeString:
    """A document symbol: left to right in every language, breakable after a slash."""
    parts = format_html_join(_BREAK, "{}", ((part,) for part in text.split("/")))
    return format_html('<bdi class="symbol" dir="ltr">{}</bdi>', parts)


@register.filter
def document_symbol(text: str) -> SafeString:
    """A symbol as on the masthead of a document: the organ's letter is large."""
    organ, slash, rest = text.partition("/")
    return format_html(
        '<bdi class="document-symbol" dir="ltr"><b>{}</b>{}{}</bdi>', organ, slash, rest
    )


@register.filter
def day(value: date | None) -> str:
    """17 December 2018, in the order and words of the page's language."""
    return days.day(value) if value else ""


@register.filter
def day_month(value: date | None) -> str:
    """17 December, where the year stands nearby."""
    return days.day_month(value) if value else ""


@register.simple_tag
def day_range(start: date | None, end: date | None = None) -> str:
    """10–11 December 2018; one day where there is no other."""
    return days.day_range(start, end or start) if start else ""


@register.simple_tag
def day_month_range(start: date | None, end: date | None = None) -> str:
    """10–11 December, where the year stands nearby."""
    return days.day_range(start, end or start, year=False) if start else ""


@register.simple_tag
@lru_cache(maxsize=64)
def kind_icon(kind: str) -> SafeString:
    """The pictogram of resolution, meeting, observance or statement; words follow."""
    return format_html(
        '<svg class="kind-icon" width="20" height="20" aria-hidden="true"'
        ' focusable="false"><use href="#kind-{}"/></svg>',
        kind,
    )


@register.simple_tag
def theme_shape(theme: Theme) -> SafeString:
    """The shape of a theme's family, in its colour; the name follows it."""
    return format_html(
        '<svg class="shape theme-{0}" width="14" height="14" aria-hidden="true"'
        ' focusable="false"><use href="#shape-{0}"/></svg>',
        theme.family.slot,
    )


@register.simple_tag
def theme_tags(themes: Iterable[Theme]) -> SafeString:
    """Links to the themes of a record: colour, shape and word together."""
    known = tuple((theme.family.slot, theme.slug, theme.name) for theme in themes)
    return _theme_tags(known, get_language())


@lru_cache(maxsize=1024)
def _theme_tags(
    themes: tuple[tuple[int, str, str], ...], language: str | None
) -> SafeString:
    """`language` is the active one: the address of a theme begins with it."""
    tags = format_html_join(
        "",
        '<li><a class="theme-tag theme-{0}" href="{1}">'
        '<svg class="shape" width="14" height="14" aria-hidden="true"'
        ' focusable="false"><use href="#shape-{0}"/></svg>{2}</a></li>',
        (
            (slot, reverse("events:theme", args=[slug]), name)
            for slot, slug, name in themes
        ),
    )
    return format_html('<ul class="theme-tags">{}</ul>', tags) if tags else tags


@register.simple_tag
def adoption(resolution: Resolution) -> SafeString | str:
    """How a resolution was adopted, in a few words that rank no way above another."""
    if resolution.tally is None:
        return str(resolution.get_method_display())
    return _recorded_vote(resolution.tally, get_language())


@lru_cache(maxsize=4096)
def _recorded_vote(tally: tuple[int, int, int], language: str | None) -> SafeString:
    """`language` is the active one, in which the words are."""
    figures = format_html('<bdi dir="ltr">{}–{}–{}</bdi>', *tally)
    return format_html(_("Recorded vote {}"), figures)
