"""Which rules a record breaks, or many records do."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.db.models import BooleanField, Case, QuerySet, Value, When

from events.gate.rule import Level, Rule
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
    answers = _answers(kind).filter(pk=record.pk).first()
    if answers is None:
        return []
    asked = zip(RULES[kind], answers, strict=True)
    return [_problem(rule) for rule, broken in asked if broken]


@cache
def _answers(kind: Kind) -> QuerySet[Any]:
    """Of each record the answers of the rules alone; put together once, then narrowed.

    To put the rules together takes longer than to ask them of one record.
    """
    rows = _judged(kind._default_manager.order_by(), RULES[kind])
    return rows.values_list(*map(_column_of, RULES[kind]))


def audit(rows: QuerySet[Any], *, blocking: bool = False) -> Iterator[Found]:
    """Those of the records that break a rule, in the order given; a query each 500.

    Only rules that block are asked, where nothing else is wanted.
    """
    rules = [each for each in RULES[rows.model] if each.blocks or not blocking]
    for record in _judged(rows, rules).iterator(chunk_size=AT_ONCE):
        broken = [_problem(rule) for rule in rules if getattr(record, _column_of(rule))]
        if broken:
            yield Found(record, broken)


def _judged(rows: QuerySet[Any], rules: Iterable[Rule]) -> QuerySet[Any]:
    """The records, each with a column for each rule."""
    columns = {
        _column_of(rule): Case(
            When(rule.broken, then=Value(True)),
            default=Value(False),
            output_field=BooleanField(),
        )
        for rule in rules
    }
    judged: QuerySet[Any] = rows.annotate(**columns)
    return judged


def _column_of(rule: Rule) -> str:
    return f"{_COLUMN}{rule.code}"


def _problem(rule: Rule) -> Problem:
    return Problem(rule.code, rule.level, rule.field, str(rule.sentence))
