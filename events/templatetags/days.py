"""Days and spans of days, in the order each official language writes them."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from django.utils.dateformat import format as written
from django.utils.translation import get_language


@dataclass(frozen=True, slots=True)
class Order:
    """Django date formats of one language, and what stands between two days."""

    day: str
    day_month: str
    to: str = "–"
    year_first: bool = False


ORDERS = {
    "ar": Order("j F Y", "j F"),
    "en": Order("j F Y", "j F"),
    "es": Order(r"j \d\e F \d\e Y", r"j \d\e F", " a "),
    "fr": Order("j F Y", "j F"),
    "ru": Order("j E Y", "j E"),
    "zh-hans": Order("Y年n月j日", "n月j日", "至", year_first=True),
}


def day(value: date) -> str:
    return _day(value, get_language() or "en")


def day_month(value: date) -> str:
    return _day_month(value, get_language() or "en")


@lru_cache(maxsize=4096)
def _day(value: date, language: str) -> str:
    """`language` is the active one: the months are written in it."""
    return written(value, ORDERS[language].day)


@lru_cache(maxsize=1024)
def _day_month(value: date, language: str) -> str:
    return written(value, ORDERS[language].day_month)


def day_range(start: date, end: date, *, year: bool = True) -> str:
    """The shortest unambiguous span: the month and year are said once if shared.

    Without `year`, a span within one year leaves it to the heading above.

    >>> day_range(date(2018, 12, 10), date(2018, 12, 11))
    '10–11 December 2018'
    """
    full = day if year or start.year != end.year else day_month
    if start == end:
        return full(start)
    order = ORDERS[get_language() or "en"]
    if order.year_first:
        if start.year != end.year:
            return f"{day(start)}{order.to}{day(end)}"
        shared = "j日" if start.month == end.month else order.day_month
        return f"{full(start)}{order.to}{written(end, shared)}"
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day}{order.to}{full(end)}"
    first = day(start) if start.year != end.year else day_month(start)
    between = " – " if order.to == "–" else order.to
    return f"{first}{between}{full(end)}"
