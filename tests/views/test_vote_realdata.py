"""Votes as the library published them: the files say what the voting record says."""

import csv
import io
import lzma
from collections import Counter

import pytest
from django.test import Client

from events.importers.formats import FORMATS
from events.importers.record import FOLDER, load
from events.importers.running import Job, Options, take
from events.models import Resolution
from tests.importers.reading import DATA, document, real
from tests.views.roll_calls import cells

pytestmark = [pytest.mark.django_db, pytest.mark.realdata, real]

VOTING = DATA / "undl_ga_voting" / "reconstructed_ga_voting_1946_2025_open.csv.xz"
#: The number of a voting record in the library -> the symbol, and in favour, against,
#: abstaining and not voting, as the record of the vote states them.
STATED = {
    "671211": ("A/RES/8(I)", [42, 0, 0, 9]),
    "660142": ("A/RES/2106(XX)A", [106, 0, 1, 10]),
    "626986": ("A/RES/36/146B", [121, 3, 20, 13]),
    "426078": ("A/RES/ES-10/6", [172, 2, 5, 9]),
    "644277": ("A/RES/63/93", [173, 6, 2, 11]),
    "700346": ("A/RES/65/199", [128, 3, 53, 8]),
    "1656414": ("A/RES/73/195", [152, 5, 12, 24]),
}
#: What the rows of four of them add up to instead.
COUNTED = {
    "A/RES/36/146B": [121, 3, 21, 12],
    "A/RES/ES-10/6": [115, 2, 5, 63],
    "A/RES/63/93": [173, 6, 1, 12],
    "A/RES/65/199": [129, 3, 52, 8],
}
POSITIONS = ("yes", "no", "abstain", "not_voting")


@pytest.fixture(scope="module")
def record(kept):
    """The shipped record, and these votes of eighty years, each of them public."""
    with lzma.open(VOTING, "rt", encoding="utf-8", newline="") as lines:
        head = next(lines)
        rows = [line for line in lines if line.partition(",")[0] in STATED]
    given = document("votes.csv", head + "".join(rows))
    job = Job(
        FORMATS["voting"],
        "votes.csv",
        lambda: iter([given]),
        Options(publish=True, everything=True),
        again=False,
    )
    load(FOLDER, progress=lambda line: None)
    take(job)
    symbols = [symbol for symbol, _ in STATED.values()]
    public = {"status": "published", "to_verify": ""}
    Resolution.objects.filter(symbol__in=symbols).update(**public)


@pytest.mark.parametrize(("symbol", "stated"), STATED.values(), ids=STATED)
def test_the_files_add_up_to_what_the_record_of_the_vote_states(record, symbol, stated):
    table = Client().get(f"/resolutions/{symbol}/vote.csv").content.decode()
    found = Client().get(f"/resolutions/{symbol}/vote.json").json()

    rows = Counter(row["position"] for row in csv.DictReader(io.StringIO(table)))
    listed = Counter(vote["position"] for vote in found["votes"])
    assert [found["totals_stated"][position] for position in POSITIONS] == stated
    counted = COUNTED.get(symbol, stated)
    assert [rows[position] for position in POSITIONS] == counted
    assert [listed[position] for position in POSITIONS] == counted
    assert found["totals_differ"] is (symbol in COUNTED)


@pytest.mark.parametrize("symbol", COUNTED)
def test_the_page_says_where_the_source_differs(record, symbol):
    page = Client().get(f"/resolutions/{symbol}/vote/").content.decode()

    assert "Both are given as they stand there." in page


def test_states_bear_the_names_of_1946(record):
    page = Client().get("/resolutions/A/RES/8(I)/vote/")

    names = {name for name, *_ in cells(page, "roll-call")[1:]}
    assert "Czechoslovakia" in names
    assert "Byelorussian Soviet Socialist Republic today Belarus" in names
    assert len(names) == 51
