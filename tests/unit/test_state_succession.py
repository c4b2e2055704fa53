"""Which States are read beside each other: those of the shipped record, and all."""

import json

import pytest

from events.state_succession import PASSAGES, passages_of
from tests.source_files import ROOT

STATES = json.loads((ROOT / "events/record/states.json").read_text(encoding="utf-8"))
ENDED = [state["code"] for state in STATES if state["ended_on"]]


def test_every_state_named_is_in_the_shipped_record():
    known = {state["code"] for state in STATES}

    assert {code for passage in PASSAGES for code in passage.codes} <= known


@pytest.mark.parametrize("code", ENDED)
def test_a_state_that_ended_leads_to_a_later_one(code):
    assert any(code in passage.earlier for passage in passages_of(code))


def test_a_state_may_stand_in_the_middle():
    assert [passage.later for passage in passages_of("SCG")] == [
        ("SCG",),
        ("SRB", "MNE"),
    ]


def test_most_states_have_none():
    assert passages_of("MEX") == []
