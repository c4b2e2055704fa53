"""How a comparison is written on a page: what went and came, in one flowing text."""

from collections.abc import Iterable

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from events.comparison import Run
from events.texts.holdings import Language
from events.texts.markup import attributes

register = template.Library()

#: The element of a change; words before and after it are for those who hear the page.
_CHANGES = {"delete": "del", "insert": "ins"}
_CHANGE = (
    '<{0}><span class="compare-heard">{1} </span>{2}'
    '<span class="compare-heard"> {3}</span></{0}>'
)


@register.filter
def flowing(runs: Iterable[Run]) -> SafeString:
    """The runs as one text: <del> for what went, <ins> for what came."""
    words = {"delete": _("[deleted:"), "insert": _("[inserted:")}
    end = _("end]")
    return format_html_join(
        "",
        "{}",
        (
            (
                format_html(
                    _CHANGE,
                    _CHANGES[run.change],
                    words[run.change],
                    run.text,
                    end,
                )
                if run.change in _CHANGES
                else run.text,
            )
            for run in runs
        ),
    )


@register.filter
def has_changes(runs: Iterable[Run]) -> bool:
    """Whether anything went or came."""
    return any(run.change in _CHANGES for run in runs)


@register.filter
def language_attributes(language: Language) -> SafeString | str:
    """The attributes of an element whose words are in this language."""
    return attributes(language)
