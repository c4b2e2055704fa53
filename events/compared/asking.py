"""Which two editions of a series an address asks for, and in which language.

Both editions stand in the canonical address, though the last two are the default: a
comparison that is cited must not become another one when a new edition comes.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import pairwise

from django.conf import settings

from events import symbols
from events.addresses import Pairs, Parameter
from events.compared import reading
from events.models import Resolution
from events.texts.holdings import BY_CODE, BY_TAG, LANGUAGES, Language

FROM, TO, LANGUAGE, SHOW = "from", "to", "lang", "show"
#: The value of `show` that leaves out what is unchanged.
CHANGES = "changes"
PARAMETERS = tuple(Parameter(name) for name in (FROM, TO, LANGUAGE, SHOW))
NONE: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Question:
    """What is asked, understood; `earlier` and `later` are symbols as asked for.

    `held`: the key of an edition → the codes of the languages of its text.
    """

    editions: Sequence[Resolution]
    earlier: str
    later: str
    held: dict[int, frozenset[str]]
    language: Language
    default: Language
    only_changes: bool

    @property
    def pairs(self) -> Pairs:
        """The question as the canonical query."""
        pairs = [(FROM, self.earlier), (TO, self.later)]
        if self.language != self.default:
            pairs.append((LANGUAGE, self.language.tag))
        if self.only_changes:
            pairs.append((SHOW, CHANGES))
        return tuple(pairs)

    @property
    def two(self) -> list[Resolution]:
        """The earlier and the later edition; fewer where one is not of the series."""
        return [
            one for one in self.editions if one.symbol in (self.earlier, self.later)
        ]

    @property
    def strangers(self) -> list[str]:
        """What was asked for and is no edition of the series."""
        symbols_here = {edition.symbol for edition in self.editions}
        return [
            asked for asked in (self.earlier, self.later) if asked not in symbols_here
        ]

    def steps_around(self) -> list[tuple[Resolution, Resolution] | None]:
        """The editions of the step before this one and of the step after it.

        None at the ends of the series, and where these two are not one step.
        """
        steps = list(pairwise(self.editions))
        here = next((p for p, step in enumerate(steps) if list(step) == self.two), None)
        if here is None:
            return [None, None]
        around = [None, *steps, None]
        return [around[here], around[here + 2]]

    def common(self) -> list[Language]:
        """The languages in which the record has both texts."""
        codes = frozenset.intersection(
            *(self.held.get(one.pk, NONE) for one in self.two)
        )
        return [language for language in LANGUAGES if language.code in codes]


def question(editions: Sequence[Resolution], pairs: Pairs, page: str) -> Question:
    """`pairs` as asked; `page`: the code of the page's language. One query."""
    asked = dict(pairs)
    earlier, later = editions_asked(
        _symbol(asked.get(FROM, "")),
        _symbol(asked.get(TO, "")),
        [edition.symbol for edition in editions],
    )
    two = [one.pk for one in editions if one.symbol in (earlier, later)]
    held = reading.languages(two)
    default = default_language([held.get(key, NONE) for key in two], page)
    return Question(
        editions,
        earlier,
        later,
        held,
        BY_TAG.get(asked.get(LANGUAGE, ""), default),
        default,
        asked.get(SHOW) == CHANGES,
    )


def editions_asked(
    earlier: str, later: str, editions: Sequence[str]
) -> tuple[str, str]:
    """The two symbols in the order of the series; what was left out is filled in.

    `editions`: the symbols there are, two at least, oldest first. A symbol that is
    none of them stays as it is. The later one is by default the last, or the one
    after the earlier; the earlier is by default the one before the later.

    >>> editions_asked("", "", ["54/166", "74/148", "76/172"])
    ('74/148', '76/172')
    >>> editions_asked("76/172", "54/166", ["54/166", "74/148", "76/172"])
    ('54/166', '76/172')
    """
    last = len(editions) - 1
    places = {symbol: place for place, symbol in enumerate(editions)}
    if not later:
        later = editions[min(places.get(earlier, last) + 1, last)]
    if earlier in ("", later):
        place = max(places.get(later, last), 1)
        earlier = editions[place - 1]
        later = editions[place] if later in places else later
    if places.get(earlier, -1) > places.get(later, last):
        return later, earlier
    return earlier, later


def default_language(held: Collection[frozenset[str]], page: str) -> Language:
    """The page's language, else English, else the first that all of them have.

    `held`: the codes of the languages of each text. Where none is common to all it is
    the page's language.
    """
    common = frozenset.intersection(*held) if held else NONE
    in_order = (page, settings.LANGUAGE_CODE, *(one.code for one in LANGUAGES))
    return BY_CODE[next((code for code in in_order if code in common), page)]


def _symbol(text: str) -> str:
    """The symbol that a text names, in the form under which it is kept."""
    found = symbols.find(text)
    return found.key if found else text
