"""Corrections: all together, record by record, and as a feed."""

from xml.etree import ElementTree

import pytest
from django.urls import reverse

from events.models import PublicVersion, Revision
from tests.admin.forms import save
from tests.factories import MeetingFactory, ResolutionFactory, StatementFactory

WHY = "The meeting record has another title."
pytestmark = pytest.mark.django_db
ALL = reverse("events:corrections")
FEED = reverse("events:corrections_feed")


@pytest.fixture
def corrected(publisher):
    """A resolution of which the title was corrected."""
    record = ResolutionFactory(symbol="A/RES/73/195", title="Global Pact")
    save(publisher, record, title="Global Compact", change_reason=WHY)
    return record


def test_a_correction_says_from_what_to_what_and_why(reader, corrected):
    page = reader.get(ALL).content.decode()

    assert "<del>Global Pact</del>" in page
    assert "<ins>Global Compact</ins>" in page
    assert WHY in page
    assert corrected.get_absolute_url() in page


def test_nobody_is_named(reader, corrected):
    assert "publisher" not in reader.get(ALL).content.decode().split("<main")[1]


def test_the_words_of_the_editors_are_no_correction(reader, publisher):
    record = ResolutionFactory(summary="Old.")

    save(publisher, record, summary="New.")

    assert "No fact has been corrected yet." in reader.get(ALL).content.decode()


def test_what_editors_note_beside_a_corrected_fact_is_not_told(reader, publisher):
    record = ResolutionFactory(title="Global Pact")
    typed = {"title": "Global Compact", "editors_note": "Ask the library."}

    save(publisher, record, change_reason=WHY, **typed)

    page = reader.get(ALL).content.decode()
    assert "Global Compact" in page
    assert "Ask the library." not in page


def test_a_record_that_is_no_longer_public_is_not_listed(reader, corrected):
    type(corrected).objects.update(status="draft")
    PublicVersion.advance()

    assert "Global Compact" not in reader.get(ALL).content.decode()


@pytest.mark.parametrize("make", [ResolutionFactory, MeetingFactory, StatementFactory])
def test_each_record_has_its_own_history(reader, publisher, make):
    record, other = make(), make()
    fact = "occasion" if make is StatementFactory else "title"
    save(publisher, record, change_reason=WHY, **{fact: "Corrected"})
    noun = record._meta.model_name
    key = getattr(record, "symbol", None) or record.slug
    other_key = getattr(other, "symbol", None) or other.slug

    own = reader.get(reverse(f"events:{noun}_history", args=[key]))
    others = reader.get(reverse(f"events:{noun}_history", args=[other_key]))

    assert WHY in own.content.decode()
    assert "No fact has been corrected yet." in others.content.decode()
    assert 'content="noindex"' in others.content.decode()


def test_the_history_of_a_draft_is_not_found(reader):
    record = ResolutionFactory(status="draft")
    address = reverse("events:resolution_history", args=[record.symbol])

    assert reader.get(address).status_code == 404


def test_the_history_of_a_withdrawn_record_is_gone(reader):
    record = MeetingFactory(status="withdrawn", withdrawal_reason="Twice.")
    address = reverse("events:session_history", args=[record.slug])

    assert reader.get(address).status_code == 410


def test_the_feed_has_each_correction_once(reader, corrected):
    answer = reader.get(FEED)

    names = {"atom": "http://www.w3.org/2005/Atom"}
    entries = ElementTree.fromstring(answer.content).findall("atom:entry", names)
    assert answer["Content-Type"].startswith("application/atom+xml")
    assert len(entries) == 1
    assert entries[0].findtext("atom:summary", namespaces=names) == (
        f"Title: from “Global Pact” to “Global Compact”. {WHY}"
    )
    assert "/resolutions/A/RES/73/195/history/#c" in entries[0].find(
        "atom:link", names
    ).get("href")


def corrections_of(records, number):
    """That many corrections, of these records in turn."""
    Revision.objects.bulk_create(
        Revision(
            kind=record._meta.model_name,
            record=record.pk,
            number=place + 1,
            key="x",
            action="changed",
            changes={"title": ["Old", f"New {place}"]},
            reason=WHY,
            is_correction=True,
        )
        for place in range(number)
        for record in [records[place % len(records)]]
    )


@pytest.mark.parametrize("number", [10, 2000])
@pytest.mark.parametrize("address", [ALL, FEED])
def test_the_number_of_corrections_costs_nothing(
    reader, django_assert_max_num_queries, address, number
):
    corrections_of([ResolutionFactory(), MeetingFactory()], number)
    PublicVersion.advance()

    with django_assert_max_num_queries(7):
        answer = reader.get(address)

    assert answer.status_code == 200


def test_a_page_beyond_the_last_leads_to_the_last(reader):
    corrections_of([ResolutionFactory()], 60)

    answer = reader.get(f"{ALL}?page=99")

    assert answer["Location"] == f"{ALL}?page=3"
