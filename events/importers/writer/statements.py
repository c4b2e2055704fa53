"""Statements of the general debates, written in batches under one address each."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from events.importers.debates import state_code
from events.importers.debates.codes import DOUBTFUL_ROWS
from events.importers.mentions import mentions
from events.importers.records import Rejected, StatementRecord
from events.importers.writer import changes, conflicting
from events.importers.writer.changes import Change
from events.importers.writer.context import Context
from events.importers.writer.deciding import Decision, Parts
from events.importers.writer.told import TEXT
from events.models import Merged, Session, Speech, Statement

BATCH = 100
KIND = "statement"
#: A speech that speaks of the subject in passing does not belong to the record.
MENTIONS = 3
#: Who may speak without being a State, with the code of the corpus.
ENTITIES = {"EU": "European Union"}
COLUMNS = ("speaker", "role", "delegation", "language", "record_symbol")


@dataclass(slots=True)
class Offer:
    """A speech that an import offers, under the address it has or would have."""

    record: StatementRecord
    code: str
    parts: Parts

    @property
    def slug(self) -> str:
        return f"gd-{self.record.session.lower()}-{self.code.lower()}"


class StatementWriter:
    """Takes speeches one by one and writes them batch by batch."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self._batch: dict[str, Offer] = {}
        held = Session.objects.exclude(code=None)
        self._sessions = {session.code: session for session in held}

    def add(self, record: StatementRecord) -> None:
        offer = self._read(record)
        if offer is None:
            return
        if offer.slug in self._batch:
            self.flush()
        self._batch[offer.slug] = offer
        if len(self._batch) >= BATCH:
            self.flush()

    def finish(self) -> None:
        self.flush()

    def _read(self, record: StatementRecord) -> Offer | None:
        """The record in our terms; None, and a line in the report, where refused."""
        code = state_code(record.code, record.year)
        reason = ""
        if code not in self.context.lookups.state_ids and code not in ENTITIES:
            reason = f"“{record.code}” is no State that the record knows."
        elif record.session not in self._sessions:
            reason = f"The record has no session {record.session}."
        if reason:
            self.context.report.reject(Rejected(record.place, reason, record.code))
            return None
        parts: Parts = {
            name: record.facts[name] for name in COLUMNS if record.facts.get(name)
        }
        # A debate opens in September; the table of speakers abbreviates many a name.
        own = self.context.lookups.states.name_on(code, date(record.year, 9, 30))
        if own:
            parts["delegation"] = own
        parts.setdefault("speaker", parts.get("delegation") or ENTITIES.get(code, code))
        parts["speaker"] = self.context.lookups.current(
            Merged.Kind.SPEAKER, parts["speaker"]
        )
        if record.text:
            parts[TEXT] = record.text
        offer = Offer(record, code, parts)
        for remark in record.remarks:
            self.context.report.remark(record.place, offer.slug, remark)
        return offer

    def flush(self) -> None:
        """Write what has been taken so far."""
        offers, self._batch = self._batch, {}
        rows = {row.slug: row for row in _held(offers)}
        ids = [row.pk for row in rows.values()]
        texts = dict(
            Speech.objects.filter(statement__in=ids).values_list("statement_id", "text")
        )
        old = [
            self._old(offer, rows[slug], texts)
            for slug, offer in offers.items()
            if slug in rows
        ]
        changes.take(old, self.context, lambda name: name == TEXT)
        new = [
            self._new(offer)
            for slug, offer in offers.items()
            if slug not in rows and self._belongs(offer)
        ]
        self._write([*old, *new])

    def _belongs(self, offer: Offer) -> bool:
        found = mentions(offer.record.text)
        number = sum(found.values())
        if number >= MENTIONS:
            words = [f"{word} {times}" for word, times in found.items() if times]
            reason = f"Speaks of it {number} times: {', '.join(words)}"
            offer.parts["reason"] = reason[:200]
        elif self.context.everything:
            offer.parts["reason"] = "Taken with everything else"
        else:
            self.context.report.skipped += 1
            return False
        return True

    def _new(self, offer: Offer) -> Change:
        record = offer.record
        row = Statement(
            slug=offer.slug,
            kind=Statement.Kind.GENERAL_DEBATE,
            session=self._sessions[record.session],
            state_id=self.context.lookups.state_ids.get(offer.code),
            year=record.year,
            occasion=f"General debate, session {record.session}",
        )
        taken = {**offer.parts, "status": changes.status(self.context)}
        doubt = DOUBTFUL_ROWS.get((record.code, int(record.session)))
        if doubt:
            row.to_verify, taken["status"] = f"Who spoke? {doubt}", "draft"
        change = Change(offer.slug, row, Decision(take=taken), is_new=True)
        changes.put(change, self.context, [TEXT])
        return change

    def _old(self, offer: Offer, row: Statement, texts: dict[int, str]) -> Change:
        elsewhere = {TEXT: texts.get(row.pk)}
        return changes.compare(row, offer.parts, elsewhere, self.context)

    def _write(self, done: list[Change]) -> None:
        taking = [change for change in done if change.decision.take]
        changes.save(done, Statement, self.context)
        write_texts({c.row.pk: c.decision.take.get(TEXT) for c in taking})
        changes.close(done, KIND, self.context)
        conflicting.note(done, KIND, self.context)


def _held(slugs: Iterable[str]) -> QuerySet[Statement]:
    """Statements, held until the import ends: an editor who saves comes after it."""
    rows = Statement.objects.filter(slug__in=list(slugs))
    return rows.select_for_update().order_by("pk")


def write_texts(texts: dict[int, str | None]) -> None:
    """Put these texts, by key of the statement, in the place of what stands."""
    given = {pk: text for pk, text in texts.items() if text is not None}
    Speech.objects.filter(statement__in=given).delete()
    Speech.objects.bulk_create(
        Speech(statement_id=pk, text=text) for pk, text in given.items() if text
    )
