"""Resolutions, written in batches: what stands is read, decided upon, and changed."""

from collections.abc import Iterable
from typing import Any

from django.utils import timezone

from events import symbols
from events.importers.records import ResolutionRecord
from events.importers.writer import changes, conflicting, incoming, offering, parts
from events.importers.writer.changes import Change
from events.importers.writer.context import Context
from events.importers.writer.deciding import PLACEHOLDER, Decision, digest
from events.importers.writer.incoming import Incoming
from events.importers.writer.parts import citations, roll_calls, texts
from events.models import ImportedRow, Resolution

#: Resolutions written at once, and ballots: a batch ends with whichever comes first.
BATCH, BALLOTS = 100, 20_000
KIND = "resolution"


class ResolutionWriter:
    """Takes records one by one and writes them batch by batch."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self._batch: dict[str, Incoming] = {}
        self._ballots = 0
        self._touched: set[int] = set()
        self._made: dict[str, int] = {}

    def add(self, record: ResolutionRecord) -> None:
        offer = incoming.read(record, self.context)
        if offer is None:
            return
        if offer.key in self._batch:
            self.flush()
        self._batch[offer.key] = offer
        self._ballots += len(record.roll_call or ())
        if len(self._batch) >= BATCH or self._ballots >= BALLOTS:
            self.flush()

    def finish(self) -> None:
        """What can be said only when every record is in."""
        self.flush()
        citations.join(self._made)
        texts.compare(self._touched)

    def flush(self) -> None:
        """Write what has been taken so far."""
        offers, self._batch, self._ballots = self._batch, {}, 0
        found = Resolution.objects.filter(symbol__in=offers).select_related("series")
        # Held until the import ends: an editor who saves meanwhile comes after it.
        found = found.select_for_update(of=("self",)).order_by("pk")
        rows = {row.symbol: row for row in found}
        old = [(offer, rows[key]) for key, offer in offers.items() if key in rows]
        new = [
            offer
            for key, offer in offers.items()
            if key not in rows and self._belongs(offer)
        ]
        for offer in new:
            offering.read_parts(offer, self.context)
        for offer, _ in old:
            offering.read_parts(offer, self.context)
            if offer.is_translation:
                offer.parts = dict(filter(_is_text, offer.parts.items()))
        self._make_sessions(new)
        made = [self._new(offer) for offer in new]
        self._write([*made, *self._old(old)])

    def _belongs(self, offer: Incoming) -> bool:
        """Whether a resolution that is not here yet is about the subject.

        Its English title tells best: another copy waits until that has been seen.
        """
        waits = offer.is_translation and not self.context.translations
        if not offer.is_translation:
            self.context.judged.add(offer.key)
        why = None if waits else incoming.subject(offer, self.context)
        if why is None:
            self.context.leave(offer.key, offer.record.place.file)
            return False
        offer.parts |= why
        return True

    def _make_sessions(self, offers: Iterable[Incoming]) -> None:
        """The sessions that the symbols name and the record does not have yet."""
        for offer in offers:
            code = offer.symbol.session_code or ""
            year = offer.day.year if offer.day else timezone.now().year
            made = self.context.lookups.session(code, year)
            if made is not None:
                self.context.report.count("session").created += 1
                self.context.remember(
                    [
                        ImportedRow(
                            of=self.context.run,
                            kind=ImportedRow.Kind.SESSION,
                            record=made.pk,
                            key=code,
                            created=True,
                            after={"version": made.version},
                        )
                    ]
                )

    def _new(self, offer: Incoming) -> Change:
        row = Resolution(
            symbol=offer.key,
            sort_key=symbols.sort_key(offer.symbol),
            session_id=offer.symbol.session_code,
        )
        taken = {**offer.parts, "status": changes.status(self.context)}
        change = Change(offer.key, row, Decision(take=taken), is_new=True)
        changes.put(change, self.context, filter(parts.is_listed, taken))
        if offer.is_translation:
            for name in set(taken) - {"status", "reason"}:
                if not name.startswith(texts.PREFIX):
                    row.imported[name][0] = PLACEHOLDER
        if not row.title:
            row.title = offer.title
            row.imported["title"] = [PLACEHOLDER, digest(row.title)]
        return change

    def _old(self, pairs: list[tuple[Incoming, Resolution]]) -> list[Change]:
        listed = _stored(pairs)
        found = []
        for offer, row in pairs:
            elsewhere = {
                name: listed[name].get(row.pk)
                for name in offer.parts
                if parts.is_listed(name)
            }
            change = changes.compare(row, offer.parts, elsewhere, self.context)
            _hold_to_method(change)
            found.append(change)
        changes.take(found, self.context, parts.is_listed)
        return found

    def _write(self, done: list[Change]) -> None:
        taking = [change for change in done if change.decision.take]
        changes.save(done, Resolution, self.context)
        self._made |= {change.key: change.row.pk for change in taking if change.is_new}
        for name, fresh, values in _listed(taking):
            if fresh and name == "roll_call":
                roll_calls.insert(values, self.context.lookups)
            else:
                parts.write(name, values, self.context.lookups)
            if name.startswith(texts.PREFIX):
                self._touched |= set(values)
        changes.close(done, KIND, self.context)
        conflicting.note(done, KIND, self.context)


def _is_text(part: tuple[str, Any]) -> bool:
    return part[0].startswith(texts.PREFIX)


def _stored(pairs: list[tuple[Incoming, Resolution]]) -> dict[str, dict[int, Any]]:
    """The parts in tables of their own, as they stand; one reading for all rows."""
    wanted: dict[str, list[int]] = {}
    for offer, row in pairs:
        for name in filter(parts.is_listed, offer.parts):
            wanted.setdefault(name, []).append(row.pk)
    return {name: parts.read(name, ids) for name, ids in wanted.items()}


def _listed(taking: list[Change]) -> Iterable[tuple[str, bool, dict[int, Any]]]:
    """Part, whether the rows are new, and the values to write by key of the row."""
    found: dict[tuple[str, bool], dict[int, Any]] = {}
    for change in taking:
        for name, value in change.decision.take.items():
            if parts.is_listed(name):
                found.setdefault((name, change.is_new), {})[change.row.pk] = value
    return [(name, fresh, values) for (name, fresh), values in found.items()]


def _hold_to_method(change: Change) -> None:
    """Votes stand under a recorded vote only; where it is none, they stay out."""
    decision, row = change.decision, change.row
    take = decision.take
    recorded = Resolution.Method.RECORDED
    method = take["adoption"][0] if "adoption" in take else row.method
    if method != recorded:
        for name in ("roll_call", "not_voting"):
            if name in take:
                _keep_out(decision, name)
    if row.method == recorded != method and row.votes.exists():
        _keep_out(decision, "adoption")


def _keep_out(decision: Decision, name: str) -> None:
    """What was to be taken stays out, and is told."""
    decision.kept[name] = decision.take.pop(name)
    decision.before.pop(name, None)
