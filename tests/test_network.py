"""The suite itself stays on this machine."""

import socket

import pytest

from tests.network import NetworkRefused


def test_another_machine_is_out_of_reach():
    with socket.socket() as reaching, pytest.raises(NetworkRefused, match="192.0.2.1"):
        reaching.connect(("192.0.2.1", 80))


def test_a_name_on_the_network_is_not_asked_for():
    with pytest.raises(NetworkRefused, match="docs.un.org"):
        socket.getaddrinfo("docs.un.org", 443)


def test_this_machine_is_within_reach():
    with (
        socket.create_server(("127.0.0.1", 0)) as server,
        socket.create_connection(server.getsockname()) as connection,
    ):
        assert connection.getpeername() == server.getsockname()
