"""The history of records: what changed, who changed it and why, and the way back."""

from events.history.deleting import bring_back, deleted, keep_deleted
from events.history.four_eyes import (
    WATCHED,
    next_version_needed,
    other_eyes_needed,
    written_by,
)
from events.history.judging import judge
from events.history.many import values_of_all
from events.history.next_versions import (
    meanwhile,
    next_of,
    replace,
    shown_as_next,
    write,
    write_rows,
)
from events.history.parts import Part, Rows, part_of
from events.history.recording import as_it_is, keep, keep_all
from events.history.restoring import draft_restoring, restore, way_back
from events.history.rows import difference, rows_changed, rows_of
from events.history.snapshots import (
    Changes,
    Values,
    changes,
    facts,
    fields,
    is_seen,
    key_of,
    plain,
    put,
    values_of,
)
from events.history.telling import Difference, against, between, coming, told

__all__ = [
    "WATCHED",
    "Changes",
    "Difference",
    "Part",
    "Rows",
    "Values",
    "against",
    "as_it_is",
    "between",
    "bring_back",
    "changes",
    "coming",
    "deleted",
    "difference",
    "draft_restoring",
    "facts",
    "fields",
    "is_seen",
    "judge",
    "keep",
    "keep_all",
    "keep_deleted",
    "key_of",
    "meanwhile",
    "next_of",
    "next_version_needed",
    "other_eyes_needed",
    "part_of",
    "plain",
    "put",
    "replace",
    "restore",
    "rows_changed",
    "rows_of",
    "shown_as_next",
    "told",
    "values_of",
    "values_of_all",
    "way_back",
    "write",
    "write_rows",
    "written_by",
]
