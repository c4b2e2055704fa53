"""What would come of merging two rows; nothing is changed."""

from dataclasses import dataclass, field
from typing import Any

from events.merging.names import other_names
from events.merging.refusals import refusals
from events.merging.relations import Move, counted


@dataclass(frozen=True)
class Plan:
    """What moves by model, the other names that the row takes over, what forbids it."""

    stays: Any
    goes: Any
    moves: list[Move] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    refusals: list[str] = field(default_factory=list)

    @property
    def falls_away(self) -> list[Move]:
        """What both have already: nothing of it is lost."""
        return [move for move in self.moves if move.same]


def plan(stays: Any, goes: Any) -> Plan:
    """The plan for two rows of one model; as many queries as for rows of nothing."""
    found = refusals(stays, goes)
    if stays == goes:
        return Plan(stays, goes, refusals=found)
    return Plan(stays, goes, counted(stays, goes), other_names(stays, goes), found)
