"""From one language of a text to another, and to two side by side."""

from collections.abc import Callable
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import get_language

from events.addresses import Pairs, query
from events.models import Resolution
from events.texts.choice import Choice
from events.texts.holdings import LANGUAGES, Holdings, Language, holdings_of


@dataclass(frozen=True, slots=True)
class Switch:
    """A language, and the page that shows it; no address where the record has none."""

    language: Language
    address: str
    is_current: bool


@dataclass(frozen=True)
class Switches:
    """The six languages as the first of a page, and as the second beside it."""

    holdings: Holdings
    chosen: Choice | None
    page: str
    address: Callable[[Pairs], str]

    def first(self) -> list[Switch]:
        """Each keeps the second language, unless it is the same one."""
        second = self.chosen.second if self.chosen else None
        return [
            Switch(
                language,
                self._address(language, second if second != language else None),
                self.chosen is not None and language == self.chosen.first,
            )
            for language in LANGUAGES
        ]

    def second(self) -> list[Switch]:
        """What may stand beside the first; nothing where there is one language."""
        if self.chosen is None or len(self.holdings.languages) == 1:
            return []
        return [
            Switch(
                language,
                self._address(self.chosen.first, language),
                language == self.chosen.second,
            )
            for language in self.holdings.languages
            if language != self.chosen.first
        ]

    def alone(self) -> str:
        """The first language without another one."""
        return self._address(self.chosen.first, None) if self.chosen else ""

    def _address(self, first: Language, second: Language | None) -> str:
        if first not in self.holdings.languages:
            return ""
        pairs: Pairs = ()
        if first != self.holdings.default(self.page):
            pairs += (("lang", first.tag),)
        if second is not None:
            pairs += (("with", second.tag),)
        return self.address(pairs)


def switches_to(resolution: Resolution) -> Switches:
    """From the page of a resolution, read `with_texts`, to its text."""
    path = reverse("events:text", args=[resolution.symbol])
    page = get_language() or "en"
    held = holdings_of(resolution)
    return Switches(held, None, page, lambda pairs: path + query(pairs))
