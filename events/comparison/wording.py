"""When two paragraphs have the same wording, and which words they are made of.

What does not count: kinds of space, quotation mark, hyphen and dash; capital letters
("States parties"); marks that are not seen, and those that Arabic may leave out; blanks
in Chinese; the mark at the end, which only says whether another paragraph follows.
Every other comma counts, and so does each footnote.
"""

import re
import unicodedata
from collections.abc import Iterator

#: Han characters, each of which stands where other scripts have a word.
HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
#: Marks that belong to the letter before them.
COMBINING = "\u0300-\u036f\u064b-\u065f\u0670"

_UNSEEN = re.compile(
    "[\u00ad\u0640\u064b-\u065f\u0670\u200b-\u200f\u202a-\u202e"
    "\u2060\u2066-\u2069\ufeff]"
)
_SAME = str.maketrans(
    {
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"),
        **dict.fromkeys("‘’‚‛′´`ʼ", "'"),
        **dict.fromkeys("“”„‟«»″", '"'),
    }
)
#: The marks that may end a paragraph.
ENDING = ";:.,،؛。、"
_WORD = re.compile(rf"[{HAN}]|[^\W{HAN}]+(?:[-'][^\W{HAN}]+)*")
_HAN = re.compile(f"[{HAN}]")


def spelling(text: str) -> str:
    """The text with all that does not count made the same, but for its ending.

    >>> spelling("Calls  upon States Parties,\u00a0non\u2011governmental “bodies”")
    'calls upon states parties, non-governmental "bodies"'
    """
    plain = unicodedata.normalize("NFKC", text).translate(_SAME)
    return " ".join(_UNSEEN.sub("", plain).casefold().split())


def wording(text: str) -> str:
    """What two paragraphs share when neither word nor comma was changed.

    >>> wording("Takes note of the report;") == wording("takes note of the report.")
    True
    """
    spelled = spelling(text).rstrip(ENDING + " ")
    return spelled.replace(" ", "") if _HAN.search(spelled) else spelled


def words(text: str) -> list[str]:
    """Its words; where words are not set apart, each two characters in a row.

    >>> words("resolution 70/1, non-binding")
    ['resolution', '70', '1', 'non-binding']
    >>> words("大会决议")
    ['大会', '会决', '决议']
    """
    found = _WORD.findall(spelling(text))
    return list(_in_twos(found)) if _HAN.search(text) else found


def _in_twos(found: list[str]) -> Iterator[str]:
    """Each character with the one after it; a word of other scripts as it is."""
    for word, following in zip(found, [*found, ""][1:], strict=True):
        if not _HAN.match(word):
            yield word
        elif _HAN.match(following):
            yield word + following
