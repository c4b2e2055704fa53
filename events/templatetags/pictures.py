"""Small pictures drawn by the server: a vote, a row of bars, one bar.

Across, everything is in per cent and there is no viewBox, so a picture takes
the width it is given and needs no style; in a right-to-left page it is mirrored
here. Each is hidden from assistive technology: the words beside it are the data.
A picture depends on its numbers alone, so those drawn often are kept.
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache, partial
from typing import Protocol

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language_bidi

register = template.Library()

FRAME = (
    '<svg class="{}" width="100%" height="{}" aria-hidden="true"'
    ' focusable="false">{}</svg>'
)
BLOCK = '<rect class="{}" x="{}%" width="{}%" height="{}"/>'
#: The inner picture cuts the stroke of its outline in half, so none of it is lost.
OUTLINE = (
    '<svg x="{}%" width="{}%" height="{}">'
    '<rect class="vote-abstaining" width="100%" height="100%"/></svg>'
)
LINE = '<line class="vote-not-voting" x1="{0}%" x2="{1}%" y1="{2}" y2="{2}"/>'
COLUMN = '<rect x="{}%" width="{}%" y="{}" height="{}"/>'
GAP = '<line class="vote-gap" x1="{0}%" x2="{0}%" y1="0" y2="100%"/>'


class Tally(Protocol):
    """What a vote is drawn from: a resolution, or anything with its four counts."""

    in_favour: int | None
    against: int | None
    abstaining: int | None
    not_voting: int | None


@register.simple_tag
def vote_bar(resolution: Tally, height: int = 14) -> SafeString | str:
    """A recorded vote: in favour, against, abstaining (outline), not voting (line).

    The whole is the membership that day; where nobody states how many did not
    vote, it is those who voted or abstained.
    """
    yes, no = resolution.in_favour or 0, resolution.against or 0
    abstaining, absent = resolution.abstaining or 0, resolution.not_voting or 0
    return _vote(yes, no, abstaining, absent, height, get_language_bidi())


@lru_cache(maxsize=4096)
def _vote(
    yes: int, no: int, abstaining: int, absent: int, height: int, mirrored: bool
) -> SafeString | str:
    voted = yes + no + abstaining
    whole = voted + absent
    if not whole:
        return ""
    span = partial(_span, whole=whole, mirrored=mirrored)
    pieces = []
    if yes:
        pieces.append(format_html(BLOCK, "vote-yes", *span(0, yes), height))
    if no:
        pieces.append(format_html(BLOCK, "vote-no", *span(yes, no), height))
    if abstaining:
        pieces.append(format_html(OUTLINE, *span(yes + no, abstaining), height))
    if absent:
        x, width = span(voted, absent)
        pieces.append(format_html(LINE, x, round(x + width, 2), height / 2))
    edges = sorted({yes, yes + no, voted} - {0, whole})
    pieces += [format_html(GAP, span(edge, 0)[0]) for edge in edges]
    return format_html(FRAME, "vote-bar", height, _together(pieces))


@register.simple_tag
def spark(
    values: Iterable[int], height: int = 22, maximum: int | None = None
) -> SafeString | str:
    """A row of upright bars, first value at the start of the line.

    `maximum` gives several rows one scale; a value above nothing is at least one
    pixel tall, so that one record is never invisible.
    """
    return _spark(tuple(values), height, maximum, get_language_bidi())


@lru_cache(maxsize=1024)
def _spark(
    values: tuple[int, ...], height: int, maximum: int | None, mirrored: bool
) -> SafeString | str:
    top = maximum or max(values, default=0)
    if not top:
        return ""
    bars = []
    for place, value in enumerate(values):
        if value:
            tall = max(1, round(height * min(value, top) / top, 1))
            x, width = _span(place, 0.8, len(values), mirrored)
            bars.append(format_html(COLUMN, x, width, round(height - tall, 1), tall))
    return format_html(FRAME, "spark", height, _together(bars))


@register.simple_tag
def bar(value: int, maximum: int, height: int = 10) -> SafeString | str:
    """One level bar, from the start of the line, as long as its share of the most."""
    return _bar(value, maximum, height, get_language_bidi())


@lru_cache(maxsize=4096)
def _bar(value: int, maximum: int, height: int, mirrored: bool) -> SafeString | str:
    if not value or not maximum:
        return ""
    x, width = _span(0, min(value, maximum), maximum, mirrored)
    block = format_html(BLOCK, "bar-value", x, width, height)
    return format_html(FRAME, "bar", height, block)


def _span(
    before: float, part: float, whole: float, mirrored: bool
) -> tuple[float, float]:
    """A part that follows `before` -> its left edge and width, in per cent."""
    start, width = 100 * before / whole, 100 * part / whole
    left = 100 - start - width if mirrored else start
    return round(left, 2), round(width, 2)


def _together(pieces: Sequence[SafeString]) -> SafeString:
    return format_html_join("", "{}", ((piece,) for piece in pieces))
