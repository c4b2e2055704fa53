"""The history of records: what changed, who changed it and why, and the way back."""

from events.history.recording import as_it_is, keep
from events.history.restoring import restore
from events.history.snapshots import facts, values_of

__all__ = ["as_it_is", "facts", "keep", "restore", "values_of"]
