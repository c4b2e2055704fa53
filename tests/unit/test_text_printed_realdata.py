"""Symbols in running text: what the real files link is found in six languages."""

from collections import defaultdict

import pytest

from events import symbols
from events.importers.akoma_ntoso.numbering import anchor
from events.texts.printed import by_number, mentions
from tests.importers.reading import real
from tests.importers.real_texts import SIX_LANGUAGES, records

pytestmark = [pytest.mark.realdata, real]


def key(symbol):
    found = symbols.find(symbol)
    return found.key if found else ""


def test_what_the_files_link_is_found_where_it_is_printed():
    texts = [(record.symbol, record.text) for record in records(SIX_LANGUAGES)]
    cited = defaultdict(lambda: defaultdict(set))
    for symbol, text in texts:
        for each in text.citations:
            if key(each.symbol):
                cited[symbol][each.paragraph].add(key(each.symbol))
    asked, missed = 0, []
    for symbol, text in texts:
        for paragraph in text.paragraphs:
            place = anchor(paragraph.kind, paragraph.number)
            known = by_number(cited[symbol][place])
            words = [paragraph.text, *(note.text for note in paragraph.footnotes)]
            found = {
                each.symbol
                for said in words
                for each in mentions(said, known, text.language)
            }
            asked += len(cited[symbol][place])
            missed += [
                (symbol, text.language, place, each)
                for each in cited[symbol][place] - found
            ]

    assert asked > 4000
    assert len(missed) <= asked / 100, missed
