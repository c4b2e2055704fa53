"""The library's table of outcomes, where it is at hand."""

from collections import Counter

import pytest

from events.importers.opening import documents, units
from events.importers.outcomes import parse
from events.importers.records import Rejected
from tests.importers.reading import DATA, real

pytestmark = [pytest.mark.realdata, real]

OUTCOMES = DATA / "undl_ga_outcomes" / "reconstructed_ga_outcomes_open.csv.gz"
TALLY = ("in_favour", "against", "abstaining", "not_voting")


def test_every_row_but_a_decision_is_a_record():
    (unit,) = units([str(OUTCOMES)])

    found = list(parse(documents(unit)))

    rejected = [each for each in found if isinstance(each, Rejected)]
    records = [each for each in found if not isinstance(each, Rejected)]
    assert [each.value for each in rejected] == ["A/DEC/80/506"]
    assert Counter(record.facts.get("method") for record in records) == {
        "recorded": 5_078,
        "non_recorded": 1_550,
        "without_vote": 1_059,
        None: 3,
    }
    for record in records:
        has_tally = [name in record.facts for name in TALLY]
        assert has_tally == [record.facts.get("method") == "recorded"] * 4
    by_symbol = {record.symbol: record for record in records}
    compact = by_symbol["A/RES/73/195"]
    assert [compact.facts[name] for name in TALLY] == [152, 5, 12, 24]
    assert compact.roll_call is None
