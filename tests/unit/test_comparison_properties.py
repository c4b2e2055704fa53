"""What holds of any two lists of paragraphs, and of any two texts."""

from collections import Counter
from dataclasses import asdict

from hypothesis import given
from hypothesis import strategies as st

from events.comparison import Decision, Paragraph, compare, differences
from events.comparison.wording import spelling

WORDS = [
    *("States", "migrants", "urges", "fair", "and", "of", "the", "report,"),
    *("移民", "الهجرة"),
]
some_text = st.one_of(
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=9).map(" ".join),
    st.text(min_size=1, max_size=30),
)


@st.composite
def editions(draw):
    """Paragraphs whose anchors are each another one, some of them sub-paragraphs."""
    texts = draw(st.lists(some_text, max_size=12))
    kinds = [draw(st.sampled_from(["pp", "op", "h"])) for _ in texts]
    return [
        Paragraph(kind, f"{place}", f"{kind}{place}", text)
        for place, (kind, text) in enumerate(zip(kinds, texts, strict=True))
    ]


anchors = st.sampled_from(["", "pp0", "op0", "op1", "pp2", "h1"])


@st.composite
def decisions(draw):
    """What editors may have decided: each anchor once on each side."""
    earlier = draw(st.lists(anchors, max_size=4, unique=True))
    later = draw(
        st.lists(anchors, min_size=len(earlier), max_size=len(earlier), unique=True)
    )
    return [Decision(*pair) for pair in zip(earlier, later, strict=True)]


@given(earlier=editions(), later=editions(), decided=decisions())
def test_every_paragraph_of_both_sides_is_in_exactly_one_row(earlier, later, decided):
    rows = compare(earlier, later, decided)

    left = [row.earlier for row in rows if row.earlier]
    assert sorted(left, key=lambda one: int(one.number)) == earlier
    assert [row.later for row in rows if row.later] == later


@given(earlier=editions(), later=editions(), decided=decisions())
def test_the_counts_are_those_of_the_rows(earlier, later, decided):
    comparison = compare(earlier, later, decided)

    states = Counter(row.state.value for row in comparison)
    counted = Counter(asdict(comparison.counts))
    counted.update(asdict(comparison.introductions))
    moved = counted.pop("moved")
    assert +counted == states
    assert moved == sum(row.moved for row in comparison)


@given(text=editions())
def test_a_text_is_the_same_as_itself(text):
    comparison = compare(text, text)

    assert {row.state.value for row in comparison} <= {"unchanged"}
    assert not any(row.moved for row in comparison)


@given(earlier=some_text, later=some_text)
def test_no_word_is_lost_on_either_side(earlier, later):
    runs = differences(earlier, later)

    for text, other in ((earlier, "insert"), (later, "delete")):
        kept = "".join(run.text for run in runs if run.change != other)
        assert letters(kept) == letters(text)


def letters(text):
    """The words of a text without blanks, and without the marks at its end."""
    return "".join(mark for mark in spelling(text) if mark.isalnum())
