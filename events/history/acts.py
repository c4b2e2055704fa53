"""What one act does to many records: a step of each, and the steps told together."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db import models

from events.history.many import values_of_all
from events.history.parts import Rows
from events.history.recording import AsItWas, next_numbers, step_of, with_values
from events.history.rows import difference, rows_of_all
from events.history.snapshots import Changes, changes
from events.models import Batch, Import, Publication, Revision

#: Records read and steps written at once.
AT_ONCE = 100
#: What a step is called of which the status moved, whatever act moved it.
MOVES = {
    Publication.Status.DRAFT: Revision.Action.RETURNED,
    Publication.Status.IN_REVIEW: Revision.Action.SENT_TO_REVIEW,
    Publication.Status.PUBLISHED: Revision.Action.PUBLISHED,
    Publication.Status.WITHDRAWN: Revision.Action.WITHDRAWN,
}
Kind = type[models.Model]


@dataclass
class Act:
    """What a person, a file or a plan does to many records, and why.

    An act that comes to its records piece by piece remembers each as it stood when it
    was first seen; `keep` then keeps one step of each that is another now.
    """

    action: str
    by: Any = None
    reason: str = ""
    batch: Batch | None = None
    run: Import | None = None
    #: The first of its steps, once there is one.
    first: Revision | None = None
    _before: dict[Kind, dict[int, AsItWas]] = field(
        default_factory=lambda: defaultdict(dict)
    )
    _made: dict[Kind, set[int]] = field(default_factory=lambda: defaultdict(set))
    #: Kind and list -> number of the record -> the rows as they stood.
    _rows: dict[tuple[Kind, str], dict[int, Rows]] = field(
        default_factory=lambda: defaultdict(dict)
    )

    def make(self, records: Iterable[Any]) -> None:
        """These are its own making: they have no step before somebody changes them."""
        for record in records:
            self._made[type(record)].add(record.pk)

    def see(self, records: Iterable[Any]) -> None:
        """Remember records of one kind as they stand, before they are changed.

        Only the first look at a record counts. A query for each relation of the kind.
        """
        new = [record for record in records if not self._knows(record)]
        values = values_of_all(new)
        for record in new:
            was = with_values(record, values[record.pk])
            self._before[type(record)][record.pk] = was

    def see_rows(self, kind: Kind, name: str, keys: Iterable[int]) -> None:
        """Remember one list of records that were seen, before it is changed."""
        known = self._rows[kind, name]
        new = {key for key in keys if key in self._before[kind]} - set(known)
        if new:
            known |= rows_of_all(kind, name, new)

    def _knows(self, record: models.Model) -> bool:
        kind = type(record)
        return record.pk in self._before[kind] or record.pk in self._made[kind]

    def keep(self) -> None:
        """Keep a step of each record seen that is another now, a hundred at once."""
        for kind, before in self._before.items():
            for keys in _portions(before):
                rows = kind._default_manager.filter(pk__in=keys).order_by("pk")
                keep_all(list(rows), self, before, self._rows_changed(kind, keys))
        self._before.clear()
        self._rows.clear()

    def _rows_changed(self, kind: Kind, keys: list[int]) -> dict[int, Changes]:
        """The rows of lists that are others now, of each of these records."""
        found: dict[int, Changes] = defaultdict(dict)
        for (of, name), before in self._rows.items():
            seen = [key for key in keys if of is kind and key in before]
            for key, rows in rows_of_all(kind, name, seen).items() if seen else ():
                changed = difference(before[key], rows)
                if changed[1]:
                    found[key][name] = changed
        return found


def _portions(keys: Collection[int]) -> Iterator[list[int]]:
    every = list(keys)
    for start in range(0, len(every), AT_ONCE):
        yield every[start : start + AT_ONCE]


def keep_all(
    records: Sequence[Any],
    act: Act,
    before: Mapping[int, AsItWas],
    rows: Mapping[int, Changes] | None = None,
) -> None:
    """Keep one step of each record of a kind that changed; as many queries as of few.

    `before` has what `as_it_is` said of each, by its number, and `rows` what changed
    in its lists. A step of which the
    status moved is called after the move.
    """
    if not records:
        return
    after, numbers = values_of_all(records), next_numbers(records)
    steps = []
    for record in records:
        was, values = before[record.pk], after[record.pk]
        changed = changes(was.values, values) | (rows or {}).get(record.pk, {})
        status = getattr(record, "status", "")
        moved = status != was.status
        if not changed and not moved:
            continue
        action = MOVES[status] if moved else act.action
        step = step_of(record, action, act.by, was.is_public, changed, values)
        step.number, step.reason = numbers[record.pk], act.reason
        step.batch, step.run = act.batch, act.run
        steps.append(step)
    _store(steps, act)


def _store(steps: list[Revision], act: Act) -> None:
    """Write the steps; each but the first of the act names the first."""
    if steps and act.first is None:
        act.first, *steps = steps
        act.first.save()
    for step in steps:
        step.first = act.first
    Revision.objects.bulk_create(steps, batch_size=AT_ONCE)
