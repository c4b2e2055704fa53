"""How a record came to be here, where no step of its history says so."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from events.models import Import, ImportedRow, Revision


@dataclass(frozen=True)
class Beginning:
    """The moment a record was made, and the import that made it, or else the load."""

    made_at: datetime
    run: Import | None = None


def beginning(record: Any) -> Beginning | None:
    """What stands before the first step; None where an editor added it. Two queries."""
    made = Revision.objects.of(record).filter(action=Revision.Action.CREATED)
    rows = ImportedRow.objects.filter(
        kind=record._meta.model_name, record=record.pk, created=True
    )
    row = rows.select_related("of").defer("before", "after", "of__report").first()
    if row is not None:
        return Beginning(row.of.made_at, row.of)
    made_at = getattr(record, "created_at", None)
    if made_at is None or not record.loaded or made.exists():
        return None
    return Beginning(made_at)
