"""Dated things into decades, years and silence."""

from datetime import date

import pytest

from events.templatetags.days import day_range
from events.timeline import (
    NO_MONTH,
    Count,
    Decade,
    Density,
    Entry,
    Layout,
    Silence,
    Span,
    arranged,
    bearable,
    decade_of,
    layout,
    spans,
)
from events.timeline_selection import Scope


def entry(year, month=None, day=1, anchor=""):
    when = date(year, month, day) if month else None
    return Entry(year, when, anchor or f"{year}-{month}", None)


@pytest.mark.parametrize(("year", "first"), [(1946, 1940), (2010, 2010), (2019, 2010)])
def test_a_year_belongs_to_its_decade(year, first):
    assert decade_of(year) == first


@pytest.mark.parametrize(
    ("total", "expected"),
    [
        (0, Layout.EMPTY),
        (1, Layout.FLAT),
        (10, Layout.FLAT),
        (11, Layout.FULL),
        (100, Layout.FULL),
        (101, Layout.COMPACT),
        (500, Layout.COMPACT),
        (501, Layout.SPLIT),
    ],
)
def test_how_much_is_shown_depends_on_how_much_there_is(total, expected):
    assert layout(total) is expected


@pytest.mark.parametrize(
    ("amounts", "level"),
    [
        pytest.param([12, 80, 300], 2, id="all of it fits"),
        pytest.param([12, 80, 4890], 1, id="the main records fit"),
        pytest.param([12, 640, 4890], 0, id="the landmarks fit"),
        pytest.param([0, 0, 700], 2, id="less would be nothing"),
        pytest.param([501, 640, 4890], 2, id="even the landmarks are too many"),
        pytest.param([12], 0, id="landmarks were asked for"),
    ],
)
def test_a_page_shows_as_much_as_it_can_bear(amounts, level):
    assert bearable(amounts) == level


@pytest.mark.parametrize(
    ("decade", "year", "years"),
    [
        pytest.param(None, None, (1946, 2026), id="the whole record"),
        pytest.param(1940, None, (1946, 1949), id="the first decade"),
        pytest.param(2020, None, (2020, 2026), id="this decade"),
        pytest.param(None, 2018, (2018, 2018), id="a year"),
    ],
)
def test_a_page_has_the_years_of_its_address(decade, year, years):
    scope = Scope.of(2026, decade, year)

    assert (scope.first, scope.last) == years
    assert not scope.is_empty


@pytest.mark.parametrize(("decade", "year"), [(1930, None), (None, 1945), (None, 2027)])
def test_an_address_beyond_the_record_has_no_years(decade, year):
    assert Scope.of(2026, decade, year).is_empty


def test_every_decade_and_year_can_be_gone_to():
    forties, fifties = spans({1946: 2, 1951: 1}, 1951)

    assert forties == Span(1940, [(1946, 2), (1947, 0), (1948, 0), (1949, 0)])
    assert forties.values == [0, 0, 0, 0, 0, 0, 2, 0, 0, 0]
    assert (fifties.first, fifties.total) == (1950, 1)


def test_years_stand_in_order_with_the_silence_between_them():
    first, second = entry(1946, 2, 12), entry(1949, 12, 3)

    decades = arranged([second, first], {1946: 1, 1949: 1}, 1946, 1951)

    forties, fifties = decades
    assert [getattr(block, "number", None) for block in forties.blocks] == [
        1946,
        None,
        1949,
    ]
    assert forties.blocks[1] == Silence(1947, 1948, hidden=0)
    assert fifties == Decade(1950, 0, [Silence(1950, 1951, hidden=0)])


def test_silence_says_how_much_it_hides():
    decades = arranged([entry(1972, 11, 15)], {1972: 3, 1974: 2, 1975: 1}, 1972, 1976)

    year, silence = decades[0].blocks
    assert (year.total, year.hidden) == (3, 2)
    assert silence == Silence(1973, 1976, hidden=3)


def test_newest_first_turns_everything_round():
    entries = [entry(2006, 9, 14), entry(2006, 12, 18), entry(2013, 10, 3)]

    decades = arranged(entries, {}, 2005, 2013, newest_first=True)

    assert [decade.first for decade in decades] == [2010, 2000]
    year = decades[1].blocks[-2]
    assert [e.day for e in year.entries] == [date(2006, 12, 18), date(2006, 9, 14)]


def test_what_has_no_day_comes_last_in_its_year():
    entries = [entry(2018), entry(2018, 12, 19), entry(2018, 2, 20)]

    (decade,) = arranged(entries, {}, 2018, 2018)

    assert [e.day for e in decade.blocks[0].entries] == [
        date(2018, 2, 20),
        date(2018, 12, 19),
        None,
    ]


def test_a_year_falls_into_months():
    entries = [entry(2018, 2, 20), entry(2018, 2, 21), entry(2018, 12, 19), entry(2018)]

    (decade,) = arranged(entries, {}, 2018, 2018)

    months = [(month, len(found)) for month, found in decade.blocks[0].months]
    assert months == [(2, 2), (12, 1), (NO_MONTH, 1)]


def test_a_chart_has_whole_decades_from_the_1940s():
    density = Density({1946: Count(2, 0, 0), 2018: Count(4, 8, 20)}, last=2026)

    assert (density.years[0], density.years[-1]) == (1940, 2029)
    assert len(density.decades) == 9
    assert density.decades[7] == (2010, Count(4, 8, 20))


def test_a_chart_sums_what_it_shows():
    density = Density({1946: Count(2, 0, 0), 2018: Count(4, 8, 20)}, last=2026)

    assert density.total == Count(6, 8, 20)
    assert (density.total.events, density.total.total) == (14, 34)


def test_the_peaks_are_named_in_order_of_time():
    counts = {2018: Count(3, 9), 2016: Count(2, 4), 1946: Count(1), 2006: Count(1, 4)}

    assert Density(counts, last=2026).peaks == [2006, 2016, 2018]


def test_a_year_of_statements_alone_is_no_peak():
    assert Density({1948: Count(0, 0, 1)}, last=2026).peaks == []


def test_the_longest_silence_lies_between_two_years_with_something():
    counts = {1949: Count(1), 1951: Count(1), 1972: Count(1), 1976: Count(0, 1)}

    assert Density(counts, last=2026).silence == (1952, 1971)


def test_a_year_or_two_are_no_silence():
    assert Density({1949: Count(1), 1952: Count(1)}, last=2026).silence is None


@pytest.mark.parametrize(
    ("counts", "year"),
    [
        ({1946: Count(1), 2006: Count(2, 1), 2018: Count(4)}, 2006),
        ({2018: Count(4)}, 2018),
        ({1948: Count(0, 0, 9)}, None),
    ],
)
def test_half_of_what_happened_is_past_in_the_middle_year(counts, year):
    assert Density(counts, last=2026).middle == year


@pytest.mark.parametrize(
    ("start", "end", "written"),
    [
        (date(2018, 2, 20), date(2018, 2, 23), "20–23 February"),
        (date(2018, 3, 30), date(2018, 4, 6), "30 March – 6 April"),
        (date(2018, 12, 31), date(2019, 1, 2), "31 December 2018 – 2 January 2019"),
    ],
)
def test_days_beside_a_year_do_not_repeat_it(start, end, written):
    assert day_range(start, end, year=False) == written
