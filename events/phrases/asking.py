"""What a query asks for, and what a folded text holds where it holds that."""

import re

from events.phrases.folding import ARABIC, CHINESE, fold

#: Characters of a query, and phrases in it, at most.
LONGEST = 200
MOST_PHRASES = 5
#: Parts of a query that are looked for where the whole is not found, at most.
MOST_SHORTER = 3

_QUOTES = re.compile('["“”„«»「」『』]')


def parts(query: str) -> list[str]:
    """What a query asks for, as typed: all of it, unless quotes part it.

    >>> parts("“regular migration” and \"host communities\"")
    ['regular migration', 'and', 'host communities']
    """
    found = (part.strip() for part in _QUOTES.split(query))
    return list(dict.fromkeys(part for part in found if part))


def phrases(query: str, language: str) -> tuple[str, ...]:
    """The phrases of a query as they are compared, each without its outer blanks.

    >>> phrases("Safe, orderly  and regular migration", "en")
    ('safe orderly and regular migration',)
    """
    folded = (fold(part, language).strip() for part in parts(query))
    return tuple(dict.fromkeys(phrase for phrase in folded if phrase))


def shortest(language: str) -> int:
    """How many letters or figures a phrase needs."""
    return 2 if language == CHINESE else 3


def is_long_enough(phrase: str, language: str) -> bool:
    """Whether a folded phrase has the letters or figures that it needs."""
    return len(phrase.replace(" ", "")) >= shortest(language)


def needle(phrase: str, language: str) -> str:
    """What a folded text holds where it holds the folded phrase."""
    return {ARABIC: f"{phrase} ", CHINESE: phrase}.get(language, f" {phrase} ")


def shorter(query: str, language: str) -> list[str]:
    """The halves of a phrase, or the phrases of a query: what might be found instead.

    >>> shorter("safe, orderly and regular migration", "en")
    ['safe, orderly and', 'and regular migration']
    """
    asked = parts(query)
    if len(asked) == 1:
        chinese = language == CHINESE
        words = list("".join(asked[0].split())) if chinese else asked[0].split()
        halves = (words[: (len(words) + 1) // 2], words[len(words) // 2 :])
        asked = ["".join(half) if chinese else " ".join(half) for half in halves]
    return [
        part
        for part in dict.fromkeys(asked[:MOST_SHORTER])
        if part != query and is_long_enough(fold(part, language), language)
    ]
