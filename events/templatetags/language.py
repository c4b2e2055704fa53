"""Agreed language as markup: marked words, and the resolutions that have them."""

from collections.abc import Iterable

from django import template
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from events.agreed_language.uses import Use
from events.phrases import Piece
from events.templatetags.record import day, symbol
from events.texts.holdings import Language

register = template.Library()


@register.filter
def marked_pieces(pieces: Iterable[Piece]) -> SafeString:
    """The words of a paragraph, those that were looked for in a <mark>."""
    return format_html_join(
        "",
        "{}",
        (
            (
                format_html("<mark>{}</mark>", piece.words)
                if piece.marked
                else piece.words,
            )
            for piece in pieces
        ),
    )


@register.simple_tag
def use_link(use: Use) -> SafeString:
    """A/RES/71/1 of 19 September 2016, the symbol a link to the record."""
    link = format_html(
        '<a href="{}">{}</a>',
        reverse("events:resolution", args=[use.symbol]),
        symbol(use.symbol),
    )
    if use.adopted_on is None:
        return link
    adopted = format_html("<bdi>{}</bdi>", day(use.adopted_on))
    return format_html(_("{symbol} of {day}"), symbol=link, day=adopted)


@register.simple_tag
def quoted(parts: Iterable[str], language: Language) -> SafeString:
    """“one phrase” or “one” + “other”, each in its own direction."""
    written = (
        format_html('<bdi lang="{}">{}</bdi>', language.tag, part) for part in parts
    )
    return format_html_join(
        " + ", "{}", ((format_html(_("“{}”"), part),) for part in written)
    )
