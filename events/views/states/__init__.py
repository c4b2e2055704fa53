"""The States: all of them, one by one, and side by side."""

from events.views.states.comparison import ComparisonCsv, StateComparison
from events.views.states.detail import StateDetail
from events.views.states.list import StateList

__all__ = ["ComparisonCsv", "StateComparison", "StateDetail", "StateList"]
