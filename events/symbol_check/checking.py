"""From a text to what the record knows of each symbol in it."""

from collections.abc import Collection, Iterable
from datetime import date
from itertools import islice
from typing import Any

from django.db.models import OuterRef, QuerySet, Subquery
from django.utils import timezone

from events.models import Resolution
from events.symbol_check.statuses import (
    MOST_PLACES,
    Check,
    Checked,
    Status,
    TooManySymbols,
)
from events.symbols import Found, Symbol, find_all

_SHOWN = (
    *("symbol", "title", "adopted_on", "draft_symbol"),
    *("status", "publish_at", "withdraw_at", "withdrawal_reason"),
)


def check(text: str) -> Check:
    """Every distinct symbol of the text with its status; three queries, however many.

    Raises TooManySymbols where the text has more places than are checked at once.
    """
    found = list(islice(find_all(text), MOST_PLACES + 1))
    if len(found) > MOST_PLACES:
        raise TooManySymbols
    rows = _distinct(found)
    _look_up(rows)
    return Check(text, rows)


def last_session(today: date) -> int:
    """The number of the regular session in course: a new one opens each September."""
    return today.year - (1945 if today.month >= 9 else 1946)


def _distinct(found: Iterable[Found]) -> list[Checked]:
    last = last_session(timezone.localdate())
    rows: dict[tuple[bool, str], Checked] = {}
    for each in found:
        key = each.symbol.key if each.symbol else ""
        identity = (bool(key), key or "".join(each.text.split()).casefold())
        row = rows.get(identity)
        if row is None:
            row = rows[identity] = Checked(
                text=each.text,
                key=key,
                status=_status(each, last),
                flaw=each.flaw,
                suggestion=each.suggestion,
            )
        row.places.append((each.start, each.end))
    return list(rows.values())


def _status(found: Found, last: int) -> Status:
    """As far as the symbol itself tells."""
    if found.flaw is not None:
        return Status.MALFORMED
    if found.symbol is None:
        return Status.ELSEWHERE
    return Status.FUTURE if _is_to_come(found.symbol, last) else Status.ABSENT


def _is_to_come(symbol: Symbol, last: int) -> bool:
    """Whether its regular session has not opened; documents come out a year before."""
    code = symbol.session_code or ""
    return code.isdigit() and int(code) > last + (0 if symbol.is_act else 1)


def _look_up(rows: Collection[Checked]) -> None:
    wanted = {name for row in rows for name in (row.key, row.suggestion) if name}
    known = {each.symbol: each for each in _visible().filter(symbol__in=wanted)}
    newest = _of_page(Resolution.objects.all()).in_bulk(
        {each.newest for each in known.values()} - {None}
    )
    papers = {row.key for row in rows if row.status == Status.ABSENT} - known.keys()
    adopted = {each.draft_symbol: each for each in _drafted(papers)}
    for row in rows:
        row.adopted_as = adopted.get(row.key)
        suggested = known.get(row.suggestion)
        row.suggested = suggested if suggested and suggested.is_public else None
        if row.key in known:
            _set_status(row, known[row.key], newest)


def _set_status(row: Checked, resolution: Any, newest: dict[int, Resolution]) -> None:
    """As the record tells; `resolution` has the key of the newest edition with it."""
    row.resolution = resolution
    last = newest.get(resolution.newest)
    if not resolution.is_public:
        row.status = Status.WITHDRAWN
    elif last is not None and last.pk != resolution.pk:
        row.status, row.newest = Status.NEWER, last
    else:
        row.status = Status.CURRENT


def _of_page(rows: QuerySet[Any]) -> QuerySet[Any]:
    """With the columns that an answer shows, and no more."""
    return rows.select_related("series").only(*_SHOWN, "series__slug", "series__name")


def _visible() -> QuerySet[Any]:
    """What has a page: also what was withdrawn, since its page says why."""
    editions = (
        Resolution.objects.published()
        .filter(series=OuterRef("series"))
        .order_by("-sort_key", "-pk")
        .values("pk")
    )
    visible = Resolution.objects.published() | Resolution.objects.withdrawn()
    return _of_page(visible).annotate(newest=Subquery(editions[:1]))


def _drafted(papers: Collection[str]) -> QuerySet[Any]:
    """What was adopted of these drafts; where several were, the last is named."""
    drafted = Resolution.objects.published().filter(draft_symbol__in=papers)
    return _of_page(drafted).order_by("sort_key", "pk")
