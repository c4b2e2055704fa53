"""Ask a server for pages for some seconds, over a few connections kept open."""

import json
import os
import shutil
import subprocess
import tempfile
import threading
import time
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException
from pathlib import Path

SCRIPT = Path(__file__).with_name("requests.lua")


@dataclass(frozen=True)
class Load:
    """What one slice of load gave; latency in milliseconds."""

    requests: int
    seconds: float
    p50: float
    p95: float
    #: Answers of 400 and above, which an error page is meant to give.
    refused: int
    #: Connections that failed.
    broken: int


@dataclass(frozen=True)
class Task:
    """Which addresses to ask for, in turn, and over how many connections."""

    port: int
    addresses: list[str]
    headers: dict[str, str]
    connections: int


def client() -> str:
    """The name of the program that asks: wrk where there is one."""
    return "wrk" if shutil.which("wrk") else "python"


def ask(task: Task, seconds: float, *, slow: bool = False) -> Load:
    """Ask until the time is over.

    wrk drops what is under way at the end, which for a slow page is much of what the
    server worked for; so a slow one is asked for by the client that waits for it.
    """
    if client() == "wrk" and not slow:
        return _wrk(task, seconds)
    return _python(task, seconds)


def _wrk(task: Task, seconds: float) -> Load:
    with tempfile.NamedTemporaryFile("w", suffix=".txt") as file:
        file.write("".join(f"{address}\n" for address in task.addresses))
        file.flush()
        command = ["wrk", "--threads=1", f"--connections={task.connections}"]
        command += [f"--duration={max(1, round(seconds))}s", f"--script={SCRIPT}"]
        for name, value in task.headers.items():
            command += ["--header", f"{name}: {value}"]
        answer = subprocess.run(
            [*command, f"http://127.0.0.1:{task.port}"],
            check=True,
            capture_output=True,
            text=True,
            env={**os.environ, "BENCH_ADDRESSES": file.name},
        )
    return Load(**json.loads(answer.stdout.strip().splitlines()[-1]))


def _python(task: Task, seconds: float) -> Load:
    """The same with the standard library; slower itself, so it understates speed."""
    started = time.perf_counter()
    took: list[float] = []
    statuses: list[int] = []

    def keep_asking(offset: int) -> None:
        connection = HTTPConnection("127.0.0.1", task.port, timeout=30)
        n = offset
        while time.perf_counter() - started < seconds:
            before = time.perf_counter()
            try:
                address = task.addresses[n % len(task.addresses)]
                connection.request("GET", address, None, task.headers)
                answer = connection.getresponse()
                answer.read()
                statuses.append(answer.status)
            except (OSError, HTTPException):
                statuses.append(0)
                connection.close()
            took.append((time.perf_counter() - before) * 1000)
            n += 1
        connection.close()

    threads = [
        threading.Thread(target=keep_asking, args=(n,)) for n in range(task.connections)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    took.sort()
    return Load(
        requests=len(took),
        seconds=time.perf_counter() - started,
        p50=took[len(took) // 2],
        p95=took[len(took) * 95 // 100],
        refused=sum(status >= 400 for status in statuses),
        broken=statuses.count(0),
    )
