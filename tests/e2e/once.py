"""What the processes of a run share, and only the first of them makes."""

import sqlite3
from contextlib import closing


def once(path, make):
    """Make what stands at a path, unless another process of the run has done so.

    Whoever comes while it is being made waits: by SQLite's lock, on every system the
    same.
    """
    lock = path.with_name(f"{path.name}.turn")
    with closing(sqlite3.connect(lock, timeout=300)) as turn:
        turn.execute("BEGIN EXCLUSIVE")
        if not path.exists():
            make()
