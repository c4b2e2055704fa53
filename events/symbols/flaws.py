"""What is wrong with a text that looks like a symbol, and what was probably meant."""

import re
from collections.abc import Iterator
from enum import StrEnum

from events.symbols.numerals import roman
from events.symbols.parsing import parse
from events.symbols.sessions import LAST_LEGACY, LAST_POSSIBLE, REGULAR
from events.symbols.text import MAX_LENGTH, fold
from events.symbols.value import Symbol


class Flaw(StrEnum):
    """One way of being no symbol. A page has a sentence for each."""

    NO_NUMBER = "no number"
    SEPARATOR = "separator"
    PARTED = "parted number"
    WORD = "unknown word"
    EARLY_SESSION = "early session"
    NO_SUCH_SESSION = "no such session"
    TOO_LONG = "something after the number"
    OTHER = "other"


_LAST = LAST_LEGACY[REGULAR]
_NO_NUMBER = re.compile(
    r"A/+(?:RES|DEC)/(?:E?S-)?[0-9]{1,3}|A/.*(?:/|^)(?:PV|SR|L|CRP)\.?", re.IGNORECASE
)
_EARLY = re.compile(r"A/RES/([0-9]{1,2})/([0-9]{1,4})([A-Z]?)(.*)", re.IGNORECASE)
_SESSION = re.compile(
    r"A/(?:C\.[1-6]/)?(?:(?:RES|DEC)/)?([0-9]{1,4})/.*", re.IGNORECASE
)
_PARTED = re.compile(r"(?<=[0-9]) (?=[0-9])")
_SEPARATOR = re.compile(r"(?<=[0-9])\s?[-.\\]\s?(?=[0-9])")
_BEGINNING = re.compile(r"A[./\\]{0,2}(RES|DEC)[./\\-]{0,2}(?=[0-9])", re.IGNORECASE)
_LAST_PART = re.compile(r"/[^/]*$")
_SERIES = re.compile(r"A/([A-Z]{1,7})(?=/)", re.IGNORECASE)
_WORDS = ("RES", "DEC")
_DIGIT = re.compile("[0-9]")
_LIKE = re.compile(
    r"A[./\\]?\s?(?:RES|DEC)[./\\-]?\s?[0-9]|A/?\s?[0-9]{2}/(?:PV|SR|L)\."
    r"|A\s?/+\s?(?:(?:C\.[1-6]|SPC|BUR|HRC|(?:AC|CN|CONF)\.[0-9]{1,3})/"
    r"|(?:E?S-)?[0-9]{1,4}[/-])",
    re.IGNORECASE,
)
_FIGURES = re.compile(r"(?<=[0-9/])[OIl]+(?=[0-9])|(?<=[0-9])[OIl]+(?=/|$)")


def judge(written: str) -> tuple[Flaw, str]:
    """Name the flaw of a text that `parse` refuses, and the symbol most likely meant.

    `written` begins with A/ or nearly so. The suggestion is empty where there is none
    beyond doubt; it is a well-formed symbol, and no promise that there is such a text.
    """
    written = fold(written[:MAX_LENGTH])
    if _NO_NUMBER.fullmatch(written):
        return Flaw.NO_NUMBER, ""
    for flaw, attempt in _attempts(written):
        meant = attempt != written and understood(attempt)
        if meant:
            return flaw, meant.key
    meant = understood(written)
    if meant:
        return Flaw.OTHER, meant.key
    session = _SESSION.fullmatch(written)
    if session and not 0 < int(session[1]) <= LAST_POSSIBLE:
        return Flaw.NO_SUCH_SESSION, ""
    early = session is not None and int(session[1]) <= _LAST
    return (Flaw.EARLY_SESSION if early else Flaw.OTHER), ""


def is_like_a_symbol(written: str) -> bool:
    """Whether somebody meant a symbol of the Assembly: not A/B testing, nor A/C units.

    It begins with RES or DEC, or nearly so, with a body, or with a session.
    """
    if not _DIGIT.search(written):
        return False
    if _LIKE.match(written):
        return True
    series = _SERIES.match(written)
    return series is not None and any(_is_near(series[1].upper(), w) for w in _WORDS)


def understood(text: str) -> Symbol | None:
    """The symbol, with what a catalogue got wrong put right; None for anything else."""
    try:
        symbol = parse(text)
        return parse(symbol.recover) if symbol.recover else symbol
    except ValueError:
        return None


def _attempts(written: str) -> Iterator[tuple[Flaw, str]]:
    yield Flaw.PARTED, _PARTED.sub("", written)
    yield Flaw.SEPARATOR, _SEPARATOR.sub("/", _BEGINNING.sub(r"A/\1/", written))
    yield Flaw.OTHER, _FIGURES.sub(_as_figures, written)
    yield Flaw.WORD, _SERIES.sub(_nearest_word, written)
    early = _EARLY.fullmatch(written)
    if early and 0 < int(early[1]) <= _LAST:
        yield (
            Flaw.EARLY_SESSION,
            f"A/RES/{early[2]}({roman(int(early[1]))}){early[3]}",
        )
    yield Flaw.TOO_LONG, _LAST_PART.sub("", written)


def _as_figures(match: re.Match[str]) -> str:
    return match[0].translate(str.maketrans("OIl", "011"))


def _nearest_word(match: re.Match[str]) -> str:
    """RES or DEC for a word of which one letter is wrong, missing or too many."""
    written = match[1].upper()
    near = [word for word in _WORDS if _is_near(written, word)]
    return f"A/{near[0]}" if near else match[0]


def _is_near(written: str, word: str) -> bool:
    """Whether dropping one letter of either, or one of both, makes them the same."""
    return bool(_less_one(written) & _less_one(word))


def _less_one(word: str) -> set[str]:
    return {word} | {word[:i] + word[i + 1 :] for i in range(len(word))}
