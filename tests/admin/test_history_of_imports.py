"""What imports did, as the desk tells it: histories, the way back, the front page."""

import pytest
from django.urls import reverse

from events.importers.record import load
from events.importers.running import take
from events.importers.undoing import undo
from events.models import Import, Resolution, Revision
from tests.admin.batches import settle, together
from tests.admin.forms import add, address, save
from tests.factories import (
    FamilyFactory,
    ResolutionFactory,
    SessionFactory,
    StateFactory,
)
from tests.importers.taking import job, recorded, resolution, taken

pytestmark = pytest.mark.django_db
FRONT = reverse("admin:index")


@pytest.fixture(autouse=True)
def world():
    SessionFactory(code="78")
    for code, name in (("MEX", "Mexico"), ("PER", "Peru"), ("CHL", "Chile")):
        StateFactory(code=code, name=name)


def the(symbol="A/RES/78/217"):
    return Resolution.objects.get(symbol=symbol)


def page_of(client, record):
    return client.get(address(record, "history")).content.decode()


def way_back(record, number, name="restore_before"):
    return reverse(f"admin:events_resolution_{name}", args=[record.pk, number])


def test_a_step_leads_to_the_import_that_took_it(editor):
    taken(recorded())
    taken(recorded(in_favour=3))

    page = page_of(editor, the())

    run = Import.objects.first()
    assert "Changed by an import" in page
    assert "From an official file: votes.csv" in page
    assert f'<a href="{address(run)}">all that the import did</a>' in page


def test_a_history_begins_with_the_import_that_made_the_record(editor):
    taken(recorded())

    page = page_of(editor, the())

    run = Import.objects.get()
    assert f'Made by an import: <a href="{address(run)}">voting, votes.csv</a>' in page


def test_a_history_begins_with_the_shipped_record(editor):
    load()

    page = page_of(editor, the("A/RES/73/195"))

    assert "Loaded with the record that ships with the project" in page


def test_the_history_of_what_an_editor_added_begins_with_the_first_step(contributor):
    SessionFactory(code="73")
    add(contributor, Resolution, symbol="73/195", title="Global Compact")

    page = page_of(contributor, the("A/RES/73/195"))

    assert 'class="beginning"' not in page


def test_what_an_import_replaced_is_restored(publisher):
    record = ResolutionFactory(
        symbol="A/RES/78/217", status="draft", agenda_item="", summary="Ours."
    )
    taken(resolution(agenda_item="68 (b)"))
    assert way_back(record, 1) in page_of(publisher, record)
    asked = publisher.get(way_back(record, 1)).content.decode()

    publisher.post(way_back(record, 1), {"reason": ""})

    assert "<del><bdi>68 (b)</bdi></del>" in asked
    record.refresh_from_db()
    assert (record.agenda_item, record.summary) == ("", "Ours.")
    assert Revision.objects.of(record).first().action == "restored"


def test_the_way_back_before_a_step_is_offered_only_where_no_step_has_it(publisher):
    record = ResolutionFactory(status="draft", title="First")
    save(publisher, record, title="Second")
    save(publisher, record, title="Third")

    page = page_of(publisher, record)

    assert way_back(record, 1) in page
    assert way_back(record, 2) not in page
    assert way_back(record, 2, "restore") in page


def test_recorded_votes_keep_a_method_from_being_restored(publisher):
    record = ResolutionFactory(
        symbol="A/RES/78/217", status="draft", method="unknown", adopted_on=None
    )
    taken(recorded())

    page = publisher.post(way_back(record, 1), {"reason": ""}).content.decode()

    assert "The votes of States are recorded; remove them first." in page
    assert the().method == "recorded"


def test_a_public_record_goes_back_with_a_reason_only(publisher):
    record = ResolutionFactory(symbol="A/RES/78/217", agenda_item="")
    taken(resolution(agenda_item="68 (b)"))

    page = publisher.post(way_back(record, 1), {"reason": ""})

    assert page.context["form"].errors["reason"]
    assert the().agenda_item == "68 (b)"


def test_who_may_not_change_a_record_does_not_go_back(contributor):
    record = ResolutionFactory(symbol="A/RES/78/217", agenda_item="")
    taken(resolution(agenda_item="68 (b)"))

    assert contributor.get(way_back(record, 1)).status_code == 403


def test_one_import_is_one_line_of_the_front_page(editor):
    symbols = [f"A/RES/78/{number}" for number in range(1, 13)]
    record = ResolutionFactory(status="draft")
    taken(*map(recorded, symbols))
    save(editor, record, title="By hand")
    taken(*(recorded(symbol, in_favour=3) for symbol in symbols))

    page = editor.get(FRONT)

    lines = page.context["desk"].news.steps
    assert [(line.words, line.others) for line in lines] == [
        ("Changed by an import", 11),
        ("Changed", 0),
    ]
    assert lines[0].link.url == address(Import.objects.first())
    assert "<bdi>A/RES/78/1</bdi> and 11 others" in page.content.decode()


def test_one_bulk_change_is_one_line_of_the_front_page(editor):
    theme = FamilyFactory(slot=1, slug="labour")
    records = ResolutionFactory.create_batch(9, status="draft")
    together(editor, records, add_themes=[theme])
    settle(editor, "apply")

    (line,) = editor.get(FRONT).context["desk"].news.steps

    assert (line.words, line.others) == ("Changed together with others", 8)
    assert "/batch/" in line.link.url


def test_the_front_page_takes_few_queries_after_an_import(
    contributor, django_assert_max_num_queries
):
    symbols = [f"A/RES/78/{number}" for number in range(1, 31)]
    taken(*map(recorded, symbols))
    taken(*(recorded(symbol, in_favour=3) for symbol in symbols))
    undo(Import.objects.first())

    with django_assert_max_num_queries(10):
        contributor.get(FRONT)


def test_what_a_person_took_in_is_not_among_the_drafts_of_that_person(publisher):
    taken(recorded())
    take(job("voting", [recorded(in_favour=3)], publisher.user))

    (mine, *_) = publisher.get(FRONT).context["desk"].queues

    assert (str(mine.title), mine.total) == ("My drafts", 0)


def test_who_took_a_file_in_may_publish_what_it_says(publisher):
    taken(recorded())
    take(job("voting", [recorded(in_favour=3)], publisher.user))

    save(publisher, the(), button="_publish")

    assert the().is_public


def test_the_history_page_after_many_imports_costs_the_same(
    editor, django_assert_max_num_queries
):
    taken(recorded())
    for number in range(3, 33):
        taken(recorded(in_favour=number))

    with django_assert_max_num_queries(12):
        page = editor.get(address(the(), "history"))

    assert len(page.context["steps"]) == 25
    assert page.context["beginning"] is None
