"""The language of a page is the first part of its address, and nothing else.

English has no prefix. A reader's browser is never asked, so an address shows
the same page to everybody and can be cached for everybody.
"""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import LocalePrefixPattern, URLResolver
from django.utils import translation

#: Where the code of a language and the prefix of its addresses differ.
PREFIXES = {"zh-hans": "zh"}
CODES = {PREFIXES.get(code, code): code for code, _ in settings.LANGUAGES}


def prefix(code: str) -> str:
    """The first part of an address in this language: "fr/", or "" for English."""
    return "" if code == settings.LANGUAGE_CODE else f"{PREFIXES.get(code, code)}/"


def split(path: str) -> tuple[str, str]:
    """A path -> (language code, the same path without its language prefix).

    >>> split("/zh/timeline/")
    ('zh-hans', '/timeline/')
    """
    first, slash, rest = path.lstrip("/").partition("/")
    code = CODES.get(first)
    if code is None or not slash or code == settings.LANGUAGE_CODE:
        return settings.LANGUAGE_CODE, path
    return code, f"/{rest}"


class LanguagePattern(LocalePrefixPattern):
    """Django's language prefix, with our shorter one for Chinese."""

    @property
    def language_prefix(self) -> str:
        return prefix(translation.get_language() or settings.LANGUAGE_CODE)


def language_patterns(*patterns: object) -> list[URLResolver]:
    """Routes that exist once in each language."""
    return [URLResolver(LanguagePattern(prefix_default_language=False), list(patterns))]


class LanguageOfPath:
    """Activate the language that the address names, for the whole request."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        code, _ = split(request.path_info)
        translation.activate(code)
        request.LANGUAGE_CODE = code  # type: ignore[attr-defined]
        response = self.get_response(request)
        response.headers.setdefault("Content-Language", PREFIXES.get(code, code))
        return response
