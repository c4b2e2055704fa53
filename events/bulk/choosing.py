"""The same change for many records, as it is chosen in the form."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from events import history
from events.bulk.changing import Wanted
from events.models import Publication


@dataclass(frozen=True)
class Choice:
    """Field -> keys to add or to take away, and field -> value to set."""

    add: dict[str, set[str]] = field(default_factory=dict)
    remove: dict[str, set[str]] = field(default_factory=dict)
    put: dict[str, Any] = field(default_factory=dict)

    def of(self, now: history.Values) -> history.Values:
        """What a record with these values is to become."""
        became = {**now, **self.put}
        for name in {*self.add, *self.remove}:
            kept = {*became[name], *self.add.get(name, ())}
            became[name] = kept - self.remove.get(name, set())
        return {
            name: in_order(now[name], became[name])
            for name in {*self.add, *self.remove, *self.put}
        }


def in_order(now: Any, value: Any) -> Any:
    """Several keys in one order: as they stand, where they are the same ones.

    >>> in_order(["b", "a"], {"a", "b"})
    ['b', 'a']
    """
    if not isinstance(now, list):
        return value
    return now if set(now) == set(value) else sorted(value)


def chosen(records: Sequence[Publication], choice: Choice) -> list[Wanted]:
    """What each record is to become by one choice; a query for each relation."""
    now = history.values_of_all(records)
    return [Wanted(record, choice.of(now[record.pk])) for record in records]
