"""What a record of the catalogue says of a resolution. Pure.

A resolution has two records, with different numbers (001) and joined by nothing but
its symbol: a bibliographic one (symbol in 191) and a voting one (symbol in 791).

    191, 791  $a symbol                   992  $a day of action: the adoption
    245       $a $b title                 993  $a related symbols, by first indicator:
    600–651   $a subjects, $2 unbist           2 draft, 3 report, 4 meeting record
    793       $a committee, 01 to 06      952  $a meeting record
    981       $b body                     991  $b agenda item; $d subject, which stands
                                               in both, and counts in voting records

269 is the day of publication, days or months later, and is not read.
"""

import re
from collections.abc import Iterable, Iterator

from events.importers import official
from events.importers.marc import vote
from events.importers.marc.catalogue import CatalogueField, CatalogueRecord
from events.importers.records import Fact, Parsed, Rejected, ResolutionRecord, Topic
from events.importers.voting import roll_call

SUBJECTS = ("600", "610", "611", "630", "650", "651")
RELATED = {"2": "draft_symbol", "3": "report_symbol", "4": "meeting_symbol"}
#: Of 793, bodies that are no Main Committee of today: Special Political, General,
#: Credentials.
OTHER_BODIES = {"SP", "GC", "CR"}

#: Documents about a resolution, which are catalogued under its symbol.
_ABOUT = re.compile(r"/(?:Add|Amend|Corr|Rev|Summary)\.", re.IGNORECASE)
#: 981 lists the collections of the catalogue, also those of other bodies.
_MAIN = re.compile(r"[1-6](?:st|nd|rd|th) Committee", re.IGNORECASE)
#: 74b[31]: the library's own number of a part of the item.
_LIBRARY_NUMBER = re.compile(r"\[[^\]]*\]")
_BLANK_IN_MEETING = re.compile(r"(?<=/PV\.)\s+")


def read(entry: CatalogueRecord) -> Iterator[Parsed]:
    """What the record says of one resolution; first, what of it cannot be taken."""
    symbols = entry.texts("191", "a") or entry.texts("791", "a")
    adopted = [each for each in symbols if _is_resolution(each)]
    reason = _reason_against(entry, symbols, adopted)
    if reason:
        value = symbols[0] if symbols else entry.number
        yield Rejected(entry.place, reason, official.shown(value))
        return
    record = ResolutionRecord(adopted[0], entry.place, remarks=list(entry.remarks))
    if len(adopted) > 1:
        others = ", ".join(adopted[1:])
        record.remarks.append(f"The record also bears {others}, which was not read.")
    yield from _add_facts(entry, record)
    record.topics = _topics(entry) or None
    if vote.is_voting(entry):
        yield from _add_vote(entry, record)
    else:
        _add(record, "method", vote.summary(entry))
    yield record


def _is_resolution(text: str) -> bool:
    try:
        symbol = official.resolution_symbol(text)
    except ValueError:
        return False
    return not _ABOUT.search(symbol)


def _reason_against(
    entry: CatalogueRecord, symbols: list[str], adopted: list[str]
) -> str:
    if entry.is_deleted:
        return "The record is marked as deleted."
    if not symbols:
        return "The record has no symbol in 191 or 791."
    if not adopted:
        return "The record is not of a resolution of the General Assembly."
    return ""


def _add(record: ResolutionRecord, name: str, fact: Fact) -> None:
    if fact not in ("", None):
        record.facts[name] = fact


def _add_facts(entry: CatalogueRecord, record: ResolutionRecord) -> list[Rejected]:
    words = [text for each in entry.tagged("245")[:1] for text in each.texts("a", "b")]
    _add(record, "title", official.title(" ".join(words)))
    _add(record, "agenda_item", _agenda(entry.texts("991", "b")))
    for indicator, name in RELATED.items():
        _add(record, name, _document(entry.texts("993", "a", first=indicator)))
    if "meeting_symbol" not in record.facts:
        _add(record, "meeting_symbol", _document(entry.texts("952", "a")))
    return [*_add_day(entry, record), *_add_committee(entry, record)]


def _add_day(entry: CatalogueRecord, record: ResolutionRecord) -> Iterator[Rejected]:
    """The one day of action; of several, none is known to be that of the adoption."""
    texts = entry.texts("992", "a")
    try:
        days = list(dict.fromkeys(official.day(text) for text in texts))
    except ValueError as error:
        yield Rejected(entry.place, f"992 $a: {error}", record.symbol)
        return
    if len(days) == 1:
        _add(record, "adopted_on", days[0])
    elif days:
        reason = f"992 $a: the days of action are several: {', '.join(texts)}."
        yield Rejected(entry.place, official.plain(reason), record.symbol)


def _add_committee(
    entry: CatalogueRecord, record: ResolutionRecord
) -> Iterator[Rejected]:
    """The Main Committee that is named. That a plenary meeting is named says nothing:
    every resolution is adopted and voted on there, and 981 follows from the symbol."""
    bodies = [text for text in entry.texts("793", "a") if text not in OTHER_BODIES]
    bodies += [text for text in entry.texts("981", "b") if _MAIN.fullmatch(text)]
    for text in bodies:
        try:
            named = official.committee(text)
        except ValueError as error:
            yield Rejected(entry.place, f"793 $a: {error}", record.symbol)
            continue
        if named not in ("", "plenary"):
            record.facts.setdefault("committee", named)


def _agenda(items: Iterable[str]) -> str:
    """21b., 74b[31] and 119. are 21 (b), 74 (b) and 119."""
    read = (_LIBRARY_NUMBER.sub("", item).strip(" .") for item in items)
    printed = list(dict.fromkeys(official.agenda_item(item) for item in read if item))
    return " and ".join(
        [", ".join(printed[:-1]), printed[-1]] if printed[1:] else printed
    )


def _document(symbols: list[str]) -> str:
    return official.first_symbol(_BLANK_IN_MEETING.sub("", each) for each in symbols)


def _topics(entry: CatalogueRecord) -> list[Topic]:
    labels = [_heading(each) for each in entry.tagged(*SUBJECTS) if _is_unbis(each)]
    if vote.is_voting(entry):
        labels += entry.texts("991", "d")
    return [Topic("", label) for label in dict.fromkeys(labels) if label]


def _is_unbis(field: CatalogueField) -> bool:
    """The second indicator 7 says: the source stands in $2, which is often left out."""
    source = field.text("2")
    return source.lower() == "unbist" if source else field.indicators[1:] == "7"


def _heading(field: CatalogueField) -> str:
    return "--".join(field.texts("a", "x", "y", "z"))


def _add_vote(entry: CatalogueRecord, record: ResolutionRecord) -> list[Rejected]:
    """What a voting record says beside; returns what of it cannot be taken."""
    figures, refused = vote.totals(entry)
    record.facts |= figures
    _add(record, "vote_note", official.stated("; ".join(entry.texts("996", "a"))))
    _add(record, "voting_record", entry.number)
    ballots, unread = vote.ballots(entry)
    _add(record, "method", vote.method(entry, figures, ballots))
    return [*refused, *unread, *roll_call.add(record, ballots)]
