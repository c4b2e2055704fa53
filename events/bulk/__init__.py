"""Work in bulk: many records changed in one go, seen before, undone as one."""

from events.bulk.changing import AT_ONCE, Left, May, Wanted
from events.bulk.choosing import Choice, chosen
from events.bulk.columns import table
from events.bulk.doing import AlreadySettled, apply, undo
from events.bulk.planning import plan
from events.bulk.returning import returned
from events.bulk.sheets import BrokenSheet, as_csv, as_xlsx, read

__all__ = [
    "AT_ONCE",
    "AlreadySettled",
    "BrokenSheet",
    "Choice",
    "Left",
    "May",
    "Wanted",
    "apply",
    "as_csv",
    "as_xlsx",
    "chosen",
    "plan",
    "read",
    "returned",
    "table",
    "undo",
]
