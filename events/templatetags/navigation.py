"""The main navigation, with the part of the site that a page belongs to."""

from dataclasses import dataclass
from typing import Any

from django import template
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

register = template.Library()

#: URL name of an entry -> its words, and the pages that stand under it.
ENTRIES = {
    "timeline": (_("Timeline"), {"timeline_decade", "timeline_year"}),
    "resolutions": (_("Resolutions"), {"resolution", "series_list", "series"}),
    "sessions": (_("Meetings"), {"session"}),
    "statements": (_("Statements"), {"statement"}),
    "themes": (_("Themes"), {"theme"}),
    "search": (_("Search"), set[str]()),
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One link of the navigation; `current` is a value of aria-current, or empty."""

    name: str
    words: str
    url: str
    current: str


@register.simple_tag(takes_context=True)
def navigation(context: dict[str, Any]) -> list[Entry]:
    """The entries in order: "page" where the reader is, "true" on pages under it."""
    match = getattr(context.get("request"), "resolver_match", None)
    page = match.url_name if match else ""
    return [
        Entry(
            name,
            str(words),
            reverse(f"events:{name}"),
            "page" if page == name else "true" if page in under else "",
        )
        for name, (words, under) in ENTRIES.items()
    ]
