"""A part of one stored record, wherever it stands: read, or put in its place."""

from typing import Any

from events.importers.writer import columns, parts
from events.importers.writer.deciding import Value
from events.importers.writer.lookups import Lookups
from events.importers.writer.statements import write_texts
from events.importers.writer.told import TEXT
from events.models import Resolution, Speech, Statement


def of(record: Any, name: str) -> Value:
    """A part as it stands now."""
    if isinstance(record, Resolution) and parts.is_listed(name):
        return parts.read(name, [record.pk]).get(record.pk, [])
    if isinstance(record, Statement) and name == TEXT:
        speech = Speech.objects.filter(statement=record).first()
        return speech.text if speech else None
    return columns.of(record, name)


def put(record: Any, name: str, value: Value, lookups: Lookups) -> set[str]:
    """Set a part; returns the names of the columns that wait to be saved."""
    if isinstance(record, Resolution) and parts.is_listed(name):
        parts.write(name, {record.pk: value or []}, lookups)
        return set()
    if isinstance(record, Statement) and name == TEXT:
        write_texts({record.pk: value or ""})
        return set()
    return columns.put(record, name, value, lookups.series_ids)
