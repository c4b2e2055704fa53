"""Which rules a record breaks, or many records do."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import BooleanField, Case, QuerySet, Value, When

from events.gate.rule import Level
from events.gate.rules import RULES, Kind
from events.models import Publication

#: How many records are judged at once.
AT_ONCE = 500
#: The prefix of the columns that judge, so that none bears the name of a field.
_COLUMN = "breaks_"


@dataclass(frozen=True)
class Problem:
    """One broken rule of one record, in the words of the language in use."""

    code: str
    level: Level
    field: str
    sentence: str

    @property
    def blocks(self) -> bool:
        return self.level == Level.BLOCKING

    def as_json(self) -> dict[str, str]:
        return {
            "code": self.code,
            "level": str(self.level),
            "field": self.field,
            "message": self.sentence,
        }


@dataclass(frozen=True)
class Found:
    """A record with what it breaks; what blocks stands first."""

    record: Publication
    problems: list[Problem]

    @property
    def is_blocked(self) -> bool:
        return any(problem.blocks for problem in self.problems)


def problems(record: Publication) -> list[Problem]:
    """What a stored record breaks, what blocks first; one query."""
    kind = type(record)
    row = _judged(kind._default_manager.filter(pk=record.pk)).first()
    return _broken(kind, row) if row is not None else []


def audit(rows: QuerySet[Any]) -> Iterator[Found]:
    """Those of the records that break a rule, in the order given; a query each 500."""
    judged = _judged(rows)
    for record in judged.iterator(chunk_size=AT_ONCE):
        broken = _broken(rows.model, record)
        if broken:
            yield Found(record, broken)


def _judged(rows: QuerySet[Any]) -> QuerySet[Any]:
    """The records, each with a column for each rule."""
    columns = {
        f"{_COLUMN}{rule.code}": Case(
            When(rule.broken, then=Value(True)),
            default=Value(False),
            output_field=BooleanField(),
        )
        for rule in RULES[rows.model]
    }
    judged: QuerySet[Any] = rows.annotate(**columns)
    return judged


def _broken(kind: Kind, record: Any) -> list[Problem]:
    return [
        Problem(rule.code, rule.level, rule.field, str(rule.sentence))
        for rule in RULES[kind]
        if getattr(record, f"{_COLUMN}{rule.code}")
    ]
