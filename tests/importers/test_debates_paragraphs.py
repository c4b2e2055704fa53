"""Lines of the print become paragraphs again."""

import pytest

from events.importers.debates.paragraphs import paragraphs


def test_a_line_that_ends_a_sentence_is_a_paragraph():
    text = "We thank the President.\r\n\r\nOur ports stay open.\r\n"

    assert paragraphs(text) == "We thank the President.\nOur ports stay open."


def test_a_form_of_address_stands_by_itself():
    text = "Mr. President,\nOur ports stay open.\nWe thank the cities.\nThank you."

    assert paragraphs(text) == text


@pytest.mark.parametrize(
    ("before", "after", "joined"),
    [
        pytest.param("the ports and", "the roads.", " ", id="small-letter"),
        pytest.param("a high-", "level week.", "", id="hyphen"),
        pytest.param("a High-", "Level Week.", "", id="hyphen-and-capital"),
        pytest.param("the short-", "and long-term plans.", " ", id="suspended-hyphen"),
        pytest.param("the ports (of call)", "stay open.", " ", id="bracket"),
        pytest.param(f"{'Many ' * 20}of the United", "Nations.", " ", id="long-line"),
        pytest.param(f"{'Many ' * 20}almost", "40 per cent.", " ", id="figure"),
        pytest.param("The Charter says", "“We the peoples”.", "\n", id="quotation"),
        pytest.param("the ports stay open.", "the roads too.", "\n", id="ended"),
        pytest.param("as he said.”", "the roads too.", "\n", id="ended-by-a-quotation"),
        pytest.param("the ports and", "47. Our roads.", "\n", id="number"),
        pytest.param("Education", "Schools stay open.", "\n", id="heading"),
    ],
)
def test_a_page_turned_within_a_sentence_is_turned_back(before, after, joined):
    full = "Our ports stay open to all who come by sea."
    text = f"{full}\n{full}\n{before}\n\f\n{after}\n{full}"

    assert paragraphs(text) == f"{full}\n{full}\n{before}{joined}{after}\n{full}"


COLUMN = [
    "Our ports stay open to all who come by sea, and",
    "our roads to all who come on foot, because the",
    "cities of the coast have asked for it.",
]
PARAGRAPH = " ".join(COLUMN)


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param([*COLUMN, *COLUMN], id="short-last-line"),
        pytest.param([*COLUMN, "", *COLUMN], id="empty-line"),
        pytest.param([*COLUMN, f" {COLUMN[0]}", *COLUMN[1:]], id="indent"),
    ],
)
def test_a_printed_column_is_joined_into_paragraphs(lines):
    assert paragraphs("\n".join(lines)) == f"{PARAGRAPH}\n{PARAGRAPH}"


FULL = [*COLUMN[:2], "cities of the coast have asked it of our people."]


@pytest.mark.parametrize(
    ("mark", "expected"),
    [("", " "), (" ", "\n"), ("46.\t", "\n46. "), ("\n", "\n"), ("\x0c", " ")],
    ids=["none", "indent", "number", "empty-line", "form-feed"],
)
def test_after_a_full_last_line_a_paragraph_needs_a_mark(mark, expected):
    first, *rest = FULL

    found = paragraphs("\n".join([*FULL, mark + first, *rest]))

    assert found == f"{' '.join(FULL)}{expected}{' '.join(FULL)}"


def test_an_empty_line_within_a_sentence_is_the_end_of_a_page():
    first, *rest = FULL

    assert paragraphs("\n".join([first, "", *rest])) == " ".join(FULL)


@pytest.mark.parametrize(
    "page",
    [
        *("15-20001 23/45\n\fA/70/PV.25 02/10/2015", "02/10/2015 A/70/PV.25"),
        *("32/55 15-20001", "06-53000 18 ", "11 06-53000 ", "24", "\f"),
    ],
)
def test_heads_and_feet_of_pages_are_left_out(page):
    first, *rest = FULL

    assert paragraphs("\n".join([first, page, *rest])) == " ".join(FULL)


def test_a_foot_that_stands_before_the_words_of_a_line_is_left_out():
    text = "We ask that all States\n16-20001 35/52 join the pact.\nWe thank them."

    assert paragraphs(text) == "We ask that all States join the pact.\nWe thank them."


def test_a_number_in_a_text_of_whole_paragraphs_is_no_page():
    text = "We count the years.\n24\nWe count the days.\nWe thank all."

    assert "24" in paragraphs(text).split("\n")


def test_blanks_of_every_kind_are_single():
    assert paragraphs("46.\tWe \xa0 thank   all .\t\n") == "46. We thank all ."
