"""The records whose kept values change, each with a step in its history."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, TypeVar

from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from events import history
from events.history.telling import KINDS
from events.models import Publication, Revision

#: Records read and written at once: their values stay in memory that long.
AT_ONCE = 1000

Kind = type[models.Model]
Each = TypeVar("Each")


def some_at_a_time(each: Iterable[Each]) -> Iterator[list[Each]]:
    """The same in lists of so many that they may be read and written at once."""
    rest = iter(each)
    while some := list(islice(rest, AT_ONCE)):
        yield some


class Touched:
    """Records of every kind that point at a row, locked, as they are before."""

    def __init__(self, row: Any) -> None:
        self.before: dict[Kind, dict[int, history.AsItWas]] = {}
        self.versions: dict[Kind, dict[int, int]] = {}
        for kind in KINDS.values():
            where = Q(pk__in=[])
            for field in history.fields(kind):
                if field.related_model is type(row):
                    rows = kind._default_manager.filter(**{field.name: row})
                    where |= Q(pk__in=rows.order_by().values("pk"))
            self.read(kind, where)

    def read(self, kind: Kind, where: Q) -> None:
        """Lock the records of a kind, and keep what they hold."""
        rows = kind._default_manager.select_for_update().filter(where)
        before, versions = self.before.setdefault(kind, {}), {}
        for some in some_at_a_time(rows.order_by("pk").iterator(AT_ONCE)):
            values = history.values_of_all(some)
            before |= {
                each.pk: history.with_values(each, values[each.pk]) for each in some
            }
            versions |= {each.pk: getattr(each, "version", 0) for each in some}
        self.versions[kind] = versions

    def __len__(self) -> int:
        return sum(map(len, self.before.values()))

    def slices(self) -> Iterator[tuple[Kind, Sequence[int]]]:
        """The kinds and the numbers of their records, some at a time."""
        for kind, before in self.before.items():
            for keys in some_at_a_time(before):
                yield kind, keys

    def keep(self, by: Any, reason: str) -> None:
        """Move the version of each by one, and keep what changed as a step."""
        moved = {"version": F("version") + 1, "updated_at": timezone.now()}
        act = history.Act(Revision.Action.MERGED, by, reason)
        for kind, keys in self.slices():
            rows = kind._default_manager.filter(pk__in=keys)
            if issubclass(kind, Publication):
                rows.update(**moved)
            history.keep_all(list(rows.order_by("pk")), act, self.before[kind])


class TouchedStatements(Touched):
    """The same of statements that a condition finds."""

    def __init__(self, kind: Kind, where: Q) -> None:
        self.before, self.versions = {}, {}
        self.read(kind, where)
