"""The page of one record, by noun."""

from events.views.records.compare import SeriesComparison
from events.views.records.resolution import ResolutionDetail
from events.views.records.series import SeriesDetail
from events.views.records.session import SessionDetail
from events.views.records.statement import StatementDetail
from events.views.records.text import TextDetail
from events.views.records.theme import ThemeDetail
from events.views.records.vote import VotePage
from events.views.records.vote_files import VoteCsv, VoteJson

__all__ = [
    "ResolutionDetail",
    "SeriesComparison",
    "SeriesDetail",
    "SessionDetail",
    "StatementDetail",
    "TextDetail",
    "ThemeDetail",
    "VoteCsv",
    "VoteJson",
    "VotePage",
]
