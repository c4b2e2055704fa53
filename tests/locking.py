"""What a request locks, it locks in a transaction of its own.

PostgreSQL refuses a lock outside one; the transaction around a test would hide that.
"""

from django.core.signals import request_finished, request_started
from django.db import connection
from django.db.models.sql.compiler import SQLCompiler

#: How many transactions of the test stand around the request that runs.
_around = []


def notice_locks():
    """From now on a lock fails in a request as it would with no test around it."""
    run = SQLCompiler.execute_sql

    def execute_sql(compiler, *args, **kwargs):
        if compiler.query.select_for_update and _around:
            own = len(connection.atomic_blocks) - _around[-1]
            assert own, f"{compiler.query.model} is locked outside a transaction"
        return run(compiler, *args, **kwargs)

    SQLCompiler.execute_sql = execute_sql
    request_started.connect(_begin)
    request_finished.connect(_end)


def _begin(**kwargs):
    _around.append(len(connection.atomic_blocks))


def _end(**kwargs):
    _around.clear()
