"""The rules of a pairing, each broken once, with the sentence an editor reads."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from tests.factories import (
    PairingFactory,
    ParagraphFactory,
    ResolutionFactory,
    SeriesFactory,
)

pytestmark = pytest.mark.django_db


def of_the_same(pairing, **anchors):
    """Another decision, not saved, on the same two editions."""
    return PairingFactory.build(earlier=pairing.earlier, later=pairing.later, **anchors)


@pytest.mark.parametrize(
    ("anchors", "sentence"),
    [
        pytest.param(
            {"earlier_anchor": "", "later_anchor": ""},
            "needs one paragraph at least",
            id="no paragraph at all",
        ),
        pytest.param(
            {"earlier_anchor": "op9", "later_anchor": "op30"},
            "of the earlier edition is paired already",
            id="the earlier one twice",
        ),
        pytest.param(
            {"earlier_anchor": "op30", "later_anchor": "op12"},
            "of the later edition is paired already",
            id="the later one twice",
        ),
        pytest.param(
            {"earlier_anchor": "op9", "later_anchor": ""},
            "of the earlier edition is paired already",
            id="paired, then said to stand alone",
        ),
    ],
)
def test_a_rule_is_held_by_the_database_and_says_a_sentence(anchors, sentence):
    first = PairingFactory(earlier_anchor="op9", later_anchor="op12")
    other = of_the_same(first, **anchors)

    with pytest.raises(ValidationError, match=sentence):
        other.validate_constraints()
    with pytest.raises(IntegrityError), transaction.atomic():
        other.save()


def test_an_edition_is_not_paired_with_itself():
    pairing = PairingFactory()
    pairing.later = pairing.earlier

    with pytest.raises(ValidationError, match="not compared with itself"):
        pairing.validate_constraints()
    with pytest.raises(IntegrityError), transaction.atomic():
        pairing.save()


def test_several_paragraphs_may_stand_alone_on_each_side():
    first = PairingFactory(earlier_anchor="op1", later_anchor="")
    for earlier, later in (("op2", ""), ("", "op1"), ("", "op2")):
        other = of_the_same(first, earlier_anchor=earlier, later_anchor=later)
        other.validate_constraints()
        other.save()

    assert first.earlier.later_pairings.count() == 4


def test_the_same_anchors_may_be_paired_in_two_comparisons():
    first = PairingFactory()

    other = PairingFactory(
        earlier=first.later,
        later=ResolutionFactory(symbol="A/RES/80/218", series=first.later.series),
    )

    assert first.earlier_anchor == other.earlier_anchor


def editions():
    series = SeriesFactory()
    earlier = ResolutionFactory(symbol="A/RES/78/217", series=series)
    later = ResolutionFactory(symbol="A/RES/80/218", series=series)
    ParagraphFactory(resolution=earlier, number="9 (a)")
    ParagraphFactory(resolution=later, number="12", language="ar")
    return earlier, later


def test_a_pairing_of_paragraphs_that_are_there_is_accepted_in_any_language():
    earlier, later = editions()
    pairing = PairingFactory.build(
        earlier=earlier, later=later, earlier_anchor="op9-a", later_anchor="op12"
    )

    pairing.full_clean()

    assert str(pairing) == "A/RES/78/217 op9-a ↔ A/RES/80/218 op12"


def test_an_anchor_that_an_edition_lacks_is_named_at_its_field():
    earlier, later = editions()
    pairing = PairingFactory.build(
        earlier=earlier, later=later, earlier_anchor="op9", later_anchor="op12"
    )

    with pytest.raises(ValidationError) as refused:
        pairing.full_clean()

    assert refused.value.message_dict == {
        "earlier_anchor": ["A/RES/78/217 has no paragraph op9 in this record."]
    }


def test_editions_of_two_series_are_not_paired():
    pairing = PairingFactory.build(
        earlier=ResolutionFactory(series=SeriesFactory()),
        later=ResolutionFactory(series=SeriesFactory()),
    )

    with pytest.raises(ValidationError, match="two editions of one series"):
        pairing.full_clean()


def test_the_earlier_edition_comes_first():
    earlier, later = editions()
    pairing = PairingFactory.build(earlier=later, later=earlier)

    with pytest.raises(ValidationError, match="earlier edition comes first"):
        pairing.full_clean()
