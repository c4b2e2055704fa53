"""What a file states of a resolution beside its text, as facts of a record.

<FRBRdate date="2023-12-19" name="adoption"/>
<docProponent refersTo="#thirdCommittee">…</docProponent>
<inline name="agenda item" title="71 (b)">Agenda item 71 (b)</inline>
<step date="2023-11-09" outcome="draftResolution" as="A/C.3/78/L.52/Rev.1" by="…"/>
<step date="0001-01-01" outcome="draftResolutionAdditionalSponsors" by="…"/>
<step date="2023-12-04" outcome="recommendedForAdoption" as="A/78/481/Add.2"/>
<step date="2023-12-19" outcome="adopted" as="A/78/PV.50"/>
<keyword href="http://metadata.un.org/thesaurus/1004110" showAs="MIGRANTS"
         dictionary="UNBIS Thesaurus"/>
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from events.importers import official
from events.importers.akoma_ntoso import labels
from events.importers.akoma_ntoso.tree import Element, attribute, child, under, words
from events.importers.records import Fact, ResolutionRecord, Sponsor, Topic
from events.importers.sponsors import sponsors

NO_DAY = "0001-01-01"
ADOPTED, DRAFTED, JOINED = (
    "adopted",
    "draftResolution",
    "draftResolutionAdditionalSponsors",
)
#: The steps that name a document, and the fact that it is.
DOCUMENTS = {
    DRAFTED: "draft_symbol",
    "recommendedForAdoption": "report_symbol",
    ADOPTED: "meeting_symbol",
}
_NO_COMMITTEE = "#noMainCommittee"
#: The library's own subjects; what a machine has added stands under other sources.
_LIBRARY, _THESAURUS = "DHLAUTH", "UNBIS Thesaurus"
_LONGEST_ITEM = 200
_ITEM = re.compile(r"([0-9]{1,3})(?:\s*\(?([^\W\d_]{1,2})\))?")


@dataclass(frozen=True, slots=True)
class Source:
    """The elements that speak of one resolution: its own before the collection's."""

    statement: Element
    collection: Element | None = None

    def first(self, *path: str) -> Element | None:
        found = child(self.statement, *path)
        return child(self.collection, *path) if found is None else found

    def all(self, wanted: str, named: str = "") -> list[Element]:
        """All elements of a kind; of those with one name, where one is given."""
        for element in (self.statement, self.collection):
            found = [
                each
                for each in under(element, wanted)
                if named in ("", attribute(each, "name"))
            ]
            if found:
                return found
        return []

    def work(self, wanted: str) -> Element | None:
        """An element that describes the resolution as a work, in all languages."""
        return self.first("meta", "identification", "FRBRWork", wanted)


def put_metadata(record: ResolutionRecord, source: Source) -> None:
    """Everything but the title, the adoption and the text, into the record."""
    _put_day(record, source)
    _put_cover(record, source)
    _put_workflow(record, source)
    record.topics = _topics(source)


def _put(
    record: ResolutionRecord, fact: str, read: Callable[[str], Fact], text: str
) -> None:
    """A fact that is stated; a text that states none for sure is a remark."""
    try:
        value = read(text)
    except ValueError as error:
        record.remarks.append(str(error))
        return
    if value not in (None, ""):
        record.facts[fact] = value


def _put_day(record: ResolutionRecord, source: Source) -> None:
    stated = attribute(source.work("FRBRdate"), "date")
    if stated == NO_DAY:
        return
    _put(record, "adopted_on", official.day, stated)
    for step in source.all("step"):
        other = attribute(step, "date")
        is_other = attribute(step, "outcome") == ADOPTED and other != stated
        if is_other and other not in ("", NO_DAY):
            record.remarks.append(
                f"The file dates the adoption {stated}, and its last step {other}."
            )


def _put_cover(record: ResolutionRecord, source: Source) -> None:
    for proponent in source.all("docProponent")[:1]:
        committee = attribute(proponent, "refersTo")
        if committee == _NO_COMMITTEE:
            record.facts["committee"] = "plenary"
        else:
            _put(record, "committee", official.committee, committee)
    for inline in source.all("inline", "agenda item")[:1]:
        text = words(inline) or attribute(inline, "title")
        _put(record, "agenda_item", agenda_items, text)


def agenda_items(text: str) -> str:
    """71 (b), and 13 and 117, from the words of any language: "البند 71 (ب) من …"."""
    found = []
    for number, letter in _ITEM.findall(text[:_LONGEST_ITEM]):
        sub = labels.latin(letter) if letter else ""
        found.append(f"{number} ({sub})" if sub else number)
    *first, last = found or [""]
    return f"{', '.join(first)} and {last}" if first else last


def _put_workflow(record: ResolutionRecord, source: Source) -> None:
    named: dict[tuple[str, str], Sponsor] = {}
    for step in source.all("step"):
        outcome = attribute(step, "outcome")
        fact = DOCUMENTS.get(outcome)
        if fact and fact not in record.facts:
            _put(record, fact, official.first_symbol, attribute(step, "as"))
        if outcome in (DRAFTED, JOINED):
            line, joined = attribute(step, "by"), outcome == JOINED
            for each in sponsors([line], joined=joined, remarks=record.remarks):
                named.setdefault((each.name, each.on_behalf_of), each)
    if named:
        record.sponsors = list(named.values())


def _topics(source: Source) -> list[Topic] | None:
    """The library's subjects; None where the file has none of them."""
    found = [
        Topic(_code(keyword), attribute(keyword, "showAs"))
        for classification in source.all("classification")
        if attribute(classification, "source") == _LIBRARY
        for keyword in under(classification, "keyword")
        if attribute(keyword, "dictionary") == _THESAURUS
        and attribute(keyword, "showAs")
    ]
    return list(dict.fromkeys(found)) or None


def _code(keyword: Element) -> str:
    """1004110 of http://metadata.un.org/thesaurus/1004110; older files have none."""
    return attribute(keyword, "href").rstrip("/").rpartition("/")[2]
