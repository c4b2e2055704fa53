"""The rows of a comparison as lines of its page: what each is called, and leads to."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from events import addresses, wording
from events.comparison import Comparison, Paragraph, Row, State
from events.models import Paragraph as Record
from events.models import Resolution
from events.texts.holdings import Language

#: How each state is called beside a row and in the counts.
STATES = {
    State.UNCHANGED: _("Unchanged"),
    State.CHANGED: _("Changed"),
    State.NEW: _("New"),
    State.DROPPED: _("Dropped"),
}


@dataclass(frozen=True, slots=True)
class Side:
    """A paragraph in one of the editions: how it is called, and its address there."""

    place: str
    address: str


@dataclass(frozen=True, slots=True)
class Line:
    """One row: what became of the paragraph, and where it stands in each edition."""

    row: Row
    earlier: Side | None
    later: Side | None

    @property
    def ident(self) -> str:
        """The fragment of its address: the anchor it has now, or had."""
        one = self.row.paragraph
        return one.anchor if self.row.later else f"was-{one.anchor}"

    @property
    def place(self) -> str:
        side = self.later or self.earlier
        return side.place if side else ""

    @property
    def state_words(self) -> str:
        return str(STATES[self.row.state])


def lines(
    comparison: Comparison, earlier: Resolution, later: Resolution, language: Language
) -> list[Line]:
    """A line for each row, in its order."""
    addresses_of = [_text_address(edition, language) for edition in (earlier, later)]
    return [
        Line(
            row,
            _side(row.earlier, addresses_of[0]),
            _side(row.later, addresses_of[1]),
        )
        for row in comparison
    ]


def with_kinds(found: Sequence[Line]) -> Iterator[tuple[str, Line]]:
    """Each line with the kind of the part of the resolution that it stands in.

    A heading stands with the paragraph after it; what was dropped, where it stood.
    """
    following, kinds = "", []
    for line in reversed(found):
        later = line.row.later
        if later is not None and later.kind != Record.Kind.HEADING:
            following = later.kind
        kinds.append(following if later is not None else "")
    current = ""
    for line, kind in zip(found, reversed(kinds), strict=True):
        current = kind or current or line.row.paragraph.kind
        yield current, line


def _side(paragraph: Paragraph | None, text: str) -> Side | None:
    if paragraph is None:
        return None
    place = wording.paragraph_in_short(paragraph.kind, paragraph.number)
    return Side(place, f"{text}#{paragraph.anchor}")


def _text_address(edition: Resolution, language: Language) -> str:
    """The page of its text; in another language than the page's where it must be."""
    path = reverse("events:text", args=[edition.symbol])
    if language.code == get_language():
        return path
    return path + addresses.query([("lang", language.tag)])
