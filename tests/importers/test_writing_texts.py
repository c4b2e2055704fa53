"""Texts in several languages become paragraphs under the same anchors."""

import pytest

from events.importers.records import (
    Citation,
    Footnote,
    ParagraphRecord,
    Place,
    ResolutionRecord,
    TextRecord,
    Topic,
)
from events.models import Paragraph, Reference, Resolution, Text
from tests.factories import ResolutionFactory, SessionFactory
from tests.importers.taking import taken

pytestmark = pytest.mark.django_db

TITLES = {"en": "Protection of migrants", "fr": "Protection des migrants"}
OPERATIVE = ParagraphRecord(
    "op", "1", "Calls upon States to act;", "1.", 10, (Footnote(4, "7", "See annex."),)
)


@pytest.fixture(autouse=True)
def session():
    SessionFactory(code="78")


def copy(language="en", *paragraphs, citations=(), topics=("MIGRANTS",)):
    """The copy of 78/217 in one language."""
    facts = {"title": TITLES["en"]} if language == "en" else {}
    text = TextRecord(
        language, TITLES.get(language, "标题"), paragraphs or (OPERATIVE,), citations
    )
    return ResolutionRecord(
        "A/RES/78/217",
        Place(f"A_RES_78_217-{language}.xml"),
        facts,
        topics=[Topic("", label) for label in topics],
        text=text,
    )


def take(*copies, **options):
    return taken(*copies, by="akoma-ntoso", **options)


def test_paragraphs_stand_in_order_with_their_numbers_labels_and_notes():
    second = ParagraphRecord("op", "1 (a)", "To register births;", "(a)")

    take(copy("en", OPERATIVE, second))

    first, after = Paragraph.objects.order_by("position")
    assert (first.anchor, first.label, first.lead) == ("op1", "1.", 10)
    assert first.folded == " calls upon states to act "
    assert first.footnotes == [[4, "7", "See annex."]]
    assert (after.anchor, after.position) == ("op1-a", 2)


def test_each_language_has_its_title_and_the_same_anchors():
    take(copy("en"), copy("fr"))

    titles = dict(Text.objects.values_list("language", "title"))
    assert titles == TITLES
    assert set(Paragraph.objects.values_list("kind", "number")) == {("op", "1")}
    assert not Text.objects.exclude(differs="").exists()


def test_the_title_of_a_resolution_is_english_whichever_copy_comes_first():
    take(copy("fr"), copy("en"))

    assert Resolution.objects.get().title == "Protection of migrants"


def test_until_the_english_copy_comes_the_title_is_that_of_the_other():
    take(copy("fr"))

    assert Resolution.objects.get().title == "Protection des migrants"


def test_a_copy_left_before_the_english_one_showed_the_subject_is_taken_after_all():
    records = [copy("zh-hans", topics=()), copy("en", topics=())]

    report = take(*records)

    assert Text.objects.count() == 2
    assert report.skipped == 0


def test_a_language_whose_paragraphs_differ_is_flagged_and_not_bent():
    second = ParagraphRecord("op", "2", "Décide de rester saisie.", "2.")

    take(copy("en"), copy("fr", OPERATIVE, second))

    french = Text.objects.get(language="fr")
    assert french.differs == "2 paragraphs where the English text has 1."
    assert Paragraph.objects.filter(language="fr").count() == 2


def test_the_same_texts_twice_change_nothing():
    take(copy("en"), copy("fr"))

    report = take(copy("en"), copy("fr"))

    assert not report.changed


def test_a_paragraph_that_an_editor_corrected_keeps_the_whole_text():
    take(copy("en"))
    Paragraph.objects.update(text="As an editor has it;")

    report = take(copy("en", ParagraphRecord("op", "1", "A newer text;", "1.")))

    assert Paragraph.objects.get().text == "As an editor has it;"
    assert [line["part"] for line in report.kept_values] == ["text:en"]


def test_what_the_text_cites_is_joined_to_our_rows_or_kept_as_a_symbol():
    ours = ResolutionFactory(symbol="A/RES/76/172")
    citations = (
        Citation("76/172", "Recalling", "pp1"),
        Citation("A/RES/217(III)A", "Reaffirming", "pp2"),
        Citation("E/2023/3", "", "pp3"),
        Citation("see above", "", "pp4"),
        Citation("A/RES/78/217", "", "pp5"),
    )

    take(copy("en", citations=citations))

    rows = Reference.objects.order_by("paragraph")
    assert list(rows.values_list("symbol", "verb", "paragraph", "cited")) == [
        ("A/RES/76/172", "Recalling", "pp1", ours.pk),
        ("A/RES/217(III)A", "Reaffirming", "pp2", None),
        ("E/2023/3", "", "pp3", None),
    ]


def test_citations_made_by_hand_stand_beside_those_of_the_text():
    row = ResolutionFactory(symbol="A/RES/78/217")
    Reference.objects.create(citing=row, symbol="A/RES/70/1")

    take(copy("en", citations=(Citation("A/RES/70/1", "Reaffirming", "pp9"),)))

    assert Reference.objects.filter(symbol="A/RES/70/1").count() == 2
