"""Ordinal numbers in English words, as the names of sessions have them. Pure."""

_IRREGULAR = {
    1: "first",
    2: "second",
    3: "third",
    5: "fifth",
    8: "eighth",
    9: "ninth",
    12: "twelfth",
}
_CARDINALS = {
    4: "four",
    6: "six",
    7: "seven",
    10: "ten",
    11: "eleven",
    13: "thirteen",
    14: "fourteen",
    15: "fifteen",
    16: "sixteen",
    17: "seventeen",
    18: "eighteen",
    19: "nineteen",
}
_TENS = {
    20: "twenty",
    30: "thirty",
    40: "forty",
    50: "fifty",
    60: "sixty",
    70: "seventy",
    80: "eighty",
    90: "ninety",
}


def ordinal(number: int) -> str:
    """Write a number from 1 to 199 in words.

    >>> ordinal(73), ordinal(80), ordinal(112)
    ('seventy-third', 'eightieth', 'one hundred and twelfth')
    """
    if not 1 <= number <= 199:
        raise ValueError(f"There is no session {number} to name.")
    if number == 100:
        return "one hundredth"
    if number > 100:
        return f"one hundred and {ordinal(number - 100)}"
    if number in _TENS:
        return f"{_TENS[number].removesuffix('y')}ieth"
    if number > 20:
        return f"{_TENS[number - number % 10]}-{ordinal(number % 10)}"
    return _IRREGULAR.get(number) or f"{_CARDINALS[number]}th"
