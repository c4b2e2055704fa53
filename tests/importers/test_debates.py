"""The General Debate Corpus: speeches, and the workbook that says who spoke."""

import io
import tracemalloc

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from events.importers.debates import parse, state_code
from events.importers.debates.waiting import IN_MEMORY
from events.importers.opening import Document
from events.importers.records import BrokenFile, Place, Rejected, StatementRecord
from tests.importers.reading import document, parsed
from tests.importers.workbooks import workbook

NORWAY = "TXT/Session 73 - 2018/NOR_73_2018.txt"
UNION = "TXT/Session 73 - 2018/EU_73_2018.txt"
TABLE = "Speakers_by_session.xlsx"
SPOKEN = "Our ports stay open.\nWe thank the cities."
ROW = (2018, 73, "NOR", "Norway ", "Ms. Ingrid Dahl ", "Prime Minister")


def only(*files):
    """The one record of the files, of which nothing is rejected."""
    (record,), rejected = parsed(parse, *files)
    assert rejected == []
    return record


def test_a_speech_is_given_with_its_speaker():
    assert only((TABLE, workbook(ROW)), (NORWAY, SPOKEN)) == StatementRecord(
        session="73",
        year=2018,
        code="NOR",
        place=Place(NORWAY),
        facts={
            "language": "en",
            "role": "Prime Minister",
            "speaker": "Ms. Ingrid Dahl",
            "delegation": "Norway",
        },
        text=SPOKEN,
    )


@pytest.mark.parametrize("at", [0, 1, 2], ids=["before", "among", "after"])
def test_the_workbook_may_come_anywhere(at):
    files = [(NORWAY, SPOKEN), (UNION, "We are ready.")]
    files.insert(at, (TABLE, workbook(ROW)))

    (norway, union), rejected = parsed(parse, *files)

    assert (norway.code, norway.text) == ("NOR", SPOKEN)
    assert norway.facts["speaker"] == "Ms. Ingrid Dahl"
    assert (union.code, union.text) == ("EU", "We are ready.")
    assert rejected == []


def test_speeches_are_given_on_as_they_come_once_the_workbook_is_known():
    def documents():
        yield document(TABLE, workbook(ROW))
        yield document(NORWAY, SPOKEN)
        pytest.fail("The next file was asked for before the speech was given on.")

    assert next(parse(documents())).code == "NOR"


def test_speeches_that_wait_for_the_workbook_are_not_kept_in_memory():
    long = f"{'a' * 999} " * 1000

    def documents():
        for first in "ABCDEFGHIJKLMNOPQRSTUVWXYZ":
            yield document(f"{first}AA_73_2018.txt", long)

    tracemalloc.start()
    lengths = [len(record.text) for record in parse(documents())]
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()

    assert sum(lengths) > 3 * IN_MEMORY
    assert peak < 2 * IN_MEMORY


def test_without_a_workbook_no_speaker_is_known():
    record = only((NORWAY, SPOKEN))

    assert record.facts == {"language": "en"}
    assert record.remarks == ["No table of speakers came with the speech."]


def test_a_speech_without_a_row_says_so():
    record = only((TABLE, workbook(ROW)), ("SWE_73_2018.txt", "We are ready."))

    assert record.facts == {"language": "en"}
    assert record.remarks == ["The table of speakers has no row for the speech."]


def test_a_row_without_a_name_says_so():
    record = only((TABLE, workbook((*ROW[:4], None, None))), (NORWAY, SPOKEN))

    assert record.facts == {"language": "en", "role": "", "delegation": "Norway"}
    assert record.remarks == ["The table of speakers names nobody."]


def test_of_two_rows_the_first_is_taken_and_the_other_told():
    again = (2018, 73, "NOR ", "Norway", "Mr. Olav Berg", None)

    record = only((TABLE, workbook(ROW, again)), (NORWAY, SPOKEN))

    assert record.facts["speaker"] == "Ms. Ingrid Dahl"
    assert record.remarks == [
        "The table of speakers has the speech again in line 3, with Mr. Olav Berg; "
        "line 2 is taken."
    ]


@pytest.mark.parametrize(
    ("name", "row", "delegation"),
    [
        ("EU_66_2011.txt", (2011, 66, "EC", "European Council"), "European Union"),
        ("VAT_61_2006.txt", (2006, 61, "VAT", "Vatican"), "Holy See"),
        (
            "PSE_34_1979.txt",
            (1979, 34, "PSE", "Palestine"),
            "Palestine Liberation Organization",
        ),
        ("PSE_57_2002.txt", (2002, 57, "PSE", "Palestine "), "Palestine"),
        ("PSE_73_2018.txt", (2018, 73, "PSE", "Palestine"), "State of Palestine"),
        (
            "YMD_40_1985.txt",
            (1985, 40, "YDYE ", "Democratic Yemen"),
            "Democratic Yemen",
        ),
        ("PRT_71_2016.txt", (2016, 71, "POR", "Portugal"), "Portugal"),
    ],
)
def test_a_delegation_bears_its_name_of_the_year(name, row, delegation):
    record = only((TABLE, workbook((*row, "Mr. Sousa", None))), (name, SPOKEN))

    assert record.facts["speaker"] == "Mr. Sousa"
    assert record.facts["delegation"] == delegation


def test_an_observer_is_named_even_without_a_row():
    assert only((UNION, SPOKEN)).facts["delegation"] == "European Union"


def test_where_the_row_is_of_two_states_no_speaker_is_taken():
    row = (1990, 45, "DDR", "FDR", "GENSCHER", None)

    record = only((TABLE, workbook(row)), ("DDR_45_1990.txt", SPOKEN))

    assert record.facts == {"language": "en"}
    assert record.remarks[0].startswith(
        "The table of speakers gives the speech to GENSCHER (FDR), left out: "
    )


def test_sessions_lose_their_zero():
    record = only(("BOL_06_1951.txt", SPOKEN))

    assert (record.session, record.year) == ("6", 1951)


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("NOR_73_2018.txt", "", "no text"),
        ("NOR_73_2018.txt", "\ufeff \r\n\f", "no text"),
        (
            "NOR_73_2018.txt",
            "Kiitos, hyvää".encode("latin-1"),
            "not UTF-8, from byte 11",
        ),
        ("NOR_73_2018.txt", SPOKEN.encode("utf-16"), "not UTF-8"),
        ("NOR_73_2018.txt", "Bud1\0\0\0", "no text"),
        ("NOR_73_2018.txt", "a" * ((1 << 20) + 1), "longer than 1 MB"),
        ("NOR_73_2017.txt", SPOKEN, "do not go together"),
        ("NOR_00_1945.txt", SPOKEN, "do not go together"),
        ("NOR_73_2018.docx", SPOKEN, "not that of a speech"),
        ("Norway 2018.txt", SPOKEN, "not that of a speech"),
        ("nor_73_2018.txt", SPOKEN, "not that of a speech"),
        (UNION, SPOKEN, "was read before"),
    ],
)
def test_what_is_no_speech_is_rejected_and_the_rest_read(name, content, reason):
    records, (rejected,) = parsed(parse, (UNION, SPOKEN), (name, content))

    assert [record.code for record in records] == ["EU"]
    assert rejected.place == Place(name)
    assert reason in rejected.reason


@pytest.mark.parametrize(
    "name",
    [
        *(".DS_Store", "TXT/Session 47 - 1992/.DS_Store-to-UTF-8.txt", "._NOR.txt"),
        *("Thumbs.db", "desktop.ini", "~$Speakers_by_session.xlsx"),
        *("UNGDC_README_v12.txt", "README.md"),
    ],
)
def test_what_other_programs_leave_in_a_folder_is_passed_over(name):
    assert only((name, b"Bud1\0"), (NORWAY, SPOKEN)).code == "NOR"


def test_the_running_head_names_the_record_of_the_meeting():
    pages = "We hope that\n15-20001 4/26\n\fA/70/PV.19 30/09/2015\nall will join."

    record = only(("NOR_70_2015.txt", pages))

    assert record.facts["record_symbol"] == "A/70/PV.19"
    assert record.text == "We hope that all will join."


@pytest.mark.parametrize("head", ["A/69/PV.19", "A/70/PV.19\nA/70/PV.20"])
def test_heads_that_name_another_session_or_two_meetings_give_no_record(head):
    record = only(("NOR_70_2015.txt", f"We hope.\n{head}\nWe thank."))

    assert "record_symbol" not in record.facts


@pytest.mark.parametrize(
    "files",
    [[], [("a.txt", SPOKEN)], [(TABLE, workbook(ROW))], [(".DS_Store", b"")]],
    ids=["nothing", "no-speech", "workbook-alone", "junk"],
)
def test_files_without_any_speech_are_not_the_corpus(files):
    with pytest.raises(BrokenFile, match="there is no speech such as FRA_73_2018"):
        parsed(parse, *files)


@pytest.mark.parametrize(
    ("code", "year", "expected"),
    [
        *(("RUS", 1946, "SUN"), ("RUS", 1991, "SUN"), ("RUS", 1992, "RUS")),
        *(("DEU", 1973, "GER"), ("DEU", 1990, "GER"), ("DEU", 1991, "DEU")),
        *(("TZA", 1963, "EAT"), ("TZA", 1964, "TZA")),
        *(("YUG", 2002, "YUG"), ("YUG", 2003, "SCG"), ("YUG", 2005, "SCG")),
        *(("YEM", 1985, "YEM"), ("YMD", 1985, "YMD"), ("EGY", 1961, "EGY")),
        *(("DDR", 1985, "DDR"), ("CSK", 1985, "CSK"), ("COD", 1985, "COD")),
        *(("EU", 2018, "EU"), ("PSE", 2018, "PSE"), ("VAT", 2018, "VAT")),
    ],
)
def test_a_code_of_the_corpus_is_that_of_the_library_in_the_year(code, year, expected):
    assert state_code(code, year) == expected


names = st.sampled_from([NORWAY, UNION, "NOR_73_2019.txt", ".DS_Store", "a.csv", ""])
texts = st.one_of(
    st.binary(max_size=200),
    st.lists(
        st.sampled_from(
            ["We", "46.\t", "\n", "\r\n", "\f", " ", "-", "join.", "the\n", "\ufeff"]
            + ["15-20001 4/26", "A/70/PV.19", "\0", "\x1f", "\u2028", "¥\t", "12"]
        )
    ).map(lambda words: "".join(words).encode()),
)


@given(st.lists(st.tuples(names, texts), max_size=5))
@settings(max_examples=200, deadline=None)
def test_any_files_end_in_records_rejections_or_a_broken_file(files):
    documents = [Document(name, io.BytesIO(raw)) for name, raw in files]
    found = []

    try:
        found += parse(iter(documents))
    except BrokenFile:
        assert not any(isinstance(each, StatementRecord) for each in found)

    for each in found:
        assert isinstance(each, Rejected) or (each.text and "\0" not in each.text)
