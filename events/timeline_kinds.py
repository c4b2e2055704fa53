"""The kinds of record on the timeline, and what a selection asks of each."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import F, IntegerField, Model, Q, QuerySet
from django.db.models.functions import Coalesce, ExtractMonth

from events import timeline
from events.models import Resolution, Session, Statement
from events.prepared import NOW
from events.timeline_selection import LEVELS, Selection

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


def stands_alone(name: str, selection: Selection) -> bool:
    """Whether a kind has rows of its own; statements have them only when asked for."""
    return (selection.kind == "statement") == (name == "statements")


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
NAMES = tuple(_CONDITIONS)
SHARED = ("id", "prominence", "summary")


def kind_of(name: str) -> Kind:
    """A kind of record, to be asked of what is public then."""
    return next(kind for kind in all_kinds(NOW) if kind.name == name)


def all_kinds(at: Any = None) -> list[Kind]:
    adopted = Resolution.objects.published(at).annotate(
        on_timeline=Coalesce(
            "adopted_on__year", "session__opening_year", output_field=IntegerField()
        ),
        in_month=Coalesce(ExtractMonth("adopted_on"), timeline.NO_MONTH),
        on_day=F("adopted_on"),
    )
    held = Session.objects.published(at).events()
    held = held.annotate(
        on_timeline=F("opening_year"),
        in_month=Coalesce(ExtractMonth("starts_on"), timeline.NO_MONTH),
        on_day=F("starts_on"),
    )
    said = Statement.objects.published(at).annotate(
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


def in_period(selection: Selection) -> Q:
    return between(selection.first, selection.last) & in_month(selection)


def between(first: Any, last: Any) -> Q:
    return Q(on_timeline__gte=first, on_timeline__lte=last)


def in_month(selection: Selection) -> Q:
    return Q() if selection.month is None else Q(in_month=selection.month)


def at_level(selection: Selection) -> Q:
    return Q(prominence__lte=LEVELS[selection.detail])
