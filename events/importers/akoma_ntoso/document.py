"""One resolution of a file: its symbol, its title, what is stated of it, and its text.

A file holds one <statement>, or several beside one <documentCollection> where a
resolution has lettered parts: 76/84 A and B. Then each part is a record of its own, and
what the collection states holds for each part that does not state it itself.

The symbol is what the cover page prints, A/RES/78/217; for a part, that of the
collection with the letter of the part in the place of the range: A/RES/76/84 A-B and B
make A/RES/76/84 B. Where none is printed it is made of the address of the work,
/akn/un/statement/deliberation/unga/2022-03-02/ES-11-1/.
"""

import re
from collections.abc import Iterator

from events import symbols
from events.importers.akoma_ntoso.metadata import Source, put_metadata
from events.importers.akoma_ntoso.paragraphs import text_of
from events.importers.akoma_ntoso.tree import (
    LANGUAGES,
    Element,
    Refused,
    attribute,
    child,
    line,
    under,
    words,
)
from events.importers.akoma_ntoso.voting import put_voting
from events.importers.akoma_ntoso.words import read
from events.importers.records import Place, Rejected, ResolutionRecord

LONGEST_TITLE = 1000
#: Parts have a letter each.
MOST_PARTS = 26
_ADDRESS = re.compile(r"((?:E?S-)?[0-9]{1,3})-([0-9]{1,4})([A-Z](?:-[A-Z])?)?")
_LETTERS = re.compile(r"\s*[A-Z](?:-[A-Z])?$")
_GERMAN = ("deu", "ger")


def resolutions(root: Element, place: Place) -> Iterator[ResolutionRecord | Rejected]:
    """Each resolution under the root; one that cannot be taken is a rejection."""
    collection = child(root, "documentCollection")
    sources = [Source(each, collection) for each in under(root, "statement")]
    if not sources:
        raise Refused("It holds no resolution.")
    if len(sources) > MOST_PARTS:
        raise Refused("It holds more parts than there are letters.")
    for source in sources:
        at = Place(place.file, line(source.statement))
        try:
            yield _resolution(source, at)
        except Refused as refusal:
            yield Rejected(at, refusal.reason, refusal.value)


def _resolution(source: Source, place: Place) -> ResolutionRecord:
    language = _language(source)
    record = ResolutionRecord(_symbol(source), place)
    _put_title(record, source, language)
    put_metadata(record, source)
    put_voting(record, next(iter(source.all("voting")), None))
    _remark_on_symbol(record, source)
    return record


def _language(source: Source) -> str:
    """A language of the settings; Refused where it is none of them."""
    expression = source.first(
        "meta", "identification", "FRBRExpression", "FRBRlanguage"
    )
    code = attribute(expression, "language").lower()
    if code in LANGUAGES:
        return LANGUAGES[code]
    subject = "German is" if code in _GERMAN else "Its language is"
    reason = f"{subject} no official language of the United Nations."
    raise Refused(reason, code[:20])


def _symbol(source: Source) -> str:
    printed, made = _printed_symbol(source), _made_symbol(source)
    symbol = printed or made
    if not _is_resolution(symbol):
        raise Refused("It has no symbol of a resolution.", symbol[:80])
    return symbol


def _is_resolution(symbol: str) -> bool:
    try:
        return symbols.parse(symbol).is_resolution
    except ValueError:
        return False


def _printed_symbol(source: Source) -> str:
    cover = source.first("coverPage")
    printed = words(next(under(cover, "docNumber"), None))
    if source.collection is None or not printed:
        return printed
    letter = words(child(source.statement, "preface", "p", "docNumber"))
    return f"{_LETTERS.sub('', printed)} {letter}" if letter else ""


def _made_symbol(source: Source) -> str:
    address = attribute(source.work("FRBRuri"), "value").rstrip("/")
    found = _ADDRESS.fullmatch(address.rpartition("/")[2])
    if found is None:
        return ""
    return f"A/RES/{found[1]}/{found[2]}" + (f" {found[3]}" if found[3] else "")


def _remark_on_symbol(record: ResolutionRecord, source: Source) -> None:
    made = _made_symbol(source)
    if made and symbols.find(made) != symbols.find(record.symbol):
        record.remarks.append(f"The address of the file says {made}.")


def _put_title(record: ResolutionRecord, source: Source, language: str) -> None:
    """The title and the text under it; a text without a title cannot be kept."""
    title = _title(source, language)
    if not title or len(title) > LONGEST_TITLE:
        record.remarks.append("It has no title that can be kept; its text is left out.")
        return
    if language == "en":
        record.facts["title"] = title
    record.text = text_of(
        source.statement, language, title, record.symbol, record.remarks
    )


def _title(source: Source, language: str) -> str:
    """The part's own title, or the collection's; Arabic prints a dash before it."""
    for element in (source.statement, source.collection):
        title = next(under(child(element, "preface"), "docTitle"), None)
        text = read(title, language).text.lstrip("-–—. ") if title is not None else ""
        if text:
            return text
    return ""
