"""The next version of a public record: drafted apart, then in its place at once."""

import pytest
from django.core.exceptions import ValidationError

from events import history
from events.models import NextVersion, PublicVersion, Revision
from tests.admin.forms import act, errors, filled, messages, opened, save
from tests.admin.next_versions import draft, next_form
from tests.factories import (
    FamilyFactory,
    MeetingFactory,
    ReferenceFactory,
    ResolutionFactory,
    SourceFactory,
    StatementFactory,
)

WHY = "The official text has another title."


@pytest.fixture
def live(db):
    """A resolution that the public sees."""
    return ResolutionFactory(title="Live", sources=[SourceFactory()])


def titles(record):
    record.refresh_from_db()
    return record.title


def test_what_is_drafted_is_kept_and_the_public_sees_what_it_saw(
    contributor, reader, live
):
    version = PublicVersion.advance()

    draft(contributor, live, title="Next", change_reason=WHY)

    coming = NextVersion.objects.get()
    assert titles(live) == "Live"
    assert (coming.values["title"], coming.reason) == ("Next", WHY)
    assert "Next" not in reader.get(live.get_absolute_url()).content.decode()
    assert PublicVersion.current() == version
    assert not Revision.objects.exists()


def test_the_form_opens_again_with_what_was_drafted(contributor, live):
    draft(contributor, live, title="Next", change_reason=WHY)

    page = contributor.get(next_form(live))

    assert page.context["adminform"].form["title"].value() == "Next"
    assert [each.after for each in page.context["to_come"]] == ["Next"]


def test_themes_and_sources_are_drafted_too(contributor, live):
    theme = FamilyFactory(slot=1, slug="labour")

    draft(contributor, live, themes=[theme.pk])

    assert NextVersion.objects.get().values["themes"] == ["labour"]
    assert not live.themes.exists()


def test_publishing_puts_it_in_place_at_once(contributor, publisher, reader, live):
    draft(contributor, live, title="Next", change_reason=WHY)
    version = PublicVersion.current()

    page = draft(publisher, live, "_next_publish")

    assert titles(live) == "Next"
    assert "The next version is public now." in messages(page)
    assert "Next" in reader.get(live.get_absolute_url()).content.decode()
    assert PublicVersion.current() > version
    assert not NextVersion.objects.exists()


def test_what_took_its_place_is_a_correction_with_its_reason(
    contributor, publisher, live
):
    draft(contributor, live, title="Next", change_reason=WHY)

    draft(publisher, live, "_next_publish")

    step = Revision.objects.get()
    assert (step.action, step.is_correction, step.reason) == ("replaced", True, WHY)
    assert step.changes == {"title": ["Live", "Next"]}


def test_a_fact_is_not_drafted_anew_without_a_reason(contributor, live):
    page = draft(contributor, live, title="Next")

    assert any("say in one sentence why" in sentence for sentence in errors(page))
    assert page.context["adminform"].form["title"].value() == "Next"
    assert not NextVersion.objects.exists()


def test_a_contributor_does_not_publish(contributor, live):
    draft(contributor, live, "_next_publish", title="Next", change_reason=WHY)

    assert titles(live) == "Live"
    assert NextVersion.objects.get().status == "draft"


def test_what_is_in_review_is_changed_by_who_may_review(contributor, editor, live):
    draft(contributor, live, "_next_review", title="Next", change_reason=WHY)

    assert NextVersion.objects.get().status == "in_review"
    assert contributor.get(next_form(live)).status_code == 403
    assert editor.get(next_form(live)).status_code == 200


def test_it_can_be_discarded(contributor, live):
    draft(contributor, live, title="Next", change_reason=WHY)

    draft(contributor, live, "_next_discard")

    assert not NextVersion.objects.exists()
    assert titles(live) == "Live"


def test_a_draft_has_no_next_version(contributor):
    record = ResolutionFactory(status="draft")

    assert contributor.get(next_form(record)).status_code == 404


def test_other_fields_of_the_record_may_change_meanwhile(contributor, publisher, live):
    draft(contributor, live, title="Next", change_reason=WHY)
    save(publisher, live, summary="New summary.")

    draft(publisher, live, "_next_publish")

    live.refresh_from_db()
    assert (live.title, live.summary) == ("Next", "New summary.")


def test_the_same_field_changed_meanwhile_is_told_and_nothing_is_lost(publisher, live):
    NextVersion.objects.create(
        kind="resolution",
        record=live.pk,
        key=live.symbol,
        base=history.values_of(live),
        values={**history.values_of(live), "title": "Next"},
    )
    save(publisher, live, title="Corrected", change_reason="A misprint.")
    live.refresh_from_db()

    with pytest.raises(ValidationError, match="changed since .* begun: title"):
        history.replace(live, NextVersion.objects.get(), publisher.user)

    assert titles(live) == "Corrected"
    assert NextVersion.objects.get().values["title"] == "Next"


def test_who_opens_the_form_sees_what_the_record_holds_by_now(
    contributor, publisher, live
):
    draft(contributor, live, title="Next", change_reason=WHY)
    sent = filled(opened(contributor, next_form(live))) | {"_save": "1"}
    save(publisher, live, title="Corrected", change_reason="A misprint.")

    answer = contributor.post(next_form(live), sent)

    assert any("while you had it open" in sentence for sentence in errors(answer))


def test_two_who_draft_at_once_are_told(contributor, editor, live):
    page = contributor.get(next_form(live))
    sent = filled(page, title="Second", change_reason=WHY) | {"_save": "1"}
    draft(editor, live, title="First", change_reason=WHY)

    answer = contributor.post(next_form(live), sent)

    assert any("while you had it open" in sentence for sentence in errors(answer))
    assert answer.context["adminform"].form["title"].value() == "Second"
    assert NextVersion.objects.get().values["title"] == "First"


def test_what_belongs_to_the_record_is_not_touched(contributor, publisher, live):
    ReferenceFactory(citing=live)

    draft(contributor, live, title="Next", change_reason=WHY)
    draft(publisher, live, "_next_publish")

    assert live.references.count() == 1


@pytest.mark.parametrize(
    ("make", "typed"),
    [
        pytest.param(MeetingFactory, {"title": "Next"}, id="meeting"),
        pytest.param(StatementFactory, {"occasion": "Next"}, id="statement"),
    ],
)
def test_every_kind_of_record_has_one(contributor, publisher, make, typed):
    record = make(sources=[SourceFactory()])
    draft(contributor, record, change_reason=WHY, **typed)

    draft(publisher, record, "_next_publish")

    record.refresh_from_db()
    assert {name: getattr(record, name) for name in typed} == typed


def test_votes_and_days_are_published_by_somebody_else(publisher, live):
    page = draft(
        publisher, live, "_next_publish", adopted_on="2018-12-18", change_reason=WHY
    )

    live.refresh_from_db()
    assert str(live.adopted_on) != "2018-12-18"
    assert any("somebody else must publish" in message for message in messages(page))
    assert NextVersion.objects.exists()


def test_four_eyes_can_be_switched_off(publisher, live, settings):
    settings.FOUR_EYES = False

    draft(publisher, live, "_next_publish", adopted_on="2018-12-18", change_reason=WHY)

    live.refresh_from_db()
    assert str(live.adopted_on) == "2018-12-18"


def test_votes_and_days_of_a_public_record_are_not_changed_by_one(publisher, live):
    page = save(publisher, live, adopted_on="2018-12-18", change_reason=WHY)

    assert any("Two people see a vote" in sentence for sentence in errors(page))
    live.refresh_from_db()
    assert str(live.adopted_on) != "2018-12-18"


def test_who_wrote_the_day_of_a_draft_does_not_publish_it(publisher, editor):
    record = ResolutionFactory(
        symbol="A/RES/73/195", status="draft", sources=[SourceFactory()]
    )
    save(publisher, record, adopted_on="2018-12-20")

    page = act(publisher, "publish", [record])

    record.refresh_from_db()
    assert record.status == "draft"
    assert any("somebody else must publish" in message for message in messages(page))


def test_who_wrote_something_else_publishes_the_day_of_another(publisher, editor):
    record = ResolutionFactory(
        symbol="A/RES/73/195", status="draft", sources=[SourceFactory()]
    )
    save(editor, record, adopted_on="2018-12-20")
    save(publisher, record, title="Global Compact")

    act(publisher, "publish", [record])

    record.refresh_from_db()
    assert record.status == "published"
