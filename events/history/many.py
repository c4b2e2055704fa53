"""The values of many records, with as many queries as of few."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from django.db import models
from django.db.models import prefetch_related_objects

from events.history.snapshots import KEYS, Values, fields, plain


def values_of_all(records: Sequence[models.Model]) -> dict[int, Values]:
    """What `values_of` says of each, by the record's own number.

    The records are of one kind. A query for each relation of the kind.
    """
    if not records:
        return {}
    own = fields(type(records[0]))
    single = [each.name for each in own if isinstance(each, models.ForeignKey)]
    prefetch_related_objects(records, *single)
    many = {
        each.name: _related(each, records)
        for each in own
        if isinstance(each, models.ManyToManyField)
    }
    return {
        record.pk: {
            each.name: many[each.name][record.pk]
            if each.name in many
            else plain(record, each)
            for each in own
        }
        for record in records
    }


def _related(
    field: models.ManyToManyField[Any, Any], records: Sequence[models.Model]
) -> dict[int, list[str]]:
    """The keys at the other end of one relation, in the order of `values_of`."""
    own, other = field.m2m_field_name(), field.m2m_reverse_field_name()
    key = f"{other}__{KEYS[field.related_model]}"
    links: Any = getattr(type(records[0]), field.name).through.objects
    pairs = links.filter(**{f"{own}__in": [record.pk for record in records]})
    found: dict[int, list[str]] = defaultdict(list)
    for record, related in pairs.order_by(key).values_list(f"{own}_id", key):
        found[record].append(related)
    return found
