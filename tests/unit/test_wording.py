"""The places of a text in words, in full and as delegates call them."""

import pytest

from events import wording


@pytest.mark.parametrize(
    ("anchor", "words"),
    [
        ("op14", "Operative paragraph 14"),
        ("op4-a-i", "Operative paragraph 4 (a) (i)"),
        ("pp3", "Preambular paragraph 3"),
        ("annex7", "Annex paragraph 7"),
        ("opII.9", "Operative paragraph II.9"),
        ("h2", "Heading 2"),
        pytest.param("section", "section", id="no known kind"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_an_anchor_names_a_place(anchor, words):
    assert wording.paragraph(anchor) == words


@pytest.mark.parametrize(
    ("kind", "number", "words"),
    [
        ("pp", "3", "PP3"),
        ("op", "14", "OP14"),
        ("op", "4 (a)", "OP4 (a)"),
        ("op", "II.9", "OP II.9"),
        ("op", "p2", "OP ¶2"),
        ("op", "r3", "Row 3"),
        ("annex", "7", "Annex 7"),
        ("annex", "p3 (b)", "Annex ¶3 (b)"),
        ("h", "2", "§2"),
        pytest.param("op", "", "OP ", id="no number"),
    ],
)
def test_a_paragraph_in_short_is_what_delegates_call_it(kind, number, words):
    assert wording.paragraph_in_short(kind, number) == words


@pytest.mark.parametrize(
    ("preambular", "operative", "words"),
    [
        (46, 33, "46 preambular, 33 operative"),
        (0, 1, "1 operative"),
        (0, 0, ""),
    ],
)
def test_paragraphs_are_counted_by_kind(preambular, operative, words):
    assert wording.paragraphs(preambular, operative) == words
