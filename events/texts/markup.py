"""Words of a text with tags at their places, in their own language."""

from collections.abc import Iterable

from django.utils.html import escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from events.texts.holdings import Language
from events.texts.linking import Link

#: At one place, what closes comes before a note, and a note before what opens.
CLOSES, MARKS, OPENS = range(3)
_END = mark_safe("</a>")  # a constant of ours, no one's text
#: Place in the text, rank at this place, and the tag.
Insert = tuple[int, int, SafeString]


def linked(links: Iterable[Link]) -> list[Insert]:
    """The tags of links."""
    found: list[Insert] = []
    for start, end, address in links:
        found.append((start, OPENS, format_html('<a href="{}">', address)))
        found.append((end, CLOSES, _END))
    return found


def cut(text: str, inserts: Iterable[Insert], start: int = 0) -> SafeString:
    """The text with tags at their places, counted from `start`; the rest is escaped."""
    pieces, at = [], 0
    for place, _rank, markup in inserts:
        pieces += [escape(text[at : place - start]), markup]
        at = place - start
    pieces.append(escape(text[at:]))
    return format_html_join("", "{}", ((piece,) for piece in pieces))


def element(tag: str, language: Language, words: SafeString) -> SafeString:
    """`tag` is a constant of ours."""
    return format_html("<{0}{1}>{2}</{0}>", tag, attributes(language), words)


def attributes(language: Language) -> SafeString | str:
    """The attributes of words in this language; none in that of the page."""
    if language.code == get_language():
        return ""
    return format_html(' lang="{}" dir="{}"', language.tag, language.direction)
