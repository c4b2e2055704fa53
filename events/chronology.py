"""What stands on the timeline, read from the record.

A selection says what a reader wants to see; its conditions are kept apart by name, so
that the page can say what the reader would see without one of them.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from django.db.models import Count, F, IntegerField, Model, Prefetch, Q, QuerySet
from django.db.models.functions import Coalesce, ExtractMonth

from events import timeline
from events.models import Resolution, Session, Statement, Theme

LANDMARKS, MAIN, ALL = "landmarks", "main", "all"
LEVELS = {LANDMARKS: 1, MAIN: 2, ALL: 3}
#: Statements that a meeting shows of those made there.
STATEMENTS_SHOWN = 6

Entry = timeline.Entry[Any]
Conditions = dict[str, Q]
NEVER = Q(pk__in=[])


@dataclass(frozen=True)
class Selection:
    """What a reader wants to see on the timeline; the empty one is everything."""

    detail: str = MAIN
    kind: str = ""
    theme: Theme | None = None
    themes: Sequence[int] = field(default=())
    session: str = ""
    method: str = ""
    first: int = timeline.FIRST_YEAR
    last: int = 9999
    month: int | None = None

    def everything(self) -> "Selection":
        return replace(self, detail=ALL)


def _theme(model: type[Model], selection: Selection) -> Q:
    """Bearing the theme or one under it, without a join that would repeat rows."""
    through = model.themes.through.objects.filter(theme__in=selection.themes)  # type: ignore[attr-defined]
    return Q(pk__in=through.values(f"{model._meta.model_name}_id"))


def _resolutions(selection: Selection) -> Conditions:
    conditions = {"kind": Q() if selection.kind in ("", "resolution") else NEVER}
    if selection.theme:
        conditions["theme"] = _theme(Resolution, selection)
    if selection.session:
        conditions["session"] = Q(session=selection.session)
    if selection.method:
        conditions["method"] = Q(method=selection.method)
    return conditions


def _meetings(selection: Selection) -> Conditions:
    observances = Q(kind=Session.Kind.OBSERVANCE)
    kinds = {"": Q(), "meeting": ~observances, "observance": observances}
    conditions = {"kind": kinds.get(selection.kind, NEVER)}
    if selection.theme:
        conditions["theme"] = _theme(Session, selection)
    if selection.session:
        conditions["session"] = Q(part_of__code=selection.session) | Q(
            code=selection.session
        )
    if selection.method:
        conditions["method"] = NEVER
    return conditions


def _statements(selection: Selection) -> Conditions:
    conditions = {"kind": Q() if selection.kind in ("", "statement") else NEVER}
    if selection.theme:
        conditions["theme"] = _theme(Statement, selection)
    if selection.session:
        conditions["session"] = Q(session__code=selection.session) | Q(
            session__part_of__code=selection.session
        )
    if selection.method:
        conditions["method"] = NEVER
    return conditions


def _dated() -> list[tuple[str, QuerySet[Any], Any]]:
    """Each kind of record, all that is public, under the year it belongs to."""
    adopted = Resolution.objects.published().annotate(
        on_timeline=Coalesce(
            "adopted_on__year", "session__opening_year", output_field=IntegerField()
        ),
        in_month=ExtractMonth("adopted_on"),
    )
    held = Session.objects.published().events()
    held = held.annotate(
        on_timeline=F("opening_year"), in_month=ExtractMonth("starts_on")
    )
    said = Statement.objects.published()
    said = said.annotate(on_timeline=F("year"), in_month=ExtractMonth("delivered_on"))
    return [
        ("resolutions", adopted, _resolutions),
        ("meetings", held, _meetings),
        ("statements", said, _statements),
    ]


def _period(selection: Selection) -> Q:
    period = Q(on_timeline__gte=selection.first, on_timeline__lte=selection.last)
    return period & Q(in_month=selection.month) if selection.month else period


def _all_of(conditions: Iterable[Q]) -> Q:
    """Every condition at once."""
    together = Q()
    for condition in conditions:
        together &= condition
    return together


@dataclass(frozen=True)
class Totals:
    """How much a selection has in each year: of everything, and at each level."""

    counts: Mapping[int, timeline.Count]
    levels: Mapping[str, Mapping[int, int]]

    def at(self, level: str) -> int:
        """How many entries the timeline would show at this level."""
        return sum(self.levels[level].values())


def totals(selection: Selection) -> Totals:
    """Counts by year of a selection, whatever its level; three queries.

    Statements stand on the timeline by themselves only where they are asked for.
    """
    counts: dict[int, dict[str, int]] = defaultdict(dict)
    levels: dict[str, dict[int, int]] = {level: defaultdict(int) for level in LEVELS}
    for name, records, conditions in _dated():
        chosen = records.filter(_all_of(conditions(selection).values()))
        rows = (
            chosen.filter(_period(selection))
            .order_by()
            .values("on_timeline")
            .annotate(
                n=Count("pk"),
                n_main=Count("pk", filter=Q(prominence__lte=2)),
                n_landmarks=Count("pk", filter=Q(prominence=1)),
            )
        )
        for row in rows:
            year = row["on_timeline"]
            counts[year][name] = row["n"]
            if name != "statements" or selection.kind == "statement":
                levels[ALL][year] += row["n"]
                levels[MAIN][year] += row["n_main"]
                levels[LANDMARKS][year] += row["n_landmarks"]
    return Totals({year: timeline.Count(**n) for year, n in counts.items()}, levels)


def entries(selection: Selection) -> list[Entry]:
    """What a selection shows at its level, each with its themes: two queries a kind."""
    found: list[Entry] = []
    with_family = Prefetch("themes", Theme.objects.with_family())
    for name, records, conditions in _dated():
        if name == "statements" and selection.kind != "statement":
            continue
        if conditions(selection)["kind"] is NEVER:
            continue
        chosen = records.filter(
            _all_of(conditions(selection).values()),
            _period(selection),
            prominence__lte=LEVELS[selection.detail],
        )
        chosen = chosen.prefetch_related(with_family).defer("loaded", "editors_note")
        found += [
            _entry(record) for record in chosen.order_by("pk")[: timeline.MOST_ROWS]
        ]
    return found


def _entry(record: Any) -> Entry:
    address = record.symbol if isinstance(record, Resolution) else record.slug
    anchor = "".join(sign if sign.isalnum() else "-" for sign in address.lower())
    return timeline.Entry(record.on_timeline, record.day, anchor.strip("-"), record)


def fold_statements(shown: Iterable[Entry]) -> None:
    """Give each meeting the number of statements made there, and the first ones.

    Sets `statement_count` and `first_statements` on the meetings; two queries.
    """
    meetings = {e.record.pk: e.record for e in shown if isinstance(e.record, Session)}
    for meeting in meetings.values():
        meeting.statement_count, meeting.first_statements = 0, []
    if not meetings:
        return
    said = Statement.objects.published().filter(session__in=list(meetings))
    for row in said.order_by().values("session").annotate(n=Count("pk")):
        meetings[row["session"]].statement_count = row["n"]
    first = said.in_order().only("slug", "speaker", "delegation", "session_id")
    for statement in first[: timeline.MOST_ROWS]:
        folded = meetings[statement.session_id].first_statements
        if len(folded) < STATEMENTS_SHOWN:
            folded.append(statement)


def without(selection: Selection, names: Sequence[str]) -> dict[str, int]:
    """How many entries there would be without each of these conditions; 3 queries."""
    found = dict.fromkeys(names, 0)
    for name, records, conditions in _dated():
        if name == "statements" and selection.kind != "statement":
            continue
        kept = {**conditions(selection), "period": _period(selection)}
        if selection.kind == "statement" and name != "statements":
            kept = {"kind": NEVER}
        level = Q(prominence__lte=LEVELS[selection.detail])
        counted = records.aggregate(
            **{
                f"n_{each}": Count(
                    "pk",
                    filter=level & _all_of(q for key, q in kept.items() if key != each),
                )
                for each in names
            }
        )
        for each in names:
            found[each] += counted[f"n_{each}"]
    return found
