"""A page that writes takes a transaction when it is sent, and not to be looked at."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.admin.forms import address, save
from tests.factories import ResolutionFactory, VoteFactory


def restoring(publisher):
    record = ResolutionFactory(status="draft", title="Before")
    save(publisher, record, title="After")
    return reverse("admin:events_resolution_restore_before", args=[record.pk, 1])


def deleting(publisher):
    return address(VoteFactory(), "delete")


@pytest.mark.parametrize("page_of", [restoring, deleting])
def test_looking_begins_no_transaction_and_sending_does(publisher, page_of):
    page, begun = page_of(publisher), []

    for ask in (publisher.get, publisher.post):
        with CaptureQueriesContext(connection) as asked:
            assert ask(page).status_code == 200
        begun.append(any("SAVEPOINT" in query["sql"] for query in asked))

    assert begun == [False, True]
