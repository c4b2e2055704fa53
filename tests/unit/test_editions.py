"""Where the editions of a series were adopted the other way than those before."""

import pytest

from events.editions import Turn, turns
from events.models import Resolution

SIGNS = {"w": "without_vote", "v": "recorded", "n": "non_recorded", "?": "unknown"}


@pytest.mark.parametrize(
    ("methods", "found"),
    [
        pytest.param("", {}, id="no edition"),
        pytest.param("www", {}, id="never a vote"),
        pytest.param("wwv", {2: Turn(True, 2, True)}, id="the first vote"),
        pytest.param(
            "vwv",
            {1: Turn(False, 1, True), 2: Turn(True, 1, False)},
            id="a vote long before",
        ),
        pytest.param("vnw", {2: Turn(False, 2, True)}, id="two kinds of vote"),
        pytest.param("vn", {}, id="one kind of vote after the other"),
        pytest.param("w?v", {}, id="not established between them"),
        pytest.param("?wv", {2: Turn(True, 1, False)}, id="not established before"),
    ],
)
def test_turns_of_a_series(methods, found):
    editions = [Resolution(method=SIGNS[sign]) for sign in methods]

    turned = turns(editions)

    assert {place: turn for place, turn in enumerate(turned) if turn} == found
    assert len(turned) == len(editions)
