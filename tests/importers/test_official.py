"""How the official files write a fact, and what the record makes of it."""

import pytest

from events.importers import official


@pytest.mark.parametrize(
    "tail",
    [
        pytest.param("", id="none"),
        pytest.param(" : resolution / adopted by the General Assembly", id="usual"),
        pytest.param(" : resolution / adopted by the General Assembly.", id="point"),
        pytest.param(" : resolution / adopted by the General Assemly", id="assemly"),
        pytest.param(" : resolution / addopted by the General Assembly", id="addopted"),
        pytest.param(" : resolution / adoped by the General Assembly", id="adoped"),
        pytest.param(" : resolution /  adopted by the General  Assembly", id="blanks"),
        pytest.param(" : resolution / by the General Assembly", id="no-verb"),
        pytest.param(" : resolution adopted by the General Assembly", id="no-stroke"),
        pytest.param(" : resolultion / adopted by the General Assembly", id="lul"),
        pytest.param(" : resoultion / adopted by the General Assembly", id="oul"),
        pytest.param(" : resolutions / adopted by the General Assembly", id="several"),
        pytest.param(" : draft resolution / adopted by the General Assembly", id="d"),
        pytest.param(" / adopted by the General Assembly", id="stroke-only"),
        pytest.param(" : resolution /", id="parted"),
        pytest.param(" : resoultion", id="parted-misspelt"),
    ],
)
def test_what_the_catalogue_adds_to_a_title_is_taken_off(tail):
    assert official.title(f"A question : first part{tail}") == "A question : first part"


@pytest.mark.parametrize(
    "title",
    [
        "Carrying out resolutions adopted by the General Assembly",
        "Disarmament : resources for peace",
        "Review of a resolution",
    ],
)
def test_a_title_that_speaks_of_resolutions_stays(title):
    assert official.title(title) == title


@pytest.mark.parametrize("symbol", ["A/RES/73/195", " A/RES/75/254  A-C", "A/RES/1(I)"])
def test_the_symbol_of_a_resolution_stays_as_printed(symbol):
    assert official.resolution_symbol(symbol) == " ".join(symbol.split())


@pytest.mark.parametrize(
    "text", ["", "A/DEC/73/501", "S/RES/503(1982)", "A/73/L.66", "A/RES/" + "1" * 200]
)
def test_what_is_no_symbol_of_a_resolution_is_refused(text):
    with pytest.raises(ValueError, match="is no symbol of a resolution"):
        official.resolution_symbol(text)


def test_text_in_utf8_is_sound():
    assert official.sound("TÜRKİYE") == "TÜRKİYE"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("T\udcdcRKIYE", "It is not written in UTF-8."),
        ("BENIN\0", "It has a NUL character."),
    ],
)
def test_text_that_cannot_be_kept_is_not_sound(text, sentence):
    with pytest.raises(ValueError, match=sentence):
        official.sound(text)


def test_what_was_refused_is_shown_in_part_and_safely():
    shown = official.shown("T\udcdcR\0\n" + "x" * 200)

    assert shown.startswith("T?R? x")
    assert len(shown) <= 80
