"""The records just before and just after one record, in an order: one query."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import (
    BooleanField,
    DateField,
    ExpressionWrapper,
    F,
    Model,
    Q,
    QuerySet,
    Value,
)
from django.db.models.functions import Coalesce

from events.excerpt import lines
from events.models import Publication, Resolution, Session, Statement
from events.prepared import NOW, Asked, Prepared

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
    return _found(_IN_RECORD, sort_key=resolution.sort_key, pk=resolution.pk)


def in_series(resolution: Resolution) -> Neighbours:
    """The editions before and after it in its series; none without a series."""
    series = resolution.series_id
    if series is None:
        return Neighbours()
    place = {"sort_key": resolution.sort_key, "pk": resolution.pk}
    return _found(_IN_SERIES, series=series, **place)


def of_session(session: Session) -> Neighbours:
    """The sessions or meetings of the same kind before and after it."""
    return _found(
        _OF_KIND,
        kind=session.kind,
        opening_year=session.opening_year,
        _day=session.starts_on or _LAST,
        slug=session.slug,
    )


def of_statement(statement: Statement) -> Neighbours:
    """The statements before and after it at the same meeting."""
    return _found(
        _AT_MEETING,
        session=statement.session_id,
        year=statement.year,
        _day=statement.delivered_on or _LAST,
        slug=statement.slug,
    )


def _found(beside: Prepared, **place: Any) -> Neighbours:
    found = {bool(record._is_before): record for record in beside.rows(**place)}
    return Neighbours(previous=found.get(True), next=found.get(False))


def _around(records: QuerySet[Any], *order: str) -> QuerySet[Any]:
    """The two records beside a place in the total order of some fields."""
    place = {name: _asked(records.model, name) for name in order}
    before = records.filter(_beyond(place, "lt")).order_by(*(f"-{f}" for f in place))
    after = records.filter(_beyond(place, "gt")).order_by(*place)
    return (
        lines(records)
        .filter(Q(pk__in=before.values("pk")[:1]) | Q(pk__in=after.values("pk")[:1]))
        .annotate(
            _is_before=ExpressionWrapper(
                _beyond(place, "lt"), output_field=BooleanField()
            )
        )
    )


def _asked(model: type[Model], name: str) -> Asked:
    """The value of a field, or of the day that every record has here."""
    if name == "_day":
        return Asked(name, DateField())
    return Asked(name, model._meta.pk if name == "pk" else model._meta.get_field(name))


def _beyond(place: Mapping[str, Any], side: str) -> Q:
    """The condition to stand on one side of a place: first field first."""
    condition, ties = Q(), Q()
    for name, value in place.items():
        condition |= ties & Q(**{f"{name}__{side}": value})
        ties &= Q(**{name: value})
    return condition


def _public(model: type[Publication], *same: str) -> QuerySet[Any]:
    """The public records that share the values of some fields."""
    shared = {name: _asked(model, name) for name in same}
    return model.objects.published(NOW).filter(**shared)


def _dated(records: QuerySet[Any], day: str) -> QuerySet[Any]:
    """Records with a day each: those of which none is known, the last of all."""
    last = Value(_LAST, output_field=DateField())
    return records.annotate(_day=Coalesce(F(day), last))


_IN_RECORD = Prepared(lambda: _around(_public(Resolution), "sort_key", "pk"))
_IN_SERIES = Prepared(lambda: _around(_public(Resolution, "series"), "sort_key", "pk"))
_OF_KIND = Prepared(
    lambda: _around(
        _dated(_public(Session, "kind"), "starts_on"), "opening_year", "_day", "slug"
    )
)
_AT_MEETING = Prepared(
    lambda: _around(
        _dated(_public(Statement, "session"), "delivered_on"), "year", "_day", "slug"
    )
)
