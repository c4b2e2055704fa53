"""Two editions brought together paragraph by paragraph."""

import pytest

from events.comparison import Counts, Decision, Paragraph, State, compare

FAIR = "Calls upon States to promote fair recruitment of all migrant workers;"
DATA = "Encourages States to collect data on the routes that people take by sea;"
RETURN = "Recalls that nobody is to be sent back to a place where danger waits;"
REPORT = "Requests the Secretary-General to report on this at the next session;"


def paragraph(number, text, kind="op", notes=()):
    anchor = kind + number.replace(" (", "-").rstrip(")")
    return Paragraph(kind, number, anchor, text, label=f"{number}.", notes=notes)


def operative(*texts):
    return [paragraph(str(number), text) for number, text in enumerate(texts, 1)]


def said(rows):
    """Each row as its state and the numbers of the paragraphs in it."""
    return [
        (
            row.state.value,
            row.earlier.number if row.earlier else "",
            row.later.number if row.later else "",
        )
        for row in rows
    ]


def test_identical_texts_are_unchanged_in_every_row():
    text = operative(FAIR, DATA, RETURN)

    comparison = compare(text, text)

    assert comparison.counts == Counts(unchanged=3)
    assert said(comparison) == [("unchanged", n, n) for n in "123"]


def test_nothing_compared_with_nothing_has_no_row():
    assert compare([], []).rows == ()


@pytest.mark.parametrize(
    ("earlier", "later", "counts"),
    [
        pytest.param([], [FAIR, DATA], Counts(new=2), id="no earlier text"),
        pytest.param([FAIR, DATA], [], Counts(dropped=2), id="no later text"),
    ],
)
def test_a_text_that_is_missing_leaves_the_other_one_whole(earlier, later, counts):
    assert compare(operative(*earlier), operative(*later)).counts == counts


def test_a_paragraph_is_unchanged_under_another_number():
    rows = compare(operative(DATA), operative(FAIR, DATA))

    assert said(rows) == [("new", "", "1"), ("unchanged", "1", "2")]
    assert not any(row.moved for row in rows)


def test_a_paragraph_of_which_most_words_stay_is_changed():
    later = FAIR.replace("fair recruitment", "fair and transparent recruitment")

    (row,) = compare(operative(FAIR), operative(later))

    assert row.state == State.CHANGED


def test_what_shares_few_words_is_dropped_and_new():
    rows = compare(operative(FAIR), operative(RETURN))

    assert said(rows) == [("dropped", "1", ""), ("new", "", "1")]


def test_a_short_paragraph_is_not_one_that_has_each_of_its_words():
    short = "Takes note of the report of the Secretary-General;"
    long = (
        "Takes note of the work of the committee, of the report of its chair and of "
        "the figures that the Secretary-General gave in reply, and invites all States "
        "to say by the end of the year what they have done;"
    )

    assert compare(operative(short), operative(long)).counts == Counts(new=1, dropped=1)


def test_the_likest_of_several_is_taken_whichever_stands_first():
    first = "Invites States to send their figures on arrivals by sea each year;"
    second = "Invites States to send their figures on arrivals by land each year;"
    later = "Invites States to send their figures on arrivals by land each month;"

    rows = compare(operative(first, second), operative(later))

    assert said(rows) == [("dropped", "1", ""), ("changed", "2", "1")]


def test_of_two_alike_the_nearer_is_taken():
    later = REPORT.replace("next", "eightieth")

    rows = compare(
        operative(REPORT, FAIR, DATA, RETURN, REPORT),
        operative(FAIR, DATA, RETURN, later),
    )

    assert said(rows)[0] == ("dropped", "1", "")
    assert said(rows)[-1] == ("changed", "5", "4")


def test_a_preambular_paragraph_does_not_become_an_operative_one_by_itself():
    rows = compare([paragraph("1", FAIR, kind="pp")], operative(FAIR))

    assert said(rows) == [("dropped", "1", ""), ("new", "", "1")]


def test_a_paragraph_printed_twice_is_matched_once_each():
    rows = compare(operative(FAIR, REPORT, FAIR), operative(FAIR, FAIR))

    assert said(rows) == [
        ("unchanged", "1", "1"),
        ("dropped", "2", ""),
        ("unchanged", "3", "2"),
    ]


def test_another_footnote_is_a_change_though_no_word_changed():
    report = "Takes note of the report on the rights of migrants;"

    (row,) = compare(
        [paragraph("1", report, notes=("A/76/1.",))],
        [paragraph("1", report, notes=("A/78/2.",))],
    )

    assert row.state == State.CHANGED
    assert {run.change.value for run in row.runs} == {"equal"}
    assert "insert" in {run.change.value for run in row.note_runs}


# Moved ---------------------------------------------------------------------------


def test_a_paragraph_that_stands_elsewhere_among_the_others_has_moved():
    rows = compare(
        operative(FAIR, DATA, RETURN, REPORT), operative(DATA, RETURN, FAIR, REPORT)
    )

    (moved,) = [row for row in rows if row.moved]
    assert (moved.earlier.number, moved.later.number) == ("1", "3")
    assert moved.state == State.UNCHANGED


def test_a_paragraph_may_have_moved_and_changed():
    later = FAIR.replace("all", "all such")

    rows = compare(operative(FAIR, DATA, RETURN), operative(DATA, RETURN, later))

    (moved,) = [row for row in rows if row.moved]
    assert moved.state == State.CHANGED
    assert rows.counts == Counts(unchanged=2, changed=1, moved=1)


# The order of the rows -----------------------------------------------------------


def test_what_was_dropped_stands_where_it_stood():
    rows = compare(operative(FAIR, DATA, RETURN), operative(FAIR, REPORT, RETURN))

    assert said(rows) == [
        ("unchanged", "1", "1"),
        ("dropped", "2", ""),
        ("new", "", "2"),
        ("unchanged", "3", "3"),
    ]


def test_what_was_dropped_at_the_beginning_stands_first():
    rows = compare(operative(FAIR, DATA), operative(DATA))

    assert said(rows)[0] == ("dropped", "1", "")


# Headings and openings -----------------------------------------------------------


def test_headings_and_openings_are_compared_and_counted_apart():
    text = [
        paragraph("1", "Recommendations", kind="h"),
        paragraph("6", "Stresses, in this regard, that:"),
        paragraph("6 (a)", FAIR),
        paragraph("6 (b)", DATA),
    ]
    later = [text[0], paragraph("6", "Also stresses, in this regard, that:"), *text[2:]]

    comparison = compare(text, later)

    assert comparison.counts == Counts(unchanged=2)
    assert comparison.introductions == Counts(unchanged=1, changed=1)


def test_an_opening_that_became_a_paragraph_counts_as_one():
    words = "Stresses that all States are to act in this regard:"

    (row, _) = compare(
        [paragraph("6", words), paragraph("6 (a)", FAIR)], [paragraph("6", words)]
    )

    assert not row.introduces


# The editors ---------------------------------------------------------------------


def test_what_the_editors_pair_belongs_together_however_unlike():
    rows = compare(
        operative(FAIR, DATA), operative(RETURN, DATA), [Decision("op1", "op1")]
    )

    assert said(rows) == [("changed", "1", "1"), ("unchanged", "2", "2")]
    assert [row.by_editors for row in rows] == [True, False]


def test_the_editors_may_part_what_looks_the_same():
    rows = compare(
        operative(FAIR), operative(FAIR), [Decision("op1", ""), Decision("", "op1")]
    )

    assert said(rows) == [("dropped", "1", ""), ("new", "", "1")]
    assert all(row.by_editors for row in rows)


def test_the_editors_may_pair_paragraphs_of_two_kinds():
    rows = compare(
        [paragraph("1", FAIR, kind="pp")], operative(FAIR), [Decision("pp1", "op1")]
    )

    assert said(rows) == [("unchanged", "1", "1")]


def test_a_paragraph_taken_by_the_editors_is_free_for_nobody_else():
    rows = compare(
        operative(FAIR, DATA), operative(DATA, RETURN), [Decision("op1", "op1")]
    )

    assert ("dropped", "2", "") in said(rows)


@pytest.mark.parametrize(
    "decision",
    [
        pytest.param(Decision("op9", "op1"), id="earlier"),
        pytest.param(Decision("op1", "op9"), id="later"),
        pytest.param(Decision("op9", ""), id="alone"),
        pytest.param(Decision("", ""), id="neither"),
    ],
)
def test_a_decision_on_a_paragraph_that_is_not_there_decides_nothing(decision):
    (row,) = compare(operative(FAIR), operative(FAIR), [decision])

    assert (row.state, row.by_editors) == (State.UNCHANGED, False)
