"""What a platform asks of the process."""

import json
import logging

import pytest
from django.db import DatabaseError
from django.test import Client
from pythonjsonlogger.json import JsonFormatter

from events.models import PublicVersion
from unga_migration.logs import RequestIdFilter


def test_healthz_asks_nothing_of_the_database(reader):
    # No django_db mark: any query would fail the test.
    response = reader.get("/healthz")

    assert (response.status_code, response.content) == (200, b"ok\n")


def test_healthz_answers_a_probe_by_inner_address():
    response = Client(headers={"host": "10.1.2.3"}).get("/healthz")

    assert response.status_code == 200


@pytest.mark.django_db
def test_readyz_answers_when_migrated(reader):
    response = reader.get("/readyz")

    assert (response.status_code, response.json()) == (200, {"ready": True})


@pytest.mark.django_db
def test_readyz_names_the_migrations_that_wait(reader, monkeypatch):
    monkeypatch.setattr(
        "django.db.migrations.recorder.MigrationRecorder.applied_migrations",
        lambda recorder: {},
    )

    response = reader.get("/readyz")

    assert response.status_code == 503
    assert response.json()["cause"].startswith("migrations not applied: ")
    assert "events.0001_squashed_0021_successor" in response.json()["cause"]


@pytest.mark.django_db
def test_readyz_names_the_fault_of_the_database(reader, monkeypatch):
    def fail(recorder):
        raise DatabaseError("disk I/O error")

    monkeypatch.setattr(
        "django.db.migrations.recorder.MigrationRecorder.applied_migrations", fail
    )

    response = reader.get("/readyz")

    assert response.status_code == 503
    assert response.json()["cause"] == "database: disk I/O error"


@pytest.mark.django_db
def test_version_names_the_release_and_the_record(reader):
    number = PublicVersion.advance()

    response = reader.get("/version.json")

    assert response.json() == {"release": "test", "record": number}


@pytest.mark.parametrize("path", ["/healthz", "/version.json"])
@pytest.mark.django_db
def test_a_probe_is_never_cached(reader, path):
    assert reader.get(path)["Cache-Control"] == "no-store"


def test_a_request_keeps_the_name_the_router_gave(reader):
    response = reader.get("/healthz", headers={"X-Request-ID": "router-8f14e45f"})

    assert response["X-Request-ID"] == "router-8f14e45f"


@pytest.mark.parametrize("name", ["", "short", "a" * 65, 'evil"name', "new\nline-name"])
def test_a_request_without_a_good_name_gets_one(reader, name):
    response = reader.get("/healthz", headers={"X-Request-ID": name})

    assert len(response["X-Request-ID"]) == 32


def test_each_line_of_the_log_names_its_request(reader):
    reader.get("/healthz", headers={"X-Request-ID": "router-8f14e45f"})
    line = logging.makeLogRecord({"msg": "something"})

    RequestIdFilter().filter(line)

    assert line.request_id == "router-8f14e45f"


def test_a_line_of_the_log_is_json():
    record = logging.makeLogRecord({"levelname": "WARNING", "msg": "A source moved"})
    formatters = [handler.formatter for handler in logging.getLogger().handlers]
    formatter = next(each for each in formatters if isinstance(each, JsonFormatter))

    line = json.loads(formatter.format(record))

    assert (line["levelname"], line["message"]) == ("WARNING", "A source moved")
    assert line["timestamp"].endswith("+00:00")
