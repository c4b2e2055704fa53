"""Duplicates merged at the desk: chosen, seen, confirmed."""

import pytest
from django.contrib.admin.models import LogEntry
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from events.models import Merged, Source, State, Theme
from tests.admin.forms import (
    add,
    address,
    errors,
    filled,
    listing,
    messages,
    opened,
    save,
)
from tests.admin.mergers import (
    REASON,
    ask,
    merge,
)
from tests.factories import (
    FamilyFactory,
    ResolutionFactory,
    SourceFactory,
    StateFactory,
    StateNameFactory,
    ThemeFactory,
    VoteFactory,
)
from tests.merging.pairs import merged, states, themes

BUDGET = 12


def text(page):
    return page.content.decode()


def test_the_page_shows_both_and_what_would_move_and_changes_nothing(publisher):
    stays, goes = themes()
    ResolutionFactory(themes=[goes])
    ResolutionFactory(themes=[stays, goes])

    page = ask(publisher, [stays, goes])

    assert page.context["stays"] == stays
    assert [line.label for line in page.context["sides"] if line.differs] == [
        "Address",
        "Name [en]",
    ]
    assert "“Migrant workers” becomes “Labour migration”" in text(page)
    assert "1 moves; 1 says the same already, and falls away" in text(page)
    assert f"{reverse('admin:events_resolution_changelist')}?theme=workers" in text(
        page
    )
    assert "Migrant workers" in text(page)
    assert not Merged.objects.exists()


def test_what_rests_on_a_source_is_one_link_away(publisher):
    stays, goes = SourceFactory.create_batch(2)
    text_on_it = ResolutionFactory(sources=[goes])
    ResolutionFactory(sources=[stays])

    page = ask(publisher, [stays, goes])
    url = page.context["plans"][0]["moves"][0].url

    assert list(publisher.get(url).context["cl"].result_list) == [text_on_it]


@pytest.mark.parametrize("number", ["9" * 40, "²", "-1"])
def test_no_such_source_is_no_failure(publisher, number):
    url = reverse("admin:events_resolution_changelist")

    assert publisher.get(url, {"source": number}).status_code == 200


def test_the_shipped_row_stays_unless_another_is_chosen(publisher):
    own, shipped = StateFactory(), StateFactory(loaded={"code": "MEX"})

    assert ask(publisher, [own, shipped]).context["stays"] == shipped
    page = ask(publisher, [own, shipped], stays=own.pk, show="1")
    assert page.context["stays"] == own


@pytest.mark.parametrize(
    "make", [themes, states, lambda: SourceFactory.create_batch(2)]
)
def test_confirming_merges_them_and_says_what_moved(publisher, make):
    stays, goes = make()

    page = merge(publisher, stays, goes)

    assert not type(goes).objects.filter(pk=goes.pk).exists()
    assert "is one with" in messages(page)[0]
    assert address(stays) in messages(page)[0]
    kept = Merged.objects.get()
    assert (kept.by_name, kept.reason) == ("publisher", REASON)
    assert LogEntry.objects.get().object_id == str(stays.pk)


def test_several_are_merged_with_one_at_once(publisher):
    stays, *others = SourceFactory.create_batch(4)

    page = ask(publisher, [stays, *others], stays=stays.pk, shown=stays.pk)
    assert len(page.context["plans"]) == 3
    sent = {"stays": stays.pk, "shown": stays.pk, "reason": REASON, "confirm": "1"}
    ask(publisher, [stays, *others], **sent)

    assert list(Source.objects.all()) == [stays]


def test_where_one_may_not_go_none_goes(publisher):
    stays, goes = states()
    other = StateFactory()
    vote = VoteFactory(state=stays)
    VoteFactory(state=other, resolution=vote.resolution)

    sent = {"stays": stays.pk, "shown": stays.pk, "reason": REASON, "confirm": "1"}
    page = ask(publisher, [stays, goes, other], **sent)

    assert "Both voted on" in text(page)
    assert "Merge them" not in text(page)
    assert State.objects.count() == 3


def test_the_reason_is_asked_for(publisher):
    stays, goes = themes()

    page = merge(publisher, stays, goes, reason=" ")

    assert page.context["form"].errors["reason"] == ["Merging needs its reason."]
    assert Theme.objects.filter(pk=goes.pk).exists()


def test_one_that_was_not_shown_is_shown_first(publisher):
    stays, goes = themes()

    page = merge(publisher, stays, goes, shown=goes)

    assert "look at what would move, then confirm" in messages(page)[0]
    assert page.context["shown"] == stays.pk
    assert REASON in text(page)
    assert not Merged.objects.exists()


@pytest.mark.parametrize("number", [1, 6])
def test_two_to_five_are_chosen(publisher, number):
    page = ask(publisher, SourceFactory.create_batch(number))

    assert "at most 5" in messages(page)[0]


@pytest.mark.parametrize("group", ["contributor", "editor"])
def test_who_may_not_delete_does_not_merge(request, db, group):
    client = request.getfixturevalue(group)
    stays, goes = themes()

    merge(client, stays, goes)

    assert "Merge the selected" not in text(client.get(listing(Theme)))
    assert Theme.objects.filter(pk=goes.pk).exists()


def test_an_editor_with_the_form_open_is_told(publisher):
    stays, goes = themes()
    record = ResolutionFactory(themes=[goes], sources=[SourceFactory()])
    url = address(record)
    sent = filled(opened(publisher, url), title="Changed", change_reason="A misprint.")

    merge(publisher, stays, goes)
    page = publisher.post(url, sent | {"_save": "1"})

    assert any("changed this record while you had it open" in e for e in errors(page))
    record.refresh_from_db()
    assert list(record.themes.all()) == [stays]


def test_a_theme_is_not_added_under_an_address_that_went(publisher):
    merged(*themes())

    page = add(publisher, Theme, name_en="New", slug="workers", slot=9)

    assert "workers leads to labour, with which it was merged." in errors(page)


def test_a_code_or_an_address_that_went_is_not_taken_by_a_correction(publisher):
    stays, goes = states()
    other = StateFactory(code="MEX")
    merged(stays, goes)

    page = save(publisher, other, code="trk")

    assert "TRK leads to TUR, with which it was merged." in errors(page)


def test_what_led_to_a_row_leads_to_its_corrected_key(publisher):
    stays, goes = SourceFactory.create_batch(2)
    merged(stays, goes)

    save(publisher, stays, url="https://www.un.org/moved")

    assert Merged.objects.current("source", goes.url) == "https://www.un.org/moved"


def queries(client, act):
    with CaptureQueriesContext(connection) as asked:
        act()
    return len(asked)


@pytest.mark.parametrize(
    "make", [themes, states, lambda: SourceFactory.create_batch(2)]
)
def test_the_page_keeps_its_budget(publisher, make):
    stays, goes = make()
    few = queries(publisher, lambda: ask(publisher, [stays, goes]))
    if isinstance(goes, State):
        VoteFactory.create_batch(20, state=goes)
        StateNameFactory.create_batch(5, state=goes)
    if isinstance(goes, Theme):
        ResolutionFactory.create_batch(20, themes=[goes])
        ThemeFactory(parent=FamilyFactory())

    assert queries(publisher, lambda: ask(publisher, [stays, goes])) <= few <= BUDGET


# What was merged --------------------------------------------------------------------


@pytest.mark.parametrize(
    "group", ["contributor", "editor", "publisher", "administrator"]
)
def test_everybody_at_the_desk_reads_what_was_merged(request, db, group):
    client = request.getfixturevalue(group)
    stays, goes = states()
    kept = merged(stays, goes)

    page = client.get(listing(Merged))
    one = client.get(address(kept))

    assert "TRK" in text(page)
    assert f"{listing(State)}?q=TUR" in text(page)
    assert "Turkiye Republic" in text(one)
    assert REASON in text(one)
    assert client.post(address(kept, "delete"), {"post": "yes"}).status_code == 403


def test_the_list_of_what_was_merged_keeps_its_budget(publisher):
    for _ in range(3):
        merged(*SourceFactory.create_batch(2))
    few = queries(publisher, lambda: publisher.get(listing(Merged)))
    for _ in range(5):
        merged(*SourceFactory.create_batch(2))

    assert queries(publisher, lambda: publisher.get(listing(Merged))) == few <= BUDGET
