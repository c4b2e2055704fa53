"""The history of records: what changed, who changed it and why, and the way back."""

from events.history.recording import as_it_is, keep
from events.history.restoring import restore
from events.history.snapshots import facts, key_of, values_of
from events.history.telling import Difference, against, told

__all__ = [
    "Difference",
    "against",
    "as_it_is",
    "facts",
    "keep",
    "key_of",
    "restore",
    "told",
    "values_of",
]
