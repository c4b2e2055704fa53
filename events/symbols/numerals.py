"""Roman numerals: sessions up to the thirtieth, parts, volumes and sections."""

import re

_VALUES = (
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
)
_ROMAN = re.compile(
    r"(?=.)(M{0,3})(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})",
    re.IGNORECASE | re.ASCII,
)


def roman(number: int) -> str:
    if not 1 <= number <= 3999:
        raise ValueError(f"{number} cannot be written as a Roman numeral.")
    written = ""
    for value, letters in _VALUES:
        count, number = divmod(number, value)
        written += letters * count
    return written


def from_roman(text: str) -> int:
    """Read the one correct spelling: IV is four, IIII is refused."""
    if not _ROMAN.fullmatch(text):
        raise ValueError(f"“{text[:20]}” is not a Roman numeral.")
    rest = text.upper()
    total = 0
    for value, letters in _VALUES:
        while rest.startswith(letters):
            total += value
            rest = rest[len(letters) :]
    return total


def is_roman(text: str) -> bool:
    return _ROMAN.fullmatch(text) is not None
