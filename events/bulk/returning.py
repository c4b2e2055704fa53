"""A spreadsheet that comes back: what each row wants, and what is wrong where."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from django.db import models
from django.utils.translation import gettext as _

from events import history
from events.bulk.changing import Left, Wanted
from events.bulk.choosing import in_order
from events.bulk.columns import VERSION, columns, value_of, written
from events.bulk.sheets import BrokenSheet, Rows, is_same
from events.history.snapshots import KEYS
from events.models import Publication

#: Row of the spreadsheet -> what is wrong in it.
Wrong = dict[int, list[Left]]


def returned(kind: type[Publication], rows: Rows) -> tuple[list[Wanted], list[Left]]:
    """What the rows want, and what is wrong, by row and column; a row that is wrong
    anywhere wants nothing.

    As many queries for many rows as for few. Raises BrokenSheet where the column of
    the keys or that of the versions is missing.
    """
    return _Return(kind, rows).result()


class _Return:
    """One spreadsheet beside the records that it names."""

    def __init__(self, kind: type[Publication], rows: Rows) -> None:
        self.kind, self.key = kind, KEYS[kind]
        self.head = [cell.strip().lower() for cell in rows[0]]
        for needed in (self.key, VERSION):
            if needed not in self.head:
                sentence = _("The first row has no column “%(column)s”.")
                raise BrokenSheet(sentence % {"column": needed})
        # The row as the spreadsheet numbers it -> heading -> cell.
        self.rows = {
            number: _named(self.head, row)
            for number, row in enumerate(rows[1:], start=2)
            if any(cell.strip() for cell in row)
        }
        keys = [self._key(row) for row in self.rows.values()]
        found = kind._default_manager.filter(**{f"{self.key}__in": keys})
        self.records = {history.key_of(record): record for record in found}
        self.now = history.values_of_all(list(self.records.values()))
        self.wrong: Wrong = defaultdict(list)

    def _key(self, row: dict[str, str]) -> str:
        return row[self.key].strip()

    def result(self) -> tuple[list[Wanted], list[Left]]:
        own = columns(self.kind)
        self._judge_head(own)
        wanted: list[Wanted] = []
        seen: dict[str, int] = {}
        for number, row in self.rows.items():
            key = self._key(row)
            record = self.records.get(key)
            if record is None:
                self._unknown(number, key)
            elif key in seen:
                sentence = _("The record stands in row %(row)d already.")
                self._say(number, self.key, sentence % {"row": seen[key]})
            else:
                seen[key] = number
                values = self._values(number, row, record, own)
                wanted.append(Wanted(record, values, number))
        self._judge_keys(wanted)
        left = [each for number in sorted(self.wrong) for each in self.wrong[number]]
        return [each for each in wanted if each.row not in self.wrong], left

    def _judge_head(self, own: dict[str, models.Field[Any, Any]]) -> None:
        known = {self.key, VERSION, *own}
        for place, name in enumerate(self.head):
            if name and name not in known:
                self._say(1, name, _("No such column; it is passed over."))
            elif name and name in self.head[:place]:
                self._say(1, name, _("The column stands twice; the first is read."))

    def _unknown(self, number: int, key: str) -> None:
        sentence = _(
            "No record has the key “%(key)s”; a spreadsheet changes records and adds "
            "none."
        )
        self._say(number, self.key, sentence % {"key": key[:80]})

    def _values(
        self,
        number: int,
        row: dict[str, str],
        record: Publication,
        own: dict[str, models.Field[Any, Any]],
    ) -> history.Values:
        """What differs from the record as it is now."""
        now, values = self.now[record.pk], {}
        for name, field in own.items():
            stands = now[field.name]
            if name not in row or is_same(row[name], written(stands)):
                continue
            try:
                value = in_order(stands, value_of(field, row[name]))
            except ValueError as error:
                self._say(number, name, str(error))
                continue
            if value != stands:
                values[field.name] = value
        if values and row[VERSION].strip() != str(record.version):
            sentence = _(
                "The record has changed since the spreadsheet was taken: it is version "
                "%(now)d now. Take it anew and change that."
            )
            self._say(number, VERSION, sentence % {"now": record.version})
        return values

    def _judge_keys(self, wanted: list[Wanted]) -> None:
        """Each key of another row must be known; a query for each relation."""
        for name, field in columns(self.kind).items():
            if not isinstance(field, models.ForeignKey | models.ManyToManyField):
                continue
            named = {
                each.row: _several(each.values[field.name])
                for each in wanted
                if field.name in each.values
            }
            unknown = _unknown(field, {key for keys in named.values() for key in keys})
            for row, keys in named.items():
                for key in sorted(unknown & set(keys)):
                    sentence = _("Nothing in the record has the key “%(key)s”.")
                    self._say(row, name, sentence % {"key": key[:80]})

    def _say(self, row: int, column: str, sentence: str) -> None:
        key = self._key(self.rows[row])[:80] if row in self.rows else ""
        self.wrong[row].append(Left(key, sentence, row, column[:80]))


def _named(head: list[str], row: list[str]) -> dict[str, str]:
    """Heading -> cell; of two columns under one heading the first is read."""
    return dict(reversed([*zip(head, row, strict=True)]))


def _several(value: Any) -> list[str]:
    if isinstance(value, list):
        return value
    return [] if value is None else [value]


def _unknown(field: Any, keys: set[str]) -> set[str]:
    """Those of the keys that no row at the other end of a relation bears."""
    if not keys:
        return set()
    key = KEYS[field.related_model]
    rows = field.related_model._default_manager.filter(**{f"{key}__in": keys})
    return keys - set(rows.values_list(key, flat=True))
