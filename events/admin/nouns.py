"""Every noun of the record, in the admin: imported once the admin site stands."""

from events.admin import (
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

__all__ = [
    "batch",
    "catalogue",
    "conflict",
    "imports",
    "naming",
    "pairing",
    "people",
    "resolution",
    "series",
    "session",
    "source",
    "state",
    "statement",
    "text",
    "theme",
    "vote",
]
