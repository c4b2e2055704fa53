"""What the page of a phrase shows, all of it read before the template is."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from events import addresses, phrases
from events.addresses import Pairs, Parameter
from events.agreed_language.coverage import Coverage, Year, coverage
from events.agreed_language.finding import Shorter, shorter
from events.agreed_language.passages import PER_PAGE, Group, groups
from events.agreed_language.uses import Found
from events.chips import Chip, chips
from events.facets import Facet, choice_facet
from events.filters.paragraph import ParagraphFilter
from events.texts.holdings import BY_CODE, Language

#: English phrases to begin with.
EXAMPLES = (
    "safe, orderly and regular migration",
    "regardless of their migration status",
    '"root causes" "refugees"',
)


@dataclass(frozen=True)
class PhrasePage:
    """One page of what was found, with all that stands around it.

    `asked` is empty where no phrase was asked, or none that can be looked for.
    """

    language: Language
    typed: str
    asked: list[str]
    coverage: Coverage
    years: list[tuple[Year, str]]
    groups: list[Group]
    said: str
    facets: list[Facet]
    chips: list[Chip]
    cleared: str
    #: The same words in the search of everything else.
    search: str
    #: Other phrases, each with its address: examples, or parts of one not found.
    examples: list[tuple[str, str]]
    shorter: list[tuple[Shorter, str]]
    #: How many paragraphs there are without the filters, where these leave none.
    unfiltered: int


@dataclass(frozen=True)
class Addresses:
    """The addresses of the page under other queries; `pairs` is its own query."""

    parameters: Sequence[Parameter]
    pairs: Pairs
    address: Callable[[Pairs], str]

    def of_year(self, year: int) -> str:
        """The same phrase in the texts of one year."""
        return self._of({**self._given, "from": [str(year)], "to": [str(year)]})

    def other(self, words: str, language: Language) -> str:
        """Another phrase, in all the texts of a language."""
        return self._of({"q": [words], "lang": [language.tag]})

    @property
    def _given(self) -> dict[str, list[str]]:
        return {name: addresses.values(self.pairs, name) for name, _ in self.pairs}

    def _of(self, given: dict[str, list[str]]) -> str:
        return self.address(addresses.canonical(self.parameters, given))


def phrase_page(
    filterset: ParagraphFilter, found: Found, number: int, to: Addresses
) -> PhrasePage:
    """Page `number` of what was found; at most five queries."""
    start = (number - 1) * PER_PAGE
    typed = filterset.chosen.get("q", "")
    language = BY_CODE[filterset.language]
    sought = bool(filterset.sought)
    held = coverage(language.code)
    parts = shorter(filterset) if sought and not found.whole else []
    return PhrasePage(
        language=language,
        typed=typed,
        asked=phrases.parts(typed) if sought else [],
        coverage=held,
        years=[(year, to.of_year(year.year)) for year in held.years(found.uses)],
        groups=groups(filterset, found, start),
        said=_said(found, start),
        facets=_facets(filterset, found) if found.whole else [],
        chips=chips(filterset, to.pairs, to.address),
        cleared=to.address(addresses.only(to.pairs, "q", "lang", "sort")),
        search=reverse("events:search") + addresses.query([("q", typed)]),
        examples=[]
        if sought
        else [(words, to.other(words, BY_CODE["en"])) for words in EXAMPLES],
        shorter=[(part, to.other(part.words, language)) for part in parts],
        unfiltered=sum(use.paragraphs for use in found.whole),
    )


def _said(found: Found, start: int) -> str:
    """Which of the paragraphs are on the page."""
    if found.paragraphs <= PER_PAGE:
        return ngettext("%s paragraph", "%s paragraphs", found.paragraphs) % (
            found.paragraphs
        )
    return _("Paragraphs %(first)s to %(last)s of %(all)s") % {
        "first": start + 1,
        "last": min(start + PER_PAGE, found.paragraphs),
        "all": found.paragraphs,
    }


def _facets(filterset: ParagraphFilter, found: Found) -> list[Facet]:
    """Kinds, and the series that have the phrases; counts are of paragraphs."""
    kinds = choice_facet(filterset, "kind", found.by_kind)
    series = choice_facet(filterset, "series", found.by_series)
    in_use = [option for option in series.options if option.count or option.chosen]
    return [kinds, replace(series, options=in_use)] if in_use else [kinds]
