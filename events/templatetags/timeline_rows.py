"""Rows of the timeline where there are many: written without a template each."""

from typing import Any

from django import template
from django.utils.dates import MONTHS
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from events.models import Resolution
from events.templatetags.record import adoption, kind_icon, original, symbol
from events.timeline import Entry

register = template.Library()

ROW = (
    '<li class="timeline-row{}" id="{}"><span class="timeline-row-day">{}</span>{}'
    '<h5><span class="visually-hidden">{}: </span><a href="{}">{}</a></h5>'
    '<span class="timeline-row-facts">{}</span></li>'
)


@register.filter
def month_name(number: int | None) -> str:
    """The name of a month; in words where only the year is known."""
    return str(MONTHS[number]) if number else _("Day not known")


@register.simple_tag
def timeline_row(entry: Entry[Any]) -> SafeString:
    """Day, kind, title and, of a resolution, symbol and method."""
    record = entry.record
    facts = ""
    if isinstance(record, Resolution):
        facts = format_html(
            "{} <span>{}</span>", symbol(record.symbol), adoption(record)
        )
    return format_html(
        ROW,
        " timeline-row-landmark" if record.is_landmark else "",
        entry.anchor,
        entry.day.day if entry.day else "",
        kind_icon(record.icon),
        record.kind_words,
        record.get_absolute_url(),
        original(record.title),
        facts,
    )
