"""What is compared: paragraphs, and what the editors decided about them."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

HEADING = "h"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of an edition.

    `kind`: pp, op, annex or h. `number`: "14 (a)", the same in every language.
    `anchor`: the fragment of its address, op14-a. `label`: what is printed before it,
    which is no part of its text. `notes`: the words of its footnotes.
    """

    kind: str
    number: str
    anchor: str
    text: str
    label: str = ""
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Decision:
    """The editors: these two anchors belong together, or the one stands alone."""

    earlier: str = ""
    later: str = ""


def introducing(paragraphs: Sequence[Paragraph]) -> frozenset[str]:
    """The anchors of headings, and of openings such as "and in this regard:".

    An opening is known by what follows it: 6 opens a list where 6 (a) comes next.
    """
    openings = {
        one.anchor
        for one, following in pairwise(paragraphs)
        if one.kind == following.kind and following.number.startswith(f"{one.number} (")
    }
    headings = {one.anchor for one in paragraphs if one.kind == HEADING}
    return frozenset(openings | headings)
