"""The records just before and just after one record, in an order: one query."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import (
    BooleanField,
    DateField,
    Expression,
    ExpressionWrapper,
    F,
    Q,
    QuerySet,
    Value,
)
from django.db.models.functions import Coalesce

from events.excerpt import lines
from events.models import Resolution, Session, Statement

#: Where a day is not known, a record comes after all dated ones of its year.
_LAST = date(9999, 12, 31)


@dataclass(frozen=True)
class Neighbours:
    """What comes before and after; None at the ends."""

    previous: Any = None
    next: Any = None

    def __bool__(self) -> bool:
        return bool(self.previous or self.next)


def of_resolution(resolution: Resolution) -> Neighbours:
    """The resolutions before and after it in the record, whatever their subject."""
    place = {"sort_key": resolution.sort_key, "pk": resolution.pk}
    return _around(Resolution.objects.published(), place)


def in_series(resolution: Resolution) -> Neighbours:
    """The editions before and after it in its series; none without a series."""
    if resolution.series_id is None:
        return Neighbours()
    editions = Resolution.objects.published().filter(series=resolution.series_id)
    return _around(editions, {"sort_key": resolution.sort_key, "pk": resolution.pk})


def of_session(session: Session) -> Neighbours:
    """The sessions or meetings of the same kind before and after it."""
    same_kind = Session.objects.published().filter(kind=session.kind)
    place = {
        "opening_year": session.opening_year,
        "_day": session.starts_on or _LAST,
        "slug": session.slug,
    }
    return _around(same_kind.annotate(_day=_or_last("starts_on")), place)


def of_statement(statement: Statement) -> Neighbours:
    """The statements before and after it at the same meeting."""
    same_meeting = Statement.objects.published().filter(session=statement.session_id)
    place = {
        "year": statement.year,
        "_day": statement.delivered_on or _LAST,
        "slug": statement.slug,
    }
    return _around(same_meeting.annotate(_day=_or_last("delivered_on")), place)


def _or_last(day: str) -> Expression:
    return Coalesce(F(day), Value(_LAST, output_field=DateField()))


def _around(records: QuerySet[Any], place: Mapping[str, Any]) -> Neighbours:
    """The two records beside a place in the total order of its fields."""
    before = records.filter(_beyond(place, "lt")).order_by(*(f"-{f}" for f in place))
    after = records.filter(_beyond(place, "gt")).order_by(*place)
    beside = (
        lines(records)
        .filter(Q(pk__in=before.values("pk")[:1]) | Q(pk__in=after.values("pk")[:1]))
        .annotate(
            _is_before=ExpressionWrapper(
                _beyond(place, "lt"), output_field=BooleanField()
            )
        )
    )
    found = {bool(record._is_before): record for record in beside}
    return Neighbours(previous=found.get(True), next=found.get(False))


def _beyond(place: Mapping[str, Any], side: str) -> Q:
    """The condition to stand on one side of a place: first field first."""
    condition, ties = Q(), Q()
    for name, value in place.items():
        condition |= ties & Q(**{f"{name}__{side}": value})
        ties &= Q(**{name: value})
    return condition
