"""A whole symbol that begins at a place of a text, and where it ends."""

import re

from events.symbols.flaws import is_like_a_symbol
from events.symbols.parsing import parse
from events.symbols.patterns import CHAIN, TAIL
from events.symbols.value import Symbol
from events.symbols.words import is_article

# Where a sentence may go on right after a symbol: at a blank, at a word after a slash
# or a hyphen, and at the range of Add.1-3.
_CUT = re.compile(
    r"(?=\s)|(?=/(?!PV|SR|CRP|INF|NGO)[A-Za-z]{3,}[^0-9]*\Z)|(?=-[A-Za-z])"
    r"|(?:(?<=\.[0-9])|(?<=\.[0-9]{2}))(?=-[0-9])"
)

#: Where it ends, and the symbol; or the text as it must be judged.
Reading = tuple[int, Symbol | str]


def read_chain(
    text: str, start: int, end: int, pattern: re.Pattern[str] = CHAIN
) -> Reading | None:
    """The longest symbol that begins at `start`, or the text that fails to be one.

    None where what stands there does not look like a symbol at all.
    """
    match = pattern.match(text, start, end)
    chain = match[0] if match is not None else ""
    if match is None or not any(map(str.isdigit, chain)):
        return None
    whole = exactly(chain)
    if whole is not None:
        return _with_letters(text, match.end(), chain, whole)
    for cut in reversed([each.start() for each in _CUT.finditer(chain)]):
        symbol = exactly(chain[:cut])
        if symbol is not None:
            return _with_letters(text, start + cut, chain[:cut], symbol)
    return (match.end(), chain) if is_like_a_symbol(chain) else None


def exactly(text: str) -> Symbol | None:
    """The symbol, unless something had to be put right in it."""
    try:
        symbol = parse(text)
    except ValueError:
        return None
    return symbol if symbol.is_parsed else None


def _with_letters(text: str, end: int, chain: str, symbol: Symbol) -> Reading:
    """The letters that follow a blank: A/RES/57/270 B, A/RES/57/270 A and B."""
    tail = TAIL.match(text, end)
    if not symbol.is_act or symbol.parts or tail is None or not tail[0]:
        return end, symbol
    lettered = exactly(chain + tail[0])
    if lettered is None or is_article(tail[0], text, tail.end()):
        return end, symbol
    return tail.end(), lettered
