"""Values that were kept before two rows became one, in the names of now."""

from __future__ import annotations

from typing import Any

from django.db import models

from events.history.snapshots import KEYS, MERGING, Values, fields
from events.models import Merged, Publication, Statement


class Renamed:
    """What each key that went stands for; read once, then asked of many values."""

    def __init__(self) -> None:
        self.stays = Merged.objects.everywhere()
        self._places: dict[type[models.Model], dict[str, int]] = {}

    def now(self, kind: type[Publication], values: Values) -> Values:
        """Values of one record of a kind, which may be some of its fields only."""
        if not self.stays:
            return values
        known = {field.name: field for field in fields(kind)}
        return {
            name: self._value(kind, known[name], value) if name in known else value
            for name, value in values.items()
        }

    def _value(
        self, kind: type[Publication], field: models.Field[Any, Any], value: Any
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
