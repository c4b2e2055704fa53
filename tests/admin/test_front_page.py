"""The editors' front page: what waits, how much of it, and for whom it is shown."""

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from events.admin.desk import Desk
from events.models import Conflict, Resolution, Session
from tests.admin.forms import listing, save
from tests.admin.next_versions import draft
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
        str(queue.title): queue.total
        for queue in client.get(FRONT).context["desk"].queues
    }


def problems(client):
    """The table of rules: its title -> the number in the column of each kind."""
    return {
        str(row.title): [cell and cell.words for cell in row.cells]
        for row in client.get(FRONT).context["desk"].problems
    }


def queue(client, title):
    return next(
        queue
        for queue in client.get(FRONT).context["desk"].queues
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
        "My drafts": 0,
        "Waiting for review": 1,
        "To verify": 1,
    }
    assert problems(contributor)["Without a source"] == ["1", None, None]
    assert problems(contributor)["Without a theme"] == [None, None, "1"]


def test_a_rule_that_nothing_breaks_is_not_in_the_table(contributor, complete):
    SessionFactory(code="73", **complete)

    assert problems(contributor) == {}


def test_what_blocks_stands_above_what_only_warns(contributor):
    ResolutionFactory(status="draft", to_verify="The day.")

    rows = contributor.get(FRONT).context["desk"].problems

    levels = [row.blocks for row in rows]
    assert levels == sorted(levels, reverse=True)
    assert {True, False} == set(levels)


def test_the_front_page_takes_few_queries(contributor, django_assert_max_num_queries):
    ResolutionFactory.create_batch(20, status="in_review", to_verify="The day.")
    MeetingFactory.create_batch(20, status="in_review", to_verify="The place.")

    with django_assert_max_num_queries(10):
        contributor.get(FRONT)


def test_the_kinds_are_counted_together_and_linked_apart(contributor, complete):
    session = SessionFactory(code="61", **complete)
    meeting = MeetingFactory(part_of=session, **complete)
    StatementFactory.create_batch(2, session=meeting, **complete, status="in_review")
    complete["session"] = session
    ResolutionFactory(symbol="A/RES/61/1", **complete, status="in_review")

    found = queue(contributor, "Waiting for review")

    assert found.total == 3
    assert [(number, link.url) for number, link in found.lists] == [
        (1, f"{listing(Resolution)}?status__exact=in_review"),
        (2, "/admin/events/statement/?status__exact=in_review"),
    ]


def test_each_link_leads_to_as_many_rows_as_it_says(contributor):
    ResolutionFactory.create_batch(3, status="in_review", to_verify="The day.")
    MeetingFactory.create_batch(2, to_verify="The place.", status="draft")
    Resolution.objects.update(sort_key="", session=None)

    desk = contributor.get(FRONT).context["desk"]
    lists = [
        (number, link.url) for found in desk.queues for number, link in found.lists
    ]
    cells = [cell for row in desk.problems for cell in row.cells if cell]
    lists += [(int(cell.words), cell.url) for cell in cells]

    assert len(lists) >= 10
    for number, url in lists:
        assert contributor.get(url).context["cl"].result_count == number, url


def test_the_first_five_are_those_changed_last(editor):
    records = ResolutionFactory.create_batch(7, status="in_review")
    save(editor, records[0], title="Changed now")

    first = queue(editor, "Waiting for review").first

    assert len(first) == 5
    assert first[0].words == f"{records[0].symbol} Changed now"


def test_my_drafts_are_those_that_i_began_or_changed(editor, publisher):
    mine, other = ResolutionFactory.create_batch(2, status="draft")
    save(editor, mine, title="Changed by the editor")
    save(publisher, other, title="Changed by the publisher")

    found = queue(editor, "My drafts")

    assert found.total == 1
    assert [link.words for link in found.first] == [
        f"{mine.symbol} Changed by the editor"
    ]


def test_the_list_of_my_drafts_has_as_many(editor):
    mine, _ = ResolutionFactory.create_batch(2, status="draft")
    save(editor, mine, title="Changed by the editor")

    page = editor.get(f"{listing(Resolution)}?mine=drafts")

    assert list(page.context["cl"].result_list) == [mine]


def test_recent_changes_are_those_of_everybody(editor, publisher):
    record = ResolutionFactory(status="draft")
    save(editor, record, title="Changed by the editor")
    save(publisher, record, title="Changed by the publisher")

    steps = editor.get(FRONT).context["desk"].news.steps

    assert [step.by for step in steps] == ["publisher", "editor"]


def test_next_versions_and_conflicts_wait_on_the_front_page(editor, complete):
    record = ResolutionFactory(title="Live", **complete)
    draft(editor, record, title="Next", change_reason="The text has another.")
    Conflict.objects.create(kind="resolution", record=record.pk, key="x", part="title")

    page = editor.get(FRONT)

    news = page.context["desk"].news
    assert [str(version) for version, _ in news.coming] == [record.symbol]
    assert news.conflicts == 1
    assert "?status__exact=open" in page.content.decode()


@pytest.mark.django_db
def test_somebody_without_a_group_sees_no_queue():
    client = Client()
    client.force_login(User.objects.create_user("new", is_staff=True))

    page = client.get(FRONT)

    assert page.context["desk"] == Desk()
    assert Session.objects.count() == 0
