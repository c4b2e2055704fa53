"""From what a reader typed to one record, to those near it, or to all that match.

A bounded, plain search: every word must occur in one of the columns named.
"""

import re
from collections.abc import Iterable, Sequence
from typing import Any

from django.db.models import Q, QuerySet

from events import symbols
from events.models import Alias, Resolution, Session, Theme
from events.symbols import Symbol

#: Characters of a query; a longer one is a mistake, and is told so.
LONGEST_QUERY = 200
#: Words that are looked for; more add nothing but cost.
MOST_WORDS = 10
#: Records offered in place of one that is not there.
MOST_NEAR = 5

_QUOTES = dict.fromkeys(map(ord, "“”„«»"), '"')
_WORD = re.compile(r'"([^"]+)"|(\S+)')
_AROUND = " .,;:!?()[]{}'\"“”‘’«»"
_SESSION = re.compile(
    r"(?:(?P<special>e?s-[0-9]{1,2})"
    r"|session (?P<after>[0-9]{1,3})"
    r"|(?P<before>[0-9]{1,3})(?:st|nd|rd|th) session)"
)

Record = Resolution | Session | Theme


def words(text: str) -> list[str]:
    """The words of a query, each once; what stands in double quotes is one of them.

    >>> words('migrant migrant, "global compact"')
    ['migrant', 'global compact']
    """
    found = (quoted or word for quoted, word in _WORD.findall(text.translate(_QUOTES)))
    stripped = (word.strip(_AROUND) for word in found)
    return list(dict.fromkeys(word for word in stripped if word))[:MOST_WORDS]


def matching(rows: QuerySet[Any], columns: Sequence[str], text: str) -> QuerySet[Any]:
    """The rows in which every word of the text occurs, in whichever column."""
    for word in words(text):
        anywhere = Q()
        for column in columns:
            anywhere |= Q(**{f"{column}__icontains": word})
        rows = rows.filter(anywhere)
    return rows


def destination(text: str) -> Record | None:
    """The one record that the whole text names: by symbol, session or other name.

    A withdrawn one too, since its page says why it was withdrawn.
    """
    if len(text) > LONGEST_QUERY or not _is_storable(text):
        return None
    symbol = symbols.find(text)
    if symbol is not None:
        return _visible(Resolution.objects).filter(symbol=symbol.canonical).first()
    name = " ".join(text.split()).casefold()
    code = _SESSION.fullmatch(name)
    if code is not None:
        return (
            _visible(Session.objects)
            .filter(code=code[code.lastgroup or 0].upper())
            .first()
        )
    return _named(name) if name else None


def _is_storable(text: str) -> bool:
    """Whether a database can be asked for it: no NUL, and no half of a character."""
    return "\x00" not in text and text == text.encode("utf-8", "replace").decode()


def _visible(manager: Any) -> QuerySet[Any]:
    return manager.published() | manager.withdrawn()


def _named(name: str) -> Record | None:
    alias = (
        Alias.objects.select_related("resolution", "session", "theme")
        .filter(word=name)
        .first()
    )
    if alias is None:
        return None
    target = alias.target
    if isinstance(target, Theme) or target.is_public:
        return target
    return target if target.is_withdrawn else None


def near(text: str) -> list[Resolution]:
    """Published resolutions that a reader of this symbol may have meant; at most five.

    Those beside it in its session, then those of its number in another; for another
    document, such as a draft or a report, those that came of it.
    """
    symbol = symbols.find(text) if _is_storable(text) else None
    if symbol is None or symbol.canonical is None:
        return []
    if not symbol.is_resolution:
        return _of_document(symbol.canonical)
    candidates = (
        Resolution.objects.published()
        .filter(_beside(symbol))
        .exclude(symbol=symbol.canonical)
        .values_list("pk", "session_id", "sort_key")
    )
    keys = _nearest(candidates, symbol)
    found = Resolution.objects.in_bulk(keys)
    return [found[key] for key in keys]


def _of_document(canonical: str) -> list[Resolution]:
    rows = Resolution.objects.published().filter(
        Q(draft_symbol=canonical)
        | Q(report_symbol=canonical)
        | Q(meeting_symbol=canonical)
    )
    return list(rows.order_by("sort_key", "pk")[:MOST_NEAR])


def _beside(symbol: Symbol) -> Q:
    """The same session, or the same number in either way of writing it."""
    number = symbol.number
    return (
        Q(session_id=symbol.session_code)
        | Q(symbol__endswith=f"/{number}")
        | Q(symbol__startswith=f"A/RES/{number}(")
    )


def _nearest(candidates: Iterable[tuple[int, str, str]], symbol: Symbol) -> list[int]:
    """Two before it and two after it, and the same number in the nearest sessions."""
    own: list[tuple[str, int]] = []
    others: list[tuple[str, int]] = []
    for key, session, order in candidates:
        (own if session == symbol.session_code else others).append((order, key))
    before = sorted(pair for pair in own if pair[0] < symbol.sort_key)[-2:]
    after = sorted(pair for pair in own if pair[0] >= symbol.sort_key)[:2]
    same_number = sorted(others, reverse=True)
    chosen = [*before, *after, *same_number][:MOST_NEAR]
    return [key for _, key in chosen]
