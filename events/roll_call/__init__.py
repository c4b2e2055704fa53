"""Who voted how on one resolution: the rows, their groups, what they add up to."""

from events.roll_call.counting import (
    Count,
    Difference,
    GroupRow,
    counted,
    differences,
    groups,
    names_only_those_who_voted,
)
from events.roll_call.rows import NO_GROUP, ORDERS, Row, folded, read, with_roll_calls

__all__ = [
    "NO_GROUP",
    "ORDERS",
    "Count",
    "Difference",
    "GroupRow",
    "Row",
    "counted",
    "differences",
    "folded",
    "groups",
    "names_only_those_who_voted",
    "read",
    "with_roll_calls",
]
