"""The history of records: what changed, who changed it and why, and the way back."""

from events.history.four_eyes import other_eyes_needed, written_by
from events.history.next_versions import next_of, replace, shown_as_next, write
from events.history.recording import as_it_is, keep
from events.history.restoring import restore
from events.history.snapshots import facts, key_of, values_of
from events.history.telling import Difference, against, coming, told

__all__ = [
    "Difference",
    "against",
    "as_it_is",
    "facts",
    "coming",
    "keep",
    "key_of",
    "next_of",
    "other_eyes_needed",
    "replace",
    "restore",
    "shown_as_next",
    "told",
    "values_of",
    "write",
    "written_by",
]
