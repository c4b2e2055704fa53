"""The paragraphs that have a phrase, under their resolutions, with the words marked."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from events import addresses, phrases
from events.agreed_language.uses import Found, Use
from events.filters.paragraph import ParagraphFilter
from events.models import Paragraph, Text
from events.texts.holdings import BY_CODE, Language

#: Paragraphs on one page.
PER_PAGE = 40


@dataclass(frozen=True)
class Passage:
    """One paragraph that has the phrases, as it is shown; `url` is its address."""

    paragraph: Paragraph
    url: str
    pieces: list[phrases.Piece]

    @property
    def name(self) -> str:
        """Operative paragraph 14 (a); ¶2 is the second of those without a number."""
        kind, number = self.paragraph.get_kind_display(), self.paragraph.number
        if self.paragraph.kind == Paragraph.Kind.HEADING:
            return str(kind)
        if number[:1] == "r" and number[1:].isdigit():
            return _("Row %s of a table") % number[1:]
        return f"{kind} ¶{number[1:]}" if number[:1] == "p" else f"{kind} {number}"


@dataclass(frozen=True)
class Group:
    """The paragraphs of one resolution on one page.

    `title` is that of its text in the language of the paragraphs, or else in English.
    """

    use: Use
    title: str
    language: Language
    passages: list[Passage] = field(default_factory=list)

    @property
    def is_whole(self) -> bool:
        """Whether all its paragraphs that were found are on this page."""
        return len(self.passages) == self.use.paragraphs


def groups(filterset: ParagraphFilter, found: Found, start: int) -> list[Group]:
    """The paragraphs of one page, after `start` others, under their resolutions.

    Only those of the resolutions on the page are asked for; two queries.
    """
    shown, before = _on_page(found.uses, start)
    if not shown:
        return []
    titles = _titles(filterset.language, shown)
    made = {
        use.pk: Group(
            use,
            titles.get(use.pk, use.title),
            BY_CODE[filterset.language if use.pk in titles else "en"],
        )
        for use in shown
    }
    rows = filterset.qs.filter(resolution__in=list(made)).defer("folded", "footnotes")
    skipped = start - before
    for paragraph in rows[skipped : skipped + PER_PAGE]:
        group = made[paragraph.resolution_id]
        group.passages.append(_passage(filterset, group.use.symbol, paragraph))
    return list(made.values())


def _on_page(uses: Sequence[Use], start: int) -> tuple[list[Use], int]:
    """The resolutions of one page, and the paragraphs of those before them."""
    shown: list[Use] = []
    before = reached = 0
    for use in uses:
        first, reached = reached, reached + use.paragraphs
        if reached > start and first < start + PER_PAGE:
            before = before if shown else first
            shown.append(use)
    return shown, before


def _titles(language: str, shown: Iterable[Use]) -> dict[int, str]:
    texts = Text.objects.filter(
        language=language, resolution__in=[use.pk for use in shown]
    )
    return dict(texts.values_list("resolution_id", "title"))


def _passage(filterset: ParagraphFilter, symbol: str, paragraph: Paragraph) -> Passage:
    return Passage(
        paragraph,
        text_url(symbol, paragraph.language, paragraph.anchor),
        phrases.excerpt(paragraph.text, filterset.sought, filterset.language),
    )


def text_url(symbol: str, language: str, anchor: str) -> str:
    """Where a paragraph stands, in its language, on the page of its text."""
    own = language == get_language()
    pairs = [] if own else [("lang", BY_CODE[language].tag)]
    path = reverse("events:text", args=[symbol])
    return f"{path}{addresses.query(pairs)}#{anchor}"


def rows(filterset: ParagraphFilter, most: int) -> Iterator[tuple[Paragraph, str]]:
    """The first so many paragraphs, each with its resolution and its words in short."""
    if not filterset.sought:
        return
    found = filterset.qs.select_related("resolution").only(
        *("resolution__symbol", "resolution__adopted_on", "resolution__title"),
        *("language", "kind", "number", "text"),
    )
    for paragraph in found[:most]:
        pieces = phrases.excerpt(paragraph.text, filterset.sought, filterset.language)
        yield paragraph, "".join(piece.words for piece in pieces)
