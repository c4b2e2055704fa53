"""What the United Nations says of a State that ended and of those that came after.

Each State keeps its own page and its own votes; this only says which pages to read
beside it. Sources: docs/data.md, under States.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class Passage:
    """From some States to others, by their codes, and how, in one sentence."""

    earlier: Sequence[str]
    later: Sequence[str]
    words: str | Promise

    @property
    def codes(self) -> Sequence[str]:
        return (*self.earlier, *self.later)


PASSAGES = (
    Passage(
        ("SUN",),
        ("RUS",),
        _(
            "In a letter of 24 December 1991 the Russian Federation said that it "
            "continues the membership of the Union of Soviet Socialist Republics."
        ),
    ),
    Passage(
        ("GER", "DDR"),
        ("DEU",),
        _("Two Members until the union of 3 October 1990, one since then."),
    ),
    Passage(
        ("CSK",),
        ("CZE", "SVK"),
        _(
            "Czechoslovakia ceased to exist on 31 December 1992; the Czech Republic "
            "and Slovakia were admitted on 19 January 1993."
        ),
    ),
    Passage(
        ("YUG",),
        ("SCG",),
        _(
            "The Federal Republic of Yugoslavia, admitted on 1 November 2000, was "
            "renamed Serbia and Montenegro on 4 February 2003."
        ),
    ),
    Passage(
        ("SCG",),
        ("SRB", "MNE"),
        _(
            "In a letter of 3 June 2006 Serbia said that it continues the membership "
            "of Serbia and Montenegro; Montenegro was admitted on 28 June 2006."
        ),
    ),
    Passage(
        ("YMD",),
        ("YEM",),
        _("Two Members until 21 May 1990, one since 22 May 1990."),
    ),
    Passage(
        ("EAT", "EAZ"),
        ("TZA",),
        _("Two Members until the union of 26 April 1964, one since then."),
    ),
)


def passages_of(code: str) -> list[Passage]:
    """Those in which a State took part, earlier or later."""
    return [passage for passage in PASSAGES if code in passage.codes]


def are_apart(one: str, other: str) -> bool:
    """Whether two States are known to be two: one came after the other, or beside it.

    >>> are_apart("YUG", "SRB"), are_apart("YUG", "CSK")
    (True, False)
    """
    family, waiting = {one}, [one]
    while waiting:
        for passage in passages_of(waiting.pop()):
            new = set(passage.codes) - family
            family |= new
            waiting += new
    return other in family - {one}
