"""The history of records: what changed, who changed it and why, and the way back."""

from events.history.four_eyes import WATCHED, other_eyes_needed, written_by
from events.history.judging import judge
from events.history.many import values_of_all
from events.history.next_versions import next_of, replace, shown_as_next, write
from events.history.recording import as_it_is, keep, keep_all
from events.history.renamed import Renamed
from events.history.restoring import restore
from events.history.snapshots import (
    Changes,
    Values,
    changes,
    facts,
    fields,
    key_of,
    put,
    values_of,
)
from events.history.telling import Difference, against, between, coming, told

__all__ = [
    "WATCHED",
    "Changes",
    "Difference",
    "Renamed",
    "Values",
    "against",
    "as_it_is",
    "between",
    "changes",
    "coming",
    "facts",
    "fields",
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
    "values_of",
    "values_of_all",
    "write",
    "written_by",
]
