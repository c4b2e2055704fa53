"""What the page of a text shows: its rows in one or two languages, part by part."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

from events.models import Paragraph, Resolution, Text
from events.texts.choice import Choice
from events.texts.holdings import BY_TAG, Language
from events.texts.linking import Links
from events.texts.rows import Row, aligned, parts

#: A printed text has fewer; what an import may hold more is bounded all the same.
MOST_PARAGRAPHS = 5_000
_READ = ("language", "kind", "number", "label", "text", "lead", "footnotes")


@dataclass(frozen=True)
class Step:
    """A place of the text to go to: an address of this page or of another part."""

    words: str
    address: str
    language: Language | None = None


@dataclass(frozen=True)
class Title:
    """What the resolution is called in a language."""

    words: str
    language: Language


@dataclass(frozen=True)
class TextPage:
    """One part of a text, in one language or in two. `number` begins with 1."""

    resolution: Resolution
    chosen: Choice
    texts: dict[str, Text]
    parts: list[list[Row[Paragraph]]]
    number: int
    address_of: Callable[[int], str]

    @property
    def rows(self) -> list[Row[Paragraph]]:
        return self.parts[self.number - 1]

    @property
    def last(self) -> int:
        return len(self.parts)

    @property
    def is_pair(self) -> bool:
        return self.chosen.second is not None

    @cached_property
    def links(self) -> Links:
        return Links(self.resolution, self.passages)

    @property
    def passages(self) -> Iterator[Paragraph]:
        for row in self.rows:
            yield from (each for each in (row.first, row.second) if each is not None)

    @property
    def elsewhere(self) -> list[tuple[Row[Paragraph], str]]:
        """The paragraphs of the other parts, each with its address there."""
        return [
            (row, self.address_of(number))
            for number, rows in enumerate(self.parts, 1)
            if number != self.number
            for row in rows
        ]

    @property
    def headings(self) -> list[Step]:
        """The headings of the whole text, in the first language that has them."""
        return [
            Step(row.any.text, self._to(number, row.any.anchor), self._language(row))
            for number, rows in enumerate(self.parts, 1)
            for row in rows
            if row.is_heading
        ]

    def _language(self, row: Row[Paragraph]) -> Language | None:
        return self.chosen.first if row.first else self.chosen.second

    def _to(self, number: int, fragment: str) -> str:
        page = "" if number == self.number else self.address_of(number)
        return f"{page}#{fragment}"

    @property
    def heading(self) -> Title:
        return self._title(self.chosen.first)

    @property
    def subheading(self) -> Title | None:
        return self._title(self.chosen.second) if self.chosen.second else None

    def _title(self, language: Language) -> Title:
        """Its title there; that of the record, in English, where it has none."""
        text = self.texts.get(language.code)
        if text is None:
            return Title(self.resolution.title, BY_TAG["en"])
        return Title(text.title, language)

    @property
    def differences(self) -> list[str]:
        """How the languages shown differ from the English text, where they do."""
        codes = [language.code for language in self.chosen.shown]
        texts = [self.texts[code] for code in codes if code in self.texts]
        return [text.differs for text in texts if text.differs]


def text_page(
    resolution: Resolution,
    chosen: Choice,
    number: int,
    address_of: Callable[[int], str],
) -> TextPage:
    """The page of a part; of the last one where the number is beyond it. Two queries,
    and two more for the links once they are asked for."""
    read: dict[str, list[Paragraph]] = {each.code: [] for each in chosen.shown}
    asked = Paragraph.objects.filter(resolution=resolution, language__in=list(read))
    paragraphs = asked.only(*_READ).order_by("position", "language")
    for paragraph in paragraphs[: MOST_PARAGRAPHS * len(read)]:
        read[paragraph.language].append(paragraph)
    texts = Text.objects.filter(resolution=resolution).order_by("language")
    found = parts(aligned(*read.values()))
    return TextPage(
        resolution,
        chosen,
        {text.language: text for text in texts},
        found,
        min(number, len(found)),
        address_of,
    )
