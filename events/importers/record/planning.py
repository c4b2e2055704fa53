"""What is to be done with each row of a file, before any of it is done."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db import models

from events.importers.record.merging import Merge, merge
from events.importers.record.reading import Row
from events.importers.record.report import Count, Report
from events.importers.record.shapes import Shape
from events.importers.record.stored import Stored
from events.importers.writer import columns
from events.importers.writer.deciding import digest
from events.models import Publication

ADOPTION = ("method", *columns.FIGURES)


@dataclass
class Change:
    """One row of a file, the database's row if it has one, and the values to take."""

    shape: Shape
    shipped: Row
    row: models.Model | None
    take: tuple[str, ...]
    kept: tuple[str, ...] = ()
    #: Whether the row was public before, so that even its withdrawal counts.
    was_public: bool = False
    is_new: bool = False

    @property
    def key(self) -> str:
        return str(self.shipped[self.shape.key])

    @property
    def touches_the_public(self) -> bool:
        if not self.take:
            return False
        if not issubclass(self.shape.model, Publication):
            return True
        return self.was_public or self.shipped["status"] == Publication.Status.PUBLISHED


def plan(shape: Shape, rows: list[Row], stored: Stored) -> list[Change]:
    """One change a row; of a row that stays as it is, one that takes nothing.

    None for a row that an editor has merged with another one.
    """
    return [
        _change(shape, _in_order(shape, _now(shape, row, stored)), stored)
        for row in rows
        if not stored.renaming.went(shape.name, row[shape.key])
    ]


def _now(shape: Shape, row: Row, stored: Stored) -> Row:
    return stored.renaming.now(shape.name, shape.parents, shape.links, row)


def _in_order(shape: Shape, row: Row) -> Row:
    """The same row with its links and lists in one order, to be compared."""
    links = {name: sorted(row[name]) for name in shape.links}
    lists = {name: of.in_order(row[name]) for name, of in shape.listings.items()}
    return row | links | lists


def _change(shape: Shape, shipped: Row, stored: Stored) -> Change:
    row = stored.rows[shape.name].get(shipped[shape.key])
    if row is None:
        return Change(shape, shipped, None, shape.names, is_new=True)
    merged = _merged(shape, shipped, row, stored)
    return Change(
        shape,
        shipped,
        row,
        merged.take,
        merged.kept,
        was_public=getattr(row, "status", "") == Publication.Status.PUBLISHED,
    )


def _merged(shape: Shape, shipped: Row, row: models.Model, stored: Stored) -> Merge:
    loaded: dict[str, Any] | None = None
    if shape.remembers:
        loaded = _now(shape, getattr(row, "loaded", None) or {}, stored)
    names = tuple(name for name in shape.names if name != shape.key)
    merged = merge(names, shipped, stored.values(shape, row), loaded, shape.group_of)
    kept = tuple(name for name in merged.kept if not _stands_as_imported(row, name))
    return Merge(merged.take, kept)


def _stands_as_imported(row: models.Model, name: str) -> bool:
    """Whether a value came from an official file: nobody's hand keeps it.

    An import adds its source to those of the record, and sets themes as a whole.
    """
    imported = getattr(row, "imported", {})
    part = "adoption" if name in ADOPTION else name
    if part in ("sources", "themes"):
        return bool(imported)
    memory = imported.get(part)
    if memory is None:
        return False
    return bool(digest(columns.of(row, part)) == memory[1])


def merged(shape: Shape, rows: list[Row], stored: Stored) -> list[str]:
    """The keys of the file that an editor has merged with others."""
    keys = (str(row[shape.key]) for row in rows)
    return [key for key in keys if stored.renaming.went(shape.name, key)]


def account(
    changes: list[Change], shape: Shape, report: Report, merged: Iterable[str] = ()
) -> None:
    """Enter the changes of one file in the report, and what was merged, as kept."""
    count = report.counts.setdefault(shape.name, Count())
    for key in merged:
        count.kept += 1
        report.kept.append({"file": shape.name, "row": key, "field": shape.key})
    for change in changes:
        if change.is_new:
            count.created += 1
        elif change.take:
            count.updated += 1
        elif not change.kept:
            count.unchanged += 1
        if change.kept:
            count.kept += 1
            report.kept += [
                {"file": shape.name, "row": change.key, "field": name}
                for name in change.kept
            ]
        report.public = report.public or change.touches_the_public
