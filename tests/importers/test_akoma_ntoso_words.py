"""Akoma Ntoso: the words of a paragraph, its notes, its verb."""

import pytest

from events.importers.akoma_ntoso import parse
from events.importers.records import Footnote
from tests.importers.akoma_ntoso_files import (
    link,
    note,
    paragraph,
    preambular,
    resolution,
    verb,
)
from tests.importers.reading import parsed


def paragraphs(language="eng", **parts):
    content = resolution(language=language, **parts)
    (record,), rejected = parsed(parse, ("A_RES_78_217.xml", content))
    assert rejected == []
    return record.text.paragraphs


def first(words, language="eng"):
    """The record of a preambular paragraph with these words."""
    return paragraphs(language, preamble=preambular(words))[0]


def test_blanks_are_single_and_lines_are_not_kept():
    found = first(
        f"\n   {verb('Noting')}\u00a0 the  report\tof\n   2021<eol/>and more,"
    )

    assert found.text == "Noting the report of 2021 and more,"


def test_raised_letters_are_letters():
    assert first("la 76<sup>e</sup> session").text == "la 76e session"


def test_a_note_stands_where_its_mark_stood():
    found = first(f"of 2017,{note('See 1.', '5')} of 2018{note('See 2.', '6')} and on,")

    assert found.text == "of 2017, of 2018 and on,"
    assert found.footnotes == (
        Footnote(8, "5", "See 1."),
        Footnote(16, "6", "See 2."),
    )


def test_a_note_at_the_end_leaves_no_blank():
    found = first(f"its reports;{note('Ibid.')} ")

    assert found.text == "its reports;"
    assert found.footnotes == (Footnote(12, "1", "Ibid."),)


def test_a_note_has_the_words_of_its_links_and_spans():
    inner = (
        f"See {verb('Official Records')} ({link('A/72/53', 'en/A/72/53')}), chap. V."
    )

    assert first(f"x{note(inner)}").footnotes[0].text == (
        "See Official Records (A/72/53), chap. V."
    )


def arabic(words, before="<sup>(</sup>", after="<sup>)</sup>"):
    return before + note(f"()\t{words}") + after


@pytest.mark.parametrize(
    ("words", "shown", "at"),
    [
        (f"عام 2017{arabic('انظر 1.')} و 2018،", "عام 2017 و 2018،", 8),
        (f"عام 2017{arabic('انظر 1.', '(', ')')}،", "عام 2017،", 8),
        (
            f"(رقم 189(<sup>)</sup>{arabic('انظر 1.', '')}،",
            "(رقم 189)،",
            8,
        ),
    ],
    ids=["raised", "plain", "turned around"],
)
def test_the_brackets_of_an_arabic_mark_go_with_it(words, shown, at):
    found = first(words, "ara")

    assert found.text == shown
    assert found.footnotes == (Footnote(at, "1", "انظر 1."),)


def test_the_brackets_of_a_lost_arabic_note_go_too():
    assert first("(الأهداف 2 و 18())", "ara").text == "(الأهداف 2 و 18)"


def test_no_blank_is_left_of_a_chinese_mark():
    found = first(f"《世界人权宣言》，{note('见决议。')} 其中宣告，", "zho")

    assert found.text == "《世界人权宣言》，其中宣告，"
    assert found.footnotes == (Footnote(9, "1", "见决议。"),)


def test_marks_of_direction_are_kept_in_arabic_alone():
    assert first("\u200e Noting –", "eng").text == "Noting –"
    assert first("\u200fنص", "ara").text == "\u200fنص"


@pytest.mark.parametrize(
    ("language", "words", "lead"),
    [
        ("eng", f"{verb('Calls upon')} States", 10),
        ("eng", f"{verb('Calls upon ')}States", 10),
        ("eng", f"{verb('Notes')}{verb(' with concern')} that", 18),
        ("eng", f"{verb('Notes')} {verb('with concern')} that", 18),
        ("eng", f"To note {verb('Official Records')}", 0),
        ("eng", f"{verb('Annex', 'bold')} I", 0),
        ("fra", f"{verb('Rappelant')} sa résolution", 9),
        ("ara", f"{verb('إذ تشير', 'bold italic')} إلى", 7),
        ("zho", f"{verb('回顾', 'bold')}其决议", 2),
        ("zho", f"{verb('其决议', 'italic')}回顾", 0),
    ],
)
def test_the_lead_is_what_is_set_apart_at_the_beginning(language, words, lead):
    assert first(words, language).lead == lead


def test_the_lead_does_not_count_the_number_before_it():
    (found,) = paragraphs("ara", body=paragraph(f"1 -\t{verb('تقرر')} أن"))

    assert (found.label, found.text, found.lead) == ("1 -", "تقرر أن", 4)


def test_the_formula_is_no_paragraph():
    assert paragraphs(body=paragraph("Adopts the text.")) == paragraphs(
        preamble="", body=paragraph("Adopts the text.")
    )
    assert len(paragraphs(body=paragraph("Adopts the text."))) == 1


def test_a_row_of_a_table_is_its_filled_cells():
    row = "<tr><th/><th><p>Gross</p></th><td><p>1 250</p><p>net</p></td></tr>"
    empty = "<tr><td/><td><p> </p></td></tr>"

    (found,) = paragraphs(body=f"<container><table>{empty}{row}</table></container>")

    assert (found.kind, found.number, found.text) == ("op", "r1", "Gross | 1 250 net")


def test_a_note_in_a_cell_keeps_its_place():
    row = f"<tr><td><p>Grant</p></td><td><p>12{note('Ibid.')}</p></td></tr>"

    (found,) = paragraphs(body=f"<table>{row}</table>")

    assert found.text == "Grant | 12"
    assert found.footnotes == (Footnote(10, "1", "Ibid."),)


def test_a_container_is_one_paragraph_however_many_it_prints():
    twice = "<container><p>Praising the staff,</p><p>Praising all,</p></container>"

    (found,) = paragraphs(preamble=twice)

    assert (found.kind, found.number) == ("pp", "1")
    assert found.text == "Praising the staff, Praising all,"


@pytest.mark.parametrize(
    ("body", "shown", "at"),
    [
        (
            '<paragraph class="H23"><num>II.</num>'
            f"<subheading>II. Vision{note('Ibid.')}</subheading></paragraph>",
            "Vision",
            6,
        ),
        (paragraph(f"Decides{note('Ibid.')}.", "x" * 21), f"{'x' * 21} Decides.", 29),
        (paragraph(f".\tRaise{note('Ibid.')} it.", "1.1"), "Raise it.", 5),
    ],
    ids=["a number repeated", "a number too long", "a number cut wrongly"],
)
def test_a_note_keeps_its_place_where_a_number_is_moved(body, shown, at):
    (found,) = paragraphs(body=body)

    assert found.text == shown
    assert found.footnotes == (Footnote(at, "1", "Ibid."),)
