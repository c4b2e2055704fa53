"""The workbook of speakers: which rows are taken, and what is no workbook."""

import contextlib
import io
import random
import re
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from events.importers.debates import speakers
from events.importers.records import BrokenFile, Place, Rejected
from tests.importers.reading import document
from tests.importers.workbooks import HEAD, with_part, workbook

TABLE = "Speakers_by_session.xlsx"
ROW = (2018, 73, "NOR", "Norway", "Ms. Ingrid Dahl", "Prime Minister")
SHEET = "xl/worksheets/sheet1.xml"
NAMESPACE = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'


def read(content):
    return speakers.read(document(TABLE, content))


def row_of(name="Mr. Olav Berg", post=None, country="Norway"):
    """What is read of one row."""
    table = read(workbook((2018, 73, "NOR", country, name, post)))
    ((speaker,),) = table.rows.values()
    return speaker


def test_a_row_is_found_by_code_and_session():
    assert read(workbook(ROW)).rows == {
        ("NOR", 73): [
            speakers.Speaker(2, "Ms. Ingrid Dahl", "Prime Minister", "Norway")
        ]
    }


@pytest.mark.parametrize(
    ("written", "name"),
    [
        pytest.param("Mr. Olav Berg \xa0", "Mr. Olav Berg", id="trailing-blanks"),
        pytest.param(" BERG ", "BERG", id="leading-blank"),
        pytest.param("Sheikh Ahmad\nAl-Nur", "Sheikh Ahmad Al-Nur", id="two-lines"),
        pytest.param("Olav Berg,", "Olav Berg", id="trailing-comma"),
        pytest.param("Ivan Ga\x9aparovič", "Ivan Gašparovič", id="wrong-code-page"),
        pytest.param("Mu\x92izz", "Mu’izz", id="wrong-apostrophe"),
        pytest.param("Ole\xadsen", "Olesen", id="soft-hyphen"),
        pytest.param(None, "", id="empty"),
        pytest.param("  ", "", id="blank"),
    ],
)
def test_a_name_is_freed_from_what_is_not_seen(written, name):
    assert row_of(name=written).name == name


def test_an_empty_post_is_no_post():
    assert row_of(post=" ").post == ""


def test_a_spoilt_cell_is_no_name_of_a_state():
    assert row_of(country="29+C70+A7+D71:E74").country == ""


def test_columns_are_found_by_their_titles():
    head = ("ISO Code", "Post ", "SESSION", "Country", None, "Name of Person  Speaking")

    table = read(workbook(("NOR", "Minister", 73, "Norway", "x", "Berg"), head=head))

    assert table.rows == {
        ("NOR", 73): [speakers.Speaker(2, "Berg", "Minister", "Norway")]
    }


def test_empty_rows_and_notes_beside_the_table_do_not_count():
    table = read(workbook((), ROW, (None,) * 6, (*ROW, "See resolution 41 (I).")))

    assert [speaker.line for speaker in table.rows["NOR", 73]] == [3, 5]
    assert table.rejected == []


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ((1987, 42, None, "League", "Mr. Salim"), "There is no code of a State."),
        (
            (1987, 42, "League", "League", "Mr. Salim"),
            "“League” is no code of a State.",
        ),
        ((1987, None, "NOR", "Norway"), "“” is no session of the Assembly."),
        ((1987, "n/a", "NOR", "Norway"), "“” is no session of the Assembly."),
        ((1987, 42.5, "NOR", "Norway"), "“42.5” is no session of the Assembly."),
        ((1987, "ES-10", "NOR"), "There is no general debate in a special session."),
        ((1987, 42, "NOR", "", "o" * 161), "The name of person speaking has more"),
        ((1987, 42, "NOR", "", "", "o" * 251), "The post has more than 250"),
    ],
)
def test_a_row_that_cannot_be_taken_is_rejected_with_its_line(row, reason):
    table = read(workbook(row, ROW))

    assert list(table.rows) == [("NOR", 73)]
    assert table.rejected[0].place == Place(TABLE, 2)
    assert table.rejected[0].reason.startswith(reason)
    assert len(table.rejected[0].value) <= 120


def part(size=0, name="xl/media/picture.bin"):
    return with_part(workbook(ROW), name, b"\0" * size)


def sheet(rows):
    xml = f"<worksheet {NAMESPACE}><sheetData>{rows}</sheetData></worksheet>"
    return with_part(workbook(ROW), SHEET, xml)


ENTITIES = f"""<!DOCTYPE a [<!ENTITY a "{"a" * 99}"><!ENTITY b "{"&a;" * 99}">]>
<worksheet {NAMESPACE}><sheetData><row><c t="inlineStr"><is><t>&b;</t></is></c></row>
</sheetData></worksheet>"""


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        pytest.param(b"", "no sound workbook", id="empty"),
        pytest.param(b"PK\x03\x04", "no sound workbook", id="cut"),
        pytest.param(part()[:-80], "no sound workbook", id="cut-at-the-end"),
        pytest.param(with_part(b"PK\5\6" + b"\0" * 18, "a", ""), "no sound", id="zip"),
        pytest.param(with_part(workbook(), SHEET, "<a"), "no sound", id="no-xml"),
        pytest.param(with_part(workbook(), SHEET, ENTITIES), "no sound", id="entities"),
        pytest.param(workbook(head=HEAD[:4]), "no column “name of", id="no-names"),
        pytest.param(workbook(head=()), "no column “session”", id="no-head"),
        pytest.param(part(13 << 20), "unpacks to more", id="zip-bomb"),
        pytest.param(part(2 << 20), "unpacks to more", id="large-part"),
        pytest.param(part(3 << 20, SHEET), "unpacks to more", id="no-tag-in-sight"),
        pytest.param(sheet("<row/>" * 450_000), "unpacks to more", id="tags"),
        pytest.param(sheet(">" * 450_000), "unpacks to more", id="ends-of-tags"),
        pytest.param(sheet('<row r="99999999999"/>'), "no column", id="far-row"),
        pytest.param(b"\0" * (21 << 20), "more than 20 MB", id="large"),
    ],
)
def test_what_is_no_table_of_speakers_is_refused_as_a_whole(content, reason):
    with pytest.raises(BrokenFile, match=reason) as refused:
        read(content)

    assert TABLE in str(refused.value)


def test_a_sheet_may_not_go_on_for_ever():
    rows = workbook(*[ROW] * 3)
    far = rows_at(rows, speakers.MOST_ROWS + 1)

    with pytest.raises(BrokenFile, match="more than 50,000 rows"):
        read(far)


def rows_at(content, line):
    """The workbook with its fourth row moved down to a line."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        xml = archive.read(SHEET).decode()
    moved = re.sub('(?<= r=")([A-Z]*)4(?=")', rf"\g<1>{line}", xml)
    return with_part(content, SHEET, moved)


def test_a_table_without_rows_is_one():
    assert read(workbook()) == speakers.Table()


sound = workbook(ROW, (2018, 73, "EU", "European Union", "Mr. Sousa", None))


@given(st.integers(0, 2**32), st.integers(0, 40), st.floats(0, 1))
@settings(max_examples=150, deadline=None)
def test_a_damaged_workbook_is_read_or_refused(seed, damage, kept):
    dice = random.Random(seed)
    raw = bytearray(sound[: int(len(sound) * max(kept, 0.5)) if damage % 3 else None])
    for _ in range(damage):
        raw[dice.randrange(len(raw))] = dice.randrange(256)

    check(bytes(raw))


@given(st.integers(0, 2**32), st.integers(1, 12))
@settings(max_examples=150, deadline=None)
def test_a_workbook_with_damaged_parts_is_read_or_refused(seed, damage):
    dice = random.Random(seed)
    with zipfile.ZipFile(io.BytesIO(sound)) as archive:
        name = dice.choice(archive.namelist())
        xml = bytearray(archive.read(name))
    for _ in range(damage):
        at = dice.randrange(len(xml))
        xml[at : at + dice.randrange(9)] = dice.choice(
            [b"", b"<", b">", b'"', b"&", b"9" * 30, b"-1", b"\xff", b"A", b"</c>"]
        )

    check(with_part(sound, name, bytes(xml)))


def check(content):
    """Nothing but a table or a BrokenFile comes of these bytes."""
    with contextlib.suppress(BrokenFile):
        table = read(content)
        assert all(isinstance(each, Rejected) for each in table.rejected)
