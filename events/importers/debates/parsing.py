"""The documents of the corpus, as statements with their speakers. Pure.

Speeches are given on as they come once the workbook is known; until then they wait.
"""

from collections.abc import Iterator

from events.importers.debates import speakers
from events.importers.debates.codes import DOUBTFUL_ROWS, observer
from events.importers.debates.speakers import Speaker, Table
from events.importers.debates.speeches import Speech, is_junk, named, read
from events.importers.debates.waiting import Waiting
from events.importers.opening import Document
from events.importers.records import (
    BrokenFile,
    Fact,
    Parsed,
    Place,
    Rejected,
    StatementRecord,
)


def parse(documents: Iterator[Document]) -> Iterator[Parsed]:
    """The statements of all the documents together; BrokenFile where there is none."""
    with Waiting() as waiting:
        debates = _Debates(waiting)
        for document in documents:
            yield from debates.take(document)
        yield from debates.rest()


class _Debates:
    """What is known so far: the table of speakers, and the speeches met."""

    def __init__(self, waiting: Waiting) -> None:
        self._waiting = waiting
        self._table: Table | None = None
        self._met: set[tuple[str, int]] = set()
        self._first = ""

    def take(self, document: Document) -> Iterator[Parsed]:
        self._first = self._first or document.name
        if is_junk(document.name):
            return
        if speakers.is_workbook(document):
            yield from self._take_table(document)
        else:
            yield from self._take_speech(document)

    def rest(self) -> Iterator[Parsed]:
        """What is left when all was read: without a table nobody's name is known."""
        if not self._met:
            name = self._first or "The folder"
            raise BrokenFile(f"{name}: there is no speech such as FRA_73_2018.txt.")
        for speech in self._waiting.all():
            yield _record(speech, self._table)

    def _take_table(self, document: Document) -> Iterator[Parsed]:
        if self._table is not None:
            reason = "A table of speakers was read before; this one is left out."
            yield Rejected(Place(document.name), reason)
            return
        self._table = speakers.read(document)
        yield from self._table.rejected
        for speech in self._waiting.all():
            yield _record(speech, self._table)

    def _take_speech(self, document: Document) -> Iterator[Parsed]:
        try:
            announced = named(document.name)
        except ValueError as error:
            yield Rejected(Place(document.name), str(error))
            return
        if announced.key in self._met:
            reason = "A speech of this State in this session was read before."
            yield Rejected(announced.place, reason)
            return
        self._met.add(announced.key)
        speech = read(announced, document)
        if isinstance(speech, Rejected):
            yield speech
        elif self._table is None:
            self._waiting.add(speech)
        else:
            yield _record(speech, self._table)


def _record(speech: Speech, table: Table | None) -> StatementRecord:
    facts: dict[str, Fact] = {"language": "en"}
    if speech.record_symbol:
        facts["record_symbol"] = speech.record_symbol
    rows = table.rows.get(speech.key, []) if table else []
    if rows and speech.key not in DOUBTFUL_ROWS:
        facts |= _facts(rows[0])
    name = observer(speech.code, speech.year)
    if name:
        facts["delegation"] = name
    return StatementRecord(
        session=str(speech.session),
        year=speech.year,
        code=speech.code,
        place=speech.place,
        facts=facts,
        text=speech.text,
        remarks=_remarks(speech, table, rows),
    )


def _facts(speaker: Speaker) -> dict[str, Fact]:
    facts: dict[str, Fact] = {"role": speaker.post}
    if speaker.name:
        facts["speaker"] = speaker.name
    if speaker.country:
        facts["delegation"] = speaker.country
    return facts


def _remarks(speech: Speech, table: Table | None, rows: list[Speaker]) -> list[str]:
    """Why no speaker is named, and who else the table has for the speech."""
    if table is None:
        return ["No table of speakers came with the speech."]
    if not rows:
        return ["The table of speakers has no row for the speech."]
    if speech.key in DOUBTFUL_ROWS:
        who = f"{_who(rows[0])} ({rows[0].country})"
        why = DOUBTFUL_ROWS[speech.key]
        return [f"The table of speakers gives the speech to {who}, left out: {why}"]
    remarks = [] if rows[0].name else ["The table of speakers names nobody."]
    return remarks + [
        f"The table of speakers has the speech again in line {row.line}, with "
        f"{_who(row)}; line {rows[0].line} is taken."
        for row in rows[1:]
    ]


def _who(speaker: Speaker) -> str:
    return speaker.name or "nobody"
