"""Each value that narrows a list, with the address of the list without it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from django.db.models import Count, Q
from django.utils.translation import gettext as _

from events import addresses
from events.addresses import Pairs
from events.filters import RecordFilter
from events.filters.record import ThemedFilter
from events.filters.words import any_of, labels, period

#: From the pairs of a query to the whole address of the list under it.
Address = Callable[[Pairs], str]


@dataclass(frozen=True, slots=True)
class Chip:
    """One value; `label` names its filter and is heard, not seen."""

    label: str
    words: str
    url: str
    slot: int | None = None


@dataclass(frozen=True, slots=True)
class Removal:
    """One filter of a list that shows nothing, and what it would show without it."""

    words: str
    url: str
    count: int


def chips(filterset: RecordFilter, pairs: Pairs, address: Address) -> list[Chip]:
    """One for each value that holds, in the order of the address."""
    return [
        chip
        for name in filterset.active
        for chip in _of_filter(filterset, pairs, address, name)
    ]


def _of_filter(
    filterset: RecordFilter, pairs: Pairs, address: Address, name: str
) -> Iterator[Chip]:
    value = filterset.active[name]
    if not isinstance(value, list):
        url = address(addresses.without(pairs, name))
        yield Chip(*_single(filterset, name), url)
        return
    label = str(filterset.filters[name].label)
    for one, words in zip(value, labels(filterset, name), strict=True):
        slot = None
        if name == "theme" and isinstance(filterset, ThemedFilter):
            slot = filterset.vocabulary.by_slug[one].family.slot
        url = address(addresses.less(pairs, name, one))
        yield Chip(label, words, url, slot)


def _single(filterset: RecordFilter, name: str) -> tuple[str, str]:
    """The label and words of a filter that has one value."""
    value = filterset.active[name]
    if name == "from":
        return "", _("From %s") % value
    if name == "to":
        return "", _("To %s") % value
    label = str(filterset.filters[name].label)
    if name == "q":
        return label, _("“%s”") % value
    if name == "session":
        return "", _("Session %s") % value
    return label, labels(filterset, name)[0]


def removals(filterset: RecordFilter, pairs: Pairs, address: Address) -> list[Removal]:
    """What to take away from a filter that leaves nothing; one query for them all.

    The two years are one filter here, and so are the values of one facet.
    """
    active = filterset.active
    groups = [("from", "to")] if {"from", "to"} & set(active) else []
    groups += [(name,) for name in active if name not in ("from", "to")]
    if len(groups) < 2:
        return []
    left = [addresses.without(pairs, *names) for names in groups]
    counts = {
        f"without_{place}": Count(
            "pk",
            filter=Q(pk__in=filterset.under(rest).qs.order_by().values("pk")),
        )
        for place, rest in enumerate(left)
    }
    found = filterset.queryset.aggregate(**counts)
    return [
        Removal(
            _group_in_words(filterset, names),
            address(rest),
            found[f"without_{place}"],
        )
        for place, (names, rest) in enumerate(zip(groups, left, strict=True))
    ]


def _group_in_words(filterset: RecordFilter, names: tuple[str, ...]) -> str:
    if "from" in names:
        return period(filterset.active.get("from"), filterset.active.get("to"))
    (name,) = names
    if isinstance(filterset.active[name], list):
        return any_of(labels(filterset, name))
    return _single(filterset, name)[1]
