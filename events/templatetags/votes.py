"""How a roll call is written: a mark for each State, and a row for each.

A mark has the shape of its position and means the same without its colour. Ten
marks are one picture, so that a row of them breaks between tens and can be counted.
All are hidden from assistive technology: the table around them has the numbers.
The rows are hundreds, so they are written here and not by a template each.
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import groupby

from django import template
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language, get_language_bidi
from django.utils.translation import gettext as _

from events.models import Vote
from events.roll_call import Count, Row
from events.sponsorship import Named
from events.templatetags.record import original

register = template.Library()

#: A mark is ten pixels wide, with two between it and the next.
WIDE, STEP, TOGETHER = 10, 12, 10
#: Position -> its class, where the shape begins (x, y), and the shape from there.
SHAPES = {
    Vote.Position.IN_FAVOUR: ("vote-yes", 0, 0, "h10v10h-10z"),
    Vote.Position.AGAINST: (
        *("vote-no", 2, 0),
        "l3 3 3-3 2 2-3 3 3 3-2 2-3-3-3 3-2-2 3-3-3-3z",
    ),
    Vote.Position.ABSTAINING: ("vote-abstaining", 1, 1, "h8v8h-8z"),
    Vote.Position.NOT_VOTING: ("vote-not-voting", 1, 5, "h8"),
    Vote.Position.NOT_ELIGIBLE: ("vote-not-eligible", 2, 8, "l6-6"),
    Vote.Position.NOT_MEMBER: ("vote-not-member", 4, 4, "h2v2h-2z"),
}
ROW = (
    '<tr><th scope="row">{}{}</th><td class="roll-call-position">{}</td>'
    '<td class="roll-call-group">{}</td></tr>'
)
PICTURE = '<svg width="{}" height="10" aria-hidden="true" focusable="false">{}</svg>'


@register.simple_tag
def vote_mark(position: str) -> SafeString:
    """The mark of one position, as a key."""
    return _picture((position,), mirrored=False)


@register.simple_tag
def vote_marks(counts: Iterable[Count]) -> SafeString:
    """The marks of some States in the order of their positions, ten a picture."""
    marks = [count.position for count in counts for _ in range(count.number)]
    mirrored = get_language_bidi()
    tens = (
        _picture(tuple(marks[start : start + TOGETHER]), mirrored=mirrored)
        for start in range(0, len(marks), TOGETHER)
    )
    return format_html_join("", "{}", ((ten,) for ten in tens))


@lru_cache(maxsize=1024)
def _picture(marks: Sequence[str], *, mirrored: bool) -> SafeString:
    """One path a position; the first mark stands at the start of the line."""
    places = list(range(len(marks)))
    placed = zip(marks, reversed(places) if mirrored else places, strict=True)
    paths = format_html_join(
        "",
        '<path class="{}" d="{}"/>',
        (
            (SHAPES[Vote.Position(position)][0], _path(position, [at for _, at in run]))
            for position, run in groupby(placed, key=lambda pair: pair[0])
        ),
    )
    return format_html(PICTURE, len(marks) * STEP - (STEP - WIDE), paths)


def _path(position: str, places: Iterable[int]) -> str:
    _, x, y, shape = SHAPES[Vote.Position(position)]
    return "".join(f"M{at * STEP + x} {y}{shape}" for at in places)


@register.simple_tag
def roll_call_rows(rows: Iterable[Row]) -> SafeString:
    """One row a State: name then, name today where it is another, position, group."""
    language = get_language()
    return format_html_join(
        "\n",
        ROW,
        (
            (
                state_link(row.code, row.name),
                _today(row) if row.was_renamed else "",
                _position(row.position, row.letter, language),
                row.group_words,
            )
            for row in rows
        ),
    )


def state_link(code: str, name: str) -> SafeString:
    """The name of a State, leading to its page; what is no State is its words alone."""
    if not code:
        return original(name)
    return _state_link(code, name, get_language())


@lru_cache(maxsize=2048)
def _state_link(code: str, name: str, language: str | None) -> SafeString:
    """`language` is the active one: the address of a State begins with it."""
    address = reverse("events:state", args=[code])
    return format_html('<a href="{}">{}</a>', address, original(name))


@register.simple_tag
def sponsor_items(named: Iterable[Named]) -> SafeString:
    """The sponsors, each with the group for which it spoke."""
    rows = format_html_join(
        "",
        "<li>{}{}</li>",
        ((state_link(each.code, each.name), _group(each)) for each in named),
    )
    return format_html('<ul class="sponsor-list">{}</ul>', rows)


def _group(named: Named) -> SafeString | str:
    if not named.group:
        return ""
    return format_html(_(", on behalf of {}"), original(named.group))


def _today(row: Row) -> SafeString:
    words = format_html(_("today {}"), original(row.today))
    return format_html(' <span class="hint">{}</span>', words)


@lru_cache(maxsize=128)
def _position(position: str, letter: str, language: str | None) -> SafeString:
    """Mark, letter and word; `language` is the active one, in which the word is."""
    return format_html(
        '{}<b aria-hidden="true">{}</b> {}',
        vote_mark(position),
        letter,
        Vote.Position(position).label,
    )
