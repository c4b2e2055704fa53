"""The result of a check to take away: CSV, and plain values for JSON."""

import csv
import io
from collections.abc import Callable
from typing import Any

from events.models import Resolution
from events.roll_call.files import defused
from events.symbol_check.statuses import Check, Checked
from events.symbol_check.words import reason, summary

HEADER = (
    *("symbol", "as_written", "times", "status", "title", "address"),
    *("official_document", "newest_edition", "reason", "suggestion"),
)


def csv_text(check: Check, absolute: Callable[[str], str]) -> str:
    """One line a symbol, as CSV (RFC 4180) below its names.

    `absolute` makes a whole address of a path of the site.
    """
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(HEADER)
    for row in check.rows:
        cells = (
            *(row.key, row.text, str(len(row.places)), row.status.value, row.title),
            *(row.url and absolute(row.url), row.official_url),
            *(row.newest.symbol if row.newest else "", reason(row), row.suggestion),
        )
        writer.writerow(defused(cell) for cell in cells)
    return out.getvalue()


def as_json(check: Check, absolute: Callable[[str], str]) -> dict[str, Any]:
    """The counts, and each symbol with its places: characters [start, end) of the text.

    What is not known is null.
    """
    return {
        "summary": summary(check),
        "counts": {status.value: number for status, number in check.counts.items()},
        "symbols": [_symbol(row, absolute) for row in check.rows],
    }


def _symbol(row: Checked, absolute: Callable[[str], str]) -> dict[str, Any]:
    compare = row.compare_url
    return {
        "text": row.text,
        "symbol": row.key or None,
        "status": row.status.value,
        "title": row.title or None,
        "url": absolute(row.url) if row.url else None,
        "official_url": row.official_url or None,
        "newest": _named(row.newest, absolute),
        "compare_url": absolute(compare) if compare else None,
        "adopted_as": _named(row.adopted_as, absolute),
        "reason": reason(row) or None,
        "suggestion": row.suggestion or None,
        "places": row.places,
    }


def _named(
    resolution: Resolution | None, absolute: Callable[[str], str]
) -> dict[str, str] | None:
    if resolution is None:
        return None
    return {
        "symbol": resolution.symbol,
        "title": resolution.title,
        "url": absolute(resolution.get_absolute_url()),
    }
