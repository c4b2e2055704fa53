"""Columns of thousands of rows written anew, each with a value of its own.

Django's `bulk_update` writes one CASE with a branch a row; making these was most of the
time of merging a State with five thousand votes.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db import connection, models


def rewrite(rows: Sequence[models.Model], *names: str) -> None:
    """Write these columns of rows of one model that are stored already."""
    if not rows:
        return
    options = rows[0]._meta
    fields: list[models.Field[Any, Any]] = [options.get_field(name) for name in names]  # type: ignore[misc]
    quote = connection.ops.quote_name
    columns = ", ".join(f"{quote(field.column)} = %s" for field in fields)
    statement = f"UPDATE {quote(options.db_table)} SET {columns} WHERE id = %s"  # noqa: S608
    values = [(*(_stored(field, row) for field in fields), row.pk) for row in rows]
    with connection.cursor() as cursor:
        cursor.executemany(statement, values)


def _stored(field: models.Field[Any, Any], row: models.Model) -> Any:
    return field.get_db_prep_save(getattr(row, field.attname), connection)
