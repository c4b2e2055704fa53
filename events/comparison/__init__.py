"""Two editions of a text → their paragraphs in rows, with what changed. Pure.

Paragraphs are brought together in this order, each at most once:

1. as the editors decided (`Decision`);
2. where kind, wording and footnotes are the same (`wording`): unchanged;
3. where kind is the same and enough of the words are (`likeness`), the most alike
   first: changed;
4. what is left of the earlier edition was dropped, of the later one is new.

A paragraph whose place among the others is another one has moved, changed or not.
A heading, and words that only open a list of sub-paragraphs, are compared like the
rest and counted apart: they say nothing without what they introduce.
"""

from events.comparison.comparing import compare
from events.comparison.differences import Run, differences
from events.comparison.paragraphs import Decision, Paragraph
from events.comparison.rows import Comparison, Counts, Row, State

__all__ = [
    "Comparison",
    "Counts",
    "Decision",
    "Paragraph",
    "Row",
    "Run",
    "State",
    "compare",
    "differences",
]
