"""Texts brought to the form in which they are compared.

Only letters and figures count. Whatever stands between two words, a comma, a dash, a
no-break space, is one blank; capitals are small; and what a reader may leave out when
typing is left out:

- accents, of whatever kind: é is e, œ is oe. In Spanish ñ stays, being another letter
  than n; in Russian й stays, and ё is е;
- in Arabic the vowel signs and the tatweel, the hamza upon or below an alef, and the
  two dots of a final ya;
- in Chinese whatever stands between two characters, since words have no blanks.

A folded text begins and ends with a blank, so that a phrase between two blanks stands
in it as whole words. In Arabic a phrase may begin within a word, since conjunctions and
prepositions are written on to it; in Chinese it may begin and end anywhere.

What is kept folded in the database was folded by this file: a change of a rule needs a
migration that folds again.
"""

import unicodedata
from functools import lru_cache

ARABIC, CHINESE, SPANISH = "ar", "zh-hans", "es"
#: Letters that are no base with an accent, or whose accent makes another letter.
_LETTERS = {"œ": "oe", "æ": "ae", "ø": "o", "ı": "i", "й": "й", "ʼ": " ", "ʻ": " "}
_LETTERS |= dict.fromkeys("أإآٱ", "ا") | {"ى": "ي", "ـ": ""}
_OWN = {SPANISH: {"ñ": "ñ"}}


class _Table(dict[int, str]):
    """Code point -> what stands for it in a folded text; made as they are met."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self.letters = _LETTERS | _OWN.get(language, {})

    def __missing__(self, code: int) -> str:
        character = chr(code)
        folded = self.letters.get(character.casefold())
        if folded is None:
            parts = unicodedata.normalize("NFKD", character).casefold()
            folded = "".join(map(_plain, parts))
        self[code] = folded
        return folded


def _plain(character: str) -> str:
    """A letter as it is, a figure as 0 to 9, a mark as nothing, the rest as a blank."""
    category = unicodedata.category(character)
    if category == "Nd":
        return str(unicodedata.digit(character))
    if category[0] == "L" or category == "Nl":
        return _LETTERS.get(character, character)
    return "" if category in ("Mn", "Me", "Cf") else " "


@lru_cache(maxsize=16)
def table(language: str) -> _Table:
    """What stands for each character in a folded text of this language."""
    return _Table(language)


def fold(text: str, language: str) -> str:
    """The words of a text as they are compared, between blanks.

    >>> fold("Safe, orderly — and “regular” migration;", "en")
    ' safe orderly and regular migration '
    """
    letters = unicodedata.normalize("NFC", text).translate(table(language))
    between = "" if language == CHINESE else " "
    return f" {between.join(letters.split())} "
