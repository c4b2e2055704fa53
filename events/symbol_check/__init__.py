"""Check symbols: what each symbol of a text is today, as far as the record knows.

The text is read once and forgotten: nothing here writes a row or a line of a log.
"""

from events.symbol_check.checking import check
from events.symbol_check.statuses import (
    MOST_CHARACTERS,
    MOST_PLACES,
    Check,
    Checked,
    Status,
    TooManySymbols,
)

__all__ = [
    "MOST_CHARACTERS",
    "MOST_PLACES",
    "Check",
    "Checked",
    "Status",
    "TooManySymbols",
    "check",
]
