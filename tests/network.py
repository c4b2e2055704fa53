"""No test reaches beyond this machine.

The interpreter tells an audit hook before it opens a connection or asks for the
address of a host, so nothing can go round it by keeping the real socket.
"""

import ipaddress
import sys

LOCAL_NAMES = {"localhost", "", None}


class NetworkRefused(RuntimeError):
    """A test tried to reach another machine."""


def is_local(host):
    """Whether a host, as a socket is given it, is this machine."""
    if isinstance(host, bytes):
        host = host.decode()
    if host in LOCAL_NAMES:
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def refuse(event, arguments):
    if event == "socket.getaddrinfo":
        host = arguments[0]
    elif event == "socket.connect" and isinstance(arguments[1], tuple):
        host = arguments[1][0]
    else:
        return
    if not is_local(host):
        raise NetworkRefused(f"a test may not reach {host}")


def close():
    """Refuse every other machine from now on, in this process."""
    sys.addaudithook(refuse)
