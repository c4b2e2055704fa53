"""What a running text names is found where it stands, and nothing else is."""

import time
from collections import deque

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from events.symbols import Flaw, find_all

ELSEWHERE = "another organ"
#: A text, and each piece found in it with the key of its symbol.
FOUND = {
    "symbol": ("A/RES/73/195", {"A/RES/73/195": "A/RES/73/195"}),
    "documents": (
        "See A/80/287. And A/C.3/80/L.5/Rev.1, A/CONF.231/3; (A/73/PV.60)",
        {
            "A/80/287": "A/80/287",
            "A/C.3/80/L.5/Rev.1": "A/C.3/80/L.5/Rev.1",
            "A/CONF.231/3": "A/CONF.231/3",
            "A/73/PV.60": "A/73/PV.60",
        },
    ),
    "signs around it": ("“A/RES/73/195”*", {"A/RES/73/195": "A/RES/73/195"}),
    "lower case": ("in a/res/73/195.", {"a/res/73/195": "A/RES/73/195"}),
    "word": ("In resolution 73/195 of 2018", {"73/195": "A/RES/73/195"}),
    "two": (
        "its resolutions 72/179 and 73/195,",
        {"72/179": "A/RES/72/179", "73/195": "A/RES/73/195"},
    ),
    "days and titles": (
        "resolutions 70/1 of 25 September 2015, entitled “Our world, 24/7”, 71/1, "
        "72/244, annex, and 73/195",
        {
            "70/1": "A/RES/70/1",
            "71/1": "A/RES/71/1",
            "72/244": "A/RES/72/244",
            "73/195": "A/RES/73/195",
        },
    ),
    "paragraphs": (
        "resolutions 69/117, para. 8, and 73/201, para. 7",
        {"69/117": "A/RES/69/117", "73/201": "A/RES/73/201"},
    ),
    "prose between": (
        "resolutions 72/179 of 19 December 2017 on protection, which 11/26 and 24/7 "
        "are not, and 73/195 of 19 December 2018",
        {"72/179": "A/RES/72/179", "73/195": "A/RES/73/195"},
    ),
    "after a symbol": (
        "A/RES/72/179, 73/195 and 1/2",
        {"A/RES/72/179": "A/RES/72/179", "73/195": "A/RES/73/195"},
    ),
    "letters": (
        "resolutions 57/270 A and B and 58/1 C to E",
        {"57/270 A and B": "A/RES/57/270A-B", "58/1 C to E": "A/RES/58/1C-E"},
    ),
    "letter of a symbol": ("A/RES/57/270 B of", {"A/RES/57/270 B": "A/RES/57/270B"}),
    "article": ("A/RES/73/195 A further", {"A/RES/73/195": "A/RES/73/195"}),
    "old": (
        "resolution 2920 (XXVII), 217 A (III), and A/RES/217 A (III)",
        {
            "2920 (XXVII)": "A/RES/2920(XXVII)",
            "217 A (III)": "A/RES/217(III)A",
            "A/RES/217 A (III)": "A/RES/217(III)A",
        },
    ),
    "old, without a word": ("the 217 A (III) text", {"217 A (III)": "A/RES/217(III)A"}),
    "decision": ("decision 74/548", {"74/548": "A/DEC/74/548"}),
    "special sessions": (
        "S-27/2; in ES-10/18",
        {"S-27/2": "A/RES/S-27/2", "ES-10/18": "A/RES/ES-10/18"},
    ),
    "French": (
        "ses résolutions 72/179 du 19 décembre 2017 et 73/195 de l’Assemblée générale",
        {"72/179": "A/RES/72/179", "73/195": "A/RES/73/195"},
    ),
    "French, accents apart": (
        "la re\u0301solution 73/195",
        {"73/195": "A/RES/73/195"},
    ),
    "Spanish": (
        "resoluciones 72/179, de 19 de diciembre de 2017, y 73/195",
        {"72/179": "A/RES/72/179", "73/195": "A/RES/73/195"},
    ),
    "Russian": (
        "свои резолюции 72/179 от 19 декабря 2017 года и 73/195",
        {"72/179": "A/RES/72/179", "73/195": "A/RES/73/195"},
    ),
    "Arabic": (
        "إلى قراراتها \u200f72/179 المؤرخ 19 كانون الأول/ديسمبر 2017 و ٧٣/١٩٥",
        {"72/179": "A/RES/72/179", "٧٣/١٩٥": "A/RES/73/195"},
    ),
    "Arabic sessions": (
        "القرار 217 ألف (د-3) وقرارها دإ-23/2 وقرارَها 36/146 جيم",
        {
            "217 ألف (د-3)": "A/RES/217(III)A",
            "دإ-23/2": "A/RES/S-23/2",
            "36/146 جيم": "A/RES/36/146C",
        },
    ),
    "Chinese": (
        "大会2018年12月19日第73/195号决议，第74/548号决定，第72/179、72/244号决议，见A/80/287。",
        {
            "73/195": "A/RES/73/195",
            "74/548": "A/DEC/74/548",
            "72/179": "A/RES/72/179",
            "72/244": "A/RES/72/244",
            "A/80/287": "A/80/287",
        },
    ),
    "alone on a line": ("Texts:\n\n 73/195\nMore", {"73/195": "A/RES/73/195"}),
    "pasted list": (
        "- 73/195\n2) 74/148,\r\n76/172; A/RES/78/217, 80/218.\n74/548",
        {
            "73/195": "A/RES/73/195",
            "74/148": "A/RES/74/148",
            "76/172": "A/RES/76/172",
            "A/RES/78/217": "A/RES/78/217",
            "80/218": "A/RES/80/218",
            "74/548": "A/DEC/74/548",
        },
    ),
    "heading": ("73/195. Global compact", {"73/195": "A/RES/73/195"}),
    "broken over a line": ("A/RES/73/\n  195", {"A/RES/73/\n  195": "A/RES/73/195"}),
    "blanks": ("A / RES\u00a0/ 73/195", {"A / RES\u00a0/ 73/195": "A/RES/73/195"}),
    "dashes": ("ES\u201110/2", {"ES\u201110/2": "A/RES/ES-10/2"}),
    "address": (
        "at https://undocs.org/en/A/RES/73/195?x=1, and",
        {"A/RES/73/195": "A/RES/73/195"},
    ),
    "escaped address": (
        "(https://undocs.org/A/RES/217%28III%29).",
        {"https://undocs.org/A/RES/217%28III%29": "A/RES/217(III)"},
    ),
    "two addresses": (
        "undocs.org/A/RES/73/195,https://undocs.org/A/80/287",
        {"A/RES/73/195": "A/RES/73/195", "A/80/287": "A/80/287"},
    ),
    "joint symbol": ("A/79/302-S/2024/600", {"A/79/302-S/2024/600": "A/79/302"}),
    "brackets": (
        "A/40/24 (Part II)/Corr.1 (see)",
        {"A/40/24 (Part II)/Corr.1": "A/40/24 (Part II)/Corr.1"},
    ),
    "addenda": ("A/71/728/Add.1-3", {"A/71/728/Add.1": "A/71/728/Add.1"}),
    "sentence goes on": ("A/RES/73/195/annex", {"A/RES/73/195": "A/RES/73/195"}),
    "the Council": (
        "Human Rights Council resolutions 35/17 and 16/18; résolution 44/4 du Conseil "
        "des droits de l’homme",
        {
            "35/17": "A/HRC/RES/35/17",
            "16/18": "A/HRC/RES/16/18",
            "44/4": "A/HRC/RES/44/4",
        },
    ),
    "each its own organ": (
        "Council resolution 35/17 and General Assembly resolution 73/195",
        {"35/17": "A/HRC/RES/35/17", "73/195": "A/RES/73/195"},
    ),
    "other organs": (
        "S/RES/1325(2000), E/CN.3/2021/2, Security Council resolution 1325 (2000), "
        "resolution 2018/3, Environment Assembly resolution 4/10",
        dict.fromkeys(
            ["S/RES/1325(2000)", "E/CN.3/2021/2", "1325 (2000)", "2018/3", "4/10"],
            ELSEWHERE,
        ),
    ),
    "day of another session": (
        "resolution 32/1 of 27 May 2023",
        {"32/1": ELSEWHERE},
    ),
}
NOTHING = {
    "nothing": "",
    "day": "on 11/26 or 31/12/2018",
    "day alone": "31/12",
    "round the clock": "open 24/7",
    "round the clock, alone": "24/7",
    "fraction": "a 50/50 split, 73/195 perhaps",
    "list that is none": "73/195, 74/148, and so on",
    "words with a slash": "A/B testing, A/C units, and/or, N/A, S/he",
    "path": "/usr/A/RES/73/195 and x/A/73/1",
    "address without a symbol": "https://example.org/1/2?resolution=73",
    "year": "resolution of 2018, a resolution",
    "code": "CS-27/2 and A-73/195",
}
FLAWED = {
    "no number": ("A/RES/73.", "A/RES/73", Flaw.NO_NUMBER, ""),
    "number to come": ("A/80/L.__", "A/80/L", Flaw.NO_NUMBER, ""),
    "word": ("A/RESS/73/195", "A/RESS/73/195", Flaw.WORD, "A/RES/73/195"),
    "hyphen": ("A/RES/73-195", "A/RES/73-195", Flaw.SEPARATOR, "A/RES/73/195"),
    "full stop": ("A.RES/73/195", "A.RES/73/195", Flaw.SEPARATOR, "A/RES/73/195"),
    "early": ("A/RES/3/195/7", "A/RES/3/195/7", Flaw.EARLY_SESSION, "A/RES/195(III)"),
    "more": ("A/RES/73/195/7", "A/RES/73/195/7", Flaw.TOO_LONG, "A/RES/73/195"),
    "parted": ("resolution 73/19 5", "73/19 5", Flaw.PARTED, "A/RES/73/195"),
    "hyphen, no word": ("resolution 73-195", "73-195", Flaw.SEPARATOR, "A/RES/73/195"),
    "letter l": ("A/RES/73/l95", "A/RES/73/l95", Flaw.OTHER, "A/RES/73/195"),
    "catalogue": ("A64/PV.62", "A64/PV.62", Flaw.OTHER, "A/64/PV.62"),
    "session 300": ("A/RES/300/1", "A/RES/300/1", Flaw.NO_SUCH_SESSION, ""),
}


def meaning(found):
    return found.symbol.key if found.symbol else ELSEWHERE


@pytest.mark.parametrize(("text", "expected"), FOUND.values(), ids=FOUND)
def test_what_a_text_names_is_found_in_order(text, expected):
    found = list(find_all(text))

    assert [(each.text, meaning(each)) for each in found] == list(expected.items())
    assert not any(each.flaw for each in found)


@pytest.mark.parametrize("text", NOTHING.values(), ids=NOTHING)
def test_nothing_is_found_where_nothing_is_named(text):
    assert list(find_all(text)) == []


@pytest.mark.parametrize(
    ("text", "written", "flaw", "suggestion"), FLAWED.values(), ids=FLAWED
)
def test_what_cannot_be_a_symbol_is_found_with_its_flaw(
    text, written, flaw, suggestion
):
    [found] = find_all(text)

    assert (found.text, found.symbol) == (written, None)
    assert (found.flaw, found.suggestion) == (flaw, suggestion)


ALPHABET = st.one_of(
    st.sampled_from(
        [
            *(
                "A/",
                "A/RES/",
                "a/res/",
                "73/195",
                "S-",
                "(III)",
                "(د-3)",
                " ألف",
                "217",
            ),
            *("resolution ", "القرار ", "第", "号", "决议", " and ", " of 1 May 2018"),
            *("https://", "undocs.org/", "Add.1", "\u200f", "\n", ", ", "A64/PV.6"),
            *("Council ", "S/RES/1(2000)", "١", "ﷺ", "\ud800", "\x00", "\u0301"),
        ]
    ),
    st.characters(),
)


@settings(max_examples=200)
@given(st.lists(ALPHABET, max_size=40).map("".join))
@example("\u200fA/RES/73/195\u200f")
def test_pieces_of_any_text_stand_where_they_say(text):
    place = 0
    for found in find_all(text):
        assert place <= found.start < found.end <= len(text)
        assert text[found.start : found.end] == found.text
        assert sum([found.symbol is not None, found.flaw is not None]) <= 1
        place = found.end


def test_marks_of_direction_around_a_symbol_are_no_part_of_it():
    [found] = find_all("\u200f\u202bA/RES/73/\u200f195\u202c\u200f.")

    assert found.text == "A/RES/73/\u200f195"


@pytest.mark.parametrize(
    "unit",
    [
        *("A/", "A/ ", "A/RES/", "A.", "/", "a", "1", "1 ", " ", "\n", "\t", "\u200f"),
        *("resolution ", "resolution 73/195 entitled “", "قرار ", "第", "第73/195、"),
        *("(XXVII)", "2920 (", "http://", "of 25 September 2015 ", "commission on "),
        *("A-1-1-1/", "- 73/195 x\n", "Human Rights Council ", "A/RES/73/195/"),
    ],
)
def test_no_long_text_takes_long(unit):
    text = unit * (60_000 // len(unit))
    start = time.process_time()
    deque(find_all(text), maxlen=0)
    elapsed = time.process_time() - start

    assert elapsed < 0.8


def test_two_thousand_symbols_take_under_a_second():
    text = ", ".join(f"A/RES/{40 + n // 50}/{n % 50 + 1}" for n in range(2000))
    start = time.process_time()
    keys = {found.symbol.key for found in find_all(text)}
    elapsed = time.process_time() - start

    assert len(keys) == 2000
    assert elapsed < 1
