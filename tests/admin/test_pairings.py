"""Pairing paragraphs of two editions in the admin."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from events.models import Pairing, PublicVersion
from tests.admin.forms import add, address, errors, listing, save
from tests.factories import (
    PairingFactory,
    ParagraphFactory,
    ResolutionFactory,
    SeriesFactory,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def editions():
    """Two editions of one series, each with the operative paragraphs 1 and 2."""
    series = SeriesFactory(name="Protection of migrants")
    earlier = ResolutionFactory(symbol="A/RES/78/217", series=series)
    later = ResolutionFactory(symbol="A/RES/80/218", series=series)
    for edition in (earlier, later):
        for number in ("1", "2"):
            ParagraphFactory(resolution=edition, number=number)
    return {"earlier": earlier.pk, "later": later.pk}


def test_editor_pairs_two_paragraphs(editor, editions):
    add(editor, Pairing, **editions, earlier_anchor="op1", later_anchor="op2")

    pairing = Pairing.objects.get()
    assert str(pairing) == "A/RES/78/217 op1 ↔ A/RES/80/218 op2"


def test_editor_says_that_a_paragraph_stands_alone(editor, editions):
    add(editor, Pairing, **editions, later_anchor="op2")

    assert Pairing.objects.get().earlier_anchor == ""


def test_address_of_a_paragraph_may_be_pasted(editor, editions):
    pasted = "/resolutions/A/RES/78/217/text/#op1"

    add(editor, Pairing, **editions, earlier_anchor=pasted, later_anchor=" op2 ")

    pairing = Pairing.objects.get()
    assert (pairing.earlier_anchor, pairing.later_anchor) == ("op1", "op2")


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        pytest.param(
            {"earlier_anchor": "op9", "later_anchor": "op1"},
            "A/RES/78/217 has no paragraph op9 in this record.",
            id="no such paragraph",
        ),
        pytest.param({}, "A pairing needs one paragraph at least.", id="no anchor"),
    ],
)
def test_wrong_pairing_is_refused_with_a_sentence(editor, editions, typed, sentence):
    page = add(editor, Pairing, **editions, **typed)

    assert sentence in str(errors(page))
    assert not Pairing.objects.exists()


def test_paragraph_paired_already_is_refused_with_a_sentence(editor, editions):
    add(editor, Pairing, **editions, earlier_anchor="op1", later_anchor="op2")

    page = add(editor, Pairing, **editions, earlier_anchor="op1", later_anchor="op1")

    assert "paired already" in str(errors(page))


def test_each_change_moves_the_public_version(editor, editions):
    numbers = [PublicVersion.current()]
    add(editor, Pairing, **editions, earlier_anchor="op1", later_anchor="op2")
    numbers.append(PublicVersion.current())
    pairing = Pairing.objects.get()
    save(editor, pairing, later_anchor="op1")
    numbers.append(PublicVersion.current())
    editor.post(address(pairing, "delete"), {"post": "yes"})
    numbers.append(PublicVersion.current())

    assert numbers == sorted(set(numbers))
    assert not Pairing.objects.exists()


def test_pairings_of_a_series_are_reached_from_its_page(editor):
    pairing = PairingFactory()
    PairingFactory(
        earlier=ResolutionFactory(symbol="A/RES/69/1", series=SeriesFactory()),
        later=ResolutionFactory(symbol="A/RES/71/1"),
    )
    series = pairing.earlier.series

    page = editor.get(address(series)).content.decode()
    rows = editor.get(listing(Pairing), {"series": series.pk}).context["cl"].result_list

    assert f"{listing(Pairing)}?series={series.pk}" in page
    assert list(rows) == [pairing]


@pytest.mark.parametrize(("status", "leads"), [("published", True), ("draft", False)])
def test_pairing_leads_to_the_public_comparison(editor, status, leads):
    pairing = PairingFactory()
    type(pairing.later).objects.filter(pk=pairing.later.pk).update(status=status)

    page = editor.get(address(pairing)).content.decode()

    query = "?from=A%2FRES%2F76%2F172&amp;to=A%2FRES%2F78%2F217"
    assert (f"{pairing.earlier.series.slug}/compare/{query}" in page) == leads


def test_list_of_pairings_costs_the_same_at_any_length(editor):
    pairing = PairingFactory()
    editor.get(listing(Pairing))
    with CaptureQueriesContext(
        connection,
    ) as few:
        editor.get(listing(Pairing))
    for number in range(100, 140):
        PairingFactory(
            earlier=pairing.earlier,
            later=pairing.later,
            earlier_anchor=f"op{number}",
            later_anchor=f"op{number}",
        )

    with CaptureQueriesContext(connection) as many:
        editor.get(listing(Pairing))

    assert len(many) == len(few) <= 12
