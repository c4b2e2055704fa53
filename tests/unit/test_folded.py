"""The words of a paragraph as they are compared are kept beside it, always."""

import pytest
from django.db import IntegrityError, transaction

from events.models import Paragraph
from tests.factories import ParagraphFactory, ResolutionFactory

pytestmark = pytest.mark.django_db


def kept():
    return Paragraph.objects.get().folded


def test_a_paragraph_that_is_saved_is_folded():
    ParagraphFactory(text="Safe, ORDERLY migration;")

    assert kept() == " safe orderly migration "


def test_a_paragraph_is_folded_as_its_language_wants():
    ParagraphFactory(text="安全、有序移民", language="zh-hans")

    assert kept() == " 安全有序移民 "


def test_many_paragraphs_made_at_once_are_folded():
    Paragraph.objects.bulk_create(
        [ParagraphFactory.build(resolution=ResolutionFactory(), text="Host States")]
    )

    assert kept() == " host states "


@pytest.mark.parametrize(
    ("changes", "columns"),
    [
        pytest.param({"text": "An año"}, ["text"], id="text"),
        pytest.param({"text": "An año"}, None, id="everything"),
    ],
)
def test_a_changed_text_is_folded_anew(changes, columns):
    paragraph = ParagraphFactory(text="Host States")
    for name, value in changes.items():
        setattr(paragraph, name, value)

    paragraph.save(update_fields=columns)

    assert kept() == " an ano "


def test_a_paragraph_in_another_language_is_folded_anew():
    paragraph = ParagraphFactory(text="año")

    paragraph.language = "es"
    paragraph.save(update_fields=["language"])

    assert kept() == " año "


def test_a_paragraph_that_is_not_folded_is_refused():
    ParagraphFactory()

    with pytest.raises(IntegrityError), transaction.atomic():
        Paragraph.objects.update(folded="")


def test_a_text_without_a_letter_is_folded_too():
    ParagraphFactory(text="* * *")

    assert kept() == "  "
