"""Patience with one link, and manners towards each host."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import urlsplit

Clock = Callable[[], float]


def host_of(url: str) -> str:
    """The host of an address, in small letters; empty where it has none."""
    try:
        return (urlsplit(url).hostname or "").rstrip(".")
    except ValueError:
        return ""


class Deadline:
    """The moment after which a link is waited for no longer."""

    def __init__(self, seconds: float, now: Clock = time.monotonic) -> None:
        self._now = now
        self._until = now() + seconds

    def left(self) -> float:
        """Seconds left; raises TimeoutError when there are none."""
        seconds = self._until - self._now()
        if seconds <= 0:
            raise TimeoutError
        return seconds

    def half(self) -> "Deadline":
        """A deadline at half of what is left."""
        return Deadline(self.left() / 2, self._now)

    def later(self, seconds: float) -> None:
        """Time that was spent on manners does not count."""
        self._until += seconds


@dataclass
class Manners:
    """One request at a time, and a pause between two requests to one host.

    Requests are made one after the other, so no host ever has two of them.
    """

    pause: float = 1.0
    now: Clock = time.monotonic
    sleep: Callable[[float], None] = time.sleep
    _answered: dict[str, float] = field(default_factory=dict)
    _held: dict[str, float] = field(default_factory=dict)

    def wait(self, host: str) -> float:
        """Wait until a host may be asked again; gives the seconds that it took."""
        last = self._answered.get(host)
        rest = 0.0 if last is None else last + self.pause - self.now()
        if rest <= 0:
            return 0.0
        self.sleep(rest)
        return rest

    def answered(self, host: str) -> None:
        """A request to the host has ended, well or badly."""
        self._answered[host] = self.now()

    def hold(self, host: str, seconds: float) -> None:
        """The host has asked to be left alone for so long."""
        self._held[host] = self.now() + seconds

    def is_held(self, host: str) -> bool:
        return self._held.get(host, self.now()) > self.now()
