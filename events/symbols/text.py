"""What is done to any text before the grammar sees it."""

import re
import unicodedata

# The longest real symbol has some 60 characters; the margin is for printed references
# and careless pasting. Anything longer is refused before it costs anything.
MAX_LENGTH = 200

_DASHES = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2212"), "-")
_ARABIC_DIGITS = {
    zero + digit: str(digit) for zero in (0x0660, 0x06F0) for digit in range(10)
}
#: What stands for a dash, or for a figure of Arabic or Persian.
PLAIN = _DASHES | _ARABIC_DIGITS

_BLANKS = re.compile(r"\s+")
# "PV. 69" and "270 B" lose their blank; in "73/19 5" it parts two numbers and stays.
_DROPPED_BLANK = re.compile(r"(?<![0-9]) | (?![0-9])")
_SLASHES = re.compile(r"/{2,}")


def fold(text: str) -> str:
    """Plain characters and single blanks: full-width and Arabic digits, every kind of
    dash, and the invisible marks that right-to-left text carries."""
    _refuse_long(text)
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text).translate(PLAIN)
        text = "".join(char for char in text if unicodedata.category(char) != "Cf")
        _refuse_long(text)
    return _BLANKS.sub(" ", text).strip()


def _refuse_long(text: str) -> None:
    if len(text) > MAX_LENGTH:
        raise ValueError(
            f"A symbol has at most {MAX_LENGTH} characters; this text is longer."
        )


def compact(folded: str) -> str:
    """Drop the blanks and doubled slashes with which catalogues write symbols."""
    return _SLASHES.sub("/", _DROPPED_BLANK.sub("", folded))


def quoted(text: str) -> str:
    """The text as it may stand in a message: short, and printable anywhere."""
    shown = "".join(char if char.isprintable() else "\ufffd" for char in text[:60])
    return f"“{shown}…”" if len(text) > 60 else f"“{shown}”"
