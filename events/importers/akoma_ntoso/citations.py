"""The documents that a text names by links.

    <a href="https://undocs.org/en/A/RES/76/172">76/172</a>
    <a href="https://undocs.org/en/A/RES/217(III)">217 A (III)</a>
    <a href="https://undocs.org/en/A/RES/72/262">72/262</a> A, section II

The addresses leave out the letter of a part, always for resolutions before 1976 and
often for later ones; there the printed words know more. They also carry what is no part
of a symbol: (supp), small letters, blanks.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from urllib.parse import parse_qs, unquote, urlsplit

from events import symbols
from events.importers.akoma_ntoso.numbering import Numbered, anchor
from events.importers.akoma_ntoso.verbs import opening_verb
from events.importers.akoma_ntoso.words import Link
from events.importers.official import plain
from events.importers.records import Citation

LONGEST_SYMBOL = LONGEST_VERB = 60
_HOSTS = ("undocs.org", "docs.un.org", "documents.un.org", "daccess-ods.un.org")
_LANGUAGE = re.compile(r"^/+(?:(?:ar|zh|ch|en|fr|ru|es|ot)/+)?", re.IGNORECASE)
_SUPPLEMENT = re.compile(r"\(supp\)", re.IGNORECASE)
_SMALL = re.compile(
    r"(?<![A-Za-z])[a-z]{1,5}(?=/)|\([sivxle-]+\)$|(?<=[0-9])[a-z](?:-[a-z])?$"
)
_SYMBOL = re.compile(r"[A-Z][A-Z0-9.]*(?:/[^/\s]+)+")
_DASHES = re.compile("[\u2010-\u2015]")
_RESOLUTION = re.compile(r"A/RES/(.+)")
#: 217 A (III), 3419 A to D (XXX).
_LEGACY = re.compile(r"([0-9]{1,4}) ([A-Z](?: (?:and|to) [A-Z])?) \(([A-Z-]+)\)")
#: 57/270 B: the letter within the link, or after it.
_LETTERED = re.compile(
    r"((?:E?S-)?[0-9]{1,3}/[0-9]{1,3}) ?([A-Z](?:(?: and | to |-)[A-Z])?)"
    r"(?=$|[,.;:)]| [a-z(])"
)
_NUMBERED = re.compile(r"(?:E?S-)?[0-9]{1,3}/[0-9]{1,3}")


def citations(paragraphs: Iterable[Numbered], own: str) -> tuple[Citation, ...]:
    """Each document once for a verb and a paragraph; the resolution itself is none."""
    verbs: dict[str, str] = {}
    found: dict[tuple[str, str, str], Citation] = {}
    for paragraph in paragraphs:
        verb = _verb(paragraph, verbs)
        verbs[paragraph.anchor] = verb
        seen = {key(own)}
        for link in paragraph.block.words.links:
            symbol = cited(link)
            if not symbol or (link.in_note and key(symbol) in seen):
                continue
            seen.add(key(symbol))
            citation = Citation(symbol, "" if link.in_note else verb, paragraph.anchor)
            if key(symbol) != key(own):
                found.setdefault(
                    (key(symbol), citation.verb, citation.paragraph), citation
                )
    return tuple(found.values())


def _verb(paragraph: Numbered, verbs: dict[str, str]) -> str:
    """The words in italics; those a point begins with, or those of its paragraph."""
    words = paragraph.block.words
    verb = words.text[: words.lead].strip(" ,;:.")
    if not verb and paragraph.parent:
        above = anchor(paragraph.kind, paragraph.parent)
        verb = opening_verb(words.text) or verbs.get(above, "")
    return verb if 1 < len(verb) <= LONGEST_VERB else ""


@lru_cache(maxsize=4096)
def key(symbol: str) -> str:
    """What is the same for the same document, however it is written."""
    found = symbols.find(symbol)
    return found.key if found else symbol.upper().replace(" ", "")


def cited(link: Link) -> str:
    """The symbol of the document that a link names; nothing where it names none."""
    linked = _linked(link.address)
    if linked and _names_another(link.printed, linked):
        return link.printed
    resolution = _RESOLUTION.fullmatch(linked)
    printed = _printed(link, resolution[1]) if resolution else ""
    symbol = printed or linked
    return symbol if len(symbol) <= LONGEST_SYMBOL else ""


def _names_another(printed: str, linked: str) -> bool:
    """Whether a whole symbol is printed, and another one linked: what was adopted is
    what is printed."""
    if len(printed) > LONGEST_SYMBOL or not _SYMBOL.fullmatch(printed):
        return False
    one, other = _DASHES.sub("-", printed).upper(), linked.upper()
    return not (one.startswith(other) or other.startswith(one))


def _linked(address: str) -> str:
    """The symbol in an address of the United Nations' document services."""
    try:
        parts = urlsplit(address)
        asked = parse_qs(parts.query, max_num_fields=20).get("s")
    except ValueError:
        return ""
    if (parts.hostname or "").removeprefix("www.") not in _HOSTS:
        return ""
    path = asked[0] if asked else _LANGUAGE.sub("", parts.path)
    written = "".join(unquote(path).split()).strip("/")
    written = _SMALL.sub(lambda found: found[0].upper(), _SUPPLEMENT.sub("", written))
    return written if _SYMBOL.fullmatch(written) else ""


def _printed(link: Link, number: str) -> str:
    """The printed words, where they name a part of the resolution that is linked."""
    legacy = _LEGACY.fullmatch(plain(link.printed))
    if legacy:
        same = number.startswith(legacy[1]) and number.endswith(f"({legacy[3]})")
        return legacy[0] if same else ""
    for words in _readings(link):
        lettered = _LETTERED.match(words)
        if lettered and _same_number(lettered[1], number):
            written = f"{lettered[1]} {lettered[2]}"
            return written if symbols.find(written) else ""
    return ""


def _readings(link: Link) -> Iterator[str]:
    yield link.printed
    if _NUMBERED.fullmatch(link.printed):
        yield f"{link.printed} {link.after.lstrip()}"


def _same_number(printed: str, linked: str) -> bool:
    found = _NUMBERED.match(linked)
    return found is not None and found[0] == printed
