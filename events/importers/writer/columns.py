"""The parts of a record that are columns of its row, as plain values."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from events.importers.writer.deciding import EMPTY, Value
from events.models import Resolution

FIGURES = ("in_favour", "against", "abstaining")
#: Parts of a resolution or statement that are one column of the same name.
PLAIN = (
    *("title", "committee", "agenda_item", "draft_symbol", "report_symbol"),
    *("meeting_symbol", "vote_note", "voting_record", "not_voting", "reason"),
    *("status", "speaker", "role", "delegation", "language", "record_symbol"),
)


def of(row: Any, name: str) -> Value:
    """A part as it stands in the row of a resolution or statement."""
    if name == "adoption":
        return [row.method, *(getattr(row, figure) for figure in FIGURES)]
    if name == "adopted_on":
        return row.adopted_on.isoformat() if row.adopted_on else None
    if name == "series":
        return row.series.slug if row.series else None
    return getattr(row, name)


def shipped(row: Any, name: str) -> Value:
    """The same as the shipped record set it; nothing where it did not."""
    loaded: Mapping[str, Any] = row.loaded or {}
    if name == "adoption":
        values = [loaded.get(part) for part in ("method", *FIGURES)]
        return values if loaded.get("method") else None
    value = loaded.get(name)
    return None if value in EMPTY else value


def put(row: Any, name: str, value: Value, series: Mapping[str, int]) -> set[str]:
    """Set a part; returns the names of the fields that were set."""
    if name == "adoption":
        method, *figures = value
        row.method = method
        for figure, number in zip(FIGURES, figures, strict=True):
            setattr(row, figure, number)
        if method != Resolution.Method.RECORDED:
            row.not_voting = None
        return {"method", *FIGURES, "not_voting"}
    if name == "series":
        row.series_id = series.get(value) if value else None
        return {"series"}
    if name == "adopted_on":
        row.adopted_on = date.fromisoformat(value) if value else None
        return {"adopted_on"}
    setattr(row, name, _empty(row, name) if value is None else value)
    return {name}


def _empty(row: Any, name: str) -> Any:
    """What a column holds where a part is taken back: nothing, of its own kind."""
    return None if row._meta.get_field(name).null else ""
