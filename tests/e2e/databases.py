"""The database of the site under test, of the kind the suite runs on."""

import os
import sqlite3
from contextlib import closing, contextmanager
from functools import partial

import psycopg

from tests.e2e.once import once


@contextmanager
def new(folder, shared, fill):
    """The DATABASE_URL of a database with what `fill` puts in, taken away at the end.

    SQLite's is filled once for all processes of a run and copied into each's folder.
    """
    server = os.environ.get("DATABASE_URL", "")
    if not server.startswith("postgres"):
        filled = shared / "filled.sqlite3"
        once(filled, partial(fill, address(filled)))
        copy(filled, folder / "journeys.sqlite3")
        yield address(folder / "journeys.sqlite3")
        return
    name = f"journeys_{os.getpid()}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
        url = f"{server.rpartition('/')[0]}/{name}"
        fill(url)
        yield url
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


def address(path):
    return f"sqlite:///{path}"


def copy(source, target):
    with (
        closing(sqlite3.connect(source)) as old,
        closing(sqlite3.connect(target)) as new_one,
    ):
        old.backup(new_one)
