"""The history of records: what changed, who changed it and why, and the way back."""

from events.history.acts import Act, keep_all
from events.history.deleting import bring_back, deleted, keep_deleted
from events.history.four_eyes import (
    WATCHED,
    next_version_needed,
    other_eyes_needed,
    written_by,
)
from events.history.judging import hold_to_votes, judge
from events.history.many import values_of_all
from events.history.next_versions import (
    drafts_row,
    meanwhile,
    next_of,
    replace,
    shown_as_next,
    write,
    write_rows,
)
from events.history.parts import Part, Rows, part_of
from events.history.recording import AsItWas, as_it_is, keep, with_values
from events.history.renamed import Renamed
from events.history.restoring import draft_restoring, restore, unkept, way_back
from events.history.rows import difference, rows_changed, rows_of
from events.history.snapshots import (
    Changes,
    Values,
    changes,
    corrected,
    facts,
    fields,
    is_seen,
    key_of,
    plain,
    put,
    values_of,
)
from events.history.telling import Difference, between, coming, told

__all__ = [
    "Act",
    "AsItWas",
    "Changes",
    "Difference",
    "Part",
    "Renamed",
    "Rows",
    "Values",
    "WATCHED",
    "as_it_is",
    "between",
    "bring_back",
    "changes",
    "coming",
    "corrected",
    "deleted",
    "difference",
    "draft_restoring",
    "drafts_row",
    "facts",
    "fields",
    "hold_to_votes",
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
    "unkept",
    "values_of",
    "values_of_all",
    "way_back",
    "with_values",
    "write",
    "write_rows",
    "written_by",
]
