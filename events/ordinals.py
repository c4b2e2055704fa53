"""Ordinal numbers in English words, as the names of sessions have them. Pure."""

_UNITS = (
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh "
    "twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
).split()
_TENS = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split()


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
    if number < 20:
        return _UNITS[number]
    tens, units = divmod(number, 10)
    if units:
        return f"{_TENS[tens]}-{_UNITS[units]}"
    return f"{_TENS[tens].removesuffix('y')}ieth"
