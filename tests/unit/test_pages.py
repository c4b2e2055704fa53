"""Which page numbers are offered."""

import pytest

from events.pages import last_page, pages


def offered(current, last):
    found = pages(current, last, lambda number: f"?page={number}")
    return [entry.number for entry in found.entries]


@pytest.mark.parametrize(
    ("records", "last"),
    [(0, 1), (48, 1), (49, 2), (96, 2), (97, 3)],
)
def test_last_page_holds_the_last_record(records, last):
    assert last_page(records, 48) == last


def test_one_page_offers_no_others():
    assert pages(1, 1, str) is None


@pytest.mark.parametrize(
    ("current", "last", "expected"),
    [
        pytest.param(1, 3, [1, 2, 3], id="few"),
        pytest.param(1, 9, [1, 2, 3, None, 9], id="gap-after"),
        pytest.param(9, 9, [1, None, 7, 8, 9], id="gap-before"),
        pytest.param(10, 20, [1, None, 8, 9, 10, 11, 12, None, 20], id="both"),
        pytest.param(5, 9, [1, 2, 3, 4, 5, 6, 7, 8, 9], id="no-gap-of-one"),
    ],
)
def test_first_last_and_near_pages_are_offered(current, last, expected):
    assert offered(current, last) == expected


def test_previous_and_next_end_with_the_list():
    first, last = (pages(n, 3, lambda number: f"?page={number}") for n in (1, 3))

    assert (first.previous, first.next) == ("", "?page=2")
    assert (last.previous, last.next) == ("?page=2", "")


def test_current_page_says_so():
    found = pages(2, 3, str)

    assert [entry.number for entry in found.entries if entry.current] == [2]
