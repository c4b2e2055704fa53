"""The sort key puts symbols in the order of adoption or issue, in any database."""

import itertools

import pytest

from events.symbols import find, parse, sort_key

IN_ORDER = [
    "8 (I)",
    "62 (I)",
    "217 (III)",
    "217 A (III)",
    "377 A to C (V)",
    "2200 A (XXI)",
    "2920 (XXVII)",
    "3541 (XXX)",
    "31/4",
    "31/127",
    "36/235[IX]",
    "36/235[XIII]",
    "57/270",
    "57/270 A",
    "57/270 A to C",
    "57/270 B",
    "57/271",
    "73/9",
    "73/10",
    "73/195",
    "A/RES/79/XX",
    "106 (S-1)",
    "3201 (S-VI)",
    "S-8/1",
    "S-21/2",
    "S-21/10",
    "1003 (ES-I)",
    "ES-6/2",
    "ES-11/1",
    "decision 60/501",
    "A/PV.30",
    "A/PV.2303",
    "A/61/PV.3",
    "A/75/PV.48",
    "A/75/PV.48 (Resumption 1)",
    "A/75/PV.49",
    "A/S-14/PV.7",
    "A/C.3/73/L.9",
    "A/C.3/73/L.59",
    "A/C.3/73/L.59/Rev.1",
    "A/C.3/73/L.60",
    "A/503",
    "A/503/Corr.1",
    "A/40/24",
    "A/40/24/Add.1",
    "A/40/24/Add.1/Corr.1",
    "A/40/24/Add.2",
    "A/40/24 (Part II)",
    "A/71/728",
    "A/74/6 (Sect. 5)",
    "A/74/6 (Sect. 29A)",
    "A/AC.109/2014/20",
    "A/CONF.192/15",
    "A/CONF.192/BMS/2022/1",
    "A/CONF.231/3",
    "Amended by A/8980",
]


@pytest.mark.parametrize(("before", "after"), list(itertools.pairwise(IN_ORDER)))
def test_symbol_sorts_before_the_next(before, after):
    assert sort_key(parse(before)) < sort_key(parse(after))


def test_symbols_sort_as_values():
    shuffled = sorted(IN_ORDER)

    assert list(map(str, sorted(map(parse, shuffled)))) == [
        str(parse(text)) for text in IN_ORDER
    ]


def test_symbols_alike_in_order_still_have_one():
    early, late = parse("A/INF/76/1"), parse("A/76/INF/1")

    assert sort_key(early) == sort_key(late)
    assert (early < late) is not (late < early)


def test_symbols_are_not_ordered_against_texts():
    with pytest.raises(TypeError):
        _ = parse("A/RES/73/195") < "A/RES/73/195"


@pytest.mark.parametrize(
    "text",
    [
        "A/RES/3419(XXX)A-D",
        "A/RES/63(I)[PARA.10000000-20]/Corr.10",
        "A/RES/996(ES-IandII)",
        "A/PV.1384 and " + "long remarks " * 10,
    ],
)
def test_key_is_digits_and_fits_the_column_for_resolutions(text):
    key = sort_key(parse(text))

    assert key.isascii()
    assert key.isdigit()
    assert len(key) <= 60


def test_found_symbol_has_the_key_of_the_parsed_one():
    assert sort_key(find("res 73/195")) == sort_key(parse("A/RES/73/195"))
