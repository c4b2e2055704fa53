"""What imports remember of records, kept true when a row they name gets another key.

A part that still is as it was imported must be seen to be so afterwards, or the next
import would take the merger for an editor's hand, and undoing one would stop at it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import Any

from events.importers.writer.deciding import digest
from events.merging.kinds import Kind
from events.merging.rewriting import rewrite
from events.merging.touched import Touched, some_at_a_time
from events.models import (
    ImportedRow,
    Merged,
    Publication,
    Resolution,
    Source,
    Statement,
    Theme,
    Vote,
)


@dataclass(frozen=True)
class Part:
    """The part of a record in which rows of a kind are named, and its value anew."""

    kind: type[Publication]
    name: str
    rename: Callable[[Any, str, str], Any]


def _slugs(value: Any, went: str, stays: str) -> Any:
    return sorted({stays if slug == went else slug for slug in value or []})


def _roll_call(value: Any, went: str, stays: str) -> Any:
    """[[code, position, name], …]: each State once, under the code that stays."""
    own = {code for code, *_ in value or []}
    rows = (
        [stays if code == went else code, *rest]
        for code, *rest in value or []
        if code != went or stays not in own
    )
    return sorted(rows)


def _speaker(value: Any, went: str, stays: str) -> Any:
    return stays if value == went else value


PARTS = {
    Merged.Kind.THEME: Part(Resolution, "themes", _slugs),
    Merged.Kind.STATE: Part(Resolution, "roll_call", _roll_call),
    Merged.Kind.SPEAKER: Part(Statement, "speaker", _speaker),
}


class Memory:
    """Reads what is remembered before a merger, and writes it anew after it."""

    def __init__(self, kind: str, went: str, stays: str) -> None:
        self.part = PARTS.get(Merged.Kind(kind))
        self.went, self.stays = went, stays
        #: Number of a record -> the digests of the part before and after.
        self.digests: dict[int, tuple[str, str]] = {}
        #: Numbers of the rows that become one, by the model; and who names both.
        self.sources: tuple[int, int] | None = None
        self.themes: tuple[int, int] | None = None
        self.both: set[int] = set()

    @classmethod
    def of_rows(cls, kind: Kind, stays: Any, goes: Any) -> Memory:
        """Of two rows of a kind."""
        keys = (str(getattr(row, kind.key)) for row in (goes, stays))
        memory = cls(kind.name, *keys)
        numbers = (goes.pk, stays.pk)
        memory.sources = numbers if kind.model is Source else None
        memory.themes = numbers if kind.model is Theme else None
        return memory

    def rename(self, value: Any) -> Any:
        assert self.part is not None
        return self.part.rename(value, self.went, self.stays)

    def read(self, touched: Touched) -> None:
        """Before anything moves: what the part holds in each record."""
        self.touched = touched
        if self.sources:
            for before in touched.before.values():
                self.both |= {
                    pk
                    for pk, was in before.items()
                    if self.stays in was.values["sources"]
                }
        if self.part is None:
            return
        for pk, value in self._values(self.part):
            self.digests[pk] = (digest(value), digest(self.rename(value)))

    def _values(self, part: Part) -> Iterable[tuple[int, Any]]:
        if part.name == "roll_call":
            return _roll_calls(self.went)
        before = self.touched.before.get(part.kind, {})
        values = ((pk, was.values[part.name]) for pk, was in before.items())
        return ((pk, sorted(v) if isinstance(v, list) else v) for pk, v in values)

    def write(self) -> None:
        """After all has moved."""
        if self.part is not None:
            self._write_records(self.part)
        for kind, keys in self.touched.slices():
            self._write_rows(kind, keys)
        if self.part is not None and self.part.name == "roll_call":
            for keys in some_at_a_time(self.digests):
                self._write_rows(Resolution, keys)
        if self.themes:
            went, stays = map(digest, self.themes)
            names = ImportedRow.objects.filter(kind=ImportedRow.Kind.ALIAS)
            names.filter(after={"digest": went}).update(after={"digest": stays})

    def _write_records(self, part: Part) -> None:
        for keys in some_at_a_time(self.digests):
            rows = part.kind._default_manager.filter(
                pk__in=keys, imported__has_key=part.name
            )
            changed = []
            for row in rows.only("imported"):
                old, new = self.digests[row.pk]
                format_, remembered = row.imported[part.name]
                if remembered == old != new:
                    row.imported[part.name] = [format_, new]
                    changed.append(row)
            rewrite(changed, "imported")

    def _write_rows(self, kind: type[Publication], keys: Iterable[int]) -> None:
        noun, keys = str(kind._meta.model_name), list(keys)
        rows = ImportedRow.objects.filter(kind=noun, record__in=keys).order_by("pk")
        changed = [row for row in rows.iterator(500) if self._renewed(kind, row)]
        rewrite(changed, "before", "after")

    def _renewed(self, kind: type[Publication], row: ImportedRow) -> bool:
        """Bring what one import did to one record up to date; whether that was due."""
        old = (dict(row.before), dict(row.after))
        seen = self.touched.versions.get(kind, {}).get(row.record)
        if seen is not None and row.after.get("version") == seen:
            row.after["version"] = seen + 1
        if self.part is not None and self.part.kind is kind:
            self._renew_part(self.part.name, row)
        if self.sources and row.after.get("source") == self.sources[0]:
            row.after["source"] = self.sources[1]
            if row.record in self.both:
                del row.after["source"]
        return old != (row.before, row.after)

    def _renew_part(self, name: str, row: ImportedRow) -> None:
        was, new = self.digests.get(row.record, ("", ""))
        if row.after.get(name) == was:
            row.after[name] = new
        if name in row.before:
            value, memory = row.before[name]
            renamed = self.rename(value) if value else value
            if memory and memory[1] == digest(value):
                memory = [memory[0], digest(renamed)]
            row.before[name] = [renamed, memory]


def _roll_calls(code: str) -> Iterator[tuple[int, list[list[str]]]]:
    """The imported roll calls in which a State stands, one by one; one query."""
    named = Vote.objects.filter(
        state__code=code, resolution__imported__has_key="roll_call"
    )
    rows = (
        Vote.objects.filter(resolution__in=named.order_by().values("resolution"))
        .order_by("resolution", "state__code")
        .values_list("resolution_id", "state__code", "position", "name")
    )
    for resolution, votes in groupby(rows.iterator(20_000), itemgetter(0)):
        yield resolution, [list(vote) for _, *vote in votes]
