"""Rows of the timeline where there are many, and the addresses they lead to.

Rows run to five hundred a page, so they are written without a template each.
"""

from datetime import date
from typing import Any

from django import template
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from events import addresses, timeline, timeline_words
from events.addresses import Pairs
from events.models import Resolution
from events.templatetags.record import adoption, kind_icon, original, symbol
from events.timeline_form import this_year

register = template.Library()

ROW = (
    '<li class="timeline-row{landmark}" id="{anchor}">'
    '<span class="timeline-row-day">{day}</span>{icon}<div>'
    '<h{level} class="timeline-title"><span class="visually-hidden">{kind}: </span>'
    '<a href="{address}">{title}</a></h{level}>{statements}</div>{facts}</li>'
)
FACTS = '<p class="timeline-row-facts">{} <span>{}</span></p>'
FOLDED = (
    '<details class="disclosure"><summary>{}</summary>'
    '<ul class="timeline-statements">{}{}</ul></details>'
)


@register.filter
def month_name(number: int) -> str:
    return timeline_words.month_name(number)


@register.simple_tag
def timeline_row(entry: timeline.Entry[Any], level: int) -> SafeString:
    """Day, kind, title, statements and, of a resolution, symbol and method.

    `level` is that of its heading.
    """
    record = entry.record
    facts: SafeString | str = ""
    if isinstance(record, Resolution):
        facts = format_html(FACTS, symbol(record.symbol), adoption(record))
    return format_html(
        ROW,
        landmark=" timeline-row-landmark" if record.is_landmark else "",
        anchor=entry.anchor,
        day=_days(entry),
        icon=kind_icon(record.icon),
        level=level,
        kind=record.kind_words,
        address=record.get_absolute_url(),
        title=original(record.title),
        statements=folded_statements(record),
        facts=facts,
    )


def _days(entry: timeline.Entry[Any]) -> SafeString | str:
    """The day, or the days where they are of one month."""
    start = entry.day
    if start is None:
        return ""
    end: date = getattr(entry.record, "ends_on", None) or start
    one_month = start < end and (start.year, start.month) == (end.year, end.month)
    days = f"{start.day}–{end.day}" if one_month else start.day
    return format_html(
        '<time datetime="{}" dir="ltr">{}</time>', start.isoformat(), days
    )


@register.simple_tag
def folded_statements(record: Any) -> SafeString | str:
    """How many statements were made at a meeting, and behind that the first ones."""
    number = getattr(record, "statement_count", 0)
    if not number:
        return ""
    counted = ngettext("%s statement", "%s statements", number)
    first = record.first_statements
    rest: SafeString | str = ""
    if number > len(first):
        rest = format_html(
            '<li><a href="{}#statements">{}</a></li>',
            record.get_absolute_url(),
            _("All %s statements") % timeline_words.figure(number),
        )
    return format_html(
        FOLDED,
        counted % timeline_words.figure(number),
        format_html_join(
            "",
            '<li><a href="{}">{}</a></li>',
            (
                (statement.get_absolute_url(), original(_speaker(statement)))
                for statement in first
            ),
        ),
        rest,
    )


def _speaker(statement: Any) -> str:
    return ", ".join(filter(None, (statement.speaker, statement.delegation)))


@register.simple_tag
def year_address(kept: Pairs, year: int) -> str:
    """The page of a year under the conditions of this one."""
    return reverse("events:timeline_year", args=[year]) + addresses.query(kept)


@register.simple_tag
def decade_address(kept: Pairs, decade: int) -> str:
    """The page of a decade with everything, under the conditions of this one."""
    path = reverse("events:timeline_decade", args=[decade])
    return path + addresses.query((("detail", "all"), *kept))


@register.simple_tag
def years_address(kept: Pairs, first: int, last: int) -> str:
    """Everything of these years, under the conditions of this page."""
    if first == last:
        return year_address(kept, first)
    pairs = [("detail", "all"), *kept]
    if first > timeline.FIRST_YEAR:
        pairs.append(("from", str(first)))
    if last < this_year():
        pairs.append(("to", str(last)))
    return reverse("events:timeline") + addresses.query(pairs)


@register.simple_tag
def month_address(kept: Pairs, year: int, month: int) -> str:
    """One month of a year, under the conditions of this page."""
    return addresses.query((*kept, ("month", str(month))))
