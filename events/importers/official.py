"""How the official files write a fact, and what the record makes of it. Pure.

The same fact is written in many ways: "Third Committee", "3rd Committee", "A/C.3";
"8 December 2020", "2019-12-10 00:00:00"; "142.0". Each function takes what is printed
and returns the record's own value, or raises ValueError with a sentence; what says
that there is no value ("N.A.", blanks) gives the empty value.
"""

import re
from collections.abc import Iterable
from datetime import date

from events.symbols import MAX_LENGTH

MONTHS = (
    *("january", "february", "march", "april", "may", "june", "july", "august"),
    *("september", "october", "november", "december"),
)
NOTHING = {"", "N.A.", "N/A", "NA", "NONE", "-"}
ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth")

_ISO = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:[ T][0-9:.Z+-]*)?")
_COMPACT = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})")
_WRITTEN = re.compile(r"([0-9]{1,2})\s+([A-Za-z]{3,9})\.?\s+([0-9]{4})")
_COMMITTEE = re.compile(
    r"(?:a/c\.([1-6])|([1-6])(?:st|nd|rd|th) committee|#?"
    rf"({'|'.join(ORDINALS)}) ?committee|(?:c|0)?([1-6]))",
    re.IGNORECASE,
)
_PLENARY = re.compile(r"plenary|without reference|\bpl\b", re.IGNORECASE)
# The catalogue misspells each of these words now and then.
_TITLE_TAIL = re.compile(
    r"\s*:?\s*(?::\s*(?:draft )?reso\w*\s*/?|/)"
    r"\s*(?:ad+op\w*ed )?by the General Ass\w+.*$",
    re.IGNORECASE | re.DOTALL,
)
_RESOLUTION_TAIL = re.compile(r"\s+:\s*resou?l\w*\s*/?\s*$", re.IGNORECASE)
_ITEM = re.compile(r"^agenda items?\s+", re.IGNORECASE)
_COMPACT_ITEM = re.compile(r"([0-9]+)\s*\(?([a-z]{1,2})\)?", re.IGNORECASE)
_SYMBOL = re.compile(r"A/[^\s,;|]+(?:\s?\((?:Resumption|resumed)[^)]*\))?")


def plain(text: str) -> str:
    """Single blanks, none at the ends; a no-break space is a blank."""
    return " ".join(text.split())


def stated(text: str | None) -> str:
    """The text, or nothing where it says that there is nothing."""
    words = plain(text or "")
    return "" if words.upper() in NOTHING else words


def sound(text: str) -> str:
    """The text, as long as it is text: ValueError where its bytes were no UTF-8, which
    leaves lone surrogates, or where it has a NUL, which no database takes."""
    if "\0" in text:
        raise ValueError("It has a NUL character.")
    if not text.isascii():
        try:
            text.encode("utf-8")
        except UnicodeEncodeError:
            raise ValueError("It is not written in UTF-8.") from None
    return text


def shown(text: str) -> str:
    """The beginning of a text that was refused, safe to print and to keep."""
    safe = text[:80].replace("\0", "?").encode("utf-8", "replace").decode("utf-8")
    return plain(safe)


def day(text: str | None) -> date | None:
    """2019-12-10, 2019-12-10 00:00:00, 20191210, 8 December 2020, 21 Dec. 2023."""
    words = stated(text)
    if not words:
        return None
    numbers = _numbers_of_day(words)
    try:
        return date(*numbers)
    except (TypeError, ValueError):
        raise ValueError(f"“{words[:40]}” is no day.") from None


def _numbers_of_day(words: str) -> tuple[int, int, int]:
    for pattern in (_ISO, _COMPACT):
        found = pattern.fullmatch(words)
        if found:
            year, month, number = (int(part) for part in found.groups())
            return year, month, number
    written = _WRITTEN.fullmatch(words)
    if written:
        short = written[2].lower()
        for place, name in enumerate(MONTHS, 1):
            if name.startswith(short):
                return int(written[3]), place, int(written[1])
    raise ValueError(f"“{words[:40]}” is no day.")


def number(text: str | int | float | None) -> int | None:
    """142, 142.0, " 142 "; a count is a whole number from 0 on."""
    words = stated(str(text) if text is not None else "")
    if not words:
        return None
    whole = words.removesuffix(".0") if words.endswith(".0") else words
    if not (whole.isascii() and whole.isdigit()) or len(whole) > 6:
        raise ValueError(f"“{words[:40]}” is no count.")
    return int(whole)


def title(text: str) -> str:
    """The title as the Assembly has it, less what the library's catalogue adds.

    "Protection of migrants : resolution / adopted by the General Assembly"
    """
    words = _TITLE_TAIL.sub("", plain(text))
    words = _RESOLUTION_TAIL.sub("", words)
    return words.strip(" :/")


def committee(text: str | None) -> str:
    """A value of Resolution.Committee: "third", "plenary"."""
    words = stated(text)
    if not words:
        return ""
    if _PLENARY.search(words):
        return "plenary"
    found = _COMMITTEE.fullmatch(words)
    if found is None:
        raise ValueError(f"“{words[:60]}” is no Main Committee.")
    by_number = found[1] or found[2] or found[4]
    return ORDINALS[int(by_number) - 1] if by_number else found[3].lower()


def agenda_item(text: str | None) -> str:
    """71 (b), and several as printed: "Agenda items 14 and 122" is "14 and 122"."""
    words = _ITEM.sub("", stated(text))
    compact = _COMPACT_ITEM.fullmatch(words)
    return f"{compact[1]} ({compact[2].lower()})" if compact else words


def resolution_symbol(text: str) -> str:
    """The symbol of a resolution of the Assembly, as printed; ValueError for others."""
    words = plain(sound(text))
    if not words.startswith("A/RES/") or len(words) > MAX_LENGTH:
        raise ValueError(f"“{words[:40]}” is no symbol of a resolution.")
    return words


def symbols_in(text: str | None) -> list[str]:
    """The symbols of the Assembly's documents in a text, in order, each once."""
    found = (
        match[0].rstrip(".)") if "(" not in match[0] else match[0]
        for match in _SYMBOL.finditer(stated(text))
    )
    return list(dict.fromkeys(found))


def first_symbol(text: str | Iterable[str] | None) -> str:
    """The document itself, where its addenda and amendments are named after it."""
    texts = [text] if isinstance(text, str) or text is None else list(text)
    for each in texts:
        for symbol in symbols_in(each):
            return symbol
    return ""


def draft_and_report(text: str | None) -> dict[str, str]:
    """An originating document: a draft where it is an L document, else a report."""
    symbol = first_symbol(text)
    if not symbol:
        return {}
    is_draft = re.search(r"/L\.?[0-9]", symbol) is not None
    return {"draft_symbol" if is_draft else "report_symbol": symbol}


#: How each format writes a State's position.
POSITIONS = {
    "Y": "yes",
    "YES": "yes",
    "INFAVOUR": "yes",
    "N": "no",
    "NO": "no",
    "AGAINST": "no",
    "A": "abstain",
    "ABSTAIN": "abstain",
    "ABSTENTION": "abstain",
    "ABSTAINING": "abstain",
    "X": "not_voting",
    "NV": "not_voting",
    "ABSENT": "not_voting",
}


def position(text: str) -> str:
    """A value of Vote.Position; raises ValueError for what is none."""
    try:
        return POSITIONS[text.strip().upper()]
    except KeyError:
        raise ValueError(f"“{text[:20]}” is no position in a vote.") from None


#: How each format writes the way of adoption.
METHODS = {
    "without a vote": "without_vote",
    "by consensus": "without_vote",
    "adoptedwithoutvote": "without_vote",
    "adoptedbyconsensus": "without_vote",
    "by a recorded vote": "recorded",
    "recorded vote": "recorded",
    "vote, recorded": "recorded",
    "adoptedrecordedvote": "recorded",
    "by a non-recorded vote": "non_recorded",
    "vote, non-recorded": "non_recorded",
}


def method(text: str | None) -> str:
    """A value of Resolution.Method, or "" where nothing is said."""
    words = stated(text)
    if not words:
        return ""
    try:
        return METHODS[words.lower()]
    except KeyError:
        raise ValueError(f"“{words[:40]}” is no method of adoption.") from None


def session(text: str | None) -> str:
    """A session's code: 73, ES-10 for "10emsp", S-21 for "21sp"."""
    words = stated(text).lower()
    found = re.fullmatch(r"(?:a/)?([0-9]{1,3})(emsp|sp)?", words)
    if found:
        return {"emsp": "ES-", "sp": "S-"}.get(found[2] or "", "") + found[1]
    if re.fullmatch(r"e?s-[0-9]{1,2}", words):
        return words.upper()
    raise ValueError(f"“{words[:20]}” is no session of the Assembly.")
