"""What can be merged: the model of each kind, and the field by which it is named."""

from dataclasses import dataclass

from django.db import models

from events.history.snapshots import KEYS
from events.models import Merged, Source, State, Theme

Row = State | Theme | Source


@dataclass(frozen=True)
class Kind:
    """One kind of row that can be merged."""

    name: str
    model: type[models.Model]

    @property
    def key(self) -> str:
        """The field by which a row is named."""
        return KEYS[self.model]

    def keys_of(self, row: models.Model) -> list[str]:
        """The key it bears; and the one it was loaded with, where that was another.

        An editor may have corrected a code or an address; the shipped record goes on
        naming the row as before.
        """
        own = str(getattr(row, self.key))
        loaded = str(getattr(row, "loaded", {}).get(self.key) or own)
        return list(dict.fromkeys([own, loaded]))


KINDS = (
    Kind(Merged.Kind.STATE, State),
    Kind(Merged.Kind.THEME, Theme),
    Kind(Merged.Kind.SOURCE, Source),
)


def kind_of(model: type[models.Model]) -> Kind:
    """The kind of a model; LookupError for one whose rows are never merged."""
    for kind in KINDS:
        if kind.model is model:
            return kind
    raise LookupError(model)
