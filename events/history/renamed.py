"""Values that were kept before two rows became one, in the names of now."""

from __future__ import annotations

from typing import Any

from django.db import models

from events.history.parts import Part, Rows, parts_of
from events.history.snapshots import KEYS, MERGING, Values, fields
from events.models import Merged, Statement


class Renamed:
    """What each key that went stands for; read once, then asked of many values."""

    def __init__(self) -> None:
        self.stays = Merged.objects.everywhere()
        self._places: dict[type[models.Model], dict[str, int]] = {}

    def now(self, kind: type[models.Model], values: Values) -> Values:
        """Values of one record of a kind, which may be some of its fields only."""
        if not self.stays:
            return values
        known = {field.name: field for field in fields(kind)}
        lists = parts_of(kind)
        found = {}
        for name, value in values.items():
            if name in known:
                value = self._value(kind, known[name], value)
            elif name in lists and "state" in lists[name].columns:
                value = self._rows(lists[name], value)
            found[name] = value
        return found

    def _rows(self, part: Part, rows: Rows) -> Rows:
        """Rows of a list in which a State stands, by the code of now."""
        went = self.stays.get(Merged.Kind.STATE, {})
        found: Rows = {}
        for key, row in rows.items():
            if row is None:
                found.setdefault(went.get(key, key), None)
            else:
                now = {**row, "state": went.get(row["state"], row["state"])}
                found[part.identity(now)] = now
        return found

    def _value(
        self, kind: type[models.Model], field: models.Field[Any, Any], value: Any
    ) -> Any:
        if (kind, field.name) == (Statement, "speaker"):
            return self.stays.get(Merged.Kind.SPEAKER, {}).get(value, value)
        went = self.stays.get(MERGING.get(field.related_model, ""))  # type: ignore[arg-type]
        if not went:
            return value
        if not isinstance(value, list):
            return went.get(value, value)
        if not went.keys() & set(value):
            return value
        keys = {went.get(key, key) for key in value}
        places = self._in_order(field.related_model)  # type: ignore[arg-type]
        return sorted(keys, key=lambda key: (places.get(key, len(places)), key))

    def _in_order(self, model: type[models.Model]) -> dict[str, int]:
        """Where each key stands in the order of `values_of`, which the database has."""
        if model not in self._places:
            key = KEYS[model]
            keys = model._default_manager.order_by(key).values_list(key, flat=True)
            self._places[model] = {each: place for place, each in enumerate(keys)}
        return self._places[model]
