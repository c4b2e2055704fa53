"""The rules of the database, judged of one row before it is stored."""

from collections.abc import Collection, Iterable

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import CheckConstraint, Q
from django.db.models.constraints import BaseConstraint


def fields_of(rule: BaseConstraint) -> set[str]:
    """The fields of a row that a rule is over."""
    condition = getattr(rule, "condition", None)
    names = condition.referenced_base_fields if isinstance(condition, Q) else ()
    return {*names, *getattr(rule, "fields", ())}


def judge(
    rules: Iterable[BaseConstraint], row: models.Model, exclude: Collection[str] = ()
) -> None:
    """Raises ValidationError where a row breaks rules over none of these fields.

    Most rows break none: so the conditions are asked together, in one query, and one by
    one only of a row that breaks any.
    """
    known = {"pk", *(field.name for field in row._meta.fields)}.difference(exclude)
    asked = [rule for rule in rules if fields_of(rule) <= known]
    checks = [rule for rule in asked if isinstance(rule, CheckConstraint)]
    together = CheckConstraint(
        condition=Q(*(each.condition for each in checks)), name=""
    )
    if checks and not _broken([together], row):
        asked = [rule for rule in asked if rule not in checks]
    if broken := _broken(asked, row):
        raise ValidationError(broken)


def _broken(
    rules: Iterable[BaseConstraint], row: models.Model
) -> list[ValidationError]:
    """What each rule says that the row breaks, given the fields it is over alone.

    Django writes each field that it is given into the query.
    """
    kind, said = type(row), []
    names = {field.name for field in kind._meta.fields}
    for rule in rules:
        try:
            rule.validate(kind, row, exclude=names - fields_of(rule))
        except ValidationError as error:
            said.append(error)
    return said
