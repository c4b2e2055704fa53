"""How a list is filtered, as markup: choices, chips, and the words that were found.

A page has some hundred choices, so they are written here, not by a template each.
"""

import re
from collections.abc import Iterable, Sequence

from django import template
from django.forms import BoundField, Form
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from events.chips import Chip
from events.facets import Facet, Option

register = template.Library()

CHECKED = mark_safe(" checked")  # constants of ours, no one's text
SELECTED = mark_safe(" selected")
SHAPE = (
    '<svg class="shape theme-{0}" width="14" height="14" aria-hidden="true"'
    ' focusable="false"><use href="#shape-{0}"/></svg>'
)
CHECKBOX = (
    '<li><label class="choice"><input type="checkbox" name="{}" value="{}"{}>'
    '<span class="choice-words">{}{}</span>'
    ' <span class="choice-count">{}</span></label>{}</li>'
)
CHIP = (
    '<li><a class="chip" href="{}"><span class="visually-hidden">{} </span>'
    '{}{}<svg class="cross" width="10" height="10" aria-hidden="true"'
    ' focusable="false"><path d="M1 1l8 8M9 1 1 9"/></svg></a></li>'
)


@register.simple_tag
def checkboxes(facet: Facet) -> SafeString:
    """The choices of a facet, and beneath a family in use those of its themes."""
    return _checkboxes(facet.name, facet.options)


def _checkboxes(name: str, options: Iterable[Option]) -> SafeString:
    rows = format_html_join(
        "",
        CHECKBOX,
        (
            (
                name,
                option.value,
                CHECKED if option.chosen else "",
                format_html(SHAPE, option.slot) if option.slot else "",
                option.words,
                option.count,
                _checkboxes(name, option.under) if option.under else "",
            )
            for option in options
        ),
    )
    return format_html('<ul class="choices">{}</ul>', rows)


@register.simple_tag
def choices(facet: Facet) -> SafeString:
    """One choice out of many, with the number of records in brackets."""
    rows = format_html_join(
        "",
        '<option value="{}"{}>{} ({})</option>',
        (
            (
                option.value,
                SELECTED if option.chosen else "",
                option.words,
                option.count,
            )
            for option in facet.options
        ),
    )
    kept = ""
    if facet.kept:
        kept = format_html('<option value="{0}" selected>{0}</option>', facet.kept)
    return format_html(
        '<select id="{0}" name="{0}"{1}><option value="">{2}</option>{3}{4}</select>',
        facet.name,
        format_html(' aria-invalid="true" aria-describedby="{}-error"', facet.name)
        if facet.error
        else "",
        _("Any"),
        kept,
        rows,
    )


@register.simple_tag
def chip_list(chips: Iterable[Chip], cleared: str) -> SafeString:
    """Links that take one value each from the filter, and one that takes them all."""
    rows = format_html_join(
        "",
        CHIP,
        (
            (
                chip.url,
                _("Remove filter: %s:") % chip.label
                if chip.label
                else _("Remove filter:"),
                format_html(SHAPE, chip.slot) if chip.slot else "",
                chip.words,
            )
            for chip in chips
        ),
    )
    return format_html(
        '<ul class="chips">{}<li><a class="chips-clear" href="{}">{}</a></li></ul>',
        rows,
        cleared,
        _("Remove all"),
    )


@register.filter
def field(form: Form, name: str) -> BoundField:
    """A field whose name a template cannot say, such as from."""
    return form[name]


@register.filter
def marked(text: str, words: Sequence[str]) -> SafeString:
    """The text with each of the words marked, in whatever case it stands there."""
    if not words:
        return format_html("{}", text)
    longest_first = sorted(words, key=len, reverse=True)
    pattern = "|".join(re.escape(word) for word in longest_first)
    pieces = re.split(f"({pattern})", text, flags=re.IGNORECASE)
    return format_html_join(
        "",
        "{}",
        (
            (format_html("<mark>{}</mark>", piece) if place % 2 else piece,)
            for place, piece in enumerate(pieces)
        ),
    )
