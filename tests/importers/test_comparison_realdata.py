"""Editions of "Protection of migrants" compared, from the official files."""

import time
from functools import cache

import pytest

from events.comparison import Paragraph, compare
from tests.importers.reading import real
from tests.importers.real_texts import SIX_LANGUAGES, records

pytestmark = [pytest.mark.realdata, real]

LANGUAGES = ("en", "fr", "es", "ru", "ar", "zh-hans")


@cache
def texts():
    """(symbol, language) → its paragraphs."""
    return {
        (record.symbol, record.text.language): [
            Paragraph(
                one.kind,
                one.number,
                f"{one.kind}{one.number}",
                one.text,
                one.label,
                tuple(note.text for note in one.footnotes),
            )
            for one in record.text.paragraphs
        ]
        for record in records(SIX_LANGUAGES)
    }


def compared(earlier, later, language="en"):
    return compare(texts()[earlier, language], texts()[later, language])


# Counted by others on the same files: by the hash of a paragraph, then by likeness,
# without the words that only open a list.
@pytest.mark.parametrize(
    ("earlier", "later", "unchanged", "changed", "new"),
    [
        pytest.param("A/RES/76/172", "A/RES/78/217", 58, 29, 32, id="2021 to 2023"),
        pytest.param("A/RES/78/217", "A/RES/80/218", 64, 35, 7, id="2023 to 2025"),
    ],
)
def test_counts_are_within_a_twentieth_of_those_known(
    earlier, later, unchanged, changed, new
):
    counts = compared(earlier, later).counts

    found = (counts.unchanged, counts.changed, counts.new)
    assert found == pytest.approx((unchanged, changed, new), rel=0.05)
    assert sum(found) == unchanged + changed + new


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_finds_about_the_same_new_paragraphs(language):
    counts = compared("A/RES/78/217", "A/RES/80/218", language).counts

    assert 7 <= counts.new <= 10
    assert 20 <= counts.dropped <= 23


@pytest.mark.parametrize("language", LANGUAGES)
def test_two_texts_of_over_a_hundred_paragraphs_take_little_time(language):
    texts()
    started = time.process_time()

    for row in compared("A/RES/76/172", "A/RES/80/218", language):
        assert row.state != "changed" or row.runs

    assert time.process_time() - started < 0.2


def test_texts_with_nothing_in_common_take_little_time():
    earlier = texts()["A/RES/78/217", "en"]
    later = texts()["A/RES/76/266", "en"]
    started = time.process_time()

    compare(earlier, [*later, *later])

    assert time.process_time() - started < 0.2
