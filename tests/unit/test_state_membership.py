"""What a State was on a day, by its days of membership."""

from datetime import date

import pytest

from events.models import State, StateName

MEMBER, NOT_YET, NO_LONGER, OBSERVER = (
    State.Membership.MEMBER,
    State.Membership.NOT_YET,
    State.Membership.NO_LONGER,
    State.Membership.OBSERVER,
)
CSK = State(admitted_on=date(1945, 10, 24), ended_on=date(1992, 12, 31))
MEX = State(admitted_on=date(1945, 11, 7))


@pytest.mark.parametrize(
    ("state", "day", "membership"),
    [
        pytest.param(MEX, date(1945, 11, 6), NOT_YET, id="the day before"),
        pytest.param(MEX, date(1945, 11, 7), MEMBER, id="the first day"),
        pytest.param(MEX, None, MEMBER, id="a day that is not known"),
        pytest.param(CSK, date(1992, 12, 31), MEMBER, id="the last day"),
        pytest.param(CSK, date(1993, 1, 1), NO_LONGER, id="the day after"),
        pytest.param(State(), date(2018, 1, 1), OBSERVER, id="an observer"),
    ],
)
def test_membership_follows_from_the_days(state, day, membership):
    assert state.membership_on(day) == membership


@pytest.mark.parametrize(
    ("state", "standing"),
    [(MEX, "member"), (CSK, "former"), (State(), "observer")],
)
def test_standing_is_that_of_today(state, standing):
    assert state.standing == standing


@pytest.mark.parametrize(
    ("first", "last", "day", "borne"),
    [
        pytest.param(None, date(2018, 4, 18), date(2018, 4, 18), True, id="last day"),
        pytest.param(None, date(2018, 4, 18), date(2018, 4, 19), False, id="after it"),
        pytest.param(date(2018, 4, 19), None, date(2018, 4, 19), True, id="first day"),
        pytest.param(date(2018, 4, 19), None, date(2018, 4, 18), False, id="before it"),
        pytest.param(None, None, date(2018, 4, 18), False, id="on no known day"),
    ],
)
def test_a_name_was_borne_from_its_first_day_to_its_last(first, last, day, borne):
    assert StateName(starts_on=first, ends_on=last).was_borne_on(day) is borne
