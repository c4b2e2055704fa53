"""From what a reader types into a search box, or pastes, to a symbol."""

import re
from urllib.parse import parse_qs, unquote, urlsplit

from events.symbols.parsing import parse
from events.symbols.text import fold
from events.symbols.value import Symbol

_LONGEST_QUERY = 600

_ADDRESS = re.compile(r"(?:https?://|www\.|(?:undocs|docs\.un)\.org/)", re.IGNORECASE)
# Old and new services name the symbol in the query: ?s=A/RES/73/195, ?symbol=…
_PARAMETERS = ("s", "symbol")
# A_RES_78_165-EN.pdf, the file name the digital library gives.
_FILE = re.compile(r"(A_[A-Z0-9_.()-]+?)(?:-[A-Z]{2})?\.pdf", re.IGNORECASE)
# What surrounds a reference in running text.
_AROUND = " \t\r\n./,;:!?'\"“”‘’«»"
# See UN Doc. A/73/583, resolution A/RES/73/195
_BEFORE = re.compile(
    r"(?:see |the |un |u\.n\. |doc(?:ument)?\.? |res(?:olution)?\.? "
    r"|dec(?:ision)?\.? )+"
    r"(?=A ?/)",
    re.IGNORECASE,
)
# resolution 73/195 of 19 December 2018; 73/195, annex; A/RES/73/195 - Global Compact
_AFTER = re.compile(
    r"[,;(]? (?:(?:of|de|от|adopted|paras?|paragraphs?|annex|section)\b|- )|[,;]",
    re.IGNORECASE,
)
_SYMBOL = re.compile(r"\bA ?/", re.IGNORECASE)
# RES/73/195, C.3/73/L.59, 73/PV.60: the organ is left out.
_ORGAN_LEFT_OUT = re.compile(
    r"(?:RES|DEC)/|C\.[1-6]/|(?:E?S-)?[0-9]{1,3}/(?:PV|L)\.", re.IGNORECASE
)


def find(query: str) -> Symbol | None:
    """The one symbol that the whole query names, in any common form, or None."""
    if len(query) > _LONGEST_QUERY:
        return None
    query = query.strip()
    if _ADDRESS.match(query) or _FILE.fullmatch(query):
        return _parsed(_named_by_address(query))
    written = _without_surroundings(query)
    whole = _parsed(written)
    if whole:
        return whole
    before = _AFTER.split(written, maxsplit=1)[0]
    return _parsed(before) if before != written else None


def _without_surroundings(query: str) -> str:
    try:
        written = fold(query).strip(_AROUND)
    except ValueError:
        return ""
    before = _BEFORE.match(written)
    written = written[before.end() :] if before else written
    names_two = len(_SYMBOL.findall(written)) > 1
    return "" if names_two else written


def _parsed(written: str | None) -> Symbol | None:
    if not written:
        return None
    if _ORGAN_LEFT_OUT.match(written):
        written = f"A/{written}"
    try:
        symbol = parse(written)
        return parse(symbol.recover) if symbol.recover else symbol
    except ValueError:
        return None


def _named_by_address(query: str) -> str | None:
    """The symbol in an address, of the United Nations' sites or of our own."""
    file = _FILE.search(query)
    if file:
        return file[1].replace("_", "/")
    try:
        address = urlsplit(query)
        parameters = parse_qs(address.query, max_num_fields=20)
    except ValueError:
        return None
    for name in _PARAMETERS:
        if name in parameters:
            return parameters[name][0]
    segments = unquote(address.path).strip("/").split("/")
    for position, segment in enumerate(segments):
        if segment.upper() == "A":
            return "/".join(segments[position:])
    return None
