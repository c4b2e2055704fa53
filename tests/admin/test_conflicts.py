"""An official file says otherwise than an editor: both are kept, and one decides."""

import pytest
from django.urls import reverse

from events.models import Conflict, Resolution, Revision
from tests.admin.forms import listing, messages, save, send
from tests.factories import ResolutionFactory, StateFactory
from tests.importers.taking import recorded, taken

WHY = "The official text has this title."


@pytest.fixture
def corrected(publisher):
    """A draft from a file, whose title an editor has changed since."""
    taken(recorded(title="Protection of migrants"))
    record = Resolution.objects.get()
    save(publisher, record, title="Protection of all migrants")
    return record


def decide(client, decision):
    conflict = Conflict.objects.get()
    url = reverse("admin:events_conflict_decide", args=[conflict.pk, decision])
    return send(client, url)


def again(title="Protection of migrants"):
    return taken(recorded(title=title))


def test_the_value_of_the_editor_stands_and_the_conflict_is_listed(editor, corrected):
    again()

    corrected.refresh_from_db()
    conflict = Conflict.objects.get()
    page = editor.get(listing(Conflict)).content.decode()
    assert corrected.title == "Protection of all migrants"
    assert (conflict.part, conflict.offered) == ("title", "Protection of migrants")
    assert "Protection of all migrants (set by an editor)" in page
    assert "voting, votes.csv" in page


def test_the_same_file_again_makes_no_second_conflict(corrected):
    again()
    again()

    assert Conflict.objects.count() == 1


def test_taking_it_puts_the_value_of_the_file_in_place(editor, corrected):
    again()

    page = decide(editor, "accept")

    corrected.refresh_from_db()
    assert corrected.title == "Protection of migrants"
    assert Conflict.objects.get().status == "accepted"
    assert messages(page) == ["A/RES/78/217: title: Accepted."]


def test_what_was_taken_is_a_step_of_history(editor, corrected):
    again()

    decide(editor, "accept")

    step = Revision.objects.of(corrected).first()
    assert (step.action, step.by) == ("accepted", editor.user)
    assert step.changes == {
        "title": ["Protection of all migrants", "Protection of migrants"]
    }


def test_after_it_was_taken_a_newer_file_is_believed_again(editor, corrected):
    again()
    decide(editor, "accept")

    taken(recorded(title="Protection of migrants (corrected)"))

    corrected.refresh_from_db()
    assert corrected.title == "Protection of migrants (corrected)"


def test_what_was_rejected_is_not_offered_again(editor, corrected):
    again()
    decide(editor, "reject")

    again()

    corrected.refresh_from_db()
    assert corrected.title == "Protection of all migrants"
    assert Conflict.objects.get().status == "rejected"


def test_another_value_is_offered_after_a_rejection(editor, corrected):
    again()
    decide(editor, "reject")

    again("Protection of migrants, all of them")

    conflict = Conflict.objects.get()
    assert (conflict.status, conflict.by) == ("open", None)
    assert conflict.offered == "Protection of migrants, all of them"


def test_a_conflict_ends_where_file_and_editor_agree(publisher, corrected):
    again()
    save(publisher, corrected, title="Protection of migrants")

    again()

    assert not Conflict.objects.open().exists()


def test_who_may_not_change_the_record_decides_nothing(contributor, corrected):
    again()
    Resolution.objects.update(status="in_review")

    answer = decide(contributor, "accept")

    assert answer.status_code == 403
    assert Conflict.objects.get().status == "open"


def test_a_decided_conflict_is_not_decided_again(editor, corrected):
    again()
    decide(editor, "reject")

    assert decide(editor, "accept").status_code == 404


def test_a_correction_of_a_public_fact_says_where_it_comes_from(publisher, corrected):
    Resolution.objects.update(status="published")
    again()

    decide(publisher, "accept")

    step = Revision.objects.of(corrected).first()
    assert step.is_correction
    assert step.reason == "Taken from an official file: votes.csv."


def test_it_takes_a_click_from_the_list(editor, corrected):
    again()

    page = editor.get(listing(Conflict)).content.decode()

    url = reverse(
        "admin:events_conflict_decide", args=[Conflict.objects.get().pk, "accept"]
    )
    assert f'formaction="{url}"' in page


@pytest.mark.parametrize("number", [2, 40])
def test_the_list_takes_the_same_queries_however_long(
    editor, django_assert_max_num_queries, number
):
    for record in ResolutionFactory.create_batch(number):
        Conflict.objects.create(
            kind="resolution",
            record=record.pk,
            key=record.symbol,
            part="title",
            offered="Other",
            format="voting",
            file="votes.csv",
        )

    with django_assert_max_num_queries(10):
        editor.get(listing(Conflict))


def test_a_roll_call_that_was_taken_is_told_vote_by_vote(editor):
    for code in ("MEX", "PER", "CHL"):
        StateFactory(code=code)
    taken(recorded())
    record = Resolution.objects.get()
    save(editor, record.votes.get(state__code="MEX"), position="abstain")
    again()

    decide(editor, "accept")

    step = Revision.objects.of(record).first()
    votes = [rows["MEX"]["position"] for rows in step.changes["votes"]]
    assert (step.action, votes) == ("accepted", ["abstain", "yes"])
    assert list(step.changes["votes"][1]) == ["MEX"]
