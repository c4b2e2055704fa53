"""A lock outside any transaction of its request fails, whatever runs around it."""

import pytest
from django.db import transaction
from django.http import HttpResponse

from events.models import Source
from events.views.pages import CoverageView

PAGE = "/about/coverage/"


def lock(*request):
    list(Source.objects.select_for_update())
    return HttpResponse()


def test_outside_a_transaction_of_the_request_a_lock_fails(reader, db, monkeypatch):
    monkeypatch.setattr(CoverageView, "get", lock)

    with pytest.raises(AssertionError, match="outside a transaction"):
        reader.get(PAGE)


def test_inside_one_it_holds(reader, db, monkeypatch):
    monkeypatch.setattr(CoverageView, "get", transaction.atomic(lock))

    assert reader.get(PAGE).status_code == 200


def test_where_no_request_runs_the_test_itself_may_lock(reader, db):
    reader.get(PAGE)

    lock()
