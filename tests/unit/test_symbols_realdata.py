"""Real symbols, parsed by hand or collected from catalogues, where they are at hand."""

import gzip
import json
import pathlib

import pytest

from events.symbols import parse

DATA = pathlib.Path(__file__).parents[2].parent / "shared" / "data"
EXAMPLES = DATA / "symbols_open.json"
CORPUS = DATA / "symbols_real_corpus.txt.gz"
ANNOTATIONS = {"source", "note"}

pytestmark = [
    pytest.mark.realdata,
    pytest.mark.skipif(
        not DATA.is_dir(),
        reason=f"the real data are not here; put them into {DATA}",
    ),
]


def examples():
    return json.loads(EXAMPLES.read_text("utf-8")) if EXAMPLES.exists() else []


def corpus():
    return gzip.open(CORPUS, "rt", encoding="utf-8").read().splitlines()


@pytest.mark.parametrize("example", examples(), ids=lambda example: example["symbol"])
def test_example_is_parsed_field_by_field(example):
    symbol = parse(example["symbol"])

    expected = {
        name: value for name, value in example.items() if name not in ANNOTATIONS
    }
    assert symbol.as_dict() == expected
    assert {name: getattr(symbol, name) for name in expected} == expected


def test_all_examples_are_there():
    assert len(examples()) == 103


def refused(texts):
    for text in texts:
        try:
            parse(text)
        except ValueError:
            yield text


def test_only_what_is_no_symbol_is_refused():
    texts = corpus()

    assert len(texts) > 10_000
    assert list(refused(texts)) == ["N/A"]


def test_few_real_symbols_are_flawed():
    flawed = [text for text in corpus() if text != "N/A" and not parse(text).is_parsed]

    assert flawed == [
        "A/2116 (Pt.2)",
        "A/3383(Annex)/Rev.1",
        "A/3449/Add.",
        "A/5681/dd.1",
        "A/PV.1384 and Corr.1",
        "Amended by A/8980",
        "A/55/558 para.7",
        "A/61/443/Add.",
        "A64/PV.62",
    ]


def test_real_symbols_have_one_key_each_and_one_place():
    parsed = {parse(text) for text in corpus() if text != "N/A"}

    assert len({symbol.key for symbol in parsed}) == len(parsed)
    assert len({symbol.sort_key for symbol in parsed}) == len(parsed)


def test_real_symbols_go_round():
    for text in corpus():
        if text == "N/A" or not parse(text).is_parsed:
            continue
        symbol = parse(text)
        assert parse(symbol.address).canonical == symbol.canonical
        assert parse(symbol.key) == symbol
