"""What changed in a record, as a reader sees it: from, to, and the words between."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db import models
from django.utils.dateparse import parse_date
from django.utils.functional import Promise
from django.utils.text import capfirst
from django.utils.translation import ngettext

from events.comparison import Run, differences
from events.history.parts import Part, Row, Rows, parts_of
from events.history.snapshots import Changes, changes, fields
from events.models import (
    NextVersion,
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
from events.templatetags import days

#: The kinds that have an editorial life, and all whose history is kept.
RECORDS: dict[str, type[Publication]] = {
    "resolution": Resolution,
    "session": Session,
    "statement": Statement,
}
KINDS: dict[str, type[models.Model]] = {
    **RECORDS,
    "theme": Theme,
    "series": Series,
    "state": State,
    "source": Source,
}
#: A value of more characters is told word by word.
LONG = 40
#: Rows of one list that a step tells one by one.
MOST_ROWS = 100


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


def between(kind: type[models.Model], found: Changes) -> list[Difference]:
    """Changes of one record of a kind, in the order of its fields and its lists."""
    of_fields = [
        _difference(field, *found[field.name])
        for field in fields(kind)
        if field.name in found
    ]
    of_lists = [
        each
        for name, part in parts_of(kind).items()
        if name in found
        for each in _in_list(part, *found[name])
    ]
    return of_fields + of_lists


def _in_list(part: Part, before: Rows, after: Rows) -> list[Difference]:
    """The rows of one list that changed: the first hundred, and how many more."""
    keys = sorted(after)
    told = [_of_row(part, before[key], after[key]) for key in keys[:MOST_ROWS]]
    if more := keys[MOST_ROWS:]:
        words = ngettext("%(number)d more", "%(number)d more", len(more))
        line = words % {"number": len(more)}
        told.append(Difference(part.name, f"{part.label}: {line}", "", "", []))
    return told


def _of_row(part: Part, before: Row | None, after: Row | None) -> Difference:
    title = part.title(before or after or {})
    label = f"{part.label}: {title}" if title else str(part.label)
    was, became = (part.words(row) if row else "" for row in (before, after))
    return Difference(part.name, label, was, became, _runs(was, became))


def _runs(before: str, after: str) -> list[Run]:
    """The words of a long text between before and after; none where all differ."""
    if max(len(before), len(after)) <= LONG:
        return []
    runs = differences(before, after)
    return runs if any(run.change != "equal" for run in runs) else []


def _difference(field: models.Field[Any, Any], before: Any, after: Any) -> Difference:
    was, became = _in_words(field, before), _in_words(field, after)
    is_text = isinstance(field, models.CharField | models.TextField)
    runs = _runs(was, became) if is_text and not field.choices else []
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
