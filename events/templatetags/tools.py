"""A checked text, and the statuses as shapes and words.

A page has them two thousand times, so what depends on the status and the language
alone is made once.
"""

from functools import lru_cache

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from events.symbol_check import Check, Checked, Status
from events.symbol_check.words import LABELS, reason

register = template.Library()

#: Characters that fit a line on the narrowest screen.
SHORT = 24
#: The name of a status in the style sheet and among the shapes.
NAMES = {
    Status.CURRENT: "current",
    Status.NEWER: "newer",
    Status.WITHDRAWN: "withdrawn",
    Status.ABSENT: "absent",
    Status.FUTURE: "future",
    Status.ELSEWHERE: "elsewhere",
    Status.MALFORMED: "malformed",
}


@register.filter
def status(value: Status) -> SafeString:
    """The shape of a status and its words beside it."""
    return _status(value, get_language())


@lru_cache(maxsize=64)
def _status(value: Status, language: str | None) -> SafeString:
    return format_html(
        '<span class="status-words"><svg class="status status-{0}" width="14"'
        ' height="14" aria-hidden="true" focusable="false"><use href="#status-{0}"/>'
        "</svg>{1}</span>",
        NAMES[value],
        LABELS[value],
    )


@lru_cache(maxsize=64)
def _shape(value: Status, language: str | None) -> SafeString:
    """The shape alone, which is named by the words of the status."""
    return format_html(
        '<svg class="status status-{0}" width="12" height="12" role="img"'
        ' aria-label="{1}"><use href="#status-{0}"/></svg>',
        NAMES[value],
        LABELS[value],
    )


@register.filter
def why(row: Checked) -> str:
    """The reason of its status, where there is one to give."""
    return reason(row)


@register.simple_tag
def marked_text(check: Check) -> SafeString:
    """The text as it was written, each symbol a link with the shape of its status.

    A symbol with a page leads to it, any other to its row of the table above.
    """
    return format_html_join("", "{}", ((piece,) for piece in _pieces(check)))


def _pieces(check: Check) -> list[SafeString | str]:
    language = get_language()
    return [
        text if index is None else _mark(text, check.rows[index], index, language)
        for text, index in check.pieces()
    ]


def _mark(text: str, row: Checked, index: int, language: str | None) -> SafeString:
    # The shape stays on the line of its symbol, where a line is long enough.
    is_short = len(text) <= SHORT and "\n" not in text
    return format_html(
        '<a class="mark{}" href="{}">{}{}</a>',
        " mark-short" if is_short else "",
        row.url or row.official_url or f"#symbol-{index + 1}",
        text,
        _shape(row.status, language),
    )
