"""Marks of a roll call: one a State, in the order of positions, in both directions."""

import re

import pytest
from django.utils import translation

from events.models import Vote
from events.roll_call import Count
from events.templatetags.votes import vote_mark, vote_marks

SIX = [Count(position, 1) for position in Vote.Position.values]


def starts(markup):
    """Class and place across of each mark."""
    paths = re.findall(r'class="([\w-]+)" d="([^"]+)"', markup)
    return [
        (name, int(x) // 12) for name, d in paths for x in re.findall(r"M(\d+) ", d)
    ]


def test_each_position_has_a_shape_of_its_own():
    shapes = {
        re.sub(r"^M\d+ \d+", "", re.search(r' d="([^"]+)"', vote_mark(each))[1])
        for each in Vote.Position.values
    }

    assert len(shapes) == 6


def test_there_is_one_mark_a_state_and_ten_a_picture():
    markup = vote_marks([Count("yes", 23), Count("no", 3)])

    assert markup.count("<svg") == 3
    assert [name for name, _ in starts(markup)] == ["vote-yes"] * 23 + ["vote-no"] * 3


@pytest.mark.parametrize(
    ("language", "places"), [("en", [0, 1, 2]), ("ar", [2, 1, 0])], ids=["ltr", "rtl"]
)
def test_the_first_mark_stands_at_the_start_of_the_line(language, places):
    with translation.override(language):
        markup = vote_marks([Count("yes", 1), Count("no", 1), Count("abstain", 1)])

    assert [place for _, place in starts(markup)] == places


def test_a_picture_is_as_wide_as_its_marks():
    assert 'width="34"' in vote_marks([Count("yes", 3)])
    assert 'width="118"' in vote_marks([Count("yes", 10)])


def test_no_states_no_marks():
    assert vote_marks([Count("yes", 0)]) == ""
    assert len(starts(vote_marks(SIX))) == 6
