"""Rows of the lists of a record: what differs, what stands, how others come in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django.db import models

from events.history.parts import Row, Rows, parts_of
from events.models import Reference, Resolution, State


def difference(before: Rows, after: Rows) -> list[Rows]:
    """The rows that differ, before and after; both empty where none does.

    >>> difference({"MEX": {"position": "yes"}}, {})
    [{'MEX': {'position': 'yes'}}, {'MEX': None}]
    """
    keys = [key for key in {**before, **after} if before.get(key) != after.get(key)]
    return [
        {key: before.get(key) for key in keys},
        {key: after.get(key) for key in keys},
    ]


def rows_of(record: models.Model) -> dict[str, Rows]:
    """Every list of a record, as it stands; a query a list."""
    return {name: part.rows_of(record) for name, part in parts_of(type(record)).items()}


def rows_of_all(
    kind: type[models.Model], name: str, keys: Iterable[int]
) -> dict[int, Rows]:
    """One list of many records, by their numbers; one query."""
    part = parts_of(kind)[name]
    found: dict[int, Rows] = {key: {} for key in keys}
    rows = part.model._default_manager.filter(**{f"{part.owner}__in": list(found)})
    for row in rows.select_related("state") if "state" in part.columns else rows:
        plain = part.plain(row)
        found[getattr(row, f"{part.owner}_id")][part.identity(plain)] = plain
    return found


def rows_changed(
    before: Mapping[str, Rows], after: Mapping[str, Rows]
) -> dict[str, list[Rows]]:
    """The lists in which rows differ, each with these rows before and after."""
    found = {
        name: difference(before.get(name, {}), rows) for name, rows in after.items()
    }
    return {name: rows for name, rows in found.items() if rows[1]}


def stored(record: models.Model, asked: Mapping[str, Iterable[str]]) -> dict[str, Rows]:
    """What stands under the keys asked for, list by list; a query a list."""
    lists = parts_of(type(record))
    return {
        name: _chosen(lists[name].rows_of(record), keys)
        for name, keys in asked.items()
        if name in lists
    }


def _chosen(rows: Rows, keys: Iterable[str]) -> Rows:
    return {key: rows.get(key) for key in keys}


def remove(record: models.Model, name: str, wanted: Rows) -> None:
    """Take away the rows of a list that are to become others, or none."""
    part = parts_of(type(record))[name]
    gone = [
        row.pk
        for key, row in part.of(record).items()
        if key in wanted and part.plain(row) != wanted[key]
    ]
    part.model._default_manager.filter(pk__in=gone).delete()


def add(record: models.Model, name: str, wanted: Rows) -> None:
    """Give a record the rows of a list that it has not yet, the others removed before.

    Raises ValidationError where a rule forbids one of them.
    """
    part = parts_of(type(record))[name]
    there = part.of(record)
    new = [row for key, row in wanted.items() if row and key not in there]
    states = _states(new)
    for row in new:
        values = {**row, "state": states.get(row["state"])} if "state" in row else row
        made = part.model(**{part.owner: record}, **values)
        if isinstance(made, Reference):
            made.cited = Resolution.objects.filter(symbol=made.symbol).first()
        made.full_clean()
        made.save()


def _states(rows: Iterable[Row]) -> dict[Any, State]:
    codes = {row["state"] for row in rows if row.get("state")}
    return {each.code: each for each in State.objects.filter(code__in=codes)}
