"""What a reader may choose, with the number of records that each choice gives.

The numbers follow every other filter and ignore their own, since a second choice
in one facet adds records. A choice that gives none stays in sight.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Count, Expression
from django.db.models.functions import Coalesce

from events.filters import RecordFilter
from events.filters.record import ThemedFilter
from events.models import Theme
from events.models.publication import theme_links


@dataclass(frozen=True, slots=True)
class Option:
    """One choice: its value in the address, its words, how many records it gives."""

    value: str
    words: str
    count: int
    chosen: bool = False
    slot: int | None = None
    under: Sequence["Option"] = ()


@dataclass(frozen=True, slots=True)
class Facet:
    """The choices of one filter; `many` where several may be made at once.

    `kept` is a wrong value as typed, for a field that can hold one.
    """

    name: str
    label: str
    options: Sequence[Option]
    error: str = ""
    many: bool = True
    kept: str = ""

    @property
    def in_use(self) -> bool:
        return any(
            option.chosen or any(below.chosen for below in option.under)
            for option in self.options
        )


@dataclass(frozen=True, slots=True)
class Column:
    """Where a filter's values stand, and how a stored value is written in addresses."""

    name: str
    value: Callable[[Any], str] = field(default=str)


Counts = Mapping[str, Mapping[str, int]]


def counts(filterset: RecordFilter, columns: Mapping[str, Column]) -> Counts:
    """Records by value for several filters with few values each, in one query.

    The rows are grouped by all the columns together, under the filters that are not
    among them; what each of these filters leaves is then summed here.
    """
    names = list(columns)
    groups = (
        filterset.without(*names)
        .values_list(*(column.name for column in columns.values()))
        .annotate(records=Count("pk"))
    )
    found: dict[str, Counter[str]] = {name: Counter() for name in names}
    chosen = {name: set(filterset.chosen.get(name, ())) for name in names}
    for *stored, records in groups:
        values = {
            name: columns[name].value(value)
            for name, value in zip(names, stored, strict=True)
        }
        out = {n for n, value in values.items() if chosen[n] and value not in chosen[n]}
        for name in names:
            if not out - {name}:
                found[name][values[name]] += records
    return found


def count_by(
    filterset: RecordFilter, name: str, column: str | Expression
) -> dict[str, int]:
    """Records by the value of one column, for a filter with many values."""
    rows = filterset.counted_by(name, column)
    return {value: records for value, records in rows if value is not None}


def named_facet(filterset: RecordFilter, name: str) -> Facet:
    """A facet over rows of another table, one to be chosen: one query."""
    found = {value: records for value, _, records in filterset.tally(name)}
    return choice_facet(filterset, name, found, many=False)


def choice_facet(
    filterset: RecordFilter, name: str, found: Mapping[str, int], *, many: bool = True
) -> Facet:
    """A facet over a filter's own choices, in their order."""
    given = filterset.chosen.get(name, [])
    chosen = set(given) if isinstance(given, list) else {given}
    options = [
        Option(value, str(words), found.get(value, 0), value in chosen)
        for value, words in filterset.names_of(name)
    ]
    return _facet(filterset, name, options, many=many)


def _facet(
    filterset: RecordFilter, name: str, options: Sequence[Option], *, many: bool = True
) -> Facet:
    message = error(filterset, name)
    kept = "" if many or not message else filterset.data.get(name, "")
    label = str(filterset.filters[name].label)
    return Facet(name, label, options, message, many, kept)


def error(filterset: RecordFilter, name: str) -> str:
    """What is wrong with the value that a filter was given; empty where nothing is."""
    return " ".join(filterset.errors.get(name, ())) if filterset.is_bound else ""


def theme_facet(filterset: ThemedFilter) -> Facet:
    """The families; under one that is in use, its themes.

    A record of two themes of one family counts once for the family.
    """
    vocabulary = filterset.vocabulary
    chosen = set(filterset.chosen.get("theme", ()))
    rows = filterset.without("theme")
    links, key = theme_links(rows.model)
    links = links.filter(**{f"{key}__in": rows.values("pk")}).order_by()
    by_family = dict(
        links.values_list(Coalesce("theme__parent_id", "theme_id")).annotate(
            records=Count(key, distinct=True)
        )
    )
    by_theme: dict[int, int] = {}
    if chosen:
        by_theme = dict(links.values_list("theme_id").annotate(records=Count(key)))

    def option(theme: Theme, found: Mapping[int, int], under: Any = ()) -> Option:
        count = found.get(theme.pk, 0)
        slot = theme.family.slot
        return Option(theme.slug, theme.name, count, theme.slug in chosen, slot, under)

    options = []
    for family in vocabulary.families:
        children = vocabulary.children(family)
        in_use = chosen & {family.slug, *(child.slug for child in children)}
        shown = in_use and (len(children) > 1 or in_use != {family.slug})
        under = [option(child, by_theme) for child in children] if shown else []
        options.append(option(family, by_family, under))
    return _facet(filterset, "theme", options)


def session_facet(filterset: RecordFilter, column: str | Expression) -> Facet:
    """The sessions of the Assembly, latest first; the special ones after them."""
    found = count_by(filterset, "session", column)
    given = filterset.chosen.get("session", "")
    if given:
        found.setdefault(given, 0)
    options = [
        Option(code, code, count, code == given)
        for code, count in sorted(found.items(), key=_session_order, reverse=True)
    ]
    return _facet(filterset, "session", options, many=False)


def _session_order(item: tuple[str, int]) -> tuple[bool, int, str]:
    prefix, _, number = item[0].rpartition("-")
    return not prefix, int(number), prefix
