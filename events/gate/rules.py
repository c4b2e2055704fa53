"""All rules, by the kind of record."""

from functools import reduce
from operator import or_
from typing import Any

from django.db.models import Q, QuerySet

from events.gate import everywhere, resolutions, sessions, statements
from events.gate.rule import Rule
from events.models import Publication, Resolution, Session, Statement

Kind = type[Publication]

#: Kind of record -> its rules; those that block stand first.
RULES: dict[Kind, tuple[Rule, ...]] = {
    kind: tuple(
        sorted((*everywhere.rules(kind), *own), key=lambda each: not each.blocks)
    )
    for kind, own in (
        (Resolution, resolutions.RULES),
        (Session, sessions.RULES),
        (Statement, statements.RULES),
    )
}


def rule(kind: Kind, code: str) -> Rule | None:
    """The rule of that code, or None where the kind of record has none."""
    return next((each for each in RULES[kind] if each.code == code), None)


def breaking(rows: QuerySet[Any], broken: Rule) -> QuerySet[Any]:
    """Those of the rows that break a rule."""
    return rows.filter(Q(broken.broken))


def blocked(rows: QuerySet[Any]) -> QuerySet[Any]:
    """Those of the rows that break a rule which keeps a record from the public."""
    conditions = (Q(each.broken) for each in RULES[rows.model] if each.blocks)
    return rows.filter(reduce(or_, conditions))
