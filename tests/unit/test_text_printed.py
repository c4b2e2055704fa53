"""Symbols where they are printed in running text, in six languages."""

import pytest

from events.texts.printed import by_number, mentions


def named(text, cited=(), language="en"):
    """What is printed -> what it names."""
    return {
        text[found.start : found.end]: found.symbol
        for found in mentions(text, by_number(cited), language)
    }


@pytest.mark.parametrize(
    "printed",
    [
        "A/80/287",
        "A/72/53/Add.1",
        "A/RES/73/195",
        "A/RES/2920(XXVII)",
        "A/CONF.157/24 (Part I)",
        "A/HRC/15/29",
        "A/C.3/78/L.52/Rev.1",
        "A/76/6 (Sect. 22)",
    ],
)
@pytest.mark.parametrize("around", ["See {}.", "({});", "见{}。", "انظر {}،", "{}"])
def test_a_whole_symbol_speaks_for_itself(printed, around):
    assert list(named(around.format(printed), language="zh-hans")) == [printed]


def test_of_several_whole_symbols_each_is_found():
    found = named("A/77/189 and A/78/180; also A/77/189/Corr.1.")

    assert list(found) == ["A/77/189", "A/78/180", "A/77/189/Corr.1"]


def test_a_document_of_another_organ_is_named_as_it_is_printed():
    found = named("E/2006/25, S/RES/1325(2000) and CEDAW/C/GC/38, chap. I; S/ and E/a")

    assert list(found) == ["E/2006/25", "S/RES/1325(2000)", "CEDAW/C/GC/38"]


@pytest.mark.parametrize(
    "text",
    [
        "United Nations, Treaty Series, vol. 2220, No. 39481.",
        "the ratio of 1/2 on 24/7 in 2018/2019",
        "A/ and A/RES/",
        "Sales No. A.95.XIII.18",
    ],
)
def test_what_names_no_document_of_the_assembly_is_none(text):
    assert named(text) == {}


CITED = ("A/RES/76/172", "A/HRC/RES/35/17", "A/RES/217(III)A", "A/RES/36/146C")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "resolution 76/172 and Human Rights Council resolution 35/17"),
        ("fr", "sa résolution 76/172 et celle du Conseil, 35/17 du 22 juin 2017"),
        ("es", "la resolución 76/172, y la resolución 35/17 del Consejo"),
        ("ru", "резолюции 76/172 и резолюции 35/17 Совета"),
        ("ar", "القرار 76/172 وقرار المجلس 35/17 المؤرخ"),
        ("zh-hans", "第76/172号决议和理事会第35/17号决议"),
    ],
)
def test_a_number_is_what_the_paragraph_cites_in_every_language(language, text):
    assert named(text, CITED, language) == {
        "76/172": "A/RES/76/172",
        "35/17": "A/HRC/RES/35/17",
    }


@pytest.mark.parametrize(
    ("language", "text", "printed"),
    [
        ("en", "Resolution 217 A (III).", "217 A (III)"),
        ("fr", "Résolution 217 A (III).", "217 A (III)"),
        ("zh-hans", "第217A(III)号决议。", "217A(III)"),
        ("ar", "القرار 217 ألف (د-3).", "217 ألف (د-3)"),
        ("ar", "القرار 36/146 جيم", "36/146 جيم"),
    ],
)
def test_a_lettered_part_is_known_as_each_language_prints_it(language, text, printed):
    assert list(named(text, CITED, language)) == [printed]


def test_an_early_special_session_is_known_in_arabic():
    found = named("القرار 2252 (دإط-5)", ["A/RES/2252(ES-V)"], "ar")

    assert found == {"2252 (دإط-5)": "A/RES/2252(ES-V)"}


def test_a_list_after_its_resolutions_is_found_in_english_though_nothing_is_cited():
    found = named("Recalling its resolutions 72/179 of 19 December 2017 and 73/195,")

    assert found == {"72/179": "A/RES/72/179", "73/195": "A/RES/73/195"}


@pytest.mark.parametrize(
    "text",
    [
        "Resolution 70/1.",
        "See resolution 70/1, annex.",
        "by General Assembly resolution 70/1 of 25 September 2015",
        "in its previous resolution 70/1",
    ],
)
def test_english_words_that_name_the_assembly_are_enough(text):
    assert named(text) == {"70/1": "A/RES/70/1"}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Human Rights Council resolution 35/17", id="the Council"),
        pytest.param("The Commission in its resolution 32/1", id="a commission"),
        pytest.param("World Health Assembly resolution 61/17", id="another assembly"),
        pytest.param("its decision 74/548", id="no resolution"),
        pytest.param("its resolution 1325 (2000)", id="a year for a session"),
        pytest.param("its resolution of 2018, adopted 73/195", id="words between"),
    ],
)
def test_what_stays_in_doubt_is_no_mention(text):
    assert named(text) == {}


def test_a_number_nobody_cites_is_none_in_another_language():
    assert named("sa résolution 70/1", (), "fr") == {}


def test_a_range_of_parts_is_one_mention():
    found = named("its resolutions 74/264 A to C,", ["A/RES/74/264A-C"])

    assert found == {"74/264 A to C": "A/RES/74/264A-C"}


def test_a_line_break_within_a_number_does_not_hide_it():
    found = named("Resolution 217\u00a0A\u00a0(III).")

    assert list(found.values()) == ["A/RES/217(III)A"]


def test_a_very_long_text_is_read_in_a_moment():
    text = "A/" * 5000 + " resolution " + "73/195 of 2 and " * 2000

    assert len(list(mentions(text, {}, "en"))) < 3000


def test_a_very_long_list_is_read_in_a_moment_and_whole():
    text = "Assembly resolutions " + "73/195, " * 20_000

    assert len(list(mentions(text, {}, "en"))) == 20_000
