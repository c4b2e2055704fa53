"""How positions and fields of States are written: a comparison has hundreds of them."""

from collections.abc import Iterable
from functools import lru_cache

from django import template
from django.utils.functional import Promise
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from events.filters import RecordFilter
from events.models import State, Vote
from events.state_comparison import NOT_STATED, WORDS
from events.templatetags.listing import SELECTED

register = template.Library()

#: Position -> the letter of the voting records, and its shape in ten by ten pixels;
#: the shape of not voting is the dash that stands there.
MARKS = {
    Vote.Position.IN_FAVOUR.value: ("Y", "vote-yes", "M0 0h10v10H0z"),
    Vote.Position.AGAINST.value: (
        "N",
        "vote-no",
        "M2 0l3 3 3-3 2 2-3 3 3 3-2 2-3-3-3 3-2-2 3-3-3-3z",
    ),
    Vote.Position.ABSTAINING.value: ("A", "vote-abstaining", "M1 1h8v8H1z"),
    Vote.Position.NOT_VOTING.value: ("", "vote-not-voting", "M0 5h10"),
}
MARK = (
    '<svg class="position-mark" width="10" height="10" aria-hidden="true"'
    ' focusable="false"><path class="{}" d="{}"/></svg>'
)
LETTER = '<span aria-hidden="true" lang="en">{}</span>'
HEARD = '<span class="visually-hidden">{}</span>'
CELL = (
    '<td role="cell"><span class="comparison-code" aria-hidden="true">{}</span>{}</td>'
)
OPTION = '<option value="{}"{}>{}</option>'


def words_of(value: str) -> str:
    """In favour, Not yet a Member; of a vote that the record does not have, that."""
    return _("Not stated") if value == NOT_STATED else str(WORDS[value])


@register.simple_tag
def position(value: str) -> SafeString:
    """Its mark and its words."""
    return _position(value, get_language())


@lru_cache(maxsize=128)
def _position(value: str, language: str | None) -> SafeString:
    """`language` is the active one, in which the words are."""
    return format_html(
        '<span class="position">{}{}</span>', mark(value), words_of(value)
    )


def mark(value: str) -> SafeString | str:
    """The shape of a position; the rarer ones have words alone."""
    return format_html(MARK, *MARKS[value][1:]) if value in MARKS else ""


@register.simple_tag
def letter(value: str) -> SafeString | str:
    """Its mark and its letter, and the words to be heard; rare ones in words."""
    if value not in MARKS:
        return format_html('<span class="hint">{}</span>', words_of(value))
    sign = MARKS[value][0]
    seen = format_html(LETTER, sign) if sign else ""
    return format_html("{}{}{}", mark(value), seen, format_html(HEARD, words_of(value)))


@register.simple_tag
def cells(values: Iterable[str], states: Iterable[State]) -> SafeString:
    """The cells of one decision, one a State; each says its State where rows stack."""
    language = get_language()
    pairs = zip(values, states, strict=True)
    return format_html_join(
        "", "{}", ((_cell(value, state.code, language),) for value, state in pairs)
    )


@lru_cache(maxsize=4096)
def _cell(value: str, code: str, language: str | None) -> SafeString:
    """`language` is the active one, in which the words are."""
    return format_html(CELL, code, letter(value))


@register.simple_tag
def legend() -> list[dict[str, SafeString | str]]:
    """What the letters of a comparison mean, in their fixed order."""
    return [{"letter": letter(value), "words": words_of(value)} for value in MARKS]


@register.simple_tag
def choices_of(filterset: RecordFilter, name: str) -> list[tuple[str, str | Promise]]:
    """The values of one filter with their words."""
    return filterset.names_of(name)


@register.simple_tag
def state_options(states: Iterable[State], chosen: str) -> SafeString:
    """Every State as an option: Members, then former ones, then observers.

    A code that no State has is kept as it was typed.
    """
    groups: dict[str, list[tuple[str, SafeString | str, str]]] = {}
    codes = set()
    for state in states:
        codes.add(state.code)
        selected = SELECTED if state.code == chosen else ""
        own = groups.setdefault(state.standing.value, [])
        own.append((state.code, selected, state.name))
    labels = {
        State.Standing.MEMBER.value: _("Member States"),
        State.Standing.FORMER.value: _("Former Member States"),
        State.Standing.OBSERVER.value: _("Observer States"),
    }
    unknown = [(chosen, SELECTED, chosen)] if chosen and chosen not in codes else []
    return format_html(
        "{}{}",
        format_html_join("", OPTION, unknown),
        format_html_join(
            "",
            '<optgroup label="{}">{}</optgroup>',
            (
                (words, format_html_join("", OPTION, groups[standing]))
                for standing, words in labels.items()
                if standing in groups
            ),
        ),
    )
