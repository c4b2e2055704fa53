"""What changed in a record, as a reader sees it: from, to, and the words between."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db import models
from django.utils.dateparse import parse_date
from django.utils.functional import Promise
from django.utils.text import capfirst

from events.comparison import Run, differences
from events.history.renamed import Renamed
from events.history.snapshots import Changes, changes, fields, values_of
from events.models import (
    NextVersion,
    Publication,
    Resolution,
    Revision,
    Session,
    Statement,
)
from events.templatetags import days

KINDS: dict[str, type[Publication]] = {
    "resolution": Resolution,
    "session": Session,
    "statement": Statement,
}
#: A value of more characters is told word by word.
LONG = 40


@dataclass(frozen=True)
class Difference:
    """One field: what it held and holds; `runs` tells a long text word by word."""

    name: str
    label: str
    before: str
    after: str
    runs: list[Run]


def coming(version: NextVersion) -> list[Difference]:
    """What the next version of a record would change."""
    kind = KINDS[version.kind]
    return between(kind, changes(version.base, version.values))


def told(revision: Revision) -> list[Difference]:
    """What a revision changed, in the order of the fields of the form."""
    return between(KINDS[revision.kind], revision.changes)


def against(record: Publication, revision: Revision) -> list[Difference]:
    """What would change if the record went back to a revision."""
    values = Renamed().now(type(record), revision.values)
    return between(type(record), changes(values_of(record), values))


def between(kind: type[Publication], found: Changes) -> list[Difference]:
    """Changes of one record of a kind, in the order of its fields."""
    return [
        _difference(field, *found[field.name])
        for field in fields(kind)
        if field.name in found
    ]


def _difference(field: models.Field[Any, Any], before: Any, after: Any) -> Difference:
    was, became = _in_words(field, before), _in_words(field, after)
    is_text = isinstance(field, models.CharField | models.TextField)
    runs: list[Run] = []
    if is_text and not field.choices and max(len(was), len(became)) > LONG:
        runs = differences(was, became)
    if not any(run.change != "equal" for run in runs):
        runs = []
    label = str(capfirst(field.verbose_name))
    return Difference(field.name, label, was, became, runs)


def _in_words(field: models.Field[Any, Any], value: Any) -> str:
    """A kept value as an editor and a reader write it."""
    if value is None or value == "" or value == []:
        return ""
    if isinstance(value, list):
        return ", ".join(str(each) for each in value)
    if field.choices:
        words: str | Promise = dict(field.flatchoices).get(value, value)
        return str(words)
    if isinstance(field, models.DateField) and not isinstance(
        field, models.DateTimeField
    ):
        day = parse_date(value)
        return days.day(day) if day else value
    return str(value)
