"""Which languages of a text an address asks for, and which can be shown."""

from dataclasses import dataclass

from events.addresses import Pairs, without
from events.texts.holdings import BY_TAG, LANGUAGES, Holdings, Language


@dataclass(frozen=True)
class Choice:
    """The languages that an address asks for, and those that can be shown."""

    wanted: Language
    first: Language
    second: Language | None

    @property
    def shown(self) -> list[Language]:
        return [self.first, self.second] if self.second else [self.first]

    @property
    def missing(self) -> Language | None:
        """The language asked for, where another one is shown for it."""
        return self.wanted if self.wanted != self.first else None


def choice(holdings: Holdings, pairs: Pairs, page: str) -> Choice | None:
    """None where the record has no text. `page`: the code of the page's language."""
    default = holdings.default(page)
    if default is None:
        return None
    asked = dict(pairs)
    pages = next(language for language in LANGUAGES if language.code == page)
    wanted = BY_TAG[asked["lang"]] if "lang" in asked else pages
    first = wanted if wanted in holdings.languages else default
    return Choice(wanted, first, BY_TAG.get(asked.get("with", "")))


def understood(holdings: Holdings, pairs: Pairs, page: str) -> Pairs:
    """The pairs less what names no language, or no second one that is here."""
    if not holdings:
        return ()
    if dict(pairs).get("lang", page) not in BY_TAG:
        pairs = without(pairs, "lang")
    chosen = choice(holdings, without(pairs, "with"), page)
    second = BY_TAG.get(dict(pairs).get("with", ""))
    if chosen is None or second == chosen.first or second not in holdings.languages:
        return without(pairs, "with")
    return pairs
