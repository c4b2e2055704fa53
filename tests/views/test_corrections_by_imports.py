"""An official file that changes a public fact: what the public reads of it."""

from xml.etree import ElementTree

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from events import corrections
from events.models import Import, PublicVersion, Resolution, Revision
from tests.admin.forms import address
from tests.factories import ResolutionFactory, SessionFactory, StateFactory
from tests.importers.taking import recorded, taken
from tests.importers.votes import HEADER

pytestmark = pytest.mark.django_db
ALL = reverse("events:corrections")
FEED = reverse("events:corrections_feed")
ATOM = {"atom": "http://www.w3.org/2005/Atom"}
SYMBOL = "A/RES/78/217"
WHY = (
    "From an official file: ga_voting.csv (General Assembly Voting Data, Dag "
    "Hammarskjöld Library, United Nations)."
)


@pytest.fixture(autouse=True)
def world():
    SessionFactory(code="78")
    for code, name in (("MEX", "Mexico"), ("PER", "Peru"), ("CHL", "Chile")):
        StateFactory(code=code, name=name)


def file_of(in_favour):
    """The voting data of one resolution, as the library publishes them."""
    rest = (
        f"2023-12-19,78,{SYMBOL},,A/78/481,A/78/PV.50,Protection of migrants : "
        "resolution / adopted by the General Assembly,,MIGRANTS,,"
        f"{in_favour}.0,1.0,0.0,0.0,3.0,https://digitallibrary.un.org/record/4031242"
    )
    votes = (("MEX", "MEXICO", "Y"), ("PER", "PERU", "Y"), ("CHL", "CHILE", "N"))
    rows = [f"4031242,{code},{name},{vote},{rest}" for code, name, vote in votes]
    return "\n".join([HEADER, *rows, ""])


def imported(client, in_favour):
    """Upload the file, look at the trial, and take it; new records are published."""
    file = SimpleUploadedFile("ga_voting.csv", file_of(in_favour).encode())
    sent = {"format": "voting", "file": file, "publish": "on"}
    client.post(address(Import, "add"), sent)
    run = Import.objects.get(stage="tried")
    client.post(reverse("admin:events_import_take", args=[run.pk]))


@pytest.fixture
def corrected(publisher):
    """A public resolution of which a newer file gives another figure."""
    imported(publisher, 2)
    imported(publisher, 3)
    return Resolution.objects.get(symbol=SYMBOL)


def main(page):
    return page.content.decode().split("<main")[1]


def entries(reader):
    return ElementTree.fromstring(reader.get(FEED).content).findall("atom:entry", ATOM)


def test_the_corrections_tell_from_what_to_what_and_which_file(reader, corrected):
    page = main(reader.get(ALL))

    assert corrected.is_public
    assert "<del>2</del>" in page
    assert "<ins>3</ins>" in page
    assert WHY in page
    assert "publisher" not in page


def test_so_does_the_history_of_the_record(reader, corrected):
    url = reverse("events:resolution_history", args=[SYMBOL])

    page = main(reader.get(url))

    assert "<del>2</del>" in page
    assert "<ins>3</ins>" in page
    assert WHY in page
    assert url in reader.get(corrected.get_absolute_url()).content.decode()


def test_so_does_the_feed(reader, corrected):
    (entry,) = entries(reader)

    assert entry.findtext("atom:summary", namespaces=ATOM) == (
        f"In favour: from “2” to “3”. {WHY}"
    )


def test_an_import_taken_back_is_told_as_well(reader, publisher, corrected):
    run = Import.objects.filter(stage="done").first()

    publisher.post(reverse("admin:events_import_undo", args=[run.pk]))

    page = main(reader.get(ALL))
    assert "<del>3</del>" in page
    assert "The import of an official file was undone: ga_voting.csv" in page
    history = reverse("events:resolution_history", args=[SYMBOL])
    assert history in reader.get(corrected.get_absolute_url()).content.decode()


def many(number):
    """As many public records, of which one file changes a figure."""
    symbols = [f"A/RES/78/{place}" for place in range(1, number + 1)]
    taken(*map(recorded, symbols), publish=True)
    taken(*(recorded(symbol, in_favour=3) for symbol in symbols))


def test_few_corrections_of_one_file_are_told_one_by_one(reader):
    many(corrections.FEW)

    assert main(reader.get(ALL)).count("<del>2</del>") == corrections.FEW


def test_many_corrections_of_one_file_are_one_entry_that_leads_to_all(reader):
    many(30)

    page = main(reader.get(ALL))

    first = Revision.objects.order_by("pk").first()
    url = reverse("events:corrections_together", args=[first.pk])
    assert "<del>2</del>" not in page
    assert f'<a href="{url}">30 records corrected</a>' in page
    together = main(reader.get(url))
    assert "30 records<" in together
    assert together.count("From an official file") == 1
    assert together.count("<del>2</del>") == 25
    assert main(reader.get(f"{url}?page=2")).count("<del>2</del>") == 5


def test_the_feed_has_them_as_one_entry_too(reader):
    many(30)

    (entry,) = entries(reader)

    assert entry.findtext("atom:title", namespaces=ATOM) == "30 records corrected"
    assert "/corrections/" in entry.find("atom:link", ATOM).get("href")


def test_a_correction_made_by_hand_is_not_lost_among_them(reader):
    many(30)
    record = ResolutionFactory()
    Revision.objects.create(
        kind="resolution",
        record=record.pk,
        number=1,
        key=record.symbol,
        action="changed",
        changes={"title": ["Old", "New"]},
        reason="By hand.",
        is_correction=True,
    )
    PublicVersion.advance()

    page = main(reader.get(ALL))

    assert page.index("By hand.") < page.index("30 records corrected")


def test_a_record_withdrawn_later_leaves_them(reader):
    many(30)
    first = Revision.objects.order_by("pk").first()
    record = Resolution.objects.get(pk=first.record)

    record.withdraw("It was entered twice.")

    assert "29 records corrected" in main(reader.get(ALL))
    url = reverse("events:corrections_together", args=[first.pk])
    assert record.symbol not in [
        correction.record.symbol
        for correction in reader.get(url).context["corrections"]
    ]


@pytest.mark.parametrize("act", ["7", "999999999999999999", "9" * 40, "0", "x", "1/2"])
def test_no_such_act_is_not_found(reader, act):
    assert reader.get(f"{ALL}{act}/").status_code == 404


@pytest.mark.parametrize("number", [10, 60])
def test_however_many_cost_the_same(reader, django_assert_max_num_queries, number):
    many(number)
    first = Revision.objects.order_by("pk").first()

    for url in (ALL, FEED, reverse("events:corrections_together", args=[first.pk])):
        with django_assert_max_num_queries(7):
            assert reader.get(url).status_code == 200
