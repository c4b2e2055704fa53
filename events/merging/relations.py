"""Everything that points at a row, as the models themselves say it.

Nothing is listed by hand, so a relation that comes later moves too. A relation of
several to several is seen as what it is: a table whose rows point at both ends.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import reduce
from operator import or_
from typing import Any

from django.apps import apps
from django.db import models
from django.db.models import Count, Exists, IntegerField, OuterRef, Q, QuerySet, Value
from django.utils.functional import Promise

Rows = QuerySet[Any]


@dataclass(frozen=True)
class Move:
    """How many rows of a model move, and how many say the same already."""

    model: str
    moved: int
    same: int = 0

    @property
    def noun(self) -> str | Promise:
        """What several of them are called."""
        return apps.get_model("events", self.model)._meta.verbose_name_plural or ""

    def as_json(self) -> dict[str, Any]:
        return {"model": self.model, "moved": self.moved, "same": self.same}


@dataclass(frozen=True)
class Relation:
    """One column of one table that points at the rows of a model."""

    model: type[models.Model]
    field: models.ForeignKey[Any, Any]

    @property
    def name(self) -> str:
        """The same for the same column always: vote.state."""
        return f"{self.model._meta.model_name}.{self.field.name}"

    @property
    def noun(self) -> str:
        """The model that an editor knows the rows as.

        A row that joins a theme to a session counts as the session.
        """
        owner = self.model._meta.auto_created
        if not owner:
            return str(self.model._meta.model_name)
        ends = [field for field in self.model._meta.fields if field.is_relation]
        other = next(end for end in ends if end.name != self.field.name)
        return str(other.related_model._meta.model_name)  # type: ignore[union-attr]

    def rows(self, row: Any) -> Rows:
        """Those that point at a row.

        A plain set: that of a model whose names are translated puts the columns of a
        list of values in an order of its own, and a union goes by their order.
        """
        rows: Rows = QuerySet(self.model)
        return rows.filter(**{self.field.name: row})

    def same(self, stays: models.Model) -> Q:
        """Which rows say what one of the row that stays says already.

        A rule of the database would refuse them there: a record has a theme once.
        """
        found = [
            Q(
                Exists(
                    self.rows(stays).filter(
                        condition, **{name: OuterRef(name) for name in others}
                    )
                )
            )
            & condition
            for others, condition in self._once()
        ]
        return reduce(or_, found) if found else Q(pk__in=[])

    def _once(self) -> Iterator[tuple[set[str], Q]]:
        """What may stand once beside this column: names of columns, and where."""
        options, own = self.model._meta, {self.field.name}
        if self.field.unique:
            yield set(), Q()
        for names in options.unique_together:
            if own <= set(names):
                yield set(names) - own, Q()
        for rule in options.constraints:
            if isinstance(rule, models.UniqueConstraint) and own <= set(rule.fields):
                yield set(rule.fields) - own, rule.condition or Q()


def relations(model: type[models.Model]) -> list[Relation]:
    """Every column that points at a model, those of hidden relations too."""
    found = [
        Relation(each.related_model, each.field)
        for each in model._meta.get_fields(include_hidden=True)
        if each.auto_created
        and not each.concrete
        and (each.one_to_many or each.one_to_one)
    ]
    return sorted(found, key=lambda relation: relation.name)


def counted(stays: models.Model, goes: models.Model) -> list[Move]:
    """What would move, by model, where there is any; one query."""
    all_of = relations(type(goes))
    rows = [_count(number, each, stays, goes) for number, each in enumerate(all_of)]
    numbers = {row[0]: row[1:] for row in rows[0].union(*rows[1:], all=True)}
    moves: dict[str, Move] = {}
    for number, relation in enumerate(all_of):
        total, same = numbers.get(number, (0, 0))
        if total:
            before = moves.get(relation.noun, Move(relation.noun, 0))
            moved = before.moved + total - same
            moves[relation.noun] = Move(relation.noun, moved, before.same + same)
    return list(moves.values())


def _count(
    number: int, relation: Relation, stays: models.Model, goes: models.Model
) -> Rows:
    return (
        relation.rows(goes)
        .order_by()
        .annotate(relation=Value(number, IntegerField()))
        .values("relation")
        .annotate(total=Count("pk"), same=Count("pk", filter=relation.same(stays)))
        .values_list("relation", "total", "same")
    )
