"""The frame of a page: navigation, languages, and the parts that rarely differ.

Every page has them, so what depends on nothing but the language and the part of
the site is rendered once and kept for the life of the process.
"""

from dataclasses import dataclass
from functools import lru_cache

from django import template
from django.conf import settings
from django.template import Engine
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.encoding import iri_to_uri
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language, get_language_info
from django.utils.translation import gettext_lazy as _

from unga_migration.languages import CODES, prefix

register = template.Library()

#: URL name of an entry -> its words, and the pages that stand under it.
ENTRIES = {
    "timeline": (_("Timeline"), {"timeline_decade", "timeline_year"}),
    "resolutions": (
        _("Resolutions"),
        {"resolution", "text", "vote", "series_list", "series", "compare"},
    ),
    "sessions": (_("Meetings"), {"session"}),
    "statements": (_("Statements"), {"statement"}),
    "states": (_("States"), {"state", "states_compare"}),
    "themes": (_("Themes"), {"theme"}),
    "tools": (_("Tools"), {"symbol_check", "agreed_language"}),
    "search": (_("Search"), set[str]()),
}


# Attributes that only some links of the languages have.
RIGHT_TO_LEFT = ' dir="rtl"'
CURRENT = ' aria-current="true"'


@dataclass(frozen=True, slots=True)
class Entry:
    """One link of the navigation; `current` is a value of aria-current, or empty."""

    name: str
    words: str
    url: str
    current: str


def navigation(page: str) -> list[Entry]:
    """The entries in order: "page" where the reader is, "true" on pages under it."""
    return [
        Entry(
            name,
            str(words),
            reverse(f"events:{name}"),
            "page" if page == name else "true" if page in under else "",
        )
        for name, (words, under) in ENTRIES.items()
    ]


@register.simple_tag(takes_context=True)
def frame(context: template.Context, template_name: str) -> SafeString:
    """A part of the frame, from its template; in development always anew."""
    match = getattr(context.get("request"), "resolver_match", None)
    page = match.url_name or "" if match else ""
    publisher, contact_url = context.get("publisher"), context.get("contact_url")
    in_development = Engine.get_default().debug
    render = _part.__wrapped__ if in_development else _part
    return render(template_name, get_language(), page, publisher, contact_url)


@lru_cache(maxsize=1024)
def _part(
    template_name: str,
    language: str | None,
    page: str,
    publisher: str | None,
    contact_url: str | None,
) -> SafeString:
    """`language` is the active one; the others are all that such a part may show."""
    return render_to_string(
        template_name,
        {
            "entries": navigation(page),
            "publisher": publisher,
            "contact_url": contact_url,
        },
    )


@register.simple_tag(takes_context=True)
def alternate_links(context: template.Context) -> SafeString:
    """The same page in the six languages, for search engines; English by default."""
    root = context["request"].build_absolute_uri("/")
    return format_html(_ALTERNATES, root=root, rest=_rest(context))


@register.simple_tag(takes_context=True)
def language_items(context: template.Context) -> SafeString:
    """The six languages by their own names, never flags; each to the same view."""
    query = context["request"].META.get("QUERY_STRING", "")
    rest = _rest(context) + (iri_to_uri(f"?{query}") if query else "")
    return format_html(_languages(get_language()), rest=rest)


def _rest(context: template.Context) -> str:
    """The page's address after its language, which six links have in common."""
    return str(iri_to_uri(context["path_without_language"].lstrip("/")))


_ALTERNATES = "\n  ".join(
    f'<link rel="alternate" hreflang="{tag}" href="{{root}}{prefix(code)}{{rest}}">'
    for tag, code in [*CODES.items(), ("x-default", settings.LANGUAGE_CODE)]
)


@lru_cache(maxsize=16)
def _languages(current: str | None) -> str:
    names = dict(settings.LANGUAGES)
    return "\n    ".join(
        f'<li><a href="/{prefix(code)}{{rest}}" lang="{tag}" hreflang="{tag}"'
        f"{RIGHT_TO_LEFT if get_language_info(code)['bidi'] else ''}"
        f"{CURRENT if code == current else ''}>{names[code]}</a></li>"
        for tag, code in CODES.items()
    )
