"""Akoma Ntoso: what is a paragraph, a point, a heading, and which number it has."""

import pytest

from events.importers.akoma_ntoso import parse
from tests.importers.akoma_ntoso_files import (
    heading,
    listed,
    paragraph,
    point,
    preambular,
    resolution,
    verb,
)
from tests.importers.reading import parsed


def record(language="eng", **parts):
    content = resolution(language=language, **parts)
    (found,), rejected = parsed(parse, ("A_RES_78_217.xml", content))
    assert rejected == []
    return found


def numbers(language="eng", **parts):
    """Kind and number of each paragraph, as one text: op 4 (a)."""
    return [f"{p.kind} {p.number}" for p in record(language, **parts).text.paragraphs]


def labels(language="eng", **parts):
    return [each.label for each in record(language, **parts).text.paragraphs]


def test_preambular_paragraphs_are_counted_and_operative_ones_are_as_printed():
    assert numbers(
        preamble=preambular("Recalling one,") + preambular("Noting two,"),
        body=paragraph("Decides;", "1.") + paragraph("Requests.", "2."),
    ) == ["pp 1", "pp 2", "op 1", "op 2"]


def test_a_single_paragraph_without_a_number_is_the_first():
    body = paragraph(f"{verb('Endorses')} the Declaration.")

    assert numbers(body=body) == ["op 1"]
    assert labels(body=body) == [""]


ENGLISH = (
    paragraph("Welcomes it;", "1.")
    + listed("Decides:", "2.", ("(a)", "To meet;"), ("(b)", "To part;"))
    + paragraph("Requests a report.", "3.")
)
ONE_TO_THREE = ["op 1", "op 2", "op 2 (a)", "op 2 (b)", "op 3"]


@pytest.mark.parametrize(
    ("language", "body", "printed"),
    [
        pytest.param("eng", ENGLISH, ["1.", "2.", "(a)", "(b)", "3."], id="English"),
        pytest.param(
            "ara",
            paragraph("ترحب؛", "1 -")
            + listed("تقرر:", "2 -", ("(أ)", "الاجتماع؛"), ("(ب)", "الانصراف؛"))
            + paragraph("تطلب.", "3 -"),
            ["1 -", "2 -", "(أ)", "(ب)", "3 -"],
            id="Arabic",
        ),
        pytest.param(
            "ara",
            paragraph(f"1 -\t{verb('ترحب', 'bold italic')}؛")
            + paragraph("2 –\tتقرر:")
            + paragraph("الاجتماع؛", "(أ)")
            + paragraph("(ب)\tالانصراف؛")
            + paragraph("3 -\tتطلب."),
            ["1 -", "2 –", "(أ)", "(ب)", "3 -"],
            id="Arabic with numbers in the text",
        ),
        pytest.param(
            "rus",
            paragraph("приветствует;", "1.")
            + listed("постановляет:", "2.", ("а)", "собраться;"), ("b)", "разойтись;"))
            + paragraph("просит.", "3."),
            ["1.", "2.", "а)", "b)", "3."],
            id="Russian with one letter of its own",
        ),
        pytest.param(
            "fra",
            paragraph("Se félicite ;", "1.")
            + listed("Décide :", "2.", ("a)", "de siéger ;"), ("b)", "de partir ;"))
            + paragraph("3\tPrie."),
            ["1.", "2.", "a)", "b)", "3"],
            id="French with a number without its point",
        ),
        pytest.param(
            "zho",
            paragraph("欢迎；", "1.")
            + paragraph("决定：", "2.")
            + paragraph("(a)\t开会；")
            + paragraph("(b)\t散会；")
            + paragraph("请。", "3."),
            ["1.", "2.", "(a)", "(b)", "3."],
            id="Chinese",
        ),
    ],
)
def test_numbers_are_the_same_in_every_language_and_labels_as_printed(
    language, body, printed
):
    assert numbers(language, body=body) == ONE_TO_THREE
    assert labels(language, body=body) == printed


def test_points_within_points_hang_on_the_one_before():
    body = (
        "<paragraph><num>3.</num><list><intro><p>Decides:</p></intro>"
        + point("(a)", "To elect as follows:")
        + f"<sublist>{point('(i)', 'Two;')}{point('(ii)', 'Three;')}</sublist>"
        + point("(b)", "To meet;")
        + "</list></paragraph>"
    )

    assert numbers(body=body) == [
        *("op 3", "op 3 (a)", "op 3 (a) (i)", "op 3 (a) (ii)", "op 3 (b)"),
    ]


@pytest.mark.parametrize(
    "printed",
    [("(i)", "(ii)", "(iii)"), ("’1‘", "’2‘", "’3‘"), ("(一)", "(二)", "(三)")],
    ids=["Latin", "Arabic", "Chinese"],
)
def test_numerals_are_written_in_the_same_way(printed):
    body = paragraph("Decides:", "1.") + paragraph("To elect:", "(a)")
    body += "".join(paragraph("Two;", label) for label in printed)

    assert numbers(body=body)[2:] == ["op 1 (a) (i)", "op 1 (a) (ii)", "op 1 (a) (iii)"]


def letters(last, before):
    """(a) to the last one, with these words in the point before the last."""
    found = [chr(letter) for letter in range(ord("a"), ord(last) + 1)]
    words = [before if letter == found[-2] else "One;" for letter in found]
    return "".join(map(paragraph, words, (f"({letter})" for letter in found)))


def test_after_h_comes_i():
    body = paragraph("Decides:", "1.") + letters("j", "One;")

    assert numbers(body=body)[-2:] == ["op 1 (i)", "op 1 (j)"]


def test_after_h_with_a_colon_comes_the_first_numeral():
    body = paragraph("Decides:", "1.") + letters("i", "As follows:")
    body += paragraph("Two;", "(ii)") + paragraph("And;", "(i)")

    assert numbers(body=body)[-3:] == ["op 1 (h) (i)", "op 1 (h) (ii)", "op 1 (i)"]


def test_after_z_comes_aa():
    found = [chr(letter) for letter in range(ord("a"), ord("z") + 1)] + ["aa", "bb"]
    points = [(f"({letter})", "One;") for letter in found]

    assert numbers(body=listed("Decides:", "2.", *points))[-3:] == [
        *("op 2 (z)", "op 2 (aa)", "op 2 (bb)"),
    ]


def test_a_point_whose_letter_is_misprinted_is_the_next_one():
    points = (("(a)", "One;"), ("(c)", "Two;"), ("", "Three;"))

    assert numbers(body=listed("Decides:", "1.", *points)) == [
        *("op 1", "op 1 (a)", "op 1 (b)", "op 1 (c)"),
    ]


def test_points_of_a_preambular_paragraph_are_its_own():
    preamble = (
        "<container><blockList><listIntroduction>Convinced of:</listIntroduction>"
        "<item><num>(a)</num><p>Peace,</p></item><item><num>(b)</num><p>Law,</p></item>"
        "</blockList></container>"
    )

    assert numbers(preamble=preamble + preambular("Noting,")) == [
        *("pp 1", "pp 1 (a)", "pp 1 (b)", "pp 2"),
    ]


def test_a_list_goes_on_after_a_paragraph_that_stood_between():
    body = (
        listed("Recalls:", "5.", ("(a)", "One;"))
        + paragraph("and stresses it;")
        + paragraph("Two;", "(b)")
        + paragraph("Notes.", "6.")
    )

    assert numbers(body=body) == ["op 5", "op 5 (a)", "op p1", "op 5 (b)", "op 6"]


def test_a_lost_number_is_that_between_its_neighbours():
    body = paragraph("One;", "1.") + paragraph("Two;") + paragraph("Three.", "3.")

    assert numbers(body=body) == ["op 1", "op 2", "op 3"]


def test_a_number_that_is_misread_is_the_one_before_the_next():
    body = paragraph("One;", "l.") + paragraph("Two.", "2.")

    assert numbers(body=body) == ["op 1", "op 2"]
    assert labels(body=body) == ["l.", "2."]


def test_a_number_that_is_printed_twice_is_the_next_one_and_that_is_said():
    body = "".join(paragraph("Notes;", label) for label in ("1.", "2.", "2.", "4."))

    assert numbers(body=body) == ["op 1", "op 2", "op 3", "op 4"]
    assert record(body=body).remarks == ["The paragraph printed “2.” is 3."]


def detached(label, words):
    """A number in a paragraph of its own, and the words in the next."""
    return f"<paragraph><num>{label}</num><content><p/></content></paragraph>" + (
        paragraph(words)
    )


def test_a_number_apart_from_its_words_is_theirs():
    annex = detached("1.", "Nous siégeons.") + detached("2.", "Nous partons.")

    assert numbers("fra", annex=annex) == ["annex 1", "annex 2"]
    assert labels("fra", annex=annex) == ["1.", "2."]


def test_numbers_apart_from_their_words_that_begin_anew_are_counted():
    annex = (
        detached("1.", "Nos reunimos.")
        + heading("Introducción", "heading")
        + detached("1.", "Reafirmamos.")
        + detached("2.", "Acordamos.")
    )

    assert numbers("spa", annex=annex) == ["annex 1", "h 1", "annex 2", "annex 3"]
    assert labels("spa", annex=annex) == ["1.", "", "2.", "3."]
    assert record("spa", annex=annex).remarks == [
        "2 numbers apart from their paragraphs are counted."
    ]


def section(number, *paragraphs):
    return (
        f"<section><num>\t\t{number}</num><subheading>On it</subheading>"
        '<crossHeading refersTo="#preamble"><span class="italic">Recalling</span> it,'
        f"</crossHeading>{''.join(paragraphs)}</section>"
    )


def test_numbers_that_begin_anew_are_those_of_their_run():
    body = section("I", paragraph("Notes;", "1."), paragraph("Endorses;", "2."))
    body += section("II", listed("Decides:", "1.", ("(a)", "To meet.")))

    assert numbers(body=body) == [
        *("h 1", "h 2", "pp 1", "op I.1", "op I.2"),
        *("h 3", "h 4", "pp 2", "op II.1", "op II.1 (a)"),
    ]


def test_a_part_without_numbers_among_others_is_a_run_too():
    body = (
        section("I", paragraph("Notes;", "1."))
        + section("II", paragraph("Approves the budget;"))
        + section("III", paragraph("Notes;", "1."), paragraph("Decides.", "2."))
    )

    found = numbers(body=body)

    assert [number for number in found if number.startswith("op")] == [
        *("op I.1", "op II.1", "op III.1", "op III.2"),
    ]


def test_numbers_that_go_on_under_headings_are_one_run():
    body = (
        heading("Performance") + paragraph("Notes;", "1.") + heading("Estimates")
    ) + paragraph("Decides.", "2.")

    assert numbers(body=body) == ["h 1", "op 1", "h 2", "op 2"]


def test_paragraphs_without_a_number_among_numbered_ones_are_counted_apart():
    body = (
        paragraph("Adopts the following:")
        + heading("Declaration")
        + paragraph("We, the Heads of State,")
        + paragraph("Reaffirm;", "1.")
        + paragraph("Recall.", "2.")
    )

    assert numbers(body=body) == ["op p1", "h 1", "op p2", "op 1", "op 2"]


def test_an_annex_has_printed_numbers_and_counts_the_rest():
    annex = (
        heading("Annex")
        + heading("Regulations")
        + heading("Article 1")
        + paragraph("The award is:")
        + paragraph("(a)\tA title;")
        + heading("Article 2")
        + paragraph("It is given.", "1.")
        + paragraph("It is kept.", "2.")
        + heading("Article 3")
        + paragraph("It is for all.", "1.")
    )

    assert numbers(body=paragraph("Adopts."), annex=annex) == [
        *("op 1", "h 1", "h 2", "h 3", "annex p1", "annex p1 (a)", "h 4"),
        *("annex II.1", "annex II.2", "h 5", "annex III.1"),
    ]


def test_numbers_of_two_parts_are_those_of_their_page():
    body = paragraph("1.1\tRaise it.") + paragraph(".\tRaise awareness.", "1.2")

    found = record(body=body).text.paragraphs

    assert found[1].number == "1.2"
    assert found[1].text == "Raise awareness."


def test_a_preambular_paragraph_left_in_the_body_is_one():
    body = paragraph(f"{verb('Having considered')} the report,")
    body += paragraph(f"{verb('Decides')}.", "1.")

    assert numbers(preamble=preambular("Recalling,"), body=body) == [
        *("pp 1", "pp 2", "op 1"),
    ]


@pytest.mark.parametrize(
    "printed",
    [
        pytest.param(heading("Introduction"), id="subheading"),
        pytest.param(heading("Introduction", "heading"), id="heading"),
        pytest.param(paragraph("Introduction", style="HCh"), id="class"),
        pytest.param(paragraph(verb("Introduction", "bold")), id="bold"),
        pytest.param(paragraph("Introduction", style="MercuryDocument"), id="plain"),
        pytest.param("<subheading>Introduction</subheading>", id="bare"),
        pytest.param("<crossHeading>Introduction</crossHeading>", id="cross"),
        pytest.param(
            "<subheading>I Introduction</subheading>"
            '<paragraph class="H23"><num>I</num><content>'
            "<p>Introduction</p></content></paragraph>",
            id="twice",
        ),
    ],
)
def test_a_heading_is_one_in_whatever_markup(printed):
    found = record(body=printed + paragraph("Decides.", "1.")).text.paragraphs

    assert [(each.kind, each.number) for each in found] == [("h", "1"), ("op", "1")]
    assert found[0].text.endswith("Introduction")
    assert found[0].lead == 0


@pytest.mark.parametrize(
    ("printed", "label", "words"),
    [
        (paragraph("Vision", "II.", "H23"), "II.", "Vision"),
        ('<paragraph class="H23"><num>IV</num></paragraph>', "", "IV"),
        (
            '<paragraph class="H23"><num>(a)</num>'
            "<subheading>(a) Transport</subheading></paragraph>",
            "(a)",
            "Transport",
        ),
        (
            listed("Approves:", "9.", ("A.", verb("The Board", "bold"))),
            "A.",
            "The Board",
        ),
    ],
)
def test_the_number_of_a_heading_is_its_label(printed, label, words):
    found = record(body=printed).text.paragraphs[-1]

    assert (found.kind, found.label, found.text) == ("h", label, words)


@pytest.mark.parametrize(
    ("language", "words", "rest"),
    [
        ("spa", "Anexo Declaración", "Declaración"),
        ("eng", "Annex Declaration", "Declaration"),
        ("rus", "Приложение Декларация", "Декларация"),
    ],
)
def test_the_word_annex_is_a_line_of_its_own(language, words, rest):
    annex = heading(words) + paragraph("Uno.", "1.")

    found = record(language, annex=annex).text.paragraphs

    assert [each.text for each in found[:2]] == [words.split()[0], rest]
    assert [each.kind for each in found] == ["h", "h", "annex"]


def test_an_annex_with_a_number_keeps_its_line():
    found = record(annex=heading("Annex II") + paragraph("Uno.", "1."))

    assert [each.text for each in found.text.paragraphs] == ["Annex II", "Uno."]


def test_a_line_that_ends_like_a_sentence_is_no_heading():
    assert numbers(annex=paragraph("For the purposes of this text:")) == ["annex p1"]


def test_a_number_too_long_for_its_column_is_counted():
    parts = "".join(
        section("I", listed("Decides:", "1.", ("(a)", "One:"), ("(i)", "Two.")))
        for _ in range(28)
    )
    body = parts + section(
        "I", *[paragraph("Notes;", f"{number}.") for number in range(1, 100)]
    )

    found = record(body=body).text.paragraphs

    assert all(len(each.number) <= 20 for each in found)
    assert len({(each.kind, each.number) for each in found}) == len(found)


def test_a_number_that_would_be_there_twice_is_counted():
    body = paragraph("Raise it.", "1.1") + paragraph("Raise it again.", "1.1")

    assert numbers(body=body) == ["op 1.1", "op p1"]


def test_a_label_longer_than_its_column_is_part_of_the_text():
    (found,) = record(body=paragraph("Decides.", "x" * 21)).text.paragraphs

    assert found.label == ""
    assert found.text == f"{'x' * 21} Decides."


def test_bullets_are_labels():
    (found,) = record(annex=paragraph("•\tEnsure access.")).text.paragraphs

    assert (found.number, found.label, found.text) == ("p1", "•", "Ensure access.")
