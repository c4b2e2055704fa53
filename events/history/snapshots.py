"""A record as plain values, and a record from plain values.

A row at the other end of a relation is named by its own key: a symbol, a slug, a code
or an address. So a value can be read years later, whatever became of the rows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.dateparse import parse_date, parse_datetime
from django.utils.translation import gettext as _

from events.history import rows
from events.history.parts import parts_of
from events.models import (
    Merged,
    Publication,
    Resolution,
    Revision,
    Series,
    Session,
    Source,
    State,
    Statement,
    Theme,
)
from events.models.link import CheckedLink

Values = dict[str, Any]
Changes = dict[str, list[Any]]

#: The field by which a row is named.
KEYS: dict[type[models.Model], str] = {
    Resolution: "symbol",
    Session: "slug",
    Statement: "slug",
    Theme: "slug",
    Series: "slug",
    Source: "url",
    State: "code",
}
#: The model at the other end of a relation -> the kind of its merged rows.
MERGING: dict[type[models.Model], str] = {
    State: Merged.Kind.STATE,
    Theme: Merged.Kind.THEME,
    Source: Merged.Kind.SOURCE,
}
#: What is no value of the record: it follows from others, or tells how they came.
_NOT_KEPT = {
    *("id", "status", "version", "created_at", "updated_at"),
    *("loaded", "imported", "reason", "sort_key", "topics"),
    *(field.name for field in CheckedLink._meta.fields),
}
#: Columns that repeat others: the session follows from the symbol, the name of a theme
#: is that of the language in which somebody reads.
_REPEATED = {(Resolution, "session"), (Theme, "name")}
#: Rows of which all is the editors' own choice.
_CHOSEN = (Theme, Series, Source)
#: What the editors decide or write; everything else is a fact.
_NO_FACT = {
    *("prominence", "to_verify", "editors_note", "publish_at"),
    *("withdraw_at", "withdrawal_reason", "successor"),
    *("short_title", "summary", "note", "themes", "sources", "slug", "aliases"),
}
#: Steps that files take, hundreds at a time; and what they find where nothing stood.
_OF_FILES = {
    Revision.Action.IMPORTED,
    Revision.Action.UNIMPORTED,
    Revision.Action.SHIPPED,
}
_NOTHING: tuple[Any, ...] = (None, "", [], "unknown")


@lru_cache
def fields(kind: type[models.Model]) -> tuple[models.Field[Any, Any], ...]:
    """The fields of a kind of row that its history keeps, in order."""
    options = kind._meta
    kept = (
        field
        for field in (*options.fields, *options.many_to_many)
        if field.name not in _NOT_KEPT
    )
    return tuple(field for field in kept if (kind, field.name) not in _REPEATED)


def facts(names: Iterable[str], kind: type[models.Model] = Publication) -> set[str]:
    """Those of the fields of a kind that hold facts, which the public relies on."""
    return set() if kind in _CHOSEN else set(names) - _NO_FACT


def is_seen(record: models.Model) -> bool:
    """Whether the public sees a record; a State or a theme it always sees."""
    return bool(getattr(record, "is_public", True))


def corrected(
    found: Changes, action: str, kind: type[models.Model] = Publication
) -> set[str]:
    """The facts of these changes that are corrections, where the public saw them.

    What a file fills in where nothing stood is an addition, and no correction; what an
    editor changes is one in any case, because a person gave the reason of each.
    """
    names = facts(found, kind)
    if action in _OF_FILES:
        return {name for name in names if not _is_nothing(found[name][0])}
    return names


def _is_nothing(was: Any) -> bool:
    """Whether nothing stood: no value, or none of these rows of a list."""
    if isinstance(was, dict):
        return not any(was.values())
    return was in _NOTHING


def key_of(record: models.Model) -> str:
    """The name of a row: its symbol, slug, code or address."""
    return str(getattr(record, KEYS[type(record)]))


def values_of(record: models.Model) -> Values:
    """Every value of a stored record that its history keeps; a query a relation."""
    return {field.name: _value(record, field) for field in fields(type(record))}


def _value(record: models.Model, field: models.Field[Any, Any]) -> Any:
    if isinstance(field, models.ManyToManyField):
        key = KEYS[field.related_model]
        related = getattr(record, field.name).order_by(key)
        return list(related.values_list(key, flat=True))
    return plain(record, field)


def plain(record: models.Model, field: models.Field[Any, Any]) -> Any:
    """The value of one column of a record, as its history keeps it."""
    value = getattr(record, field.name)
    if isinstance(value, models.Model):
        return key_of(value)
    if isinstance(value, date | datetime):
        return value.isoformat()
    return value


def changes(before: Values, after: Values) -> Changes:
    """Each field that differs, with its value before and after."""
    return {
        name: [before.get(name), value]
        for name, value in after.items()
        if before.get(name) != value
    }


def _judge_whole(record: Any, names: Iterable[str]) -> None:
    record.full_clean()


def put(
    record: models.Model,
    values: Values,
    judge: Callable[[Any, Iterable[str]], None] = _judge_whole,
) -> None:
    """Give a record these values and save it; `judge` says what is judged before.

    Rows of its lists may be among them, as events/history/parts.py keeps them. A row
    that was merged with another means that one. Raises ValidationError where a rule
    forbids them, or where a row that they name is no longer there.
    """
    own = {field.name: field for field in fields(type(record))}
    lists = {name: values[name] for name in parts_of(type(record)) if name in values}
    many = {}
    for name, value in values.items():
        field = own.get(name)
        if isinstance(field, models.ManyToManyField):
            many[name] = _rows(field, value)
        elif field is not None:
            setattr(record, name, _stored(field, value))
    judge(record, values)
    for name, wanted in lists.items():
        rows.remove(record, name, wanted)
    record.save()
    for name, wanted in lists.items():
        rows.add(record, name, wanted)
    for name, others in many.items():
        getattr(record, name).set(others)


def _stored(field: models.Field[Any, Any], value: Any) -> Any:
    if isinstance(field, models.ForeignKey) and value is not None:
        return _rows(field, [value])[0]
    if isinstance(field, models.DateTimeField):
        return parse_datetime(value) if value else None
    if isinstance(field, models.DateField):
        return parse_date(value) if value else None
    return value


def _rows(field: Any, keys: list[str]) -> list[models.Model]:
    model = field.related_model
    key = KEYS[model]
    rows = list(model._default_manager.filter(**{f"{key}__in": keys}))
    missing = set(keys) - {key_of(row) for row in rows}
    if missing and model in MERGING:
        gone = Merged.objects.current_of(MERGING[model], missing)
        stay = model._default_manager.filter(**{f"{key}__in": gone.values()})
        rows += [row for row in stay if row not in rows]
        missing -= set(gone)
    if missing:
        sentence = _("No longer in the record: %(keys)s.")
        raise ValidationError(sentence % {"keys": ", ".join(sorted(missing))})
    return rows
