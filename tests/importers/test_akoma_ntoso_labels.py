"""Akoma Ntoso: what is printed before a paragraph, as a place in a sequence."""

import pytest

from events.importers.akoma_ntoso.labels import (
    LETTER,
    NUMERAL,
    Mark,
    latin,
    marks,
    number,
    written,
)


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("4.", (4,)),
        ("4", (4,)),
        ("14 -", (14,)),
        ("16 –", (16,)),
        ("٤ -", (4,)),
        ("３．", (3,)),
        ("1.10", (1, 10)),
        ("(4)", ()),
        ("l.", ()),
        ("IV.", ()),
        ("1000.", ()),
        ("", ()),
    ],
)
def test_a_number_is_read_in_any_print(label, expected):
    assert number(label) == expected


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("(a)", (Mark(LETTER, 1),)),
        ("b)", (Mark(LETTER, 2),)),
        ("(B)", (Mark(LETTER, 2),)),
        ("（c）", (Mark(LETTER, 3), Mark(NUMERAL, 100))),
        ("(i)", (Mark(LETTER, 9), Mark(NUMERAL, 1))),
        ("(iv)", (Mark(NUMERAL, 4),)),
        ("(aa)", (Mark(LETTER, 27),)),
        ("(أ)", (Mark(LETTER, 1),)),
        ("(ا)", (Mark(LETTER, 1),)),
        ("(هـ)", (Mark(LETTER, 5),)),
        ("(ﻫ)", (Mark(LETTER, 5),)),
        ("(أأ)", (Mark(LETTER, 29),)),
        ("’2‘", (Mark(NUMERAL, 2),)),
        ("б)", (Mark(LETTER, 2),)),
        ("ñ)", (Mark(LETTER, 14),)),
        ("(三)", (Mark(NUMERAL, 3),)),
        ("㈩", (Mark(NUMERAL, 10),)),
        ("(十二)", (Mark(NUMERAL, 12),)),
        ("(iiv)", ()),
        ("(note)", ()),
        ("(123)", ()),
        ("A.", ()),
        ("4.", ()),
        ("", ()),
    ],
)
def test_a_mark_is_read_in_any_script(label, expected):
    assert set(marks(label)) >= set(expected)
    assert bool(marks(label)) == bool(expected)


@pytest.mark.parametrize(
    ("mark", "expected"),
    [
        (Mark(LETTER, 1), "(a)"),
        (Mark(LETTER, 26), "(z)"),
        (Mark(LETTER, 27), "(aa)"),
        (Mark(LETTER, 53), "(aaa)"),
        (Mark(NUMERAL, 9), "(ix)"),
    ],
)
def test_a_mark_is_written_in_latin(mark, expected):
    assert written(mark) == expected


@pytest.mark.parametrize(
    ("letters", "expected"),
    [("B", "b"), ("ee", "ee"), ("ب", "b"), ("в", "c"), ("国", "")],
)
def test_the_letter_of_an_item_is_latin(letters, expected):
    assert latin(letters) == expected
