"""One address for one view."""

from urllib.parse import parse_qs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from events.addresses import (
    Parameter,
    canonical,
    in_order,
    is_written,
    less,
    numbered,
    only,
    query,
    values,
    without,
)

KNOWN = (
    Parameter("q"),
    Parameter("theme", many=True),
    Parameter("from"),
    Parameter("sort", default="newest"),
)
WORDS = st.dictionaries(
    st.sampled_from(["q", "theme", "from", "sort", "utm_source"]),
    st.lists(st.text(max_size=12), max_size=4),
)


def test_declared_order_stands_whatever_order_was_sent():
    pairs = canonical(KNOWN, {"from": ["1990"], "q": ["rights"]})

    assert pairs == (("q", "rights"), ("from", "1990"))


def test_several_values_are_sorted_and_each_stands_once():
    pairs = canonical(KNOWN, {"theme": ["refugees", "climate", "refugees"]})

    assert pairs == (("theme", "climate"), ("theme", "refugees"))


def test_the_last_of_a_repeated_single_value_counts():
    assert canonical(KNOWN, {"q": ["one", "two"]}) == (("q", "two"),)


def test_an_empty_last_value_takes_back_what_was_sent_before():
    assert canonical(KNOWN, {"q": ["one", ""]}) == ()


def test_defaults_empty_values_and_unknown_names_are_left_out():
    pairs = canonical(KNOWN, {"sort": ["newest"], "q": ["  "], "utm_source": ["mail"]})

    assert pairs == ()


def test_wrong_value_stays_for_the_form_to_name():
    assert canonical(KNOWN, {"from": ["ninety"]}) == (("from", "ninety"),)


@given(WORDS)
def test_canonical_address_of_a_canonical_address_is_itself(sent):
    pairs = canonical(KNOWN, sent)

    again = canonical(KNOWN, parse_qs(query(pairs).removeprefix("?")))

    assert again == pairs
    assert is_written(pairs, query(pairs).removeprefix("?"))


def test_half_a_character_becomes_a_question_mark():
    assert canonical(KNOWN, {"q": ["a\ud800b"]}) == (("q", "a?b"),)


@pytest.mark.parametrize(
    ("number", "expected"),
    [("2", "2"), ("007", "7"), ("1", ""), ("0", ""), ("x", ""), ("-1", ""), ("٢", "")],
)
def test_page_is_a_plain_number_above_one(number, expected):
    pairs = numbered((("q", "a"), ("page", number)), "page")

    assert dict(pairs).get("page", "") == expected


@pytest.mark.parametrize(
    ("query_string", "same"),
    [
        pytest.param("q=two+words&theme=a", True, id="as-written"),
        pytest.param("q=two%20words&theme=a", True, id="other-blank"),
        pytest.param("theme=a&q=two+words", False, id="other-order"),
        pytest.param("q=two+words&theme=a&x=1", False, id="one-more"),
        pytest.param("q=two+words&theme=a&from=", False, id="empty-value"),
    ],
)
def test_whether_a_query_string_is_the_canonical_one(query_string, same):
    assert is_written((("q", "two words"), ("theme", "a")), query_string) is same


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        pytest.param("2005", "1990", ("1990", "2005"), id="changed-over"),
        pytest.param("1990", "2005", ("1990", "2005"), id="in-order"),
        pytest.param("2005", "x", ("2005", "x"), id="not-a-year"),
        pytest.param("20050", "1990", ("20050", "1990"), id="too-long"),
    ],
)
def test_years_in_the_wrong_order_change_places(start, end, expected):
    pairs = in_order((("q", "a"), ("from", start), ("to", end)), "from", "to")

    assert (values(pairs, "from"), values(pairs, "to")) == (
        [expected[0]],
        [expected[1]],
    )


def test_one_year_alone_has_no_order():
    assert in_order((("from", "2005"),), "from", "to") == (("from", "2005"),)


def test_values_are_taken_out_one_by_one_or_by_name():
    pairs = (("q", "a"), ("theme", "b"), ("theme", "c"))

    assert less(pairs, "theme", "b") == (("q", "a"), ("theme", "c"))
    assert without(pairs, "theme", "q") == ()
    assert only(pairs, "theme") == (("theme", "b"), ("theme", "c"))


def test_no_pairs_make_no_question_mark():
    assert query(()) == ""
