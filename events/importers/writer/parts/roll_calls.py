"""How each State voted: [[code, position, name at the time], …] in order of code."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from typing import Any

from events.importers.writer.lookups import Lookups
from events.importers.writer.parts import bulk
from events.models import Merged, Vote

COLUMNS = ("resolution_id", "state_id", "position", "name")


def read(ids: Collection[int]) -> dict[int, Any]:
    found: dict[int, list[list[str]]] = defaultdict(list)
    rows = Vote.objects.filter(resolution__in=ids).order_by("state__code")
    for pk, code, position, name in rows.values_list(
        "resolution_id", "state__code", "position", "name"
    ):
        found[pk].append([code, position, name])
    return found


def write(values: Mapping[int, Any], lookups: Lookups) -> None:
    Vote.objects.filter(resolution__in=list(values)).delete()
    insert(values, lookups)


def insert(values: Mapping[int, Any], lookups: Lookups) -> None:
    """The votes of resolutions that have none yet."""
    bulk.insert(
        Vote,
        COLUMNS,
        (
            (pk, state, position, name)
            for pk, votes in values.items()
            for state, (position, name) in _by_state(votes, lookups).items()
        ),
    )


def _by_state(votes: Any, lookups: Lookups) -> dict[int, tuple[str, str]]:
    """Each State once: under a code that was merged, only where it has no vote."""
    gone = lookups.merged[Merged.Kind.STATE]
    found: dict[int, tuple[str, str]] = {}
    for code, position, name in sorted(votes, key=lambda vote: vote[0] in gone):
        found.setdefault(lookups.state_ids[code], (position, name))
    return found
