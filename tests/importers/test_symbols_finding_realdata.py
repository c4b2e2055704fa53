"""Symbols found in the words of official texts, held against their links."""

import re
from collections import Counter

import pytest

from events import symbols
from tests.importers.reading import real
from tests.importers.real_texts import SESSION_76, SIX_LANGUAGES, records

pytestmark = [pytest.mark.realdata, real]

# Letters of parts are often left out of the links.
LETTERS = re.compile(r"(?<=[0-9)])[A-Z]{1,2}(?:-[A-Z]{1,2})?$")


def plain(symbol):
    return LETTERS.sub("", symbol)


def linked(name):
    """Symbol of a resolution -> what its English text links: documents of ours."""
    found = {
        record.symbol: {symbols.find(each.symbol) for each in record.text.citations}
        for record in records(name)
        if record.text.language == "en"
    }
    return {
        symbol: {plain(each.key) for each in cited if each}
        for symbol, cited in found.items()
    }


def named(text):
    """The documents that are found in its words alone, and what was malformed."""
    words = "\n\n".join(
        "\n".join([paragraph.text, *(note.text for note in paragraph.footnotes)])
        for paragraph in text.paragraphs
    )
    found = list(symbols.find_all(words))
    return {plain(each.symbol.key) for each in found if each.symbol}, [
        each.text for each in found if each.flaw
    ]


@pytest.mark.parametrize(
    ("name", "fewest"), [(SIX_LANGUAGES, 600), (SESSION_76, 4_000)]
)
def test_nearly_all_that_is_linked_is_found_in_each_language(name, fewest):
    links, cited, missed, malformed = linked(name), Counter(), Counter(), []
    for record in records(name):
        found, flawed = named(record.text)
        cited[record.text.language] += len(links[record.symbol])
        missed[record.text.language] += len(links[record.symbol] - found)
        malformed += flawed

    assert {each: n for each, n in missed.items() if n > 0.02 * cited[each]} == {}
    assert min(cited.values()) > fewest
    assert malformed == []
