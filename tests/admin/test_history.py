"""Every step of a record: who, when, why, from what to what, and the way back."""

from datetime import date

import pytest
from django.db import IntegrityError
from django.urls import reverse

from events.history.recording import as_it_is, keep
from events.models import Resolution, Revision
from tests.admin.forms import act, add, address, errors, save
from tests.factories import (
    FamilyFactory,
    MeetingFactory,
    ResolutionFactory,
    SessionFactory,
    SourceFactory,
    StateFactory,
    StatementFactory,
)

WHY = "The meeting record has another day."


def steps(record):
    """The history, the latest step first."""
    return list(Revision.objects.of(record))


def restoring(record, number):
    return reverse(
        f"admin:events_{record._meta.model_name}_restore", args=[record.pk, number]
    )


def test_a_new_record_begins_its_history(contributor):
    SessionFactory(code="73")

    add(contributor, Resolution, symbol="73/195", title="Global Compact")

    (step,) = steps(Resolution.objects.get())
    assert (step.number, step.action, step.by) == (1, "created", contributor.user)
    assert step.values["title"] == "Global Compact"


def test_a_change_tells_each_value_before_and_after(editor):
    record = ResolutionFactory(status="draft", title="Before", adopted_on=None)

    save(editor, record, title="After", adopted_on="2018-12-19")

    (step,) = steps(record)
    assert step.changes == {
        "title": ["Before", "After"],
        "adopted_on": [None, "2018-12-19"],
    }


def test_themes_and_sources_are_named_by_their_own_keys(editor):
    source = SourceFactory(url="https://www.un.org/a")
    record = ResolutionFactory(status="draft", sources=[source])
    theme = FamilyFactory(slot=1, slug="labour")

    save(editor, record, themes=[theme.pk], sources=[])

    (step,) = steps(record)
    assert step.changes == {
        "themes": [[], ["labour"]],
        "sources": [["https://www.un.org/a"], []],
    }


def test_a_form_saved_as_it_was_is_no_step(editor):
    record = ResolutionFactory(status="draft")

    save(editor, record)

    assert steps(record) == []


def test_each_move_is_a_step(publisher):
    record = ResolutionFactory(status="draft", sources=[SourceFactory()])

    act(publisher, "send_to_review", [record])
    act(publisher, "publish", [record])
    act(publisher, "withdraw", [record], withdrawal_answered="1", reason="Twice.")

    assert [(step.number, step.action, step.reason) for step in steps(record)] == [
        (3, "withdraw", "Twice."),
        (2, "publish", ""),
        (1, "send_to_review", ""),
    ]


def test_a_fact_that_the_public_saw_is_not_changed_without_a_reason(publisher):
    record = ResolutionFactory(title="Before")

    page = save(publisher, record, title="After")

    assert any("say in one sentence why" in sentence for sentence in errors(page))
    record.refresh_from_db()
    assert record.title == "Before"
    assert page.context["adminform"].form["title"].value() == "After"


def test_with_its_reason_it_is_a_correction(publisher):
    record = ResolutionFactory(title="Before")

    save(publisher, record, title="After", change_reason=WHY)

    (step,) = steps(record)
    assert (step.is_correction, step.reason) == (True, WHY)


def test_the_editors_own_words_change_without_a_reason(publisher):
    record = ResolutionFactory(summary="Old.")

    save(publisher, record, summary="New.")

    (step,) = steps(record)
    assert not step.is_correction


def test_a_draft_changes_without_a_reason(contributor):
    record = ResolutionFactory(status="draft", title="Before")

    save(contributor, record, title="After")

    assert [step.is_correction for step in steps(record)] == [False]


def test_the_history_page_tells_who_when_and_why_with_the_words(publisher):
    title = "Global Compact for Safe, Orderly and Regular Migration"
    record = ResolutionFactory(title=title)
    save(publisher, record, title=title.replace("Safe", "Secure"), change_reason=WHY)

    page = publisher.get(address(record, "history")).content.decode()

    assert "<del>Safe</del> <ins>Secure</ins>" in page
    assert WHY in page
    assert "publisher" in page


def test_the_history_page_is_only_read(editor):
    record = ResolutionFactory(status="draft")

    page = reverse("admin:events_resolution_history", args=[record.pk])

    assert editor.post(page).status_code == 405
    assert editor.post(restoring(record, 1)).status_code == 404


def test_an_earlier_state_is_restored_as_a_new_step(publisher):
    record = ResolutionFactory(
        status="draft", title="First", adopted_on=date(2018, 12, 19)
    )
    save(publisher, record, title="Second")
    save(publisher, record, title="Third", adopted_on="2018-12-20")

    publisher.post(restoring(record, 1), {"reason": ""})

    record.refresh_from_db()
    assert (record.title, record.adopted_on) == ("Second", date(2018, 12, 19))
    assert [step.action for step in steps(record)] == ["restored", "changed", "changed"]


def test_relations_come_back_too(publisher):
    theme = FamilyFactory(slot=1, slug="labour")
    record = ResolutionFactory(status="draft", themes=[theme])
    save(publisher, record, title="With a theme")
    save(publisher, record, themes=[])

    publisher.post(restoring(record, 1), {"reason": ""})

    assert list(record.themes.all()) == [theme]


@pytest.mark.parametrize(
    "make",
    [
        pytest.param(lambda: MeetingFactory(status="draft"), id="meeting"),
        pytest.param(
            lambda: StatementFactory(status="draft", state=StateFactory()),
            id="statement",
        ),
    ],
)
def test_every_kind_of_record_is_restored(publisher, make):
    record = make()
    save(publisher, record, summary="First.")
    save(publisher, record, summary="Second.")

    publisher.post(restoring(record, 1), {"reason": ""})

    record.refresh_from_db()
    assert record.summary == "First."


def test_a_public_record_is_restored_with_a_reason_only(publisher):
    record = ResolutionFactory(title="First")
    save(publisher, record, title="Second", change_reason=WHY)
    save(publisher, record, title="Third", change_reason=WHY)

    page = publisher.post(restoring(record, 1), {"reason": ""})

    assert page.context["form"].errors["reason"]
    record.refresh_from_db()
    assert record.title == "Third"


def test_what_is_no_longer_there_keeps_a_state_from_being_restored(publisher):
    theme = FamilyFactory(slot=1, slug="labour")
    record = ResolutionFactory(status="draft", themes=[theme])
    save(publisher, record, title="With a theme")
    save(publisher, record, themes=[], title="Without")
    theme.delete()

    page = publisher.post(restoring(record, 1), {"reason": ""})

    assert "No longer in the record: labour." in page.content.decode()
    record.refresh_from_db()
    assert record.title == "Without"


def test_who_may_not_change_a_record_restores_nothing(contributor, publisher):
    record = ResolutionFactory(title="First")
    save(publisher, record, title="Second", change_reason=WHY)

    answer = contributor.post(restoring(record, 1), {"reason": WHY})

    assert answer.status_code == 403


def test_no_such_step_is_not_found(publisher):
    record = ResolutionFactory(status="draft")

    assert publisher.get(restoring(record, 9)).status_code == 404


@pytest.mark.django_db
def test_a_step_is_never_changed():
    step = Revision.objects.create(
        kind="resolution", record=1, number=1, key="x", action="changed"
    )

    with pytest.raises(ValueError, match="never changed"):
        step.save()


@pytest.mark.django_db
@pytest.mark.parametrize(
    "given",
    [
        pytest.param({"number": 1}, id="the same number"),
        pytest.param({"kind": "vote"}, id="another kind"),
        pytest.param({"action": "lost"}, id="another action"),
        pytest.param({"is_correction": True}, id="a correction without its reason"),
    ],
)
def test_the_database_refuses(given):
    facts = {"kind": "resolution", "record": 1, "key": "x", "action": "changed"}
    Revision.objects.create(number=1, **facts)

    with pytest.raises(IntegrityError):
        Revision.objects.create(**{**facts, "number": 2, **given})


def test_the_history_page_costs_the_same_however_long(
    publisher, django_assert_max_num_queries
):
    record = ResolutionFactory(status="draft")
    for number in range(30):
        before = as_it_is(record)
        record.title = f"Title {number}"
        record.save()
        keep(record, Revision.Action.CHANGED, publisher.user, before)

    with django_assert_max_num_queries(12):
        page = publisher.get(address(record, "history"))

    assert len(page.context["steps"]) == 25
