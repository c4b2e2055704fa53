"""The General Assembly's recorded votes, as the UN Digital Library publishes them.

A table in commas, one row a State's vote or one row a resolution:
https://digitallibrary.un.org/record/4060887 ("*_ga_voting.csv"), 950,000 rows.
"""

from collections.abc import Iterator

from events.importers.opening import Document
from events.importers.records import BrokenFile, Parsed
from events.importers.voting import long, wide
from events.importers.voting.columns import Columns
from events.importers.voting.rows import opened

__all__ = ["parse"]


def parse(documents: Iterator[Document]) -> Iterator[Parsed]:
    """One record a resolution, with its roll call."""
    for document in documents:
        columns, rows = opened(document)
        layout = long if _is_long(columns) else wide
        _hold_to(document.name, columns, layout.REQUIRED)
        yield from layout.resolutions(document.name, columns, rows)


def _is_long(columns: Columns) -> bool:
    return not columns.at or any(at in columns.at for at in ("code", "name", "vote"))


def _hold_to(name: str, columns: Columns, required: tuple[str, ...]) -> None:
    if "permanent" in columns.at:
        raise BrokenFile(f"{name} holds votes of the Security Council.")
    missing = columns.missing(required)
    if missing:
        raise BrokenFile(f"{name} lacks columns of voting data: {', '.join(missing)}.")
