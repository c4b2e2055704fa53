"""Rows of text out into a file and in again: the same, and never a formula."""

import csv
import io
import zipfile
from datetime import date, datetime

import openpyxl
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from events.bulk.sheets import (
    CELL,
    BrokenSheet,
    as_csv,
    as_xlsx,
    is_same,
    legible,
    read,
)

FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)", "'=1+1", "''=1", "\t=1", "\n=1"]
CELLS = st.one_of(st.text(max_size=30), st.sampled_from(FORMULAS)).map(legible)
ROWS = st.lists(st.lists(CELLS, min_size=3, max_size=3), min_size=1, max_size=4)
WRITERS = {"records.csv": as_csv, "records.xlsx": as_xlsx}


def whole(rows):
    """The rows without the empty ones below, which a file may leave off."""
    kept = list(rows)
    while kept and not any(kept[-1]):
        kept.pop()
    return kept


@pytest.mark.parametrize("name", WRITERS)
@given(rows=ROWS)
@settings(max_examples=50)
@example(rows=[["symbol", "", "_x000D_"], [" kept ", "a\nb", "1.50"]])
@example(rows=[["'tis", '"quoted"', "a;b, c"], ["", "", "🙂 عربي"]])
def test_out_and_in_again_changes_nothing(name, rows):
    head = [["symbol", "title", "note"]]

    back = read(name, WRITERS[name](head + rows))

    assert back == whole(head + rows)


@given(rows=ROWS)
def test_no_cell_of_a_csv_file_runs_as_a_formula(rows):
    text = as_csv(rows).decode("utf-8-sig")

    cells = [cell for row in csv.reader(io.StringIO(text, newline="")) for cell in row]

    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t"))]


@given(texts=st.lists(CELLS.filter(bool), min_size=5, max_size=15))
@settings(max_examples=10)
def test_each_cell_of_a_workbook_is_typed_as_text(texts):
    book = openpyxl.load_workbook(io.BytesIO(as_xlsx([[text] for text in texts])))

    for cell in book.worksheets[0]["A"]:
        assert cell.data_type in ("s", "inlineStr")
        assert cell.number_format == "@"


@given(text=st.text(alphabet=st.characters(), max_size=40))
def test_a_legible_text_has_no_sign_that_a_file_would_change(text):
    assert "\r" not in legible(text)
    assert legible(legible(text)) == legible(text)


def test_a_text_longer_than_a_cell_is_the_same_when_it_was_cut_off():
    text = "a" * (CELL + 5)

    (row,) = read("records.xlsx", as_xlsx([[text]]))

    assert is_same(row[0], text)
    assert not is_same(f"{row[0][:-1]}b", text)


def test_what_an_editor_types_anew_in_a_workbook_is_read_as_text():
    book = openpyxl.Workbook()
    book.active.append(["key", 152, 5.0, datetime(2018, 12, 19), date(2018, 12, 20)])
    out = io.BytesIO()
    book.save(out)

    (row,) = read("records.xlsx", out.getvalue())

    assert row == ["key", "152", "5", "2018-12-19", "2018-12-20"]


@pytest.mark.parametrize("sign", [";", "\t", ","])
def test_a_csv_file_may_part_its_cells_otherwise(sign):
    content = f"symbol{sign}version\nA/RES/73/195{sign}2\n".encode()

    assert read("x.csv", content) == [["symbol", "version"], ["A/RES/73/195", "2"]]


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        pytest.param(b"", "is empty", id="empty"),
        pytest.param(b"\n,\n", "is empty", id="blank"),
        pytest.param(b"\xff\xfe\x00", "neither XLSX nor CSV", id="not UTF-8"),
        pytest.param(
            b"PK\x03\x04 no", "cannot be read as a workbook", id="no workbook"
        ),
        pytest.param(b"PK", "cannot be read as a workbook", id="two letters"),
        pytest.param(b'a\n"' + b"b" * 200000 + b'"', "read as CSV", id="a huge cell"),
        pytest.param(b"a\n" * 502, "at most 500 records", id="too many"),
    ],
)
def test_what_is_no_spreadsheet_is_said(content, sentence):
    with pytest.raises(BrokenSheet, match=sentence):
        read("records.csv", content)


WORKBOOK = as_xlsx([["symbol", "version"], ["A/RES/73/195", "1"]])


@given(
    place=st.integers(0, len(WORKBOOK) - 1), spoilt=st.binary(min_size=1, max_size=9)
)
def test_a_spoilt_workbook_gives_rows_or_a_sentence(place, spoilt):
    content = WORKBOOK[:place] + spoilt + WORKBOOK[place + len(spoilt) :]

    try:
        rows = read("records.xlsx", content)
    except BrokenSheet as error:
        rows = [[str(error)]]

    assert all(isinstance(cell, str) for row in rows for cell in row)


def test_a_workbook_that_unpacks_to_more_than_memory_holds_is_refused():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b"<c/>" * 600_000)

    with pytest.raises(BrokenSheet, match="cannot be read as a workbook"):
        read("records.xlsx", out.getvalue())


@given(content=st.binary(max_size=200))
def test_any_bytes_give_rows_or_a_sentence(content):
    try:
        rows = read("records.csv", content)
    except BrokenSheet as error:
        rows = [[str(error)]]

    assert all(isinstance(cell, str) for row in rows for cell in row)
