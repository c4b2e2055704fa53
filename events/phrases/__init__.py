"""A phrase looked for in paragraphs: folded, found, and marked. Pure."""

from events.phrases.asking import (
    LONGEST,
    MOST_PHRASES,
    is_long_enough,
    needle,
    parts,
    phrases,
    shorter,
    shortest,
)
from events.phrases.folding import fold
from events.phrases.marking import Piece, excerpt

__all__ = [
    "LONGEST",
    "MOST_PHRASES",
    "Piece",
    "excerpt",
    "fold",
    "is_long_enough",
    "needle",
    "parts",
    "phrases",
    "shorter",
    "shortest",
]
