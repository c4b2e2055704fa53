"""Pictures are right in their geometry, in both directions, and silent for readers."""

from dataclasses import dataclass
from xml.etree import ElementTree

import pytest
from django.utils import translation

from events.templatetags.pictures import bar, spark, vote_bar


@dataclass
class Tally:
    in_favour: int | None
    against: int | None
    abstaining: int | None
    not_voting: int | None


#: The recorded vote on A/RES/73/195, 19 December 2018.
GLOBAL_COMPACT = Tally(152, 5, 12, 24)


def picture(markup):
    return ElementTree.fromstring(markup)


def per_cent(element, attribute):
    return float(element.get(attribute).removesuffix("%"))


def by_class(svg, name):
    return svg.find(f".//*[@class='{name}']")


def test_vote_bar_gives_each_member_the_same_width():
    svg = picture(vote_bar(GLOBAL_COMPACT))

    assert per_cent(by_class(svg, "vote-yes"), "width") == 78.76  # 152 of 193
    assert per_cent(by_class(svg, "vote-no"), "width") == 2.59  # 5 of 193
    assert per_cent(svg.find("svg"), "width") == 6.22  # 12 of 193


def test_vote_bar_orders_yes_no_abstaining_not_voting():
    svg = picture(vote_bar(GLOBAL_COMPACT))

    starts = [
        per_cent(by_class(svg, "vote-yes"), "x"),
        per_cent(by_class(svg, "vote-no"), "x"),
        per_cent(svg.find("svg"), "x"),
        per_cent(by_class(svg, "vote-not-voting"), "x1"),
    ]

    assert starts == [0, 78.76, 81.35, 87.56]
    assert per_cent(by_class(svg, "vote-not-voting"), "x2") == 100


def test_vote_bar_is_mirrored_where_the_page_runs_from_right_to_left():
    with translation.override("ar"):
        svg = picture(vote_bar(GLOBAL_COMPACT))

    assert per_cent(by_class(svg, "vote-yes"), "x") == 21.24
    assert per_cent(by_class(svg, "vote-not-voting"), "x1") == 0


def test_vote_bar_leaves_nobody_to_guess_when_not_voting_is_unknown():
    svg = picture(vote_bar(Tally(120, 0, 30, None)))

    assert per_cent(by_class(svg, "vote-yes"), "width") == 80
    assert by_class(svg, "vote-not-voting") is None
    assert by_class(svg, "vote-no") is None


def test_vote_bar_counts_not_voting_in_the_membership_of_that_day():
    svg = picture(vote_bar(Tally(100, 0, 0, 59)))

    assert per_cent(by_class(svg, "vote-yes"), "width") == 62.89  # 100 of 159


def test_vote_bar_draws_nothing_without_a_recorded_vote():
    assert vote_bar(Tally(None, None, None, None)) == ""


@pytest.mark.parametrize(
    "markup",
    [
        pytest.param(lambda: vote_bar(GLOBAL_COMPACT), id="vote"),
        pytest.param(lambda: spark([1, 2]), id="spark"),
        pytest.param(lambda: bar(1, 2), id="bar"),
    ],
)
def test_picture_is_hidden_from_assistive_technology(markup):
    svg = picture(markup())

    assert svg.get("aria-hidden") == "true"
    assert svg.get("focusable") == "false"


def test_spark_draws_a_bar_for_each_value_but_none_for_zero():
    svg = picture(spark([4, 0, 8, 2], height=16))

    heights = [float(rect.get("height")) for rect in svg]

    assert heights == [8, 16, 4]
    assert [per_cent(rect, "x") for rect in svg] == [0, 50, 75]


def test_spark_bars_stand_on_the_ground():
    svg = picture(spark([4, 8], height=16))

    assert [float(r.get("y")) + float(r.get("height")) for r in svg] == [16, 16]


def test_spark_shows_one_record_beside_a_thousand():
    svg = picture(spark([1, 1000], height=16))

    assert float(svg[0].get("height")) == 1


def test_spark_keeps_to_a_scale_shared_with_others():
    svg = picture(spark([5], height=20, maximum=10))

    assert float(svg[0].get("height")) == 10


def test_spark_starts_at_the_right_in_arabic():
    with translation.override("ar"):
        svg = picture(spark([1, 1]))

    assert [per_cent(rect, "x") for rect in svg] == [60, 10]


@pytest.mark.parametrize("values", [[], [0, 0]], ids=["none", "all-zero"])
def test_spark_of_nothing_is_nothing(values):
    assert spark(values) == ""


def test_bar_is_as_long_as_its_share_of_the_most():
    svg = picture(bar(5, 20))

    assert per_cent(svg[0], "width") == 25


def test_bar_never_leaves_its_frame():
    svg = picture(bar(30, 20))

    assert per_cent(svg[0], "width") == 100


@pytest.mark.parametrize("most", [0, 20], ids=["no-most", "no-value"])
def test_bar_of_nothing_is_nothing(most):
    assert bar(0, most) == ""
