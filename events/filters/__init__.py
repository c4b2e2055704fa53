"""One set of filters per list, for pages, feeds, exports and the API alike."""

from events.filters.record import RecordFilter
from events.filters.resolution import ResolutionFilter
from events.filters.series import SeriesFilter
from events.filters.session import SessionFilter
from events.filters.statement import StatementFilter
from events.filters.theme import ThemeFilter

__all__ = [
    "RecordFilter",
    "ResolutionFilter",
    "SeriesFilter",
    "SessionFilter",
    "StatementFilter",
    "ThemeFilter",
]
