"""The chart of the record by year."""

import re

import pytest
from django.utils.translation import override

from events.templatetags.density import decade_short, density_chart, in_words
from events.timeline import Count, Density

RECORD = Density(
    {1946: Count(2), 1972: Count(1), 2018: Count(4, 8, 20), 2022: Count(3, 1, 5)},
    last=2026,
)


def bars(chart, group):
    """The left edge and width of each bar of a group, in per cent."""
    inside = re.search(rf'class="density-{group}">(.*?)</g>', chart)[1]
    found = re.findall(r'x="([\d.]+)%" width="([\d.]+)%"', inside)
    return [(float(x), float(width)) for x, width in found]


def test_each_kind_has_a_bar_in_each_year_that_has_it():
    chart = density_chart(RECORD, "density")

    assert len(bars(chart, "adopted")) == 4
    assert len(bars(chart, "held")) == 2
    assert len(bars(chart, "said")) == 2


def test_a_right_to_left_chart_is_mirrored():
    left = bars(density_chart(RECORD, "density"), "adopted")
    with override("ar"):
        right = bars(density_chart(RECORD, "density"), "adopted")

    mirrored = [pytest.approx(100 - x - width, abs=0.02) for x, width in left]
    assert [x for x, _ in right] == mirrored


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_bar_spans_the_years_of_the_page(language):
    with override(language):
        chart = density_chart(Density(RECORD.counts, 2026, (2010, 2019)), "density")

    x, width = re.search(
        r'density-marked" x="([\d.]+)%" width="([\d.]+)%"', chart
    ).groups()
    decade = 100 / 9
    edge = 100 - 8 * decade if language == "ar" else 7 * decade
    assert (float(x), float(width)) == pytest.approx((edge, decade), abs=0.02)


def test_a_chart_of_the_whole_has_no_such_bar():
    assert "density-marked" not in density_chart(RECORD, "density")


def test_a_chart_is_a_picture_with_a_name_and_its_shape_in_words():
    chart = density_chart(RECORD, "density")

    assert 'role="img" aria-labelledby="density-title density-words"' in chart
    assert '<title id="density-title">The record by year, 1940 to 2026</title>' in chart
    assert f'<desc id="density-words">{in_words(RECORD)}</desc>' in chart


def test_the_shape_is_said_from_the_figures():
    assert in_words(RECORD) == (
        "Above the line, 10 resolutions and 9 meetings, from 1946 to 2022. "
        "Below it, 25 statements. "
        "The longest silence above it lasts from 1973 to 2017. "
        "Half of it stands before the end of 2018. "
        "The highest bars stand at 1946, 2018, 2022."
    )


def test_one_of_a_thing_is_not_said_as_many():
    words = in_words(Density({2018: Count(1, 1, 1)}, last=2026))

    assert words == (
        "Above the line, 1 resolution and 1 meeting, from 2018 to 2018. "
        "Below it, 1 statement."
    )


def test_a_chart_of_nothing_says_so():
    assert in_words(Density({}, last=2026)) == "Nothing was adopted or held."
    assert "<svg" in density_chart(Density({}, last=2026), "density")


def test_a_chart_bears_four_labels_at_the_most():
    labels = [(year, f"Landmark {year}") for year in (1946, 1972, 1990, 2018, 2022)]

    chart = density_chart(RECORD, "density", labels=labels)

    assert chart.count("<text") == 4
    assert "</tspan> Landmark 1946</text>" in chart


def test_a_narrow_chart_can_leave_out_the_century():
    assert decade_short(2010) == '<bdi><span class="century">20</span>10s</bdi>'
