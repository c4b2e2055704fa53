"""Queries put into SQL once and asked with other values each time.

Django takes longer to build and compile a query with subqueries than a database of
this size to answer it. Where a page always asks the same but for a few values, the
SQL is kept for the life of the process. It may depend on nothing else: not on which
values are given, nor on the language.
"""

from collections.abc import Callable, Sequence
from copy import copy
from functools import cached_property
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import (
    BigAutoField,
    DateTimeField,
    Expression,
    Field,
    QuerySet,
)
from django.utils import timezone


class Asked(Expression):
    """A value that is given each time the query is asked; never None."""

    def __init__(self, name: str, output_field: "Field[Any, Any]") -> None:
        super().__init__(output_field=output_field)
        self.name = name

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, list[Any]]:
        return "%s", [self]

    def stored(self, values: dict[str, Any]) -> Any:
        """The value given for it, as the database takes it."""
        return self.output_field.get_db_prep_value(values[self.name], connection)


def key(name: str) -> Asked:
    """The key of a record that is given."""
    return Asked(name, BigAutoField())


#: The moment at which the query is asked.
NOW = Asked("now", DateTimeField())


class Prepared:
    """One query; `build` is asked for it once, when it is first needed."""

    def __init__(self, build: Callable[[], QuerySet[Any]]) -> None:
        self.build = build

    @cached_property
    def _compiled(self) -> tuple[QuerySet[Any], Any, str, Sequence[Any]] | None:
        """The query, a compiler that knows its columns, and the SQL.

        None where its conditions let nothing be found.
        """
        queryset = self.build()
        compiler = queryset.query.get_compiler(queryset.db)
        try:
            sql, params = compiler.as_sql()
        except EmptyResultSet:
            return None
        # Whichever thread asks: not the connection of the first.
        compiler.connection = connection
        return queryset, compiler, sql, params

    def rows(self, **values: Any) -> list[Any]:
        """What the query finds now, with these values."""
        if self._compiled is None:
            return []
        queryset, compiler, sql, params = self._compiled
        values["now"] = timezone.now()
        given = [
            param.stored(values) if isinstance(param, Asked) else param
            for param in params
        ]
        return _found(queryset, _knowing(compiler, sql, given))


def _knowing(compiler: Any, sql: str, params: Sequence[Any]) -> Any:
    """The same compiler, which need not compile."""
    knowing = copy(compiler)
    knowing.as_sql = lambda *args, **kwargs: (sql, params)
    return knowing


def _found(queryset: QuerySet[Any], compiler: Any) -> list[Any]:
    """The rows of a queryset as a compiler has them, made as Django makes them."""
    asked = queryset.all()
    asked.query.get_compiler = lambda *args, **kwargs: compiler  # type: ignore[method-assign]
    return list(asked)
