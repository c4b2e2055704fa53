"""Symbols, days, themes and votes as a page writes them."""

from datetime import date

import pytest
from django.template import Context, Template
from django.utils import translation

from events.models import Resolution, Theme
from events.templatetags.record import (
    adoption,
    day,
    day_month,
    day_month_range,
    day_range,
    document_symbol,
    original,
    symbol,
    theme_shape,
    theme_tags,
)

MARRAKECH = date(2018, 12, 10)


def test_symbol_runs_left_to_right_and_breaks_after_a_slash():
    assert symbol("A/RES/73/195") == (
        '<bdi class="symbol" dir="ltr">A/<wbr>RES/<wbr>73/<wbr>195</bdi>'
    )


def test_symbol_typed_by_a_reader_is_escaped():
    assert "<script>" not in symbol("<script>/1")


def test_symbol_on_the_head_of_a_document_has_a_large_first_letter():
    assert "<b>A</b>/RES/73/195" in document_symbol("A/RES/73/195")


def test_symbol_without_slash_has_no_slash_added():
    assert "<b>ES-11</b></bdi>" in document_symbol("ES-11")


def test_record_text_is_plain_on_an_english_page():
    assert original("Rights & duties") == "Rights &amp; duties"


def test_record_text_is_marked_as_english_on_another_page():
    with translation.override("ar"):
        text = original("Rights & duties")

    assert text == '<span lang="en" dir="ltr">Rights &amp; duties</span>'


def test_record_text_that_is_missing_leaves_no_empty_element():
    with translation.override("fr"):
        assert original("") == ""


@pytest.mark.parametrize(
    ("language", "words"),
    [
        pytest.param("en", "10 December 2018", id="english"),
        pytest.param("fr", "10 décembre 2018", id="french"),
        pytest.param("es", "10 de diciembre de 2018", id="spanish"),
        pytest.param("ru", "10 декабря 2018", id="russian-genitive"),
        pytest.param("zh-hans", "2018年12月10日", id="chinese"),
    ],
)
def test_day_is_written_as_its_language_writes_it(language, words):
    with translation.override(language):
        assert day(MARRAKECH) == words


def test_day_that_is_not_known_is_empty():
    assert day(None) == ""


def test_day_and_month_leave_out_the_year():
    assert day_month(MARRAKECH) == "10 December"


@pytest.mark.parametrize(
    ("end", "words"),
    [
        pytest.param(None, "10 December 2018", id="no-end"),
        pytest.param(date(2018, 12, 10), "10 December 2018", id="one-day"),
        pytest.param(date(2018, 12, 11), "10–11 December 2018", id="one-month"),
        pytest.param(
            date(2019, 1, 3), "10 December 2018 – 3 January 2019", id="two-years"
        ),
    ],
)
def test_span_of_days_says_month_and_year_once_where_shared(end, words):
    assert day_range(MARRAKECH, end) == words


def test_span_over_two_months_of_a_year_says_the_year_once():
    assert day_range(date(2016, 9, 19), date(2016, 10, 1)) == (
        "19 September – 1 October 2016"
    )


@pytest.mark.parametrize(
    ("language", "end", "words"),
    [
        pytest.param(
            "es", date(2018, 12, 11), "10 a 11 de diciembre de 2018", id="spanish"
        ),
        pytest.param(
            "zh-hans", date(2018, 12, 11), "2018年12月10日至11日", id="chinese"
        ),
        pytest.param(
            "zh-hans",
            date(2019, 1, 3),
            "2018年12月10日至2019年1月3日",
            id="chinese-two-years",
        ),
    ],
)
def test_span_of_days_follows_the_order_of_its_language(language, end, words):
    with translation.override(language):
        assert day_range(MARRAKECH, end) == words


@pytest.mark.parametrize(
    ("end", "words"),
    [
        pytest.param(date(2018, 12, 11), "10–11 December", id="under-its-year"),
        pytest.param(
            date(2019, 1, 3), "10 December 2018 – 3 January 2019", id="two-years"
        ),
    ],
)
def test_span_of_days_leaves_out_the_year_only_where_it_is_one(end, words):
    assert day_month_range(MARRAKECH, end) == words


def test_recorded_vote_gives_the_tally():
    compact = Resolution(method="recorded", in_favour=152, against=5, abstaining=12)

    assert adoption(compact) == 'Recorded vote <bdi dir="ltr">152–5–12</bdi>'


def test_adoption_without_a_vote_is_said_in_those_words():
    assert adoption(Resolution(method="without_vote")) == "Adopted without a vote"


def test_unknown_method_is_not_taken_for_without_a_vote():
    assert adoption(Resolution(method="unknown")) == "Method not yet established"


def test_theme_bears_the_shape_and_colour_of_its_family():
    rights = Theme(name="Human rights of migrants", slug="human-rights", slot=1)
    freedom = Theme(name="Freedom of movement", slug="freedom", parent=rights)

    shape = theme_shape(freedom)

    assert 'class="shape theme-1"' in shape
    assert 'href="#shape-1"' in shape


def test_theme_tag_joins_shape_word_and_address():
    climate = Theme(name="Climate & disasters", slug="climate", slot=8)

    tags = theme_tags([climate])

    assert 'class="theme-tag theme-8" href="/themes/climate/"' in tags
    assert "</svg>Climate &amp; disasters</a>" in tags


def test_theme_tag_leads_to_the_page_in_the_same_language():
    climate = Theme(name="Climate and disasters", slug="climate", slot=8)
    theme_tags([climate])

    with translation.override("ar"):
        assert 'href="/ar/themes/climate/"' in theme_tags([climate])


def test_record_without_theme_has_no_empty_list():
    assert theme_tags([]) == ""


def test_tags_are_found_by_a_template():
    page = Template("{% load record pictures %}{{ s|symbol }}{% spark values %}")

    rendered = page.render(Context({"s": "A/71/1", "values": [1]}))

    assert rendered.startswith('<bdi class="symbol"')
    assert 'class="spark"' in rendered
