"""The history of records: what changed, who changed it and why, and the way back."""

from events.history.acts import Act, keep_all
from events.history.four_eyes import WATCHED, other_eyes_needed, written_by
from events.history.judging import hold_to_votes, judge
from events.history.many import values_of_all
from events.history.next_versions import next_of, replace, shown_as_next, write
from events.history.recording import AsItWas, as_it_is, keep
from events.history.restoring import before, restore, unkept
from events.history.snapshots import (
    Changes,
    Values,
    changes,
    corrected,
    facts,
    fields,
    key_of,
    put,
    values_of,
)
from events.history.telling import Difference, against, between, coming, told

__all__ = [
    "WATCHED",
    "Act",
    "AsItWas",
    "Changes",
    "Difference",
    "Values",
    "against",
    "as_it_is",
    "before",
    "between",
    "changes",
    "coming",
    "corrected",
    "facts",
    "fields",
    "hold_to_votes",
    "judge",
    "keep",
    "keep_all",
    "key_of",
    "next_of",
    "other_eyes_needed",
    "put",
    "replace",
    "restore",
    "shown_as_next",
    "told",
    "unkept",
    "values_of",
    "values_of_all",
    "write",
    "written_by",
]
