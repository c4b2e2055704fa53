"""Many records changed together: chosen, seen, applied in one go."""

from datetime import timedelta

import pytest
from django.contrib.admin.models import LogEntry
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from events.models import Batch, PublicVersion, Resolution, Revision, Series
from tests.admin.batches import left, settle, together
from tests.admin.forms import act, address, filled, listing, messages, save
from tests.factories import (
    FamilyFactory,
    MeetingFactory,
    ResolutionFactory,
    SeriesFactory,
    SessionFactory,
    SourceFactory,
    StatementFactory,
)

WHY = "It is an edition of the series."


def drafts(number=2, **facts):
    return ResolutionFactory.create_batch(number, status="draft", **facts)


def themes(record):
    return set(record.themes.values_list("slug", flat=True))


@pytest.fixture
def labour(db):
    return FamilyFactory(slug="labour", name="Labour")


@pytest.fixture
def families(db):
    return FamilyFactory(slug="families", name="Families")


def test_the_page_asks_what_changes(contributor):
    record = ResolutionFactory(status="draft")

    page = act(contributor, "change_together", [record])

    assert page.templates[0].name == "admin/events/bulk/together.html"
    assert str(record) in page.content.decode()
    assert not Batch.objects.exists()


def test_nothing_is_changed_before_it_is_seen(contributor, labour):
    one, two = drafts()

    page = together(contributor, [one, two], add_themes=[labour])

    assert themes(one) == set()
    assert page.context["batch"].stage == "planned"
    assert [change["words"] for change in page.context["changes"]] == [
        str(two),
        str(one),
    ]
    (difference,) = page.context["changes"][0]["differences"]
    assert (difference.label, difference.before, difference.after) == (
        *("Themes", "", "labour"),
    )


def test_a_theme_is_added_to_all(contributor, labour, families):
    one, two = drafts(themes=[families])
    together(contributor, [one, two], add_themes=[labour])

    page = settle(contributor, "apply")

    assert themes(one) == themes(two) == {"families", "labour"}
    assert messages(page) == ["2 records were changed."]


def test_a_theme_is_taken_away(contributor, labour, families):
    (record,) = drafts(1, themes=[labour, families])
    together(contributor, [record], remove_themes=[labour])

    settle(contributor, "apply")

    assert themes(record) == {"families"}


def test_themes_are_set_instead_of_all_others(contributor, labour, families):
    (record,) = drafts(1, themes=[families])
    together(contributor, [record], set_themes=[labour])

    settle(contributor, "apply")

    assert themes(record) == {"labour"}


@pytest.mark.parametrize("factory", [MeetingFactory, StatementFactory])
def test_prominence_is_set_in_each_kind_of_record(contributor, factory):
    record = factory(status="draft", prominence=3)
    together(contributor, [record], prominence="1")

    settle(contributor, "apply")

    record.refresh_from_db()
    assert record.prominence == 1


def test_series_is_set_and_taken_away(contributor):
    series = SeriesFactory(slug="migrants")
    record = ResolutionFactory(status="draft")
    together(contributor, [record], series=series.pk)
    settle(contributor, "apply")
    record.refresh_from_db()
    assert record.series == series

    together(contributor, [record], no_series="on")
    settle(contributor, "apply", batch=Batch.objects.first())

    record.refresh_from_db()
    assert record.series is None


def test_only_resolutions_have_a_series(contributor):
    page = act(contributor, "change_together", [MeetingFactory(status="draft")])

    assert "series" not in page.context["form"].fields


def test_sources_are_added_and_taken_away(contributor):
    old, new = SourceFactory(), SourceFactory()
    (record,) = drafts(1, sources=[old])
    together(contributor, [record], add_sources=[new], remove_sources=[old])

    settle(contributor, "apply")

    assert list(record.sources.all()) == [new]


@pytest.mark.parametrize(
    ("chosen", "field"),
    [
        pytest.param({}, "__all__", id="nothing"),
        pytest.param({"set_themes": 1, "add_themes": 1}, "set_themes", id="set, add"),
        pytest.param({"add_themes": 1, "remove_themes": 1}, "remove_themes", id="both"),
        pytest.param({"series": 1, "no_series": "on"}, "no_series", id="series"),
        pytest.param({"prominence": "9"}, "prominence", id="no prominence"),
    ],
)
def test_what_contradicts_itself_is_asked_again(contributor, labour, chosen, field):
    keys = {"series": SeriesFactory().pk}
    sent = {
        name: keys.get(name, labour.pk) if value == 1 else value
        for name, value in chosen.items()
    }

    page = together(contributor, drafts(1), **sent)

    assert field in page.context["form"].errors
    assert not Batch.objects.exists()


def test_records_that_have_it_already_are_counted_and_not_listed(contributor, labour):
    (changes,), (same,) = drafts(1), drafts(1, themes=[labour])

    page = together(contributor, [changes, same], add_themes=[labour])

    batch = page.context["batch"]
    assert (batch.number, batch.unchanged) == (1, 1)
    assert str(same) not in page.content.decode()


def test_a_record_that_the_person_may_not_change_is_named(contributor, labour):
    draft, public = ResolutionFactory(status="draft"), ResolutionFactory()
    together(contributor, [draft, public], add_themes=[labour])

    assert left() == [(0, "", "Your account may not change it.")]
    settle(contributor, "apply")

    assert themes(draft) == {"labour"}
    assert themes(public) == set()


def test_a_rule_in_the_way_is_named_with_the_record(publisher):
    source = SourceFactory()
    public = ResolutionFactory(sources=[source])
    draft = ResolutionFactory(status="draft", sources=[source])
    together(publisher, [public, draft], remove_sources=[source])

    (stays,) = Batch.objects.get().left
    assert stays["key"] == public.symbol
    assert stays["sentence"].startswith("It has no source")
    settle(publisher, "apply")

    assert list(public.sources.all()) == [source]
    assert not draft.sources.exists()


def test_a_rule_broken_before_does_not_keep_a_record(publisher, labour):
    public = ResolutionFactory(sources=[])
    together(publisher, [public], add_themes=[labour])

    settle(publisher, "apply")

    assert themes(public) == {"labour"}


def test_a_fact_that_the_public_saw_needs_a_reason(publisher):
    series, public = SeriesFactory(), ResolutionFactory()
    together(publisher, [public], series=series.pk)

    page = settle(publisher, "apply")

    assert "say in one sentence why" in page.context["form"].errors["reason"][0]
    assert Batch.objects.get().stage == "planned"
    settle(publisher, "apply", WHY)
    step = Revision.objects.of(public).get()
    assert (step.is_correction, step.reason) == (True, WHY)


def test_each_record_keeps_its_step_and_all_name_the_batch(contributor, labour):
    records = drafts()
    together(contributor, records, add_themes=[labour])

    settle(contributor, "apply")

    batch = Batch.objects.get()
    steps = Revision.objects.filter(batch=batch)
    assert {step.record for step in steps} == {record.pk for record in records}
    assert {step.action for step in steps} == {"together"}
    assert {step.by for step in steps} == {contributor.user}
    assert (batch.stage, batch.number, batch.by) == ("done", 2, contributor.user)
    assert LogEntry.objects.filter(user=contributor.user).count() == 2


def test_an_open_form_is_warned(contributor, labour):
    (record,) = drafts(1)
    page = contributor.get(address(record))
    together(contributor, [record], add_themes=[labour])
    settle(contributor, "apply")

    answer = contributor.post(address(record), filled(page) | {"_save": "1"})

    (sentence,) = answer.context["adminform"].form.non_field_errors()
    assert sentence.startswith("contributor changed this record while you had it open")


def test_the_public_version_moves_once(publisher, labour):
    before = PublicVersion.advance()
    together(publisher, ResolutionFactory.create_batch(3), add_themes=[labour])
    assert PublicVersion.current() == before

    settle(publisher, "apply")

    assert PublicVersion.current() == before + 1


def test_what_was_changed_after_the_preview_is_said_and_not_applied(
    contributor, labour
):
    still, moved = drafts()
    together(contributor, [still, moved], add_themes=[labour])
    save(contributor, moved, title="Typed meanwhile")

    page = settle(contributor, "apply")

    moved.refresh_from_db()
    assert (themes(still), themes(moved)) == ({"labour"}, set())
    assert moved.title == "Typed meanwhile"
    assert left() == [(0, "", "It was changed since.")]
    assert messages(page) == [
        "1 record was changed.",
        "1 record stays as it is; see why below.",
    ]


def test_what_was_deleted_after_the_preview_is_said(contributor, labour):
    (record,) = drafts(1)
    together(contributor, [record], add_themes=[labour])
    record.delete()

    settle(contributor, "apply")

    assert left() == [(0, "", "It is not in the record any more.")]


def test_a_plan_is_applied_once(contributor, labour):
    (record,) = drafts(1)
    together(contributor, [record], add_themes=[labour])
    settle(contributor, "apply")

    page = settle(contributor, "apply")

    assert messages(page) == ["This was settled meanwhile: the page shows how."]
    assert Revision.objects.of(record).count() == 1


def test_a_plan_is_applied_by_its_maker_only(contributor, publisher, labour):
    together(contributor, drafts(1), add_themes=[labour])

    assert settle(publisher, "apply").status_code == 403
    assert settle(publisher, "discard").status_code == 403
    assert Batch.objects.get().stage == "planned"


def test_a_plan_is_discarded(contributor, labour):
    (record,) = drafts(1)
    together(contributor, [record], add_themes=[labour])

    settle(contributor, "discard")

    assert not Batch.objects.exists()
    assert themes(record) == set()


def test_more_than_five_hundred_are_refused(contributor, labour):
    session = SessionFactory(code="73")
    Resolution.objects.bulk_create(
        Resolution(symbol=f"A/RES/73/{n}", sort_key=f"{n:04d}", session=session)
        for n in range(1, 502)
    )
    sent = {
        "action": "change_together",
        "_selected_action": [Resolution.objects.first().pk],
        "select_across": "1",
    }

    page = contributor.post(listing(Resolution), sent, follow=True)

    assert messages(page) == ["Choose at most 500 records at once."]


def queries(client, url):
    with CaptureQueriesContext(connection) as asked:
        page = client.get(url)

    assert page.status_code == 200
    return len(asked)


@pytest.mark.parametrize("number", [2, 60])
def test_the_pages_of_a_batch_keep_their_budget(contributor, labour, number):
    together(contributor, drafts(number), add_themes=[labour])
    url = reverse("admin:events_batch_change", args=[Batch.objects.get().pk])

    # session, user, second step, two of permissions, the batch
    assert queries(contributor, url) == 6
    settle(contributor, "apply")

    # and its steps, counted and listed
    assert queries(contributor, url) == 8
    assert queries(contributor, listing(Batch)) <= 12


@pytest.mark.parametrize("number", [2, 60])
def test_the_page_that_asks_keeps_its_budget(contributor, number):
    records = drafts(number)
    sent = {
        "action": "change_together",
        "_selected_action": [record.pk for record in records],
    }

    with CaptureQueriesContext(connection) as asked:
        contributor.post(listing(Resolution), sent)

    assert len(asked) <= 12


@pytest.mark.django_db
def test_a_series_that_went_meanwhile_leaves_the_record(contributor):
    series, (record,) = SeriesFactory(slug="gone"), drafts(1)
    together(contributor, [record], series=series.pk)
    Series.objects.all().delete()

    settle(contributor, "apply")

    assert left() == [(0, "", "No longer in the record: gone.")]


def test_the_history_of_a_record_leads_to_the_batch(contributor, labour):
    (record,) = drafts(1)
    together(contributor, [record], add_themes=[labour])
    settle(contributor, "apply")

    page = contributor.get(address(record, "history")).content.decode()

    url = reverse("admin:events_batch_change", args=[Batch.objects.get().pk])
    assert f'href="{url}"' in page
    assert "Changed together with others" in page


def test_a_plan_is_forgotten_after_a_day(contributor, labour):
    together(contributor, drafts(1), add_themes=[labour])
    Batch.objects.update(made_at=timezone.now() - timedelta(days=2))

    together(contributor, drafts(1), add_themes=[labour])

    assert Batch.objects.count() == 1
