"""Whether an import may set a part: the same rule for every part of every record."""

import pytest

from events.importers.writer.deciding import Standing, decide, digest

OLD, NEW, EDITED = "Protection of migrants", "Protection of all migrants", "Migrants"


def decided(stands, format_="extract", offered=NEW):
    return decide({"title": offered}, {"title": stands}, format_)


def imported(value, by, now=None):
    """A part that a format once set to a value, and that has another one now."""
    return Standing(value if now is None else now, (by, digest(value)))


@pytest.mark.parametrize(
    "stands",
    [
        pytest.param(Standing(None), id="a part that has no value"),
        pytest.param(Standing(""), id="a part that is empty"),
        pytest.param(imported(OLD, "extract"), id="what the same format set"),
        pytest.param(imported(OLD, "voting"), id="what a format believed less set"),
        pytest.param(imported(OLD, "placeholder"), id="a title in another language"),
    ],
)
def test_a_value_is_taken_for(stands):
    assert decided(stands).take == {"title": NEW}
    assert decided(stands).before == {"title": stands.value}


@pytest.mark.parametrize(
    "stands",
    [
        pytest.param(Standing(EDITED), id="what an editor wrote"),
        pytest.param(imported(OLD, "extract", now=EDITED), id="what an editor changed"),
        pytest.param(imported(OLD, "extract", now=""), id="what an editor took away"),
        pytest.param(
            Standing("", None, OLD), id="what an editor took from the shipped record"
        ),
        pytest.param(Standing(OLD, None, OLD), id="what the shipped record says"),
    ],
)
def test_an_editors_hand_keeps(stands):
    decision = decided(stands)

    assert decision.take == {}
    assert decision.kept == {"title": NEW}


def test_a_format_believed_less_changes_nothing_and_is_no_conflict():
    decision = decided(imported(OLD, "akoma-ntoso"), "voting")

    assert (decision.take, decision.kept) == ({}, {})


def test_the_same_value_is_neither_taken_nor_kept():
    decision = decided(Standing(NEW))

    assert (decision.take, decision.kept) == ({}, {})


def test_who_did_not_vote_is_believed_of_the_library_alone():
    standing = {"roll_call": imported([["MEX", "yes", "MEXICO"]], "voting")}

    decision = decide({"roll_call": [["PER", "yes", "PERU"]]}, standing, "akoma-ntoso")

    assert decision.take == {}


def test_an_unknown_method_gives_way_to_a_recorded_vote():
    standing = {"adoption": Standing(["unknown", None, None, None])}

    decision = decide({"adoption": ["recorded", 152, 5, 12]}, standing, "voting")

    assert decision.take == {"adoption": ["recorded", 152, 5, 12]}
