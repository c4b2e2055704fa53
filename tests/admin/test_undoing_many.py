"""A bulk change is undone as one; what was changed since stays."""

import pytest
from django.db import IntegrityError
from django.utils import timezone

from events.models import Batch, PublicVersion, Revision
from tests.admin.batches import left, settle, together
from tests.admin.forms import act, listing, messages, save
from tests.factories import (
    FamilyFactory,
    ResolutionFactory,
    SeriesFactory,
    SourceFactory,
)

WHY = "It is an edition of the series."


@pytest.fixture
def done(contributor):
    """Two drafts that were given a theme together."""
    records = ResolutionFactory.create_batch(2, status="draft")
    together(contributor, records, add_themes=[FamilyFactory(slug="labour")])
    settle(contributor, "apply")
    return records


def slugs(record):
    return list(record.themes.values_list("slug", flat=True))


def test_each_record_goes_back(contributor, done):
    page = settle(contributor, "undo")

    assert [slugs(record) for record in done] == [[], []]
    assert Batch.objects.get().stage == "undone"
    assert messages(page) == ["2 records are as they were before."]


def test_undoing_is_history_too(contributor, done):
    settle(contributor, "undo")

    for record in done:
        actions = [step.action for step in Revision.objects.of(record)]
        assert actions == ["undone", "together"]
    assert Batch.objects.get().steps.count() == 4


def test_what_was_changed_since_is_listed_and_stays(contributor, done):
    still, moved = done
    save(contributor, moved, title="Typed since")

    page = settle(contributor, "undo")

    assert (slugs(still), slugs(moved)) == ([], ["labour"])
    assert left() == [(0, "", "It was changed since.")]
    assert moved.symbol in page.content.decode()


def test_what_was_only_moved_since_goes_back(contributor, done):
    act(contributor, "send_to_review", [done[0]])
    contributor.user.groups.set([_group("Editor")])

    settle(contributor, "undo")

    assert slugs(done[0]) == []


def _group(name):
    return Batch._meta.apps.get_model("auth", "Group").objects.get(name=name)


def test_who_may_not_change_a_record_any_more_leaves_it(contributor, done):
    act(contributor, "send_to_review", done)

    settle(contributor, "undo")

    assert [slugs(record) for record in done] == [["labour"]] * 2
    assert Batch.objects.get().stage == "done"
    assert {sentence for _, _, sentence in left()} == {
        "Your account may not change it."
    }


def test_another_person_who_may_change_the_records_may_undo(editor, done):
    settle(editor, "undo")

    assert slugs(done[0]) == []
    assert Revision.objects.of(done[0]).first().by == editor.user


def test_a_fact_that_the_public_saw_goes_back_with_a_reason(publisher):
    public = ResolutionFactory()
    together(publisher, [public], series=SeriesFactory().pk)
    settle(publisher, "apply", WHY)

    page = settle(publisher, "undo")

    assert "say in one sentence why" in page.context["form"].errors["reason"][0]
    settle(publisher, "undo", "It is no edition.")
    public.refresh_from_db()
    assert public.series is None
    assert Revision.objects.of(public).first().is_correction


def test_what_became_public_since_goes_back_with_a_reason_only(publisher):
    record = ResolutionFactory(status="draft", sources=[SourceFactory()])
    together(publisher, [record], series=SeriesFactory().pk)
    settle(publisher, "apply")
    act(publisher, "publish", [record])

    settle(publisher, "undo")

    record.refresh_from_db()
    assert record.series is not None
    assert left() == [(0, "", "The public has seen it: the change needs its reason.")]


def test_a_batch_is_undone_once(contributor, done):
    settle(contributor, "undo")

    page = settle(contributor, "undo")

    assert messages(page) == ["This was settled meanwhile: the page shows how."]
    assert Revision.objects.filter(action="undone").count() == 2


def test_the_public_version_moves_once(contributor, done):
    before = PublicVersion.advance()

    settle(contributor, "undo")

    assert PublicVersion.current() == before + 1


def test_a_batch_is_neither_added_nor_deleted_by_hand(publisher, done):
    page = publisher.get(listing(Batch))

    assert page.status_code == 200
    assert not page.context["has_add_permission"]
    batch = Batch.objects.get()
    assert publisher.post(f"{listing(Batch)}{batch.pk}/delete/").status_code == 403


@pytest.mark.django_db
@pytest.mark.parametrize(
    "given",
    [
        pytest.param({"kind": "theme"}, id="another kind"),
        pytest.param({"means": "magic"}, id="another means"),
        pytest.param({"stage": "done"}, id="done without its day"),
        pytest.param({"done_at": timezone.now()}, id="planned with a day"),
    ],
)
def test_the_database_refuses(given):
    facts = {"kind": "resolution", "means": "together", "what": "Themes"}

    with pytest.raises(IntegrityError):
        Batch.objects.create(**facts | given)
