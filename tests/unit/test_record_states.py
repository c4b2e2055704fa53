"""The shipped States, held to the United Nations' own figures."""

from collections import Counter
from datetime import date
from itertools import pairwise

import pytest

from events.importers.states import key
from tests.importers import shipped

ROWS = shipped.rows()
STATES = shipped.states()
HISTORIC = {"SUN", "CSK", "YUG", "SCG", "DDR", "GER", "YMD", "EAT", "EAZ"}
OBSERVERS = {"VAT", "PSE"}
TODAY = date(2026, 1, 1)


def row(code):
    return next(row for row in ROWS if row["code"] == code)


def members(day):
    """Who was a Member on a day under a name of its own.

    A State that was part of a union has no name for those years, and no seat.
    """
    return {
        row["code"]
        for row in ROWS
        if row["admitted_on"]
        and row["admitted_on"] <= day.isoformat() <= (row["ended_on"] or "9999")
        and STATES.name_on(row["code"], day)
    }


# Membership ---------------------------------------------------------------------------


def test_there_are_193_members_two_observers_and_nine_states_that_are_no_more():
    today = members(TODAY)

    assert len(today) == 193
    assert {row["code"] for row in ROWS} == today | HISTORIC | OBSERVERS
    assert {row["code"] for row in ROWS if row["ended_on"]} == HISTORIC


@pytest.mark.parametrize(
    ("year", "number"),
    [
        *((1945, 51), (1946, 55), (1947, 57), (1948, 58), (1949, 59), (1950, 60)),
        *((1955, 76), (1956, 80), (1957, 82), (1958, 82), (1960, 99), (1961, 104)),
        *((1962, 110), (1963, 113), (1964, 115), (1966, 122), (1967, 123)),
        *((1968, 126), (1970, 127), (1971, 132), (1973, 135), (1974, 138)),
        *((1975, 144), (1976, 147), (1977, 149), (1978, 151), (1979, 152)),
        *((1980, 154), (1981, 157), (1983, 158), (1984, 159), (1990, 159)),
        *((1991, 166), (1992, 179), (1993, 184), (1994, 185), (1999, 188)),
        *((2000, 189), (2002, 191), (2006, 192), (2011, 193)),
    ],
)
def test_the_number_of_members_is_that_of_the_united_nations(year, number):
    """Growth in membership, https://www.un.org/en/about-us/growth-in-un-membership

    Less 1965, when Indonesia was away: the record has one row for it (docs/data.md).
    """
    assert len(members(date(year, 12, 31))) == number


@pytest.mark.parametrize(
    ("day", "number"),
    [
        pytest.param(date(1945, 10, 23), 0, id="the-day-before-the-Charter"),
        pytest.param(date(1945, 10, 24), 29, id="the-Charter-enters-into-force"),
        pytest.param(date(1946, 1, 10), 51, id="first-meeting-of-the-Assembly"),
        pytest.param(date(1958, 2, 21), 82, id="Egypt-and-Syria"),
        pytest.param(date(1958, 2, 22), 81, id="United-Arab-Republic"),
        pytest.param(date(1964, 4, 25), 113, id="Tanganyika-and-Zanzibar"),
        pytest.param(date(1964, 4, 26), 112, id="their-union"),
        pytest.param(date(1990, 5, 21), 160, id="two-of-Yemen"),
        pytest.param(date(1990, 5, 22), 159, id="one-Yemen"),
        pytest.param(date(1990, 10, 2), 160, id="two-of-Germany"),
        pytest.param(date(1990, 10, 3), 159, id="one-Germany"),
        pytest.param(date(1991, 12, 23), 166, id="USSR"),
        pytest.param(date(1991, 12, 24), 166, id="Russian-Federation"),
        pytest.param(date(1993, 1, 1), 178, id="Czechoslovakia-ends"),
        pytest.param(date(1993, 1, 19), 180, id="two-that-follow"),
        pytest.param(date(2003, 2, 4), 191, id="Serbia-and-Montenegro"),
        pytest.param(date(2006, 6, 3), 191, id="Serbia"),
        pytest.param(date(2006, 6, 28), 192, id="Montenegro"),
    ],
)
def test_no_seat_is_lost_or_doubled_where_one_state_follows_another(day, number):
    assert len(members(day)) == number


@pytest.mark.parametrize(
    ("ended", "follows"),
    [("SUN", "RUS"), ("GER", "DEU"), ("EAT", "TZA"), ("YUG", "SCG"), ("SCG", "SRB")],
)
def test_a_seat_passes_on_the_next_day(ended, follows):
    last = date.fromisoformat(row(ended)["ended_on"])
    first = date.fromisoformat(row(follows)["admitted_on"])

    assert (first - last).days == 1
    assert row(follows)["names"][0]["starts_on"] == first.isoformat()


@pytest.mark.parametrize(
    ("code", "admitted"),
    [
        pytest.param("MEX", "1945-11-07", id="an-original-Member-of-November"),
        pytest.param("BEL", "1945-12-27", id="the-last-of-the-original-Members"),
        pytest.param("THA", "1946-12-16", id="signed-the-day-after-the-vote"),
        pytest.param("ISR", "1949-05-11", id="not-the-fifth-of-November"),
        pytest.param("MLT", "1964-12-01", id="not-the-twelfth-of-January"),
        pytest.param("SYR", "1945-10-24", id="resumed"),
        pytest.param("IDN", "1950-09-28", id="withdrew-and-resumed"),
        pytest.param("CZE", "1993-01-19", id="weeks-after-it-came-to-be"),
        pytest.param("VAT", None, id="observer"),
        pytest.param("PSE", None, id="observer-too"),
    ],
)
def test_a_state_is_a_member_from_the_day_of_the_list(code, admitted):
    assert row(code)["admitted_on"] == admitted


# Regional groups ----------------------------------------------------------------------


def test_regional_groups_have_as_many_members_as_the_united_nations_says():
    """https://www.un.org/dgacm/en/content/regional-groups

    Kiribati with the Asia-Pacific States; the United States, which is in no group,
    with the group to which it belongs in elections.
    """
    today = members(TODAY)

    assert Counter(row["regional_group"] for row in ROWS if row["code"] in today) == {
        "african": 54,
        "asia_pacific": 54,
        "eastern_european": 23,
        "grulac": 33,
        "weog": 28 + 1,
    }


def test_only_observers_have_no_group():
    assert {row["code"] for row in ROWS if not row["regional_group"]} == OBSERVERS


# Names --------------------------------------------------------------------------------


def test_the_last_name_of_a_state_is_its_name():
    changed = [row for row in ROWS if row["names"]]

    assert len(changed) == 47
    assert all(row["names"][-1]["name"] == row["name"] for row in changed)
    assert all(row["names"][-1]["ends_on"] == row["ended_on"] for row in changed)


def test_names_follow_each_other_day_by_day():
    gaps = {
        row["code"]
        for row in ROWS
        for (_, _, ends), (_, starts, _) in pairwise(shipped.names(row))
        if (starts - ends).days != 1
    }

    assert gaps == {"SYR"}


def test_no_two_states_bear_one_name_on_one_day():
    borne = [
        (key(name), starts or date.min, ends or date.max, row["code"])
        for row in ROWS
        for name, starts, ends in shipped.names(row) or [(row["name"], None, None)]
    ]
    shared = [
        (one[0], one[3], other[3])
        for one in borne
        for other in borne
        if one[0] == other[0]
        and one[3] < other[3]
        and one[1] <= other[2]
        and other[1] <= one[2]
    ]

    assert len(borne) == 250
    assert shared == []


def test_rows_stand_in_the_order_of_their_codes():
    codes = [row["code"] for row in ROWS]

    assert codes == sorted(set(codes))
    assert all(len(row["m49"]) in (0, 3) for row in ROWS)
