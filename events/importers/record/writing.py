"""Rows, links and lists, written in bulk and held to the rules."""

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction
from django.utils import timezone

from events.importers.record.planning import Change
from events.importers.record.reading import BrokenRecord
from events.importers.record.shapes import Listing, Shape
from events.importers.record.stored import Stored
from events.models import Reference, Resolution


def write_rows(shape: Shape, changes: list[Change], stored: Stored) -> None:
    """Create and update the rows of one file; those that others stand under first."""
    within = [name for name, file in shape.parents.items() if file == shape.name]
    inner = [change for change in changes if any(change.shipped[n] for n in within)]
    outer = [change for change in changes if change not in inner] if inner else changes
    for wave in (outer, inner):
        _create(shape, [change for change in wave if change.is_new], stored)
    _update(shape, [change for change in changes if not change.is_new], stored)


def _create(shape: Shape, changes: list[Change], stored: Stored) -> None:
    made = [_filled(change, shape.model(), stored) for change in changes]
    try:
        with transaction.atomic():
            shape.model._default_manager.bulk_create(made)
    except IntegrityError as error:
        raise _culprit(shape, changes, made, error) from error
    for change, row in zip(changes, made, strict=True):
        stored.add(shape, change.key, row)
        change.row = row


def _update(shape: Shape, changes: list[Change], stored: Stored) -> None:
    written = set(shape.columns) | set(shape.parents)
    edited = [change for change in changes if change.take or _forgets(change)]
    rows = []
    columns: set[str] = set()
    for change in edited:
        assert change.row is not None
        rows.append(_filled(change, change.row, stored))
        columns |= written.intersection(change.take)
        if change.take:
            columns |= _bookkeeping(change.row)
    if shape.remembers:
        columns.add("loaded")
    if not rows or not columns:
        return
    try:
        with transaction.atomic():
            shape.model._default_manager.bulk_update(rows, sorted(columns), 50)
    except IntegrityError as error:
        raise _culprit(shape, edited, rows, error) from error


def _forgets(change: Change) -> bool:
    """Whether the row does not yet remember what is shipped now."""
    loaded = getattr(change.row, "loaded", None)
    return loaded is not None and loaded != _remembered(change)


def _remembered(change: Change) -> dict[str, Any]:
    return {name: change.shipped[name] for name in change.shape.names}


def _bookkeeping(row: models.Model) -> set[str]:
    """Move the version and the day of the last change, where a row has them."""
    moved = set()
    if hasattr(row, "version"):
        row.version += 1
        moved.add("version")
    if hasattr(row, "updated_at"):
        row.updated_at = timezone.now()
        moved.add("updated_at")
    return moved


def _filled(change: Change, row: models.Model, stored: Stored) -> models.Model:
    """The row with the values to take, held to the rules of its fields."""
    shape = change.shape
    for name in change.take:
        if name in shape.parents:
            other = stored.rows[shape.parents[name]].get(change.shipped[name])
            setattr(row, name, other)
        elif name not in shape.links and name not in shape.listings:
            setattr(row, name, change.shipped[name])
    if shape.remembers:
        row.loaded = _remembered(change)  # type: ignore[attr-defined]
    if isinstance(row, Resolution) and change.is_new:
        row.read_symbol()
    try:
        row.clean_fields(exclude=shape.parents)
    except ValidationError as error:
        raise BrokenRecord(shape.name, change.key, _sentence(error)) from error
    return row


def _culprit(
    shape: Shape,
    changes: Iterable[Change],
    rows: Iterable[models.Model],
    error: IntegrityError,
) -> BrokenRecord:
    """Which row broke a rule of the database, in the rule's own words.

    The database names the rule, unless it is of a kind that has no name there.
    """
    for change, row in zip(changes, rows, strict=True):
        rules = row._meta.constraints
        for rule in [each for each in rules if each.name in str(error)] or rules:
            if not _holds(rule, row):
                reason = str(rule.violation_error_message)
                return BrokenRecord(shape.name, change.key, reason)
    return BrokenRecord(shape.name, "", f"breaks a rule of the database: {error}")


def _holds(rule: models.BaseConstraint, row: models.Model) -> bool:
    try:
        rule.validate(type(row), row)
    except ValidationError:
        return False
    return True


def _sentence(error: ValidationError) -> str:
    return "; ".join(
        f"{name}: {' '.join(said)}" for name, said in error.message_dict.items()
    )


def write_links(changes: list[Change], stored: Stored) -> None:
    """Set the links and lists of every row that takes a new one."""
    for shape in {change.shape.name: change.shape for change in changes}.values():
        own = [change for change in changes if change.shape is shape]
        for name, other in shape.links.items():
            _set_links(shape, name, stored.rows[other], _taking(own, name))
        for name in shape.listings:
            _set_listing(shape, name, stored, _taking(own, name))


def _taking(changes: list[Change], name: str) -> list[Change]:
    return [change for change in changes if name in change.take]


def _set_links(
    shape: Shape, name: str, others: dict[str, models.Model], changes: list[Change]
) -> None:
    through = getattr(shape.model, name).through
    field: Any = shape.model._meta.get_field(name)
    own, far = f"{field.m2m_field_name()}_id", f"{field.m2m_reverse_field_name()}_id"
    _forget(through, own, changes)
    through._default_manager.bulk_create(
        through(**{own: change.row.pk, far: others[key].pk})
        for change in changes
        if change.row is not None
        for key in change.shipped[name]
    )


def _set_listing(
    shape: Shape, name: str, stored: Stored, changes: list[Change]
) -> None:
    listing = shape.listings[name]
    own = f"{listing.owner}_id"
    _forget(listing.model, own, changes, **dict.fromkeys(listing.plain, ""))
    whose, rows = [], []
    for change in changes:
        assert change.row is not None
        for position, entry in enumerate(change.shipped[name]):
            row = listing.model(**{own: change.row.pk}, **listing.filled(entry))
            if listing.ordered:
                row.position = position  # type: ignore[attr-defined]
            if isinstance(row, Reference):
                row.cited = stored.rows["resolutions"].get(entry)  # type: ignore[assignment]
            if listing.columns:
                _hold_to_fields(change, name, row, listing)
            whose.append(change)
            rows.append(row)
    try:
        with transaction.atomic():
            listing.model._default_manager.bulk_create(rows)
    except IntegrityError as error:
        raise _culprit(shape, whose, rows, error) from error


def _hold_to_fields(
    change: Change, name: str, row: models.Model, listing: Listing
) -> None:
    try:
        row.clean_fields(exclude=[listing.owner])
    except ValidationError as error:
        reason = f"{name}: {_sentence(error)}"
        raise BrokenRecord(change.shape.name, change.key, reason) from error


def _forget(
    model: type[models.Model], own: str, changes: list[Change], **plain: str
) -> None:
    old = [change.row.pk for change in changes if change.row is not None]
    model._default_manager.filter(**{f"{own}__in": old}, **plain).delete()
