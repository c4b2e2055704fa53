"""Subjects and themes of a resolution: their names, in alphabetical order."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from typing import Any

from events.importers.writer.lookups import Lookups
from events.models import Resolution

#: Part -> the field of the other row by which it is named.
LINKS = {"topics": "label", "themes": "slug"}


def read(name: str, ids: Collection[int]) -> dict[int, Any]:
    found: dict[int, list[str]] = defaultdict(list)
    through, far = _through(name)
    rows = through.objects.filter(resolution__in=ids)
    for pk, label in rows.values_list("resolution_id", f"{far}__{LINKS[name]}"):
        found[pk].append(label)
    return {pk: sorted(labels) for pk, labels in found.items()}


def write(name: str, values: Mapping[int, Any], lookups: Lookups) -> None:
    through, far = _through(name)
    through.objects.filter(resolution__in=values).delete()
    if name == "topics":
        lookups.topics(label for labels in values.values() for label in labels)
    keys = lookups.topic_ids if name == "topics" else lookups.theme_ids
    # Two labels are one row where they were merged.
    through.objects.bulk_create(
        through(**{"resolution_id": pk, f"{far}_id": row})
        for pk, labels in values.items()
        for row in dict.fromkeys(keys[label] for label in labels if label in keys)
    )


def _through(name: str) -> tuple[Any, str]:
    field: Any = Resolution._meta.get_field(name)
    return field.remote_field.through, field.m2m_reverse_field_name()
