"""What one act does to many records: a step of each, and the steps told together."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from events.history.many import values_of_all
from events.history.recording import AsItWas, next_numbers, step_of
from events.history.snapshots import changes
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
Kind = type[Publication]


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

    def make(self, records: Iterable[Publication]) -> None:
        """These are its own making: they have no step before somebody changes them."""
        for record in records:
            self._made[type(record)].add(record.pk)

    def see(self, records: Iterable[Publication]) -> None:
        """Remember records of one kind as they stand, before they are changed.

        Only the first look at a record counts. A query for each relation of the kind.
        """
        new = [record for record in records if not self._knows(record)]
        values = values_of_all(new)
        for record in new:
            was = AsItWas(values[record.pk], record.is_public, record.status)
            self._before[type(record)][record.pk] = was

    def _knows(self, record: Publication) -> bool:
        kind = type(record)
        return record.pk in self._before[kind] or record.pk in self._made[kind]

    def keep(self) -> None:
        """Keep a step of each record seen that is another now, a hundred at once."""
        for kind, before in self._before.items():
            for keys in _portions(before):
                rows = kind._default_manager.filter(pk__in=keys)
                keep_all(list(rows.order_by("pk")), self, before)
        self._before.clear()


def _portions(keys: Collection[int]) -> Iterator[list[int]]:
    every = list(keys)
    for start in range(0, len(every), AT_ONCE):
        yield every[start : start + AT_ONCE]


def keep_all(
    records: Sequence[Publication], act: Act, before: Mapping[int, AsItWas]
) -> None:
    """Keep one step of each record of a kind that changed; as many queries as of few.

    `before` has what `as_it_is` said of each, by its number. A step of which the
    status moved is called after the move.
    """
    if not records:
        return
    after, numbers = values_of_all(records), next_numbers(records)
    steps = []
    for record in records:
        was, values = before[record.pk], after[record.pk]
        changed = changes(was.values, values)
        moved = record.status != was.status
        if not changed and not moved:
            continue
        action = MOVES[Publication.Status(record.status)] if moved else act.action
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
