"""Akoma Ntoso: the real files, where they are at hand."""

import subprocess
import sys
from collections import Counter, defaultdict

import pytest

from events import symbols
from events.importers.records import ResolutionRecord
from tests.importers.reading import real
from tests.importers.real_texts import (
    FILES,
    SESSION_76,
    SIX_LANGUAGES,
    records,
    timed,
)

pytestmark = [pytest.mark.realdata, real]

#: Where the file names one State less than it counts.
ONE_SHORT = "A/RES/77/293"


def texts():
    return [
        (record, record.text)
        for name in (SIX_LANGUAGES, SESSION_76, "samples")
        for record in records(name)
    ]


@pytest.mark.parametrize(
    ("name", "number"), [(SIX_LANGUAGES, 258), (SESSION_76, 315), ("samples", 8)]
)
def test_every_resolution_is_taken_with_its_text(name, number):
    found = records(name)

    assert len(found) == number
    assert all(isinstance(record, ResolutionRecord) for record in found)
    assert all(record.text and record.text.paragraphs for record in found)


def test_a_hundred_files_are_read_in_some_seconds():
    _, seconds = timed(SIX_LANGUAGES)

    assert seconds < 25


#: Reads every text of a file, keeps none, and says the most memory it held, in KiB.
READING = """
import re, sys
from pathlib import Path
from events.importers.akoma_ntoso import parse
from events.importers.opening import documents, units
(unit,) = units([sys.argv[1]], folders_whole=True)
assert sum(1 for _ in parse(documents(unit))) == 258
print(re.search(r"VmHWM:\\s*([0-9]+)", Path("/proc/self/status").read_text())[1])
"""


@pytest.mark.skipif(sys.platform != "linux", reason="Memory is read in /proc.")
def test_a_file_is_read_text_by_text():
    command = [sys.executable, "-c", READING, str(FILES / SIX_LANGUAGES)]

    read = subprocess.run(command, capture_output=True, check=True, text=True)

    assert int(read.stdout) < 100 << 10


def test_all_languages_number_their_paragraphs_alike():
    sequences = defaultdict(set)
    for record in records(SIX_LANGUAGES):
        found = tuple((each.kind, each.number) for each in record.text.paragraphs)
        sequences[record.symbol].add(found)

    assert len(sequences) == 43
    assert [symbol for symbol, found in sequences.items() if len(found) > 1] == []


def test_all_languages_state_the_same():
    stated = defaultdict(lambda: defaultdict(set))
    for record in records(SIX_LANGUAGES):
        for fact, value in record.facts.items():
            stated[record.symbol][fact].add(value)
        stated[record.symbol]["sponsors"].add(tuple(record.sponsors or ()))
        stated[record.symbol]["topics"].add(tuple(record.topics or ()))

    differing = [
        (symbol, fact)
        for symbol, facts in stated.items()
        for fact, values in facts.items()
        if len(values) > 1
    ]
    # The Russian file has 2021 for 2022, and says so in a remark.
    assert differing == [("A/RES/77/122", "adopted_on")]


def test_anchors_are_unique_and_fit_their_column():
    for _, text in texts():
        anchors = [
            each.kind + each.number.replace(" ", "").replace("(", "-").replace(")", "")
            for each in text.paragraphs
        ]
        assert len(set(anchors)) == len(anchors)
        assert max(map(len, anchors)) <= 20
        assert {each.paragraph for each in text.citations} <= set(anchors)


def test_texts_are_plain_and_notes_stand_in_them():
    for _, text in texts():
        for each in text.paragraphs:
            assert each.text == " ".join(each.text.split())
            assert 0 <= each.lead <= len(each.text)
            assert all(0 <= note.at <= len(each.text) for note in each.footnotes)
            assert "()" not in each.text


def test_roll_calls_have_the_names_that_are_counted():
    figures = {"yes": "in_favour", "no": "against", "abstain": "abstaining"}
    for record, _ in texts():
        named = Counter(ballot.position for ballot in record.roll_call or ())
        differing = [
            position
            for position, figure in figures.items()
            if record.facts.get(figure, 0) != named[position]
        ]
        assert differing == (["abstain"] if record.symbol == ONE_SHORT else [])
        assert (record.facts["method"] == "recorded") == bool(record.roll_call)


def test_every_symbol_is_that_of_a_resolution():
    found = [symbols.parse(record.symbol) for record, _ in texts()]

    assert all(symbol.is_resolution and symbol.canonical for symbol in found)


@pytest.mark.parametrize(
    ("symbol", "preambular", "operative", "points"),
    [
        ("A/RES/76/172", 35, 23, 43),
        ("A/RES/78/217", 46, 33, 44),
        ("A/RES/80/218", 38, 33, 39),
    ],
)
def test_a_resolution_on_the_protection_of_migrants_has_all_its_rows(
    symbol, preambular, operative, points
):
    (text,) = [
        record.text
        for record in records(SIX_LANGUAGES)
        if record.symbol == symbol and record.text.language == "en"
    ]

    rows = Counter((p.kind, "(" in p.number) for p in text.paragraphs)
    assert rows == {
        ("pp", False): preambular,
        ("op", False): operative,
        ("op", True): points,
    }


def test_the_parts_of_a_resolution_are_records_of_their_own():
    lettered = [
        record.symbol for record in records(SESSION_76) if record.symbol[-1].isalpha()
    ]

    assert sorted(lettered) == [
        *("A/RES/76/235 B", "A/RES/76/244 B", "A/RES/76/246 B"),
        *("A/RES/76/247 A", "A/RES/76/247 B", "A/RES/76/247 C"),
        *("A/RES/76/84 A", "A/RES/76/84 B"),
    ]


def test_articles_of_an_annex_are_numbered_as_printed():
    (record,) = [r for r in records(SESSION_76) if r.symbol == "A/RES/76/120"]

    heading, first_of = "", {}
    for each in record.text.paragraphs:
        heading = each.text if each.kind == "h" else heading
        if each.kind == "annex" and each.number.endswith(".1"):
            first_of[heading] = each.number
    assert first_of == {
        f"Article {number}": f"{symbols.roman(number)}.1"
        for number in (1, 2, 3, 4, 5, 8, 12)
    }


def test_remarks_are_few():
    remarks = Counter(
        remark.split(" ")[0] for record, _ in texts() for remark in record.remarks
    )

    assert sum(remarks.values()) < 40
