"""What stands on the timeline, read from the record."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from django.db.models import Count, F, IntegerField, Model, Q, QuerySet
from django.db.models import Window as Over
from django.db.models.functions import RowNumber

from events import timeline
from events.filters.vocabulary import Vocabulary
from events.models import Resolution, Session, Statement
from events.prepared import Asked, Prepared
from events.timeline_kinds import (
    NAMES,
    SHARED,
    all_kinds,
    at_level,
    between,
    in_month,
    in_period,
    kind_of,
    stands_alone,
)
from events.timeline_selection import ALL, LANDMARKS, LEVELS, MAIN, Selection

#: Statements that a meeting shows of those made there.
STATEMENTS_SHOWN = 6
Entry = timeline.Entry[Any]
#: Selections whose questions are kept as SQL.
SELECTIONS = 128


@dataclass(frozen=True)
class Totals:
    """How much a selection has in each year: of everything, and at each level."""

    counts: Mapping[int, timeline.Count]
    levels: Mapping[str, Mapping[int, int]]

    def at(self, level: str, first: int, last: int) -> int:
        """How many entries the timeline would show at this level in these years."""
        years = self.levels[level].items()
        return sum(number for year, number in years if first <= year <= last)


def totals(selection: Selection) -> Totals:
    """Counts by year of a selection, whatever its level and period; three queries.

    Statements stand on the timeline by themselves only where they are asked for.
    """
    counts: dict[int, dict[str, int]] = defaultdict(dict)
    levels: dict[str, dict[int, int]] = {level: defaultdict(int) for level in LEVELS}
    for name in NAMES:
        for row in _by_year(name, selection.conditions).rows():
            year = row["on_timeline"]
            counts[year][name] = row["n"]
            if stands_alone(name, selection):
                levels[ALL][year] += row["n"]
                levels[MAIN][year] += row["n_main"]
                levels[LANDMARKS][year] += row["n_landmarks"]
    return Totals({year: timeline.Count(**n) for year, n in counts.items()}, levels)


@lru_cache(maxsize=SELECTIONS)
def _by_year(name: str, conditions: Selection) -> Prepared:
    """How much of one kind each year has under some conditions, at each level."""

    def build() -> QuerySet[Any]:
        kind = kind_of(name)
        by_year = kind.records.filter(kind.chosen(conditions)).order_by()
        return by_year.values("on_timeline").annotate(
            n=Count("pk"),
            n_main=Count("pk", filter=Q(prominence__lte=LEVELS[MAIN])),
            n_landmarks=Count("pk", filter=Q(prominence__lte=LEVELS[LANDMARKS])),
        )

    return Prepared(build)


def months(selection: Selection) -> dict[int, int]:
    """How many entries of its level each month has; three queries at the most."""
    found: dict[int, int] = defaultdict(int)
    for kind in all_kinds():
        if stands_alone(kind.name, selection):
            rows = kind.records.filter(
                kind.chosen(selection), in_period(selection), at_level(selection)
            )
            counted = rows.order_by().values_list("in_month").annotate(n=Count("pk"))
            for month, number in counted:
                found[month] += number
    return dict(found)


def entries(selection: Selection) -> list[Entry]:
    """What a selection shows at its level, in order; one query a kind.

    Never more rows than a page may hold and one, by which a page knows of the rest.
    """
    found: list[Entry] = []
    most = timeline.MOST_ROWS + 1
    period = {"first": selection.first, "last": selection.last}
    whenever = replace(selection, first=timeline.FIRST_YEAR, last=timeline.FIRST_YEAR)
    for name in NAMES:
        if stands_alone(name, selection):
            rows = _in_order(name, whenever).rows(**period)
            found += [_entry(record) for record in rows]
    return sorted(found, key=lambda entry: entry.place)[:most]


@lru_cache(maxsize=SELECTIONS)
def _in_order(name: str, selection: Selection) -> Prepared:
    """What is selected of one kind, in years that are given when it is asked."""
    years = between(*(Asked(end, IntegerField()) for end in ("first", "last")))

    def build() -> QuerySet[Any]:
        kind = kind_of(name)
        chosen = kind.chosen(selection) & in_month(selection) & at_level(selection)
        rows = kind.records.filter(chosen, years).only(*SHARED, *kind.columns)
        day = F("on_day").asc(nulls_last=True)
        return rows.order_by("on_timeline", day, "pk")[: timeline.MOST_ROWS + 1]

    return Prepared(build)


def _entry(record: Any) -> Entry:
    address = record.symbol if isinstance(record, Resolution) else record.slug
    anchor = "".join(sign if sign.isalnum() else "-" for sign in address.lower())
    return timeline.Entry(record.on_timeline, record.day, anchor.strip("-"), record)


def add_themes(shown: Iterable[Entry], vocabulary: Vocabulary) -> None:
    """Give each record its themes, in their order, as `tags`; one query a kind."""
    by_model: dict[type[Model], dict[int, Any]] = defaultdict(dict)
    for entry in shown:
        by_model[type(entry.record)][entry.record.pk] = entry.record
    for model, records in by_model.items():
        key = f"{model._meta.model_name}_id"
        links = model.themes.through.objects.filter(**{f"{key}__in": list(records)})  # type: ignore[attr-defined]
        found: dict[int, set[int]] = defaultdict(set)
        for record, theme in links.values_list(key, "theme_id"):
            found[record].add(theme)
        for pk, record in records.items():
            record.tags = [theme for theme in vocabulary if theme.pk in found[pk]]


def fold_statements(shown: Iterable[Entry]) -> None:
    """Give each meeting the number of statements made there, and the first ones.

    Sets `statement_count` and `first_statements` on the meetings; two queries.
    """
    meetings: dict[int, Any] = {
        entry.record.pk: entry.record
        for entry in shown
        if isinstance(entry.record, Session)
    }
    for meeting in meetings.values():
        meeting.statement_count, meeting.first_statements = 0, []
    if not meetings:
        return
    said = Statement.objects.published().filter(session__in=list(meetings))
    for row in said.order_by().values("session").annotate(n=Count("pk")):
        meetings[row["session"]].statement_count = row["n"]
    place = Over(
        RowNumber(),
        partition_by="session",
        order_by=[F("delivered_on").asc(nulls_last=True), F("slug").asc()],
    )
    first = said.annotate(place=place).filter(place__lte=STATEMENTS_SHOWN)
    for statement in first.order_by("session", "place").only(
        "slug", "speaker", "delegation", "session_id"
    ):
        meetings[statement.session_id].first_statements.append(statement)


def alternatives(selections: Mapping[str, Selection]) -> dict[str, int]:
    """How many entries each of several selections would show; three queries."""
    found = dict.fromkeys(selections, 0)
    for kind in all_kinds():
        shown = {
            f"n_{name}": Count(
                "pk", filter=kind.chosen(each) & in_period(each) & at_level(each)
            )
            for name, each in selections.items()
            if stands_alone(kind.name, each)
        }
        counted = kind.records.order_by().aggregate(**shown) if shown else {}
        for name in selections:
            found[name] += counted.get(f"n_{name}", 0)
    return found
