"""Official files in the admin: tried, seen, taken, undone; by those who may."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from events.models import Import, Resolution
from tests.admin.forms import address, listing, send
from tests.factories import ResolutionFactory, SessionFactory, StateFactory

pytestmark = pytest.mark.django_db

HEADER = (
    "undl_id,ms_code,ms_name,ms_vote,date,session,resolution,draft,committee_report,"
    "meeting,title,agenda_title,subjects,vote_note,total_yes,total_no,"
    "total_abstentions,total_non_voting,total_ms,undl_link\n"
)
ROWS = "".join(
    f"4031242,{code},{name},{vote},2023-12-19,78,A/RES/78/217,,A/78/481,A/78/PV.50,"
    "Protection of migrants : resolution / adopted by the General Assembly,,MIGRANTS,,"
    "2.0,1.0,0.0,0.0,3.0,https://digitallibrary.un.org/record/4031242\n"
    for code, name, vote in (
        ("MEX", "MEXICO", "Y"),
        ("PER", "PERU", "Y"),
        ("XXX", "ATLANTIS", "Y"),
        ("CHL", "CHILE", "N"),
    )
)
VOTES = HEADER + ROWS


@pytest.fixture(autouse=True)
def world():
    SessionFactory(code="78")
    for code, name in (("MEX", "Mexico"), ("PER", "Peru"), ("CHL", "Chile")):
        StateFactory(code=code, name=name)


def upload(client, content=VOTES, name="votes.csv", **options):
    file = SimpleUploadedFile(name, content.encode())
    sent = {"format": "voting", "file": file, **options}
    return send(client, address(Import, "add"), sent)


def press(client, button, run=None):
    run = run or Import.objects.get()
    url = reverse(f"admin:events_import_{button}", args=[run.pk])
    return send(client, url)


def text(page):
    return page.content.decode()


def test_a_trial_shows_what_would_come_and_writes_nothing(publisher):
    page = text(upload(publisher))

    assert not Resolution.objects.exists()
    assert "Nothing has been written yet." in page
    assert "A/RES/78/217 Protection of migrants" in page
    assert "votes.csv:4 –" in page
    assert "“ATLANTIS (XXX)” is no State that the record knows." in page


def test_a_trial_shows_each_value_that_would_change(publisher):
    ResolutionFactory(symbol="A/RES/78/217", title="Migrants", method="unknown")

    page = text(upload(publisher))

    assert "<td>voting_record</td><td>–</td><td>4031242</td>" in page
    assert "Kept as an editor set it" in page
    assert "A/RES/78/217, title: Protection of migrants" in page


def test_a_trial_is_taken_and_its_file_forgotten(publisher):
    upload(publisher)

    page = text(press(publisher, "take"))

    run = Import.objects.get()
    assert (run.stage, run.content, run.by) == ("done", None, publisher.user)
    assert Resolution.objects.get().tally == (2, 1, 0)
    assert "The file is imported." in page


def test_a_trial_is_discarded(publisher):
    upload(publisher)

    press(publisher, "discard")

    assert not Import.objects.exists()
    assert not Resolution.objects.exists()


def test_a_file_that_changes_nothing_says_so_and_leaves_no_trace(publisher):
    upload(publisher)
    press(publisher, "take")
    upload(publisher)

    page = text(press(publisher, "take", Import.objects.get(stage="tried")))

    assert "Nothing had to be changed." in page
    assert Import.objects.count() == 1


def test_what_is_the_same_is_folded(publisher):
    upload(publisher)
    press(publisher, "take")

    page = text(upload(publisher))

    assert "<summary>The same</summary>" in page


def test_a_whole_import_is_undone(publisher):
    upload(publisher)
    press(publisher, "take")

    page = text(press(publisher, "undo"))

    assert not Resolution.objects.exists()
    assert Import.objects.get().stage == "undone"
    assert "1 record is gone, 0 values are back." in page
    assert "Undo the whole import" not in page


def test_what_was_changed_since_is_listed_when_undoing(publisher):
    upload(publisher)
    press(publisher, "take")
    Resolution.objects.update(version=9)

    page = text(press(publisher, "undo"))

    assert Resolution.objects.exists()
    assert "A/RES/78/217: was changed since" in page


def test_a_file_of_another_format_is_refused_at_its_field(publisher):
    page = text(upload(publisher, "symbol;title\n", "titles.csv"))

    assert 'class="errorlist"' in page
    assert "titles.csv" in page
    assert not Import.objects.exists()


def test_a_file_too_large_for_a_request_is_refused_with_the_way_out(publisher):
    page = text(upload(publisher, "x" * (20 << 20) + "x"))

    assert "manage.py import_un" in page


def test_an_editor_reads_imports_but_does_not_make_any(editor, publisher):
    upload(publisher)
    run = Import.objects.get()

    assert editor.get(listing(Import)).status_code == 200
    assert editor.get(address(run)).status_code == 200
    assert "Discard" not in text(editor.get(address(run)))
    for button in ("take", "discard", "undo"):
        assert press(editor, button, run).status_code == 403


def test_the_buttons_answer_to_post_alone(publisher):
    upload(publisher)
    run = Import.objects.get()

    url = reverse("admin:events_import_take", args=[run.pk])

    assert publisher.get(url).status_code == 405


def test_an_import_that_is_not_there_leads_back(publisher):
    page = publisher.get(reverse("admin:events_import_change", args=[99]), follow=True)

    assert "doesn’t exist" in text(page)
