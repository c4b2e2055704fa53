"""One request to one host: a few bytes of its answer, within a deadline."""

import http.client
import io
import socket
import ssl
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any
from urllib.parse import SplitResult, quote, urlsplit

from events.links.manners import Deadline
from events.links.networks import Network, is_public, lookup
from events.links.verdict import Reason

#: Bytes of an answer that are read: enough for the title of most pages.
FEW = 8192
#: Seconds for one attempt to connect; a host may have several addresses.
CONNECTING = 5.0
PORTS = {"http": 80, "https": 443}
#: What stands unchanged in the path and query of an address; % is written already.
SAFE = "/%:@!$&'()*+,;=~-._?"


class NoAnswer(Exception):
    """There is none, or none that may be asked for."""

    def __init__(self, reason: Reason, detail: str = "") -> None:
        super().__init__(reason, detail)
        self.reason, self.detail = reason, detail


@dataclass(frozen=True)
class Answer:
    """What a host answered."""

    status: int
    headers: http.client.HTTPMessage
    body: bytes = b""

    def header(self, name: str) -> str:
        return str(self.headers.get(name, ""))


class _Reader(io.RawIOBase):
    """Bytes of a socket, each piece of them within the same deadline."""

    def __init__(self, sock: socket.socket, deadline: Deadline) -> None:
        self._socket, self._deadline = sock, deadline

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        self._socket.settimeout(self._deadline.left())
        return self._socket.recv_into(buffer)


class _Wire:
    """A socket as http.client uses one. Whoever opened it closes it."""

    def __init__(self, sock: socket.socket, deadline: Deadline) -> None:
        self._socket, self._deadline = sock, deadline

    def sendall(self, sent: bytes) -> None:
        self._socket.settimeout(self._deadline.left())
        self._socket.sendall(sent)

    def makefile(self, mode: str) -> io.BufferedReader:
        return io.BufferedReader(_Reader(self._socket, self._deadline))

    def close(self) -> None:
        """The answer is still to be read."""


@cache
def trusted() -> ssl.SSLContext:
    """The certificates that this machine accepts, read once."""
    return ssl.create_default_context()


@dataclass(frozen=True)
class Caller:
    """Who asks: by what name, and in which networks besides the public internet."""

    user_agent: str
    permitted: tuple[Network, ...] = ()
    context: ssl.SSLContext = field(default_factory=trusted)
    lookup: Callable[[str, int, Deadline], Sequence[str]] = lookup

    def ask(self, method: str, url: str, deadline: Deadline) -> Answer:
        """The answer to one request; raises NoAnswer with the reason."""
        parts, host, port = _parts(url)
        try:
            sock = self._connect(parts.scheme, host, port, deadline)
        except TimeoutError as error:
            raise NoAnswer(Reason.TIMEOUT) from error
        except ssl.SSLCertVerificationError as error:
            raise NoAnswer(Reason.CERTIFICATE, error.verify_message) from error
        except OSError as error:
            words = error.strerror or type(error).__name__
            raise NoAnswer(Reason.NO_CONNECTION, words) from error
        try:
            return self._talk(_Wire(sock, deadline), method, parts, host, port)
        except TimeoutError as error:
            raise NoAnswer(Reason.TIMEOUT) from error
        except (OSError, http.client.IncompleteRead) as error:
            raise NoAnswer(Reason.BROKEN_OFF) from error
        except (http.client.HTTPException, ValueError) as error:
            raise NoAnswer(Reason.NOT_HTTP, type(error).__name__) from error
        finally:
            sock.close()

    def _connect(
        self, scheme: str, host: str, port: int, deadline: Deadline
    ) -> socket.socket:
        """A socket to an address that was looked at, so that no name can lie twice."""
        failure: OSError = OSError("no address")
        for address in self._addresses(host, port, deadline):
            try:
                wait = min(CONNECTING, deadline.left())
                sock = socket.create_connection((address, port), wait)
            except OSError as error:
                failure = error
                continue
            if scheme != "https":
                return sock
            try:
                sock.settimeout(deadline.left())
                return self.context.wrap_socket(sock, server_hostname=host)
            except OSError:
                sock.close()
                raise
        raise failure

    def _addresses(self, host: str, port: int, deadline: Deadline) -> Sequence[str]:
        try:
            addresses = self.lookup(host, port, deadline)
        except TimeoutError:
            raise
        except (OSError, ValueError) as error:
            raise NoAnswer(Reason.NO_HOST, host) from error
        if not all(is_public(each, self.permitted) for each in addresses):
            raise NoAnswer(Reason.PRIVATE, host)
        return addresses

    def _talk(
        self, wire: _Wire, method: str, parts: SplitResult, host: str, port: int
    ) -> Answer:
        line = http.client.HTTPConnection(host, port)
        line.default_port = PORTS[parts.scheme]
        line.sock = wire
        headers = {
            "User-Agent": self.user_agent,
            "Accept": "text/html, application/pdf, */*;q=0.8",
            "Connection": "close",
        }
        if method == "GET":
            headers["Range"] = f"bytes=0-{FEW - 1}"
        line.request(method, _target(parts), headers=headers)
        response = line.getresponse()
        body = b"" if method == "HEAD" else _few_bytes(response)
        return Answer(response.status, response.headers, body)


def _few_bytes(response: http.client.HTTPResponse) -> bytes:
    """The beginning of a body; raises IncompleteRead where it ends before it should."""
    due = FEW if response.length is None else min(FEW, response.length)
    body = b""
    while len(body) < due:
        piece = response.read(due - len(body))
        if not piece:
            break
        body += piece
    if response.length is not None and len(body) < due:
        raise http.client.IncompleteRead(body, due - len(body))
    return body


def _parts(url: str) -> tuple[SplitResult, str, int]:
    """An address, its host as the network knows it, and its port."""
    try:
        parts = urlsplit(url)
        host = (parts.hostname or "").rstrip(".")
        port = parts.port or PORTS[parts.scheme]
    except (ValueError, KeyError) as error:
        raise NoAnswer(Reason.NOT_WEB, url) from error
    if not host:
        raise NoAnswer(Reason.NOT_WEB, url)
    try:
        return parts, host if host.isascii() else host.encode("idna").decode(), port
    except UnicodeError as error:
        raise NoAnswer(Reason.NO_HOST, host) from error


def _target(parts: SplitResult) -> str:
    query = f"?{parts.query}" if parts.query else ""
    return quote(f"{parts.path or '/'}{query}", safe=SAFE)
