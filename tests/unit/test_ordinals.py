"""Ordinal numbers in words."""

import pytest

from events.ordinals import ordinal


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (1, "first"),
        (5, "fifth"),
        (12, "twelfth"),
        (13, "thirteenth"),
        (20, "twentieth"),
        (21, "twenty-first"),
        (40, "fortieth"),
        (73, "seventy-third"),
        (99, "ninety-ninth"),
        (100, "one hundredth"),
        (112, "one hundred and twelfth"),
    ],
)
def test_number_is_written_in_words(number, words):
    assert ordinal(number) == words


@pytest.mark.parametrize("number", [0, -1, 200])
def test_number_that_no_session_bears_is_refused(number):
    with pytest.raises(ValueError, match="no session"):
        ordinal(number)


def test_every_session_has_a_name_of_its_own():
    assert len({ordinal(number) for number in range(1, 200)}) == 199
