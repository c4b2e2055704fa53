"""A lock outside any transaction of its request fails, whatever runs around it."""

import pytest
from django.core.signals import request_finished, request_started
from django.db import transaction

from events.models import Source


@pytest.fixture
def request_begun(db):
    request_started.send(sender=None, environ={})
    yield
    request_finished.send(sender=None)


def lock():
    return list(Source.objects.select_for_update())


def test_outside_a_transaction_of_the_request_a_lock_fails(request_begun):
    with pytest.raises(AssertionError, match="outside a transaction"):
        lock()


def test_inside_one_it_holds(request_begun):
    with transaction.atomic():
        assert lock() == []


def test_where_no_request_runs_the_test_itself_may_lock(db):
    assert lock() == []
