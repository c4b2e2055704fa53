"""What a symbol says: the canonical form, the session, the official texts."""

from dataclasses import asdict, dataclass

from django.conf import settings
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from events import symbols
from events.models import Resolution, Session
from unga_migration.languages import CODES


@dataclass(frozen=True)
class Link:
    """An address with its words; `tag` is the language they are in."""

    words: str
    url: str
    tag: str = ""


@dataclass(frozen=True)
class Reading:
    """A symbol as read, in one sentence and the links that follow from it."""

    understood: bool
    canonical: str
    sentence: str
    session: Link | None = None
    already: Link | None = None
    texts: tuple[Link, ...] = ()

    def as_json(self) -> dict[str, object]:
        return asdict(self)


def understand(text: str) -> symbols.Symbol | None:
    """The symbol that a text names: in any usual form, or in a pasted address."""
    found = symbols.find(text)
    if found:
        return found
    try:
        return symbols.parse(text)
    except ValueError:
        return None


def read(text: str, own_key: int | None = None) -> Reading:
    """Read a symbol in any usual form; `own_key` is the row it is typed for."""
    symbol = understand(text)
    if symbol is None or not symbol.is_resolution or not symbol.session_code:
        return Reading(False, text.strip(), _why_not(text, symbol))
    session = Session.objects.filter(code=symbol.session_code).first()
    other = Resolution.objects.filter(symbol=symbol.canonical).exclude(pk=own_key)
    return Reading(
        understood=True,
        canonical=symbol.canonical or "",
        sentence=_in_words(symbol, session),
        session=_link(session) if session else None,
        already=_link(found) if (found := other.first()) else None,
        texts=official_texts(symbol),
    )


def _in_words(symbol: symbols.Symbol, session: Session | None) -> str:
    words = {"symbol": symbol.canonical, "printed": symbol.text_ref}
    if session is None:
        words["code"] = symbol.session_code
        return (
            gettext(
                "%(symbol)s, printed as “%(printed)s”. The record has no session "
                "%(code)s yet; add the session first."
            )
            % words
        )
    return gettext("%(symbol)s, printed as “%(printed)s”.") % words


def _why_not(text: str, symbol: symbols.Symbol | None) -> str:
    if symbol is not None and symbol.is_parsed:
        return gettext(
            "%(symbol)s is no resolution of the Assembly. It is kept as typed, as a "
            "draft, and listed under “symbols not understood”."
        ) % {"symbol": symbol.canonical}
    if symbol is not None and symbol.recover:
        return gettext(
            "This symbol is not understood. Perhaps %(symbol)s is meant. It is kept as "
            "typed, as a draft, and listed under “symbols not understood”."
        ) % {"symbol": symbol.recover}
    return gettext(
        "This symbol is not understood. It is kept as typed, as a draft, and listed "
        "under “symbols not understood”."
    )


def _link(record: Session | Resolution) -> Link:
    name = f"admin:events_{record._meta.model_name}_change"
    return Link(str(record), reverse(name, args=[record.pk]))


def official_texts(symbol: symbols.Symbol) -> tuple[Link, ...]:
    """The official text in the six languages, each under its own name."""
    names = dict(settings.LANGUAGES)
    found = (
        (names[CODES[tag]], symbols.official_url(symbol, tag), tag)
        for tag in symbols.LANGUAGES
    )
    return tuple(Link(words, url, tag) for words, url, tag in found if url)


def reading_as_output(resolution: Resolution) -> SafeString:
    """The reading of a saved symbol, where the script shows that of a typed one."""
    if resolution.pk is None:
        sentence = gettext("The reading appears here when the record is saved.")
        return _output("", sentence)
    reading = read(resolution.symbol, resolution.pk)
    if reading.session is None:
        return _output(resolution.pk, reading.sentence)
    link = format_html(
        '<a href="{}">{}</a>', reading.session.url, reading.session.words
    )
    return _output(resolution.pk, format_html("{} {}", reading.sentence, link))


def _output(key: int | str, words: str) -> SafeString:
    return format_html(
        '<output class="symbol-reading" for="id_symbol" data-record="{}">{}</output>',
        key,
        words,
    )


def texts_as_list(resolution: Resolution) -> SafeString:
    """Links to the official texts of a saved symbol, as a list in one line."""
    symbol = understand(resolution.symbol) if resolution.pk else None
    texts = official_texts(symbol) if symbol else ()
    return format_html(
        '<ul class="official-texts">{}</ul>',
        format_html_join(
            "",
            '<li><a href="{}" lang="{}" hreflang="{}">{}</a></li>',
            ((text.url, text.tag, text.tag, text.words) for text in texts),
        ),
    )
