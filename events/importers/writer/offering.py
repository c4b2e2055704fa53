"""The parts of a resolution that a plain record speaks of, in the record's terms."""

import re
from datetime import date
from typing import Any

from events import symbols
from events.importers.official import plain
from events.importers.records import (
    Ballot,
    Place,
    Rejected,
    ResolutionRecord,
    TextRecord,
)
from events.importers.writer.context import Context
from events.importers.writer.deciding import Parts
from events.importers.writer.incoming import Incoming
from events.models import Resolution

COLUMNS = (
    *("title", "adopted_on", "committee", "agenda_item"),
    *("draft_symbol", "report_symbol", "meeting_symbol"),
    *("vote_note", "voting_record"),
)
FIGURES = ("in_favour", "against", "abstaining")
LONGEST: dict[str, int] = {
    name: getattr(Resolution._meta.get_field(name), "max_length", 0)
    for name in COLUMNS
    if name != "adopted_on"
}
SPONSOR_LENGTH = 250
LONGEST_SYMBOL = 60
#: E/2023/3, S/RES/1325 (2000): the organ in capitals, then the parts.
_OTHER_ORGAN = re.compile(r"[A-Z]{1,6}(?:/[A-Za-z0-9.()-]+)+(?: ?\([0-9]{4}\))?")


def read_parts(offer: Incoming, context: Context) -> None:
    """Every part that the record speaks of, in our terms."""
    record, day = offer.record, offer.day
    parts = _columns(record, context) | _adoption(record, context)
    if record.topics is not None and not _is_of_agenda(record, context):
        parts["topics"] = offer.labels
    if record.sponsors is not None:
        parts["sponsors"] = _sponsors(record, day, context)
    if record.roll_call is not None and parts.get("adoption", [""])[0] == "recorded":
        parts["roll_call"] = _roll_call(record, day, context)
    if record.text is not None:
        parts[f"text:{record.text.language}"] = text_value(record.text)
        if record.text.citations:
            parts["citations"] = _citations(record.text, offer.key)
    offer.parts |= parts


def _is_of_agenda(record: ResolutionRecord, context: Context) -> bool:
    """A catalogue's voting record has the subject of the agenda item, and only that;
    its bibliographic record, in the same file, has those of the text."""
    return context.format == "marcxml" and "voting_record" in record.facts


def _citations(text: TextRecord, own: str) -> list[list[str]]:
    """[symbol, verb, paragraph] of each, less what is no symbol of a document."""
    found = {
        (_canonical(each.symbol), each.verb[:60], each.paragraph[:20])
        for each in text.citations
    }
    return sorted(list(each) for each in found if each[0] not in ("", own))


def _canonical(text: str) -> str:
    """The key of a symbol of the Assembly; another organ's as it is written."""
    symbol = symbols.find(text)
    if symbol is not None:
        return symbol.key[:LONGEST_SYMBOL]
    written = plain(text)
    of_another = _OTHER_ORGAN.fullmatch(written) and len(written) <= LONGEST_SYMBOL
    return written if of_another else ""


def _columns(record: ResolutionRecord, context: Context) -> Parts:
    parts: Parts = {}
    for name in COLUMNS:
        value = record.facts.get(name)
        if value in (None, ""):
            continue
        if isinstance(value, date):
            parts[name] = value.isoformat()
            continue
        text = str(value)
        if len(text) > LONGEST[name]:
            reason = f"{name} has {len(text):,} characters, {LONGEST[name]:,} at most."
            context.report.reject(Rejected(record.place, reason, text))
            continue
        parts[name] = text
    return parts


def _adoption(record: ResolutionRecord, context: Context) -> Parts:
    """Method and figures as one part: neither means anything without the other."""
    method = record.facts.get("method")
    if not method:
        return {}
    if method != Resolution.Method.RECORDED:
        return {"adoption": [method, None, None, None]}
    figures: list[Any] = [record.facts.get(name) for name in FIGURES]
    if None in figures:
        figures = _counted(record)
        if not figures:
            sentence = "A recorded vote without its figures; the method is left open."
            context.report.remark(record.place, record.symbol, sentence)
            return {}
    parts: Parts = {"adoption": [method, *figures]}
    if record.facts.get("not_voting") is not None:
        parts["not_voting"] = record.facts["not_voting"]
    return parts


def _counted(record: ResolutionRecord) -> list[int]:
    """The figures by the roll call, where none are stated; empty without one."""
    if not record.roll_call:
        return []
    positions = [ballot.position for ballot in record.roll_call]
    return [positions.count(position) for position in ("yes", "no", "abstain")]


def _roll_call(
    record: ResolutionRecord, day: date | None, context: Context
) -> list[list[str]]:
    """[code, position, name as printed] of each State, in order of code."""
    found: dict[str, list[str]] = {}
    for ballot in record.roll_call or ():
        code = context.lookups.state(ballot.name, day, ballot.code)
        if code is None:
            _refuse(record, ballot, "is no State that the record knows", context)
        elif code in found and found[code][1] != ballot.position:
            _refuse(record, ballot, "stands in two positions", context)
        else:
            found.setdefault(code, [code, ballot.position, ballot.name[:120]])
    return sorted(found.values())


def _refuse(
    record: ResolutionRecord, ballot: Ballot, words: str, context: Context
) -> None:
    place = Place(record.place.file, ballot.line or record.place.line)
    name = f"{ballot.name} ({ballot.code})" if ballot.code else ballot.name
    reason = f"{record.symbol}: “{name[:80]}” {words}."
    context.report.reject(Rejected(place, reason, ballot.name))


def _sponsors(
    record: ResolutionRecord, day: date | None, context: Context
) -> list[list[Any]]:
    """[name, on behalf of, joined] of each, in their order, each once."""
    found: dict[tuple[str, str], list[Any]] = {}
    for sponsor in record.sponsors or ():
        if not sponsor.is_office and context.lookups.state(sponsor.name, day) is None:
            sentence = f"“{sponsor.name[:80]}”, named as a sponsor, is no State known."
            context.report.remark(record.place, record.symbol, sentence)
        name = sponsor.name[:SPONSOR_LENGTH]
        group = sponsor.on_behalf_of[:SPONSOR_LENGTH]
        found.setdefault((name, group), [name, group, sponsor.joined])
    return list(found.values())


def text_value(text: TextRecord) -> list[Any]:
    """[title, [[kind, number, label, text, lead, footnotes], …]]."""
    return [
        text.title,
        [
            [p.kind, p.number, p.label, p.text, p.lead, [list(n) for n in p.footnotes]]
            for p in text.paragraphs
        ],
    ]
