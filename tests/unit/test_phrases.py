"""A phrase and a paragraph are compared as a reader would compare them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from events.phrases import (
    excerpt,
    fold,
    is_long_enough,
    needle,
    phrases,
    shorter,
)

LANGUAGES = ["ar", "zh-hans", "en", "fr", "ru", "es"]


def stands(query, text, language="en"):
    """Whether the paragraph holds every phrase of the query."""
    folded = fold(text, language)
    return all(needle(one, language) in folded for one in phrases(query, language))


def shown(text, query, language="en"):
    """The excerpt as one text, with the marked words between brackets."""
    pieces = excerpt(text, phrases(query, language), language)
    return "".join(f"[{one.words}]" if one.marked else one.words for one in pieces)


@pytest.mark.parametrize(
    ("language", "query", "text"),
    [
        pytest.param("en", "REGULAR migration", "safe, Regular Migration;", id="case"),
        pytest.param("en", "safe orderly", "a safe, orderly way", id="comma"),
        pytest.param("en", "States' duty", "of States’ duty", id="apostrophe"),
        pytest.param("en", "high-level", "the high‑level dialogue", id="hyphen"),
        pytest.param("en", "2010 - 2020", "the years 2010–2020", id="dash"),
        pytest.param("en", "child migrants", "child\xa0 migrants", id="no-break space"),
        pytest.param("en", "cafe", "a cafe\u0301", id="accent of its own"),
        pytest.param("en", "co­operation", "cooperation", id="soft hyphen"),
        pytest.param("fr", "oeuvre a l'etranger", "œuvre à l’étranger", id="French"),
        pytest.param("es", "migracion", "la migración,", id="Spanish acute"),
        pytest.param("ru", "учет", "ведёт учёт", id="Russian yo"),
        pytest.param("ar", "الهجرة", "الهِجْرَة", id="Arabic vowels"),
        pytest.param("ar", "الهجرة", "الهجـــرة", id="Arabic tatweel"),
        pytest.param("ar", "الامم", "الأمم", id="Arabic hamza"),
        pytest.param("ar", "الهجرة الدولية", "والهجرة الدولية", id="Arabic prefix"),
        pytest.param("ar", "2030", "عام ٢٠٣٠", id="Arabic figures"),
        pytest.param("zh-hans", "移民", "国际移民问题", id="Chinese within"),
        pytest.param("zh-hans", "安全有序", "安全、有序", id="Chinese comma"),
        pytest.param("zh-hans", "2030年议程", "《2030 年议程》", id="Chinese blank"),
        pytest.param("zh-hans", "２０３０", "2030 年", id="wide figures"),
    ],
)
def test_it_stands_in(language, query, text):
    assert stands(query, text, language)


@pytest.mark.parametrize(
    ("language", "query", "text"),
    [
        pytest.param("en", "migrant", "all migrants", id="part of a word"),
        pytest.param("en", "regular migration", "irregular migration", id="its end"),
        pytest.param("en", "orderly safe", "safe, orderly", id="another order"),
        pytest.param("es", "ano", "un año", id="Spanish ñ"),
        pytest.param("ru", "мои", "мой", id="Russian short i"),
        pytest.param("ar", "هجر", "الهجرة", id="Arabic beginning of a word"),
        pytest.param("en", "100%", "1000 persons", id="a wildcard is no letter"),
        pytest.param("en", "a_b", "axb", id="another wildcard"),
    ],
)
def test_it_does_not_stand_in(language, query, text):
    assert not stands(query, text, language)


@pytest.mark.parametrize(
    ("query", "parted"),
    [
        pytest.param("safe  migration", ("safe migration",), id="one"),
        pytest.param('"safe" "host State"', ("safe", "host state"), id="two"),
        pytest.param("“safe” «host State»", ("safe", "host state"), id="printed"),
        pytest.param('"safe" return', ("safe", "return"), id="outside the quotes"),
        pytest.param('safe "', ("safe",), id="a quote that stays open"),
        pytest.param('"Safe" "safe"', ("safe",), id="twice"),
        pytest.param('"" %_ "', (), id="nothing"),
    ],
)
def test_all_of_a_query_is_one_phrase_unless_quotes_part_it(query, parted):
    assert phrases(query, "en") == parted


def test_phrases_in_quotes_must_all_stand_in_the_paragraph():
    query = '"host communities" "safe migration"'

    assert stands(query, "Safe migration serves host communities")
    assert not stands(query, "Safe migration serves all")


@pytest.mark.parametrize(
    ("phrase", "language", "enough"),
    [
        pytest.param("a b", "en", False, id="two letters and a blank"),
        pytest.param("a bc", "en", True, id="three letters"),
        pytest.param("移", "zh-hans", False, id="one character"),
        pytest.param("移民", "zh-hans", True, id="two characters"),
    ],
)
def test_a_phrase_needs_some_letters(phrase, language, enough):
    assert is_long_enough(phrase, language) is enough


@pytest.mark.parametrize(
    ("text", "query", "language", "marked"),
    [
        pytest.param(
            "Notes safe, orderly and “regular” migration.",
            "orderly and regular migration",
            "en",
            "Notes safe, [orderly and “regular” migration].",
            id="as printed",
        ),
        pytest.param(
            "Œuvre, œuvre", "oeuvre", "fr", "[Œuvre], [œuvre]", id="each time"
        ),
        pytest.param("to to to", "to to", "en", "[to to to]", id="overlapping"),
        pytest.param(
            "Host States", '"host states" "states"', "en", "[Host States]", id="nested"
        ),
        pytest.param(
            "إن والهجرة الآمنةَ،",
            "الهجرة الامنة",
            "ar",
            "إن [والهجرة الآمنةَ]،",
            id="Arabic",
        ),
        pytest.param(
            "促进安全、有序移民。",
            "安全有序",
            "zh-hans",
            "促进[安全、有序]移民。",
            id="Chinese",
        ),
        pytest.param("cafe\u0301 bar", "cafe", "en", "[café] bar", id="accent"),
    ],
)
def test_the_words_are_marked_as_they_are_printed(text, query, language, marked):
    assert shown(text, query, language) == marked


def test_a_long_paragraph_is_cut_between_words_around_each_mark():
    filling = "word " * 200
    text = f"{filling}safe migration {filling}safe migration {filling}end"

    found = shown(text, "safe migration")

    assert found.count("[safe migration]") == 2
    assert found.startswith("… word ")
    assert found.endswith(" word …")
    assert " … " in found.strip("… ")
    assert len(found) < 1_000


def test_marks_close_to_each_other_stand_in_one_piece():
    filling = "word " * 200

    found = shown(f"{filling}safe return, safe stay {filling}", "safe")

    assert found.count("…") == 2


@pytest.mark.parametrize(
    ("query", "language", "offered"),
    [
        pytest.param(
            "a safe, orderly way", "en", ["a safe,", "orderly way"], id="even"
        ),
        pytest.param("rights of all", "en", ["rights of", "of all"], id="odd"),
        pytest.param("safe return", "en", ["safe", "return"], id="two words"),
        pytest.param("safe of", "en", ["safe"], id="too short a half"),
        pytest.param("migrants", "en", [], id="one word"),
        pytest.param(
            '"safe return" “host”', "en", ["safe return", "host"], id="quotes"
        ),
        pytest.param("安全移民", "zh-hans", ["安全", "移民"], id="Chinese"),
    ],
)
def test_parts_of_a_query_are_offered_in_its_stead(query, language, offered):
    assert shorter(query, language) == offered


@settings(max_examples=200, deadline=None, derandomize=True, database=None)
@given(st.text(max_size=80), st.text(max_size=12), st.sampled_from(LANGUAGES))
def test_any_text_and_any_phrase_agree_on_what_is_found(text, query, language):
    sought = phrases(query, language)
    folded = fold(text, language)

    pieces = excerpt(text, sought, language)

    found = [one for one in sought if needle(one, language) in folded]
    assert any(piece.marked for piece in pieces) is bool(found)
    assert fold("".join(piece.words for piece in pieces), language) == folded


@settings(max_examples=200, deadline=None, derandomize=True, database=None)
@given(st.text(), st.sampled_from(LANGUAGES))
def test_a_folded_text_stays_as_it_is(text, language):
    folded = fold(text, language)

    assert fold(folded, language) == folded
    assert folded[0] == folded[-1] == " "
    assert "  " not in folded.strip()
