"""What follows the number of a resolution: letters, ranges and catalogue parts.

A letter is part of the symbol: 57/270B. A Roman numeral of two or more letters, or
anything longer, is a section that only catalogues write: 36/235XIII, 37/235C-II,
39/236[SectionII], 63(I)[PARA.1]. A single I, V or X may be either; it is read as a
letter on its own (34/93I) and as a section after a letter in brackets (33/116[A-I],
beside [A-IV] and [A-VI]).
"""

import re
from collections.abc import Callable

from events.symbols.numerals import from_roman, is_roman
from events.symbols.printing import letter_position

Suffixes = tuple[str | None, str | None]

# B, AA; never a Roman numeral of two letters, nor AD.
_LETTER = re.compile(r"([A-Z])\1?")
_ROMAN = re.compile(r"[IVX]+")
# XIII, SectionII
_SECTION = re.compile(r"(?:SECTION)?([IVX]{2,})|SECTION([IVX])")
# I-II
_SECTION_RANGE = re.compile(r"([IVX]+)-([IVX]+)")
# C-II, B-V
_LETTER_SECTION = re.compile(r"([A-Z])-([IVX]+)")
# A-C, A-AA
_RANGE = re.compile(r"([A-Z]{1,2})-([A-Z]{1,2})")
# [AD], [AANNEX]: part D and the annex of text A
_LETTER_PART = re.compile(r"([A-Z])([A-Z]|ANNEX)")
# D, I-II: what may stand in brackets after a letter
_PART = re.compile(r"[A-Z]|[IVX]+-[IVX]+")
# [PARA.1-2], [RULE-33A]
_NAMED_PART = re.compile(r"(?:PARA|RULE|SECT|ANNEX|CHAP)[A-Z0-9.-]{0,12}")
# 57/270B, 57/270[B], 50/38B[II]
_TAIL = re.compile(r"([A-Z][A-Z-]{0,15})?(?:\[([A-Z0-9.-]{1,16})\])?")


def read_suffix(tail: str) -> Suffixes:
    """Read the letter or range that the symbol keeps, and the catalogue's section."""
    match = _TAIL.fullmatch(tail)
    if match is None:
        raise ValueError(f"“{tail[:30]}” is not a letter, a range or a section.")
    plain, bracketed = match.groups()
    if plain and bracketed:
        return _letter_and_part(plain, bracketed)
    if plain:
        return _read(plain, False)
    return _read(bracketed, True) if bracketed else (None, None)


def _letter_and_part(plain: str, bracketed: str) -> Suffixes:
    """B[II], A[D]: the form that states both, whatever the brackets hold."""
    suffix, part = _read(plain, False)
    named = _PART.fullmatch(bracketed) or _NAMED_PART.fullmatch(bracketed)
    if part or not (named or is_roman(bracketed)):
        raise ValueError(f"“{plain}[{bracketed}]” is not a letter and its section.")
    return suffix, bracketed


def _read(written: str, in_brackets: bool) -> Suffixes:
    for reader in _READERS:
        suffixes = reader(written, in_brackets)
        if suffixes is not None:
            return suffixes
    raise ValueError(f"“{written}” is not a letter, a range or a section.")


def _letter(written: str, in_brackets: bool) -> Suffixes | None:
    if not _LETTER.fullmatch(written):
        return None
    doubled = len(written) == 2
    return None if doubled and (in_brackets or is_roman(written)) else (written, None)


def _section(written: str, in_brackets: bool) -> Suffixes | None:
    match = _SECTION.fullmatch(written)
    if match is None:
        return None
    numeral: str = match[1] or match[2]
    return (None, numeral) if is_roman(numeral) else None


def _section_range(written: str, in_brackets: bool) -> Suffixes | None:
    match = _SECTION_RANGE.fullmatch(written)
    if match is None or not (is_roman(match[1]) and is_roman(match[2])):
        return None
    run_of_letters = len(written) == 3 and not in_brackets
    rising = from_roman(match[1]) < from_roman(match[2])
    return (None, written) if rising and not run_of_letters else None


def _letter_section(written: str, in_brackets: bool) -> Suffixes | None:
    match = _LETTER_SECTION.fullmatch(written)
    if match is None or not is_roman(match[2]):
        return None
    # Outside brackets A-X is a run of letters, as in 55/33A-X.
    run_of_letters = len(match[2]) == 1 and match[1] == "A" and not in_brackets
    return None if run_of_letters else (match[1], match[2])


def _range(written: str, in_brackets: bool) -> Suffixes | None:
    match = _RANGE.fullmatch(written)
    if match is None:
        return None
    first, last = match[1], match[2]
    if not (_LETTER.fullmatch(first) and _LETTER.fullmatch(last)):
        return None
    return (written, None) if letter_position(first) < letter_position(last) else None


def _letter_part(written: str, in_brackets: bool) -> Suffixes | None:
    match = _LETTER_PART.fullmatch(written)
    return (match[1], match[2]) if match and in_brackets else None


def _named_part(written: str, in_brackets: bool) -> Suffixes | None:
    named = in_brackets and _NAMED_PART.fullmatch(written)
    return (None, written) if named else None


_READERS: tuple[Callable[[str, bool], Suffixes | None], ...] = (
    _letter,
    _section,
    _section_range,
    _letter_section,
    _range,
    _letter_part,
    _named_part,
)
