"""What the database holds now, in the words of the files."""

from collections import defaultdict
from datetime import date
from typing import Any

from django.db import models

from events.importers.record.renaming import Renaming
from events.importers.record.shapes import SHAPES, Listing, Shape
from events.models import Merged

#: File of the record -> the kind under which its rows are merged.
FILES: dict[str, str] = {
    "states": Merged.Kind.STATE,
    "themes": Merged.Kind.THEME,
    "sources": Merged.Kind.SOURCE,
}


class Stored:
    """The rows of every model of the record, each under its key in the files.

    A row is found under the key it was loaded with, even where an editor corrected
    the key since; and under the key it bears, where no other row claims that.
    """

    def __init__(self) -> None:
        self.rows: dict[str, dict[str, models.Model]] = {}
        self._keys: dict[str, dict[Any, str]] = {}
        self._lists: dict[tuple[str, str], dict[Any, list[Any]]] = {}
        for shape in SHAPES:
            self._index(shape)
        #: What became of keys whose rows were merged with others.
        self.renaming = Renaming(self._gone())
        for shape in SHAPES:
            for name, other in shape.links.items():
                self._lists[shape.name, name] = self._links(shape, name, other)
            for name, listing in shape.listings.items():
                self._lists[shape.name, name] = _entries(listing)

    def _index(self, shape: Shape) -> None:
        self.rows[shape.name], self._keys[shape.name] = {}, {}
        found = list(shape.model._default_manager.all())
        for row in found:
            loaded = getattr(row, "loaded", None) or {}
            self.add(shape, loaded.get(shape.key) or getattr(row, shape.key), row)
        for row in found:
            self.rows[shape.name].setdefault(getattr(row, shape.key), row)

    def _gone(self) -> dict[str, dict[str, str]]:
        """File -> key that went -> the key in the file of the row that stays."""
        found = {kind: dict(gone) for kind, gone in Merged.objects.everywhere().items()}
        for file, kind in FILES.items():
            for went, stays in found.get(kind, {}).items():
                row = self.rows[file].get(stays)
                known = self._keys[file].get(row.pk) if row else None
                found[kind][went] = known or stays
        return {**found, **{file: found.get(kind, {}) for file, kind in FILES.items()}}

    def add(self, shape: Shape, key: str, row: models.Model) -> None:
        self.rows[shape.name][key] = row
        self._keys[shape.name][row.pk] = key

    def _links(self, shape: Shape, name: str, other: str) -> dict[Any, list[str]]:
        """The keys of what each row is linked to, by the row's own id."""
        field = shape.model._meta.get_field(name)
        own, far = field.m2m_field_name(), field.m2m_reverse_field_name()  # type: ignore[union-attr]
        pairs = getattr(shape.model, name).through._default_manager.values_list(
            f"{own}_id", f"{far}_id"
        )
        found: dict[Any, list[str]] = defaultdict(list)
        for owner, linked in pairs:
            found[owner].append(self._keys[other][linked])
        return found

    def values(self, shape: Shape, row: models.Model) -> dict[str, Any]:
        """The row as an object of its file, lists of links in alphabetical order."""
        values: dict[str, Any] = {
            name: plain(getattr(row, name)) for name in (shape.key, *shape.columns)
        }
        for name, other in shape.parents.items():
            values[name] = self._keys[other].get(getattr(row, f"{name}_id"))
        for name in shape.links:
            values[name] = sorted(self._lists[shape.name, name].get(row.pk, []))
        for name, listing in shape.listings.items():
            found = self._lists[shape.name, name].get(row.pk, [])
            values[name] = listing.in_order(found)
        return values


def plain(value: Any) -> Any:
    """A value as JSON has it."""
    return value.isoformat() if isinstance(value, date) else value


def _entries(listing: Listing) -> dict[Any, list[Any]]:
    """The entries of a list, by the id of the row that has them."""
    rows = listing.model._default_manager.filter(**dict.fromkeys(listing.plain, ""))
    order = ("position", "symbol") if listing.ordered else listing.written
    found: dict[Any, list[Any]] = defaultdict(list)
    for owner, *values in rows.order_by(*order).values_list(
        f"{listing.owner}_id", *listing.written
    ):
        found[owner].append(listing.entry(plain(value) for value in values))
    return found
