"""Check symbols for programs: the same result as JSON."""

import json

import pytest
from django.test import Client
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.views.symbol_check import DRAFT, TWIN, publish_editions

pytestmark = pytest.mark.django_db


@pytest.fixture
def editions():
    return publish_editions()


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        pytest.param(DRAFT, "text/plain; charset=utf-8", id="text"),
        pytest.param(json.dumps({"text": DRAFT}), "application/json", id="JSON"),
        pytest.param(f"text={DRAFT}", "application/x-www-form-urlencoded", id="form"),
    ],
)
def test_a_text_may_be_sent_in_three_ways(reader, editions, body, kind):
    answer = reader.post(TWIN, body, content_type=kind).json()

    assert answer["counts"] == {
        "current": 1,
        "newer edition": 1,
        "no such session yet": 1,
        "malformed": 1,
    }


@pytest.mark.parametrize(
    ("body", "kind", "status", "sentence"),
    [
        pytest.param(b'{"text": ""}', "application/json", 400, "Paste", id="empty"),
        pytest.param(b"\xff", "text/plain", 400, "UTF-8", id="not UTF-8"),
        pytest.param(b"{", "application/json", 400, "not JSON", id="not JSON"),
        pytest.param(b"[" * 99_999, "application/json", 400, "not JSON", id="deep"),
        pytest.param(b"[]", "application/json", 400, "object", id="a list"),
        pytest.param(b'{"text": 1}', "application/json", 400, "object", id="number"),
        pytest.param(b"a=1", "text/csv", 415, "text/plain", id="another type"),
        pytest.param(b"x" * 500_001, "text/plain", 413, "500001", id="long"),
        pytest.param(b"A/1 " * 2_001, "text/plain", 413, "2000", id="many"),
    ],
)
def test_what_cannot_be_read_is_refused_in_a_sentence(
    reader, body, kind, status, sentence
):
    response = reader.post(TWIN, body, content_type=kind)

    assert response.status_code == status
    assert sentence in response.json()["error"]


def test_another_method_is_refused_in_a_sentence(reader):
    response = reader.put(TWIN, b"A/1", content_type="text/plain")

    assert response.json() == {"error": "Send the text by POST."}


def test_who_only_looks_is_told_how_to_use_it(reader):
    response = reader.get(TWIN)

    assert response.status_code == 200
    assert "by POST" in response.json()["use"]
    assert response.json()["page"] == "http://testserver/tools/symbols/"


@settings(max_examples=40, deadline=None)
@given(st.binary(max_size=200), st.sampled_from(["text/plain", "application/json", ""]))
def test_any_bytes_are_answered(body, kind):
    client = Client()

    response = client.post(TWIN, body, content_type=kind or "multipart/form-data")

    assert response.status_code in {200, 400, 415}
