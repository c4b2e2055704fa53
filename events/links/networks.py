"""Which addresses may be asked: the public internet, and nothing behind it."""

import ipaddress
import queue
import socket
import threading
from collections.abc import Iterable

from events.links.manners import Deadline

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
Network = ipaddress.IPv4Network | ipaddress.IPv6Network

#: IPv6 addresses whose last 32 bits are the IPv4 address they lead to (RFC 6052).
TRANSLATED = ipaddress.ip_network("64:ff9b::/96")


def networks(written: Iterable[str]) -> tuple[Network, ...]:
    """Networks as ipaddress knows them, of texts such as 127.0.0.0/8."""
    return tuple(ipaddress.ip_network(each) for each in written)


def is_public(address: str, permitted: Iterable[Network] = ()) -> bool:
    """Whether an IP address is of the public internet, or of a permitted network.

    An IPv6 address that wraps an IPv4 address is judged by both.
    """
    # A link-local address may bear the name of a network card: fe80::1%eth0.
    parsed = ipaddress.ip_address(address.partition("%")[0])
    if any(parsed in network for network in permitted):
        return True
    return all(_is_global(each) for each in (parsed, *_inside(parsed)))


def _is_global(address: Address) -> bool:
    if address in TRANSLATED:
        return True
    old_private = isinstance(address, ipaddress.IPv6Address) and address.is_site_local
    return (
        address.is_global
        and not address.is_multicast
        and not address.is_reserved
        and not old_private
    )


def _inside(address: Address) -> list[Address]:
    """The IPv4 addresses that an IPv6 address wraps."""
    if not isinstance(address, ipaddress.IPv6Address):
        return []
    wrapped = [address.ipv4_mapped, address.sixtofour, *(address.teredo or ())]
    if address in TRANSLATED:
        wrapped.append(ipaddress.IPv4Address(int(address) & 0xFFFFFFFF))
    return [each for each in wrapped if each is not None]


def lookup(host: str, port: int, deadline: Deadline) -> list[str]:
    """The IP addresses of a host; raises OSError or TimeoutError.

    The system's own lookup knows no limit of time, so it is left behind in a thread
    of its own when it takes too long.
    """
    found: queue.SimpleQueue[list[str] | Exception] = queue.SimpleQueue()

    def look() -> None:
        try:
            rows = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
            found.put(list(dict.fromkeys(str(row[4][0]) for row in rows)))
        except Exception as error:  # raised again by whoever waits
            found.put(error)

    threading.Thread(target=look, daemon=True).start()
    try:
        answer = found.get(timeout=deadline.left())
    except queue.Empty:
        raise TimeoutError from None
    if isinstance(answer, Exception):
        raise answer
    return answer
