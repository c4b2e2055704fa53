"""The site behind gunicorn, over plain HTTP on the loopback address."""

import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path

from tests.postgres import free_port

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 60
#: The same for all processes of a run: secrets in the database are encrypted with it.
KEY = "for journeys and measures only, on the loopback address of one machine"


@dataclass(frozen=True)
class Answer:
    """One answer of the site."""

    status: int
    headers: dict[str, str]
    body: str
    #: The address that answered, after redirects.
    address: str


@dataclass(frozen=True)
class Site:
    """A running server."""

    port: int
    pid: int

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def get(self, address: str, headers: dict[str, str] | None = None) -> Answer:
        """One answer, after at most five redirects."""
        for _ in range(5):
            connection = HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
            connection.request("GET", address, headers=headers or {})
            answer = connection.getresponse()
            body = answer.read().decode("utf-8", "replace")
            connection.close()
            if answer.status not in (301, 302):
                break
            address = answer.headers["Location"]
        return Answer(answer.status, dict(answer.headers), body, address)


def environment(database_url: str, static: str) -> dict[str, str]:
    """Production's settings, for a site on the loopback address."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    return {
        **kept,
        "DJANGO_SETTINGS_MODULE": "tests.running.settings",
        "STATIC_ROOT": static,
        "DATABASE_URL": database_url,
        "DEVELOPMENT": "0",
        "INSECURE_HTTP": "1",
        "SECRET_KEY": KEY,
        "ALLOWED_HOSTS": "127.0.0.1,localhost",
        "RELEASE": "test",
        "LOG_LEVEL": "WARNING",
    }


def manage(variables: dict[str, str], *arguments: str) -> str:
    """Run one of the project's commands; returns what it says, or ends with it."""
    command = [sys.executable, "manage.py", *arguments]
    done = subprocess.run(
        command, check=False, cwd=ROOT, env=variables, capture_output=True, text=True
    )
    if done.returncode:
        sys.exit(f"{' '.join(arguments)} failed:\n{done.stdout}{done.stderr}")
    return done.stdout


@contextmanager
def serving(
    variables: dict[str, str], application: str = "unga_migration.wsgi"
) -> Iterator[Site]:
    """The site behind gunicorn, by the configuration of production; ends with it."""
    port = free_port()
    where = {**variables, "BIND": "127.0.0.1", "PORT": str(port)}
    command = [sys.executable, "-m", "gunicorn", "--log-level", "warning"]
    with tempfile.TemporaryFile() as errors:
        process = subprocess.Popen(
            [*command, application],
            cwd=ROOT,
            env=where,
            stdout=subprocess.DEVNULL,
            stderr=errors,
        )
        try:
            if not _answers(port, process):
                errors.seek(0)
                sys.exit(f"The server did not start:\n{errors.read().decode()}")
            yield Site(port, process.pid)
        finally:
            # At once: nobody waits for an answer any more.
            process.send_signal(signal.SIGQUIT)
            try:
                process.wait(PATIENCE)
            except subprocess.TimeoutExpired:
                process.kill()


def _answers(port: int, process: subprocess.Popen[bytes]) -> bool:
    """Wait until the server answers; False when it ended or took too long."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and process.poll() is None:
        try:
            return Site(port, process.pid).get("/healthz").status == 200
        except OSError:
            time.sleep(0.1)
    return False
