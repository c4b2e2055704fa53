"""Which State a file means by a name, a day and perhaps a code. Pure.

A State is found under the names it bore, each with its days, and under the spellings
below. Names are the short names of the United Nations; a historic State is found only
by its own names and is never its successor. What is not known gives None.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

#: A name, and the first and the last day on which it was borne; None where open.
Name = tuple[str, date | None, date | None]
#: A code, the name today or the last one, and all names over time: empty where the
#: State never bore another.
Row = tuple[str, str, Sequence[Name]]

#: The days of a name under which a State is only looked for: nobody says it bore it.
UNDATED = (None, None)

#: No name of a State has as many characters.
LONGEST = 200


class Spelling(NamedTuple):
    """A way to write a State that is no name of it, and why it is understood."""

    text: str
    code: str
    reason: str
    starts_on: date | None = None
    ends_on: date | None = None


_SHORT = "The short form in the lists of votes and of sponsors."
_FORMAL = "The formal name, or the name of admission."
_ERROR = "A typing error in the UN Digital Library's record of a vote."
#: Zaire took its name on the next day: until then there were two States of the Congo.
_TWO_CONGOS_END = date(1971, 10, 26)
_UNION_OF_GERMANY = date(1990, 10, 3)

SPELLINGS = (
    Spelling("United Kingdom", "GBR", _SHORT),
    Spelling("United States", "USA", _SHORT),
    Spelling("USSR", "SUN", _SHORT),
    Spelling("Byelorussian SSR", "BLR", _SHORT),
    Spelling("Ukrainian SSR", "UKR", _SHORT),
    Spelling("Moldova", "MDA", _SHORT),
    Spelling("Philippine Republic", "PHL", "So in the roll calls of 1946."),
    Spelling("Gambia (Republic of the)", "GMB", "So in the list of Members."),
    Spelling("Republic of Cameroon", "CMR", _FORMAL),
    Spelling("Yemen Arab Republic", "YEM", _FORMAL),
    Spelling("People's Republic of Southern Yemen", "YMD", _FORMAL),
    Spelling("People's Democratic Republic of Yemen", "YMD", _FORMAL),
    Spelling("Socialist Federal Republic of Yugoslavia", "YUG", _FORMAL),
    Spelling("Federal Republic of Yugoslavia", "YUG", _FORMAL),
    Spelling("Czech and Slovak Federal Republic", "CSK", _FORMAL),
    Spelling("Federal Republic of Germany", "DEU", _FORMAL, _UNION_OF_GERMANY),
    # Both States of the Congo were admitted as the Republic of the Congo.
    Spelling("Congo", "COG", "Bare, it could be either.", None, _TWO_CONGOS_END),
    Spelling("Congo", "COD", "Bare, it could be either.", None, _TWO_CONGOS_END),
    Spelling("Republic of the Congo", "COG", _FORMAL),
    Spelling("Republic of the Congo", "COD", _FORMAL, None, date(1964, 7, 31)),
    Spelling("TÜRKÝYE", "TUR", "Turkish letters read as those of Western Europe."),
    Spelling("Venezuela (Bolivarian Republic)", "VEN", "So in 78/117 and 78/118."),
    Spelling("Micronesia (Federates States of)", "FSM", "So in 78/282."),
    Spelling("Lao People's Democratic", "LAO", "Cut short by a line end in 76/269."),
    Spelling("Solomon", "SLB", "Cut in two by a line end in 78/133."),
    Spelling("Nambia", "NAM", "So in 77/8."),
    Spelling("Maltas", "MLT", "So in 77/236."),
    Spelling("Bolivia (Plurinatioanl State of)", "BOL", _ERROR),
    Spelling("Bolivia (Plunational State of)", "BOL", _ERROR),
    Spelling("Repulic of Moldova", "MDA", _ERROR),
    Spelling("Democratic Campuchea", "KHM", _ERROR),
    Spelling("Serbiamontenegro", "SCG", _ERROR),
    Spelling("Tkazakhstan", "KAZ", _ERROR),
    Spelling("Chiles", "CHL", _ERROR),
)

_TAIL = re.compile(r"([^,(]+?) ?[,(] ?([^,(]+ of(?: the)?) ?\)?")
_WORD = re.compile(r"[^\W_]+")


class _Borne(NamedTuple):
    """A name with its State and its days."""

    code: str
    text: str
    starts_on: date | None
    ends_on: date | None

    def covers(self, day: date) -> bool:
        return (self.starts_on is None or self.starts_on <= day) and (
            self.ends_on is None or day <= self.ends_on
        )


class States:
    """The States of the record, each to be found by what a file calls it."""

    def __init__(
        self, rows: Iterable[Row], merged: Mapping[str, str] | None = None
    ) -> None:
        #: Code that went -> the code of the State that it was a duplicate of.
        self._merged = merged or {}
        listed = list(rows)
        self._of_code = {
            code: _borne(code, name, [each for each in names if each[1:] != UNDATED])
            for code, name, names in listed
        }
        self._life = {code: _life(code, names) for code, names in self._of_code.items()}
        self._named: dict[str, list[_Borne]] = {}
        self._spelt: dict[str, list[_Borne]] = {}
        for borne in self._of_code.values():
            for each in borne:
                self._named.setdefault(key(each.text), []).append(each)
        for code, _name, names in listed:
            for text, *days in names:
                if tuple(days) == UNDATED:
                    spelt = _Borne(code, text, None, None)
                    self._spelt.setdefault(key(text), []).append(spelt)
        for text, of, _reason, starts_on, ends_on in SPELLINGS:
            code = self._merged.get(of, of)
            if code in self._of_code:
                spelt = _Borne(code, text, starts_on, ends_on)
                self._spelt.setdefault(key(text), []).append(spelt)

    def find(self, name: str, day: date | None = None, code: str = "") -> str | None:
        """The code of the State meant; None where that is unknown or not certain.

        A code of ours decides, where its State existed on the day: in 1985, RUS did
        not. Else the name does: as borne on the day, or, since catalogues use a name
        before and after its time, as the one State that then existed ever bore it.
        Without a day, a name must have belonged to one State alone.
        """
        given = code.strip().upper()
        trusted = self._trusted(self._merged.get(given, given), day)
        if trusted is not None:
            return trusted
        asked = key(name)
        if not asked:
            return None
        named, spelt = self._named.get(asked, []), self._spelt.get(asked, [])
        if day is None:
            return _only([*named, *spelt])
        existing = [each for each in named if self._exists(each.code, day)]
        that_day = [
            each
            for each in (*existing, *spelt)
            if each.covers(day) and self._exists(each.code, day)
        ]
        return _only(that_day or existing)

    def name_on(self, code: str, day: date) -> str:
        """What the State was called on a day; "" where it was not there by itself."""
        names = self._of_code.get(self._merged.get(code, code), [])
        return next((each.text for each in names if each.covers(day)), "")

    def _trusted(self, code: str, day: date | None) -> str | None:
        stands = self._exists(code, day) if day else code in self._life
        return code if stands else None

    def _exists(self, code: str, day: date) -> bool:
        return code in self._life and self._life[code].covers(day)


def key(name: str) -> str:
    """What all ways to write one name have in common.

    Case, accents, apostrophes, blanks, brackets and "the" do not matter; what stands
    behind a comma or in brackets and ends in "of" comes first: "Germany, Federal
    Republic of" is "Federal Republic of Germany". Blanks go altogether, for the lists
    of sponsors have words broken in two: "GE RMANY".
    """
    if len(name) > LONGEST:
        return ""
    split = unicodedata.normalize("NFKD", name.casefold().replace("&", " and "))
    plain = " ".join("".join(c for c in split if not _is_dropped(c)).split())
    turned = _TAIL.fullmatch(plain)
    words = _WORD.findall(f"{turned[2]} {turned[1]}" if turned else plain)
    return "".join(word for word in words if word != "the")


def _is_dropped(character: str) -> bool:
    return character in "'’‘`´ʼ" or unicodedata.combining(character) != 0


def _borne(code: str, name: str, names: Sequence[Name]) -> list[_Borne]:
    """The names of a State; today's without days where it is not among them."""
    listed = [_Borne(code, *each) for each in names]
    if key(name) in {key(each.text) for each in listed}:
        return listed
    return [*listed, _Borne(code, name, None, None)]


def _life(code: str, names: Sequence[_Borne]) -> _Borne:
    """From the first day of the first name to the last day of the last one."""
    starts = [each.starts_on for each in names if each.starts_on is not None]
    ends = [each.ends_on for each in names if each.ends_on is not None]
    return _Borne(
        code,
        "",
        min(starts) if len(starts) == len(names) else None,
        max(ends) if len(ends) == len(names) else None,
    )


def _only(found: Iterable[_Borne]) -> str | None:
    codes = {each.code for each in found}
    return codes.pop() if len(codes) == 1 else None
