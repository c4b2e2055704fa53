"""A PostgreSQL of one's own for one command: made, used, taken away.

    python -m tests.postgres -- pytest

finds PostgreSQL's programs, makes a cluster in a temporary folder, gives the command
its address as DATABASE_URL, and removes everything at the end, however it ends. Where
the programs are missing it says so in one line and succeeds, unless REQUIRE_ALL=1.
"""

import os
import pwd
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

MISSING = (
    "PostgreSQL is not installed: its tests are skipped. "
    "On Debian or Ubuntu: apt-get install postgresql"
)
#: Safe only because the cluster is thrown away; nothing lives long enough to be tidied.
QUICK = " ".join(
    f"-c {setting}"
    for setting in (
        *("fsync=off", "synchronous_commit=off", "full_page_writes=off"),
        *("wal_level=minimal", "max_wal_senders=0", "autovacuum=off", "jit=off"),
    )
)


def programs() -> Path | None:
    """The folder of initdb and pg_ctl, the newest version first; None without."""
    found = shutil.which("initdb")
    if found:
        return Path(found).resolve().parent
    versions = Path("/usr/lib/postgresql").glob("*/bin/initdb")
    newest = sorted(versions, key=lambda path: int(path.parts[-3]), reverse=True)
    return newest[0].parent if newest else None


def as_owner(*command: object) -> list[str]:
    """A command as it must be run: PostgreSQL refuses to run as root."""
    words = [str(word) for word in command]
    return ["runuser", "-u", "postgres", "--", *words] if os.geteuid() == 0 else words


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def cluster(binaries: Path) -> Iterator[str]:
    """A running cluster; yields the address of its database."""
    folder = Path(tempfile.mkdtemp(prefix="record-postgresql-"))
    if os.geteuid() == 0:
        os.chown(folder, pwd.getpwnam("postgres").pw_uid, -1)
    data, port = folder / "data", free_port()
    control = as_owner(binaries / "pg_ctl", "--pgdata", data, "--wait")
    quiet = {"check": True, "stdout": subprocess.DEVNULL, "cwd": folder}
    try:
        make = (binaries / "initdb", "--pgdata", data, "--username", "record")
        subprocess.run(
            as_owner(*make, "--auth", "trust", "--encoding", "UTF8"), **quiet
        )
        options = f"-p {port} -c listen_addresses=127.0.0.1 -k {folder} {QUICK}"
        log = folder / "log"
        subprocess.run([*control, "-o", options, "-l", str(log), "start"], **quiet)
        yield f"postgres://record@127.0.0.1:{port}/postgres"
    finally:
        stop = [*control, "--mode", "immediate", "stop"]
        subprocess.run(stop, check=False, stdout=subprocess.DEVNULL, cwd="/")
        shutil.rmtree(folder, ignore_errors=True)


def main(arguments: list[str]) -> int:
    """Run the command after `--`; returns its exit code."""
    command = arguments[arguments.index("--") + 1 :]
    binaries = programs()
    if binaries is None:
        print(MISSING, file=sys.stderr)
        return 1 if os.environ.get("REQUIRE_ALL") == "1" else 0
    # Stopped from outside, it still takes its cluster away.
    signal.signal(signal.SIGTERM, lambda number, frame: sys.exit(128 + number))
    with cluster(binaries) as address:
        environment = {**os.environ, "DATABASE_URL": address}
        return subprocess.run(command, check=False, env=environment).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
