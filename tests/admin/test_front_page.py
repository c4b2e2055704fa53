"""The editors' front page: what waits, how much of it, and for whom it is shown."""

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from events.models import Resolution, Session
from tests.admin.forms import listing, save
from tests.factories import (
    MeetingFactory,
    ResolutionFactory,
    SessionFactory,
    SourceFactory,
    StatementFactory,
    ThemeFactory,
)

FRONT = reverse("admin:index")


def queues(client):
    """The number in each queue, by its title."""
    return {
        str(queue.title): queue.total for queue in client.get(FRONT).context["queues"]
    }


def queue(client, title):
    return next(
        queue
        for queue in client.get(FRONT).context["queues"]
        if str(queue.title) == title
    )


@pytest.fixture
def complete():
    """What a record needs so that nothing waits."""
    return {"sources": [SourceFactory()], "themes": [ThemeFactory(parent__slot=1)]}


def test_nothing_waits_in_an_empty_record(contributor):
    page = contributor.get(FRONT)

    assert set(queues(contributor).values()) == {0}
    assert "Nothing waits here." in page.content.decode()


def test_each_record_waits_for_its_own_reason(contributor, complete):
    session = SessionFactory(code="73", **complete)
    complete["session"] = session
    ResolutionFactory(symbol="A/RES/73/1", **complete, to_verify="Day.", status="draft")
    ResolutionFactory(symbol="A/RES/73/2", **complete, status="in_review")
    ResolutionFactory(symbol="A/RES/73/3", **complete | {"sources": []})
    StatementFactory(**complete | {"themes": []})
    raw = ResolutionFactory(symbol="A/RES/73/4", **complete, status="draft")
    Resolution.objects.filter(pk=raw.pk).update(sort_key="", session=None)

    assert queues(contributor) == {
        "To verify": 1,
        "In review": 1,
        "Without a source": 1,
        "Without a theme": 1,
        "Symbols not understood": 1,
    }


def test_the_kinds_are_counted_together_and_linked_apart(contributor, complete):
    session = SessionFactory(code="61", **complete)
    meeting = MeetingFactory(part_of=session, **complete)
    StatementFactory.create_batch(2, session=meeting, **complete, status="in_review")
    complete["session"] = session
    ResolutionFactory(symbol="A/RES/61/1", **complete, status="in_review")

    found = queue(contributor, "In review")

    assert found.total == 3
    assert [(number, link.url) for number, link in found.lists] == [
        (1, f"{listing(Resolution)}?status__exact=in_review"),
        (2, "/admin/events/statement/?status__exact=in_review"),
    ]


def test_each_link_leads_to_as_many_rows_as_it_says(contributor):
    ResolutionFactory.create_batch(3, status="in_review", to_verify="The day.")
    MeetingFactory.create_batch(2, to_verify="The place.", status="draft")
    Resolution.objects.update(sort_key="", session=None)

    lists = [
        (number, link.url)
        for found in contributor.get(FRONT).context["queues"]
        for number, link in found.lists
    ]

    assert len(lists) >= 7
    for number, url in lists:
        assert contributor.get(url).context["cl"].result_count == number, url


def test_the_first_five_are_those_changed_last(editor):
    records = ResolutionFactory.create_batch(7, status="in_review")
    save(editor, records[0], title="Changed now")

    first = queue(editor, "In review").first

    assert len(first) == 5
    assert first[0].words == f"{records[0].symbol} Changed now"


def test_my_actions_are_mine(editor, publisher):
    record = ResolutionFactory(status="draft")
    save(editor, record, title="Changed by the editor")

    assert "Changed by the editor" in actions(editor)
    assert "Changed by the editor" not in actions(publisher)


def actions(client):
    """The part of the front page that lists one's own actions."""
    page = client.get(FRONT).content.decode()
    return page[page.index("recent-actions-module") :]


@pytest.mark.django_db
def test_somebody_without_a_group_sees_no_queue():
    client = Client()
    client.force_login(User.objects.create_user("new", is_staff=True))

    page = client.get(FRONT)

    assert page.context["queues"] == []
    assert Session.objects.count() == 0
