"""Where the documents that a text names are: our own record, or the official file."""

from collections.abc import Iterable, Mapping

from django.urls import reverse

from events.models import Paragraph, Reference, Resolution
from events.official_texts import elsewhere_url, official_url
from events.texts.printed import by_number, mentions
from events.texts.rows import notes

#: Start, end and address of a link in a piece of text.
Link = tuple[int, int, str]


class Links:
    """The links of all the paragraphs of a page, by two queries for all of them."""

    def __init__(self, resolution: Resolution, passages: Iterable[Paragraph]) -> None:
        cited = _cited(resolution)
        self._own = resolution.symbol
        self._found = {
            (passage.anchor, passage.language, words): tuple(
                mentions(words, cited.get(passage.anchor, {}), passage.language)
            )
            for passage in passages
            for words in (passage.text, *(note.words for note in notes(passage)))
        }
        self._ours = _published(
            {each.symbol for found in self._found.values() for each in found}
        )

    def of(self, passage: Paragraph, words: str) -> list[Link]:
        """The links in its text, or in one of its notes."""
        return [
            (each.start, each.end, address)
            for each in self._found[passage.anchor, passage.language, words]
            if (address := self._address(each.symbol, passage.language))
        ]

    def _address(self, symbol: str, language: str) -> str | None:
        if symbol == self._own:
            return None
        if symbol in self._ours:
            return reverse("events:resolution", args=[symbol])
        return official_url(symbol, language) or elsewhere_url(symbol, language)


def _cited(resolution: Resolution) -> dict[str, Mapping[str, str]]:
    """Anchor of a paragraph -> what it cites, by printed number."""
    cited: dict[str, list[str]] = {}
    references = Reference.objects.filter(citing=resolution).order_by("pk")
    for anchor, symbol in references.values_list("paragraph", "symbol"):
        cited.setdefault(anchor, []).append(symbol)
    return {anchor: by_number(symbols) for anchor, symbols in cited.items()}


def _published(symbols: set[str]) -> set[str]:
    """Those of the symbols under which the record has a public resolution."""
    records = Resolution.objects.published().filter(symbol__in=sorted(symbols))
    return set(records.order_by().values_list("symbol", flat=True))
