"""Where the United Nations publishes a document, in the languages of a page."""

from dataclasses import dataclass
from functools import lru_cache

from django.conf import settings
from django.utils.translation import get_language, get_language_info

from events import symbols

#: The code of a language in settings -> its code at docs.un.org.
_TAGS = {"zh-hans": "zh"}


@dataclass(frozen=True)
class OfficialText:
    """One of the six texts; without an address where no document is known."""

    tag: str
    name: str
    bidi: bool
    url: str | None


def official_texts(symbol: str) -> list[OfficialText]:
    """The six texts of a document, always in the same order."""
    return [
        OfficialText(
            tag=_TAGS.get(code, code),
            name=name,
            bidi=get_language_info(code)["bidi"],
            url=_url(symbol, code),
        )
        for code, name in settings.LANGUAGES
    ]


def official_url(symbol: str, code: str = "") -> str | None:
    """The document in a language, by its code in settings, or in that of the page;
    None where the symbol names none."""
    return _url(symbol, code or get_language() or settings.LANGUAGE_CODE)


def elsewhere_url(symbol: str, code: str) -> str | None:
    """The document of another organ, such as E/2006/25; None for the Assembly's own."""
    if symbol.startswith("A/"):
        return None
    return symbols.address_in(symbol, _TAGS.get(code, code))


def _url(symbol: str, code: str) -> str | None:
    parsed = _parsed(symbol)
    return parsed and symbols.official_url(parsed, _TAGS.get(code, code))


@lru_cache(maxsize=2048)
def _parsed(symbol: str) -> symbols.Symbol | None:
    """A page asks for the same symbol in several languages, and readers again."""
    try:
        return symbols.parse(symbol)
    except ValueError:
        return None
