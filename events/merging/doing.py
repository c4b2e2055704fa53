"""Make two rows one: in one transaction, with both locked, or not at all."""

from __future__ import annotations

import json
from typing import Any

from django.core.exceptions import ValidationError
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models, transaction
from django.utils.translation import gettext as _

from events import history
from events.history.snapshots import key_of
from events.merging.kinds import Kind, kind_of
from events.merging.memory import Memory
from events.merging.names import called, other_names, take_over, widen
from events.merging.refusals import refusals
from events.merging.relations import Move, relations
from events.merging.touched import Touched
from events.merging.waiting import rename_waiting
from events.models import Merged, PublicVersion, Revision


def merge(stays: Any, goes: Any, by: Any, reason: str) -> Merged:
    """Move everything that points at one row to the other, and let its key lead there.

    Raises ValidationError, and changes nothing, where a rule forbids it.
    """
    kind = kind_of(type(stays))
    if not reason.strip():
        raise ValidationError(_("Merging needs its reason."))
    with transaction.atomic():
        stays, goes = _locked(kind, stays, goes)
        if found := refusals(stays, goes):
            raise ValidationError(found)
        touched = Touched(goes)
        memory = Memory.of_rows(kind, stays, goes)
        memory.read(touched)
        values = _plain({"row": _columns(goes), **called(goes)})
        names = other_names(stays, goes)
        before, lists = history.as_it_is(stays), history.rows_of(stays)
        moves = _move(stays, goes, values)
        widen(stays, goes)
        goes_keys = kind.keys_of(goes)
        goes.delete()
        take_over(stays, names)
        _keep_step(stays, before, lists, by, reason.strip())
        kept = _keep(kind, goes_keys, stays, values, moves, by, reason.strip())
        touched.keep(by, reason.strip())
        memory.write()
        rename_waiting(touched)
        PublicVersion.advance()
    return kept


def _keep_step(
    stays: Any,
    before: history.AsItWas,
    lists: dict[str, history.Rows],
    by: Any,
    reason: str,
) -> None:
    """What the row that stays took over is a step of its history."""
    changed = history.rows_changed(lists, history.rows_of(stays))
    history.keep(stays, Revision.Action.MERGED, by, before, reason, changed)


def _locked(kind: Kind, stays: Any, goes: Any) -> tuple[Any, Any]:
    """Both rows as they are now, held until the transaction ends."""
    rows = kind.model._default_manager.select_for_update(of=("self",))
    found = {
        row.pk: row for row in rows.filter(pk__in=[stays.pk, goes.pk]).order_by("pk")
    }
    if not {stays.pk, goes.pk} <= found.keys():
        raise ValidationError(_("One of them is not in the record any more."))
    return found[stays.pk], found[goes.pk]


def _columns(row: models.Model) -> dict[str, Any]:
    """Every column of a row; another row that it names, by its key."""
    values = {}
    for field in row._meta.fields:
        value = getattr(row, field.name)
        is_row = isinstance(value, models.Model)
        values[field.name] = key_of(value) if is_row else value
    return values


def _plain(values: Any) -> Any:
    """Days and the like as JSON has them."""
    return json.loads(json.dumps(values, cls=DjangoJSONEncoder))


def _move(stays: Any, goes: Any, values: dict[str, Any]) -> list[Move]:
    """Point everything at the row that stays; what is there already falls away.

    The numbers of the rows that moved, and whatever fell away, are put among the
    values that are kept.
    """
    moves: dict[str, Move] = {}
    moved, fallen = values.setdefault("moved", {}), values.setdefault("fell_away", {})
    for relation in relations(type(goes)):
        doubles = relation.rows(goes).filter(relation.same(stays))
        if fell := _plain(list(doubles.order_by("pk").values())):
            fallen[relation.name] = fell
            relation.rows(goes).filter(pk__in=[row["id"] for row in fell]).delete()
        rows = relation.rows(goes)
        if keys := list(rows.order_by("pk").values_list("pk", flat=True)):
            moved[relation.name] = keys
            rows.update(**{relation.field.name: stays})
        if keys or fell:
            before = moves.get(relation.noun, Move(relation.noun, 0))
            both = before.moved + len(keys), before.same + len(fell)
            moves[relation.noun] = Move(relation.noun, *both)
    return list(moves.values())


def _keep(
    kind: Kind,
    went: list[str],
    stays: Any,
    values: dict[str, Any],
    moves: list[Move],
    by: Any,
    reason: str,
) -> Merged:
    """Let each key that went lead to the one that stays; what led to it, leads on."""
    key = str(getattr(stays, kind.key))
    Merged.objects.filter(kind=kind.name, stays__in=went).update(stays=key)
    made = [
        Merged(
            kind=kind.name,
            went=each,
            stays=key,
            values=values if each == went[0] else {},
            moved=[move.as_json() for move in moves] if each == went[0] else [],
            reason=reason,
            by=by,
            by_name=by.get_username() if by else "",
        )
        for each in went
        if each == went[0] or _is_free(kind, each)
    ]
    Merged.objects.bulk_create(made)
    return made[0]


def _is_free(kind: Kind, key: str) -> bool:
    """Whether a key that the row was loaded with is nobody's, and leads nowhere."""
    borne = kind.model._default_manager.filter(**{kind.key: key})
    gone = Merged.objects.filter(kind=kind.name, went=key)
    return not borne.exists() and not gone.exists()
