"""The line that gunicorn writes about each request."""

import json
import logging
from datetime import timedelta
from types import SimpleNamespace

import pytest
from gunicorn.config import Config

from unga_migration.access_log import AccessLog


@pytest.fixture
def lines(monkeypatch):
    """Write one request with this path; give back the lines of the log."""
    config = Config()
    config.set("accesslog", "-")
    log = AccessLog(config)
    written = []
    handler = logging.Handler()
    handler.emit = lambda record: written.append(record.getMessage())
    monkeypatch.setattr(log.access_log, "handlers", [handler])

    def write(path):
        environ = {
            "REQUEST_METHOD": "GET",
            "RAW_URI": "/?q=asylum",
            "SERVER_PROTOCOL": "HTTP/1.1",
            "PATH_INFO": path,
            "QUERY_STRING": "q=asylum",
            "REMOTE_ADDR": "203.0.113.7",
            "HTTP_USER_AGENT": "Firefox",
        }
        response = SimpleNamespace(
            status="200 OK", sent=512, headers=[("X-Request-ID", "router-8f14e45f")]
        )
        request = SimpleNamespace(headers=[("X-FORWARDED-FOR", "203.0.113.7")])
        log.access(response, request, environ, timedelta(milliseconds=12))
        return written

    return write


def test_the_line_says_what_was_asked_and_how_it_went(lines):
    line = json.loads(lines("/timeline/")[0])

    line.pop("timestamp")
    assert line == {
        "name": "access",
        "method": "GET",
        "path": "/timeline/",
        "status": 200,
        "bytes": 512,
        "seconds": 0.012,
        "request_id": "router-8f14e45f",
    }


@pytest.mark.parametrize("private", ["203.0.113.7", "asylum", "Firefox"])
def test_the_line_does_not_say_who_asked(lines, private):
    assert private not in lines("/timeline/")[0]


@pytest.mark.parametrize("path", ["/a\nb/", '/a"b/', "/\\/", "/\x1b[31m/", "/\udc80/"])
def test_no_path_can_break_out_of_its_line(lines, path):
    (line,) = lines(path)

    assert json.loads(line)["path"] == path
    assert line.isprintable()
