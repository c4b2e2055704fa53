"""Every noun of the record, in the admin: imported once the admin site stands."""

from events.admin import (
    account_events,
    batch,
    catalogue,
    conflict,
    imports,
    naming,
    pairing,
    people,
    resolution,
    series,
    session,
    source,
    state,
    statement,
    text,
    theme,
    vote,
)
from events.admin.sign_in import rights, watching

__all__ = [
    "account_events",
    "batch",
    "catalogue",
    "conflict",
    "imports",
    "naming",
    "pairing",
    "people",
    "resolution",
    "rights",
    "series",
    "session",
    "source",
    "state",
    "statement",
    "text",
    "theme",
    "vote",
    "watching",
]
