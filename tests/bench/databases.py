"""Databases of demonstration records, made for one measurement."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import psycopg

from tests import postgres
from tests.bench.processes import parent


@dataclass(frozen=True)
class Server:
    """Where databases are made; `pids` are its own processes, outside the site's."""

    name: str
    address: str
    pids: list[int]

    def new(self, records: int) -> str:
        """The DATABASE_URL of an empty database."""
        if self.name == "sqlite":
            return f"{self.address}/{records}.sqlite3"
        name = f"record_{records}"
        with psycopg.connect(self.address, autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name}")
        return self.address.rpartition("/")[0] + f"/{name}"


def analyse(url: str) -> None:
    """What PostgreSQL does by itself within a minute of many rows' arrival."""
    if url.startswith("postgres"):
        with psycopg.connect(url, autocommit=True) as connection:
            connection.execute("VACUUM ANALYZE")


@contextmanager
def server(name: str) -> Iterator[Server | None]:
    """A database server of that name, or None where the machine has none."""
    if name == "sqlite":
        with tempfile.TemporaryDirectory(prefix="record-bench-") as folder:
            yield Server(name, f"sqlite:///{folder}", [])
        return
    binaries = postgres.programs()
    if binaries is None:
        yield None
        return
    with postgres.cluster(binaries) as address:
        with psycopg.connect(address) as connection:
            postmaster = parent(connection.info.backend_pid)
        yield Server(name, address, [postmaster])
