"""The instrument that measures the pages, measured itself."""

import os
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from tests.bench.load import Load, Task, ask
from tests.bench.measuring import Slice, figures
from tests.bench.pages import BARE, Page
from tests.bench.processes import cpu_seconds, parent
from tests.bench.report import table


class Counting(BaseHTTPRequestHandler):
    """Answers 404 under /missing, otherwise 200, and remembers what was asked."""

    protocol_version = "HTTP/1.1"
    asked: list = []

    def do_GET(self):  # noqa: N802, the name that http.server looks for
        self.asked.append(self.path)
        self.send_response(404 if self.path.startswith("/missing") else 200)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *arguments):
        """Say nothing."""


@pytest.fixture
def server():
    """A server on a port of its own."""
    Counting.asked.clear()
    running = ThreadingHTTPServer(("127.0.0.1", 0), Counting)
    running.daemon_threads = True
    thread = threading.Thread(target=running.serve_forever, args=(0.02,))
    thread.start()
    yield running.server_port
    running.shutdown()
    thread.join()
    running.server_close()


def test_each_request_is_counted_and_the_addresses_take_turns(server):
    load = ask(Task(server, ["/a", "/b"], {}, 1), 0.2, slow=True)

    assert load.requests == len(Counting.asked) > 2
    assert Counting.asked[:4] == ["/a", "/b", "/a", "/b"]
    assert (load.refused, load.broken) == (0, 0)


def test_refusals_are_counted(server):
    load = ask(Task(server, ["/missing"], {}, 1), 0.1, slow=True)

    assert load.refused == load.requests > 0


def test_the_processor_time_of_a_process_grows_while_it_works():
    before = cpu_seconds([os.getpid()])
    end = time.process_time() + 0.1

    while time.process_time() < end:
        pass

    assert cpu_seconds([os.getpid()]) - before >= 0.08


def test_the_parent_of_a_process_is_found():
    assert parent(os.getpid()) == os.getppid()


def a_slice(requests, cpu, refused=0, broken=0):
    return Slice(Load(requests, 2.0, 5.0, 9.0, refused, broken), cpu, 0.0)


def test_ratios_are_taken_inside_a_round():
    pages = [Page(BARE, ["/bench/bare"]), Page("home", ["/"])]
    found = {
        BARE: [a_slice(1000, 1.0), a_slice(100, 10.0), a_slice(1000, 1.0)],
        "home": [a_slice(200, 5.0), a_slice(20, 50.0), a_slice(200, 5.0)],
    }

    _, home = figures("sqlite", 200, pages, found)

    assert (home.times_bare, home.speed_of_bare, home.cpu_ms) == (5.0, 0.2, 5.0)
    assert home.per_second == 100.0


@pytest.mark.parametrize(
    ("status", "refused", "broken", "failed"),
    [
        pytest.param(200, 0, 0, 0, id="a page answers"),
        pytest.param(200, 3, 0, 3, id="a page is refused three times"),
        pytest.param(404, 100, 0, 0, id="an error page refuses each time"),
        pytest.param(404, 90, 0, 10, id="an error page answers ten times"),
        pytest.param(200, 0, 2, 2, id="two connections break"),
    ],
)
def test_an_unexpected_answer_is_a_failure(status, refused, broken, failed):
    page = Page(BARE, ["/"], status)

    (bare,) = figures(
        "sqlite", 200, [page], {BARE: [a_slice(100, 1.0, refused, broken)]}
    )

    assert bare.failed == failed


def test_the_table_has_a_line_a_page_with_figures_under_their_headings():
    page = Page(BARE, ["/"])
    found = figures("sqlite", 20_000, [page], {BARE: [a_slice(3000, 0.66)]})

    heading, line = table(found).splitlines()

    assert line.split()[:2] == ["sqlite", "20,000"]
    assert line[: heading.index("req/s") + 5].endswith("1,500")
