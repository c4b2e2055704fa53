"""Two rows that mean the same become one: what moves, what forbids it, doing it."""

from events.merging.doing import merge
from events.merging.kinds import KINDS, Kind, kind_of
from events.merging.planning import Plan, plan
from events.merging.relations import Move
from events.merging.speakers import (
    Spelling,
    merge_speakers,
    near_each_other,
    plan_speakers,
)

__all__ = [
    "KINDS",
    "Kind",
    "Move",
    "Plan",
    "Spelling",
    "kind_of",
    "merge",
    "merge_speakers",
    "near_each_other",
    "plan",
    "plan_speakers",
]
