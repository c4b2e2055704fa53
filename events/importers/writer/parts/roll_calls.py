"""How each State voted: [[code, position, name at the time], …] in order of code."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from typing import Any

from events.importers.writer.lookups import Lookups
from events.importers.writer.parts import bulk
from events.models import Vote

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
    states = lookups.state_ids
    bulk.insert(
        Vote,
        COLUMNS,
        (
            (pk, states[code], position, name)
            for pk, votes in values.items()
            for code, position, name in votes
        ),
    )
