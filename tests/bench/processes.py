"""The processor time of a server: its process and all that stand under it."""

import os
from pathlib import Path

TICKS = os.sysconf("SC_CLK_TCK")
# Where /proc/<pid>/stat has them, counted after the name in brackets.
PARENT = 1
USER_TO_REAPED_SYSTEM = slice(11, 15)


def cpu_seconds(roots: list[int]) -> float:
    """User and system seconds of these processes, their children, living or ended."""
    children: dict[int, list[int]] = {}
    seconds: dict[int, float] = {}
    for pid, fields in _processes():
        children.setdefault(int(fields[PARENT]), []).append(pid)
        seconds[pid] = sum(map(int, fields[USER_TO_REAPED_SYSTEM])) / TICKS
    tree, waiting = set(), list(roots)
    while waiting:
        pid = waiting.pop()
        if pid not in tree:
            tree.add(pid)
            waiting += children.get(pid, [])
    return sum(seconds.get(pid, 0) for pid in tree)


def parent(pid: int) -> int:
    return int(_fields(pid)[PARENT])


def _processes() -> list[tuple[int, list[str]]]:
    found = []
    for name in filter(str.isdigit, os.listdir("/proc")):
        try:
            found.append((int(name), _fields(int(name))))
        except OSError:  # it has ended meanwhile
            continue
    return found


def _fields(pid: int) -> list[str]:
    return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
