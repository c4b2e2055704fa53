"""What stands on the timeline, read from the record."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, F, IntegerField, Model, Q, QuerySet
from django.db.models import Window as Over
from django.db.models.functions import Coalesce, ExtractMonth, RowNumber

from events import timeline
from events.filters.vocabulary import Vocabulary
from events.models import Resolution, Session, Statement
from events.timeline_selection import ALL, LANDMARKS, LEVELS, MAIN, Selection

#: Statements that a meeting shows of those made there.
STATEMENTS_SHOWN = 6
Entry = timeline.Entry[Any]
NEVER = Q(pk__in=[])


@dataclass(frozen=True)
class Kind:
    """One kind of record, all that is public, under the year it belongs to."""

    name: str
    records: QuerySet[Any]
    columns: Sequence[str]

    def chosen(self, selection: Selection) -> Q:
        """What a selection asks of this kind, whatever its level and period."""
        return _CONDITIONS[self.name](selection)

    def stands_alone(self, selection: Selection) -> bool:
        """Whether it has rows of its own; statements have them only when asked for."""
        return (selection.kind == "statement") == (self.name == "statements")


def _theme(model: type[Model], selection: Selection) -> Q:
    """Bearing the theme or one under it, without a join that would repeat rows."""
    if selection.theme is None:
        return Q()
    through = model.themes.through.objects.filter(theme__in=selection.themes)  # type: ignore[attr-defined]
    return Q(pk__in=through.values(f"{model._meta.model_name}_id"))


def _resolutions(selection: Selection) -> Q:
    if selection.kind not in ("", "resolution"):
        return NEVER
    chosen = _theme(Resolution, selection)
    if selection.session:
        chosen &= Q(session=selection.session)
    if selection.method:
        chosen &= Q(method=selection.method)
    return chosen


def _meetings(selection: Selection) -> Q:
    observances = Q(kind=Session.Kind.OBSERVANCE)
    kinds = {"": Q(), "meeting": ~observances, "observance": observances}
    if selection.kind not in kinds or selection.method:
        return NEVER
    chosen = kinds[selection.kind] & _theme(Session, selection)
    if selection.session:
        code = selection.session
        chosen &= Q(part_of__code=code) | Q(code=code)
    return chosen


def _statements(selection: Selection) -> Q:
    if selection.kind not in ("", "statement") or selection.method:
        return NEVER
    chosen = _theme(Statement, selection)
    if selection.session:
        code = selection.session
        chosen &= Q(session__code=code) | Q(session__part_of__code=code)
    return chosen


_CONDITIONS = {
    "resolutions": _resolutions,
    "meetings": _meetings,
    "statements": _statements,
}
_SHARED = ("id", "prominence", "summary")


def _kinds() -> list[Kind]:
    adopted = Resolution.objects.published().annotate(
        on_timeline=Coalesce(
            "adopted_on__year", "session__opening_year", output_field=IntegerField()
        ),
        in_month=Coalesce(ExtractMonth("adopted_on"), timeline.NO_MONTH),
        on_day=F("adopted_on"),
    )
    held = Session.objects.published().events()
    held = held.annotate(
        on_timeline=F("opening_year"),
        in_month=Coalesce(ExtractMonth("starts_on"), timeline.NO_MONTH),
        on_day=F("starts_on"),
    )
    said = Statement.objects.published().annotate(
        on_timeline=F("year"),
        in_month=Coalesce(ExtractMonth("delivered_on"), timeline.NO_MONTH),
        on_day=F("delivered_on"),
    )
    return [
        Kind(
            "resolutions",
            adopted,
            ("symbol", "title", "adopted_on", "session_id", "method")
            + ("in_favour", "against", "abstaining"),
        ),
        Kind(
            "meetings",
            held.select_related("part_of"),
            ("slug", "title", "kind", "starts_on", "ends_on", "opening_year")
            + ("part_of__code",),
        ),
        Kind("statements", said, ("slug", "speaker", "occasion", "delivered_on")),
    ]


def _period(selection: Selection) -> Q:
    period = Q(on_timeline__gte=selection.first, on_timeline__lte=selection.last)
    if selection.month is None:
        return period
    return period & Q(in_month=selection.month)


def _level(selection: Selection) -> Q:
    return Q(prominence__lte=LEVELS[selection.detail])


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
    for kind in _kinds():
        rows = (
            kind.records.filter(kind.chosen(selection))
            .order_by()
            .values("on_timeline")
            .annotate(
                n=Count("pk"),
                n_main=Count("pk", filter=Q(prominence__lte=LEVELS[MAIN])),
                n_landmarks=Count("pk", filter=Q(prominence__lte=LEVELS[LANDMARKS])),
            )
        )
        for row in rows:
            year = row["on_timeline"]
            counts[year][kind.name] = row["n"]
            if kind.stands_alone(selection):
                levels[ALL][year] += row["n"]
                levels[MAIN][year] += row["n_main"]
                levels[LANDMARKS][year] += row["n_landmarks"]
    return Totals({year: timeline.Count(**n) for year, n in counts.items()}, levels)


def months(selection: Selection) -> dict[int, int]:
    """How many entries of its level each month has; three queries at the most."""
    found: dict[int, int] = defaultdict(int)
    for kind in _kinds():
        if kind.stands_alone(selection):
            rows = kind.records.filter(
                kind.chosen(selection), _period(selection), _level(selection)
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
    for kind in _kinds():
        chosen = kind.chosen(selection)
        if chosen is NEVER or not kind.stands_alone(selection):
            continue
        rows = (
            kind.records.filter(chosen, _period(selection), _level(selection))
            .only(*_SHARED, *kind.columns)
            .order_by("on_timeline", F("on_day").asc(nulls_last=True), "pk")
        )
        found += [_entry(record) for record in rows[:most]]
    return sorted(found, key=lambda entry: entry.place)[:most]


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
    for kind in _kinds():
        shown = {
            f"n_{name}": Count(
                "pk", filter=kind.chosen(each) & _period(each) & _level(each)
            )
            for name, each in selections.items()
            if kind.stands_alone(each)
        }
        counted = kind.records.order_by().aggregate(**shown) if shown else {}
        for name in selections:
            found[name] += counted.get(f"n_{name}", 0)
    return found
