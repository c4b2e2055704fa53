"""Paragraphs in rows: two languages by anchor, and long texts in parts."""

from dataclasses import dataclass, field

import pytest

from events.texts.rows import Note, aligned, notes, parts


@dataclass
class Said:
    """A paragraph of an invented text."""

    number: str
    kind: str = "op"
    text: str = "Calls upon States to act;"
    language: str = "en"
    label: str = ""
    footnotes: list = field(default_factory=list)

    @property
    def anchor(self):
        return f"{self.kind}{self.number.replace(' ', '')}"


def said(*numbers):
    return [Said(number) for number in numbers]


def pairs(rows):
    return [
        (row.first and row.first.number, row.second and row.second.number)
        for row in rows
    ]


def test_one_language_is_in_its_own_order():
    assert pairs(aligned(said("1", "2"))) == [("1", None), ("2", None)]


def test_two_languages_meet_by_anchor_and_not_by_place():
    rows = aligned(said("1", "2", "3"), said("2", "3", "1"))

    assert pairs(rows) == [("1", "1"), ("2", "2"), ("3", "3")]


def test_a_paragraph_more_in_the_second_language_follows_its_neighbour():
    rows = aligned(said("1", "2"), said("0", "1", "1 bis", "2"))

    assert pairs(rows) == [(None, "0"), ("1", "1"), (None, "1 bis"), ("2", "2")]


def test_a_paragraph_more_in_the_first_language_stands_alone():
    assert pairs(aligned(said("1", "2"), said("1"))) == [("1", "1"), ("2", None)]


@pytest.mark.parametrize(
    ("number", "level", "of_table"),
    [
        pytest.param("4", 0, False, id="a paragraph"),
        pytest.param("4 (a)", 1, False, id="a point"),
        pytest.param("4 (a) (i)", 2, False, id="a point of a point"),
        pytest.param("4 (a) (i) (1)", 2, False, id="no deeper than two"),
        pytest.param("r12", 0, True, id="a row of a table"),
        pytest.param("p2", 0, False, id="no number printed"),
    ],
)
def test_how_deep_a_paragraph_lies_follows_from_its_number(number, level, of_table):
    (row,) = aligned(said(number))

    assert (row.level, row.is_of_table) == (level, of_table)


def heavy(number, kind="op", size=100):
    return Said(number, kind, "x" * size)


def numbers(found):
    return [[row.any.number for row in part] for part in found]


def test_a_short_text_is_one_part():
    assert numbers(parts(aligned(said("1", "2")))) == [["1", "2"]]


def test_no_text_is_one_empty_part():
    assert parts([]) == [[]]


def test_a_long_text_comes_in_parts_of_about_the_same_weight():
    rows = aligned([heavy(str(n), size=1000) for n in range(1, 11)])

    found = parts(rows, heaviest=rows[0].weight * 4)

    assert [len(part) for part in found] == [3, 4, 3]


def test_a_part_begins_neither_with_a_point_nor_after_a_heading():
    texts = [heavy("1"), heavy("1 (a)"), heavy("1 (b)"), heavy("1", "h"), heavy("2")]
    bullets = [Said("p1", text="x" * 100, label="•"), Said("p2", label="•")]
    rows = aligned([*texts, *bullets, heavy("r1"), heavy("r2"), heavy("3")])

    found = parts(rows, heaviest=rows[0].weight)

    starts = [part[0].any.anchor for part in found]
    assert starts == ["op1", "h1", "op3"]


def test_chinese_weighs_more_than_its_bytes_and_arabic_less():
    weights = [
        aligned([Said("1", text="字" * 100, language=code)])[0].weight
        for code in ("zh-hans", "en", "ar")
    ]

    assert weights == sorted(weights, reverse=True)
    assert len(set(weights)) == 3


def test_both_languages_and_their_notes_weigh():
    alone = aligned([heavy("1")])[0].weight
    noted = Said("1", text="x" * 100, footnotes=[[3, "1", "y" * 100]])

    assert aligned([heavy("1")], [heavy("1")])[0].weight == 2 * alone
    assert aligned([noted])[0].weight > alone


def test_notes_are_in_the_order_of_their_places_and_within_the_text():
    noted = Said("1", text="Recalling,", footnotes=[[99, "2", "See."], [4, "1", "Ib."]])

    assert notes(noted) == [Note(4, "1", "Ib."), Note(10, "2", "See.")]


@pytest.mark.parametrize("wrong", ["a note", [1, "2"], ["x", "1", "See."], {}, None])
def test_what_is_no_note_is_left_out(wrong):
    assert notes(Said("1", footnotes=[wrong])) == []
