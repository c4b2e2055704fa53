"""Addresses of States and themes that were merged with others: each leads on for ever.

The table of what was merged is asked only where there is no page, or where a list knows
no such value: pages that exist cost nothing more.
"""

import re
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect

from events.addresses import Pairs
from events.models import Merged

#: The first part of an address -> what the second part names.
NOUNS = {"states": Merged.Kind.STATE, "themes": Merged.Kind.THEME}
#: Name of a value in an address -> what it names.
VALUES = {
    "state": Merged.Kind.STATE,
    "sponsor": Merged.Kind.STATE,
    "theme": Merged.Kind.THEME,
}
_PATH = re.compile(
    r"(?P<before>/(?:[a-z]{2}/)?(?P<noun>states|themes)/)(?P<key>[-\w]{1,60})(?P<rest>/.*)?",
    re.ASCII,
)
_KEY = re.compile(r"[-\w]{1,60}", re.ASCII)


def moved_path(path: str) -> str:
    """The same address under the key that stays; empty where none went."""
    parts = _PATH.fullmatch(path)
    if parts is None:
        return ""
    kind = NOUNS[parts["noun"]]
    key = _written(kind, parts["key"])
    stays = Merged.objects.went(kind, key)
    return "" if not stays else f"{parts['before']}{stays}{parts['rest'] or '/'}"


def moved_pairs(pairs: Pairs) -> Pairs:
    """The same values, each by the key that stays; one query, none without keys."""
    keys = [
        _written(VALUES[name], value)
        for name, value in pairs
        if name in VALUES and _KEY.fullmatch(value)
    ]
    if not keys:
        return pairs
    stays = Merged.objects.everywhere(keys)

    def now(name: str, value: str) -> str:
        kind = VALUES.get(name)
        return stays[kind].get(_written(kind, value), value) if kind else value

    return tuple((name, now(name, value)) for name, value in pairs)


def _written(kind: str, key: str) -> str:
    """A code is in capitals, however it is typed."""
    return key.upper() if kind == Merged.Kind.STATE else key


class MovedMiddleware:
    """Send a reader of an address that went to the one that stays, with its query."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        target = moved_path(request.path) if response.status_code == 404 else ""
        if not target:
            return response
        query = request.META.get("QUERY_STRING", "")
        return HttpResponsePermanentRedirect(f"{target}?{query}" if query else target)
