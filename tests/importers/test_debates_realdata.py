"""The real corpus: twelve sessions, 1,859 speeches, and the workbook."""

import csv
from collections import Counter
from itertools import chain

import pytest

from events.importers.debates import parse, speakers, state_code
from events.importers.debates.codes import DOUBTFUL_ROWS, OBSERVERS, WORKBOOK_CODES
from events.importers.mentions import mentions
from events.importers.opening import documents, units
from events.importers.records import Rejected
from tests.importers.reading import DATA, real

pytestmark = [pytest.mark.realdata, real]
FOLDER = DATA / "ungdc"
TABLE = FOLDER / "Speakers_by_session.xlsx"
SPEECHES = FOLDER / "UNGDC_open_sessions.tar.xz"


def files_of(*paths):
    found = units([str(path) for path in paths], folders_whole=True)
    return chain.from_iterable(documents(unit) for unit in found)


@pytest.fixture(scope="module")
def read():
    return list(parse(files_of(SPEECHES, TABLE)))


@pytest.fixture(scope="module")
def statements(read):
    return {(s.code, s.session): s for s in read if not isinstance(s, Rejected)}


@pytest.fixture(scope="module")
def table():
    (found,) = (speakers.read(document) for document in files_of(TABLE))
    return found


def rows_of(name, folder=DATA):
    with (folder / name).open(encoding="utf-8") as stream:
        return list(csv.DictReader(stream))


def test_every_speech_is_read_and_one_row_has_no_code(read, statements):
    rejected = [each for each in read if isinstance(each, Rejected)]

    assert len(statements) == 1859
    assert [(str(each.place), each.reason) for each in rejected] == [
        ("Speakers_by_session.xlsx, line 6981", "There is no code of a State.")
    ]


def test_a_known_speech_is_given_whole(statements):
    germany = statements["DEU", "73"]

    assert germany.place.file == "TXT/Session 73 - 2018/DEU_73_2018.txt"
    assert germany.facts == {
        "language": "en",
        "speaker": "Mr. Heiko Maas",
        "role": "Federal Minister for Foreign Affairs",
        "delegation": "Germany",
    }
    assert germany.text.count("\n") == 28
    assert germany.remarks == []


def test_sessions_and_years_are_those_of_the_folders(statements):
    found = Counter((s.session, s.year) for s in statements.values())

    assert found["1", 1946] == 39
    assert found["73", 2018] == 196
    assert len(found) == 12


def test_every_speech_has_a_speaker_and_two_have_another_row(statements):
    remarked = {key: s.remarks for key, s in statements.items() if s.remarks}

    assert all(s.facts["speaker"] for s in statements.values())
    assert set(remarked) == {("RUS", "6"), ("CMR", "24")}
    assert remarked["RUS", "6"][0].endswith("line 10701 is taken.")


@pytest.mark.parametrize(
    ("key", "delegation"),
    [
        (("EU", "73"), "European Union"),
        (("PSE", "57"), "Palestine"),
        (("PSE", "73"), "State of Palestine"),
        (("VAT", "61"), "Holy See"),
        (("YMD", "24"), "Southern Yemen"),
        (("PRT", "75"), "Portuguese Republic"),
        (("RUS", "24"), "Union of Soviet Socialist Republics"),
    ],
)
def test_delegations_are_named(statements, key, delegation):
    assert statements[key].facts["delegation"] == delegation


def test_the_running_heads_of_session_70_name_the_meetings(statements):
    found = Counter(
        s.session for s in statements.values() if "record_symbol" in s.facts
    )

    assert found == {"70": 159, "57": 1}
    assert statements["SYR", "70"].facts["record_symbol"] == "A/70/PV.25"


def test_nothing_but_white_space_and_furniture_of_pages_is_lost(statements):
    index = rows_of("index_and_migration_mentions.csv", FOLDER)
    words = {(row["code"], row["session"]): int(row["words"]) for row in index}

    shares = [len(s.text.split()) / words[key] for key, s in statements.items()]

    assert min(shares) > 0.97
    assert max(shares) < 1.01


def test_no_paragraph_is_as_long_as_a_speech(statements):
    longest = max(max(map(len, s.text.split("\n"))) for s in statements.values())
    paragraphs = [s.text.count("\n") + 1 for s in statements.values()]

    assert longest < 3500
    assert min(paragraphs) >= 4


def test_the_library_knows_every_code_in_its_year(statements):
    spans = {}
    for row in rows_of("member_states/vote_names_by_code.csv"):
        years = [int(row[name][:4]) for name in ("first_vote_date", "last_vote_date")]
        spans.setdefault(row["ms_code"], []).extend(years)

    for statement in statements.values():
        code = state_code(statement.code, statement.year)
        if code not in OBSERVERS:
            # A State may speak in the weeks before its first vote.
            assert min(spans[code]) - 1 <= statement.year <= max(spans[code])


def test_the_workbook_has_rows_of_all_sessions(table):
    assert sum(map(len, table.rows.values())) == 10_943
    assert len(table.rejected) == 1
    assert {session for _, session in table.rows} == set(range(1, 80))
    assert sum(len(rows) - 1 for rows in table.rows.values()) == 17
    assert not WORKBOOK_CODES.keys() & {code for code, _ in table.rows}
    assert DOUBTFUL_ROWS.keys() <= table.rows.keys()


def test_nearly_the_same_speeches_speak_of_migration_as_in_the_index(statements):
    index = rows_of("index_and_migration_mentions.csv", FOLDER)
    found = {key: mentions(s.text) for key, s in statements.items()}

    agreed = Counter()
    for row in index:
        ours = found[row["code"], row["session"]]
        refugees = ours["refugees"] + ours["displacement"]
        agreed["migration"] += bool(ours["migration"]) == (row["migration_terms"] > "0")
        agreed["refugees"] += bool(refugees) == (row["refugee_terms"] > "0")

    assert agreed["migration"] >= 1835
    assert agreed["refugees"] >= 1750
