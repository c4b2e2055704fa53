"""The tools for those who draft and check texts."""

from events.views.tools.pages import SymbolCheck, ToolsView
from events.views.tools.twin import SymbolCheckJson

__all__ = ["SymbolCheck", "SymbolCheckJson", "ToolsView"]
