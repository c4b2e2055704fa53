"""The library's voting data where they are damaged, or are something else."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from events.importers.records import BrokenFile, Place, Rejected
from events.importers.voting import parse
from tests.importers.damage import damaged, outcome
from tests.importers.reading import parsed
from tests.importers.votes import (
    BALLOTS,
    FILE,
    FIRST_HEADER,
    FIRST_ROW,
    HEADER,
    REST,
)


def test_votes_of_states_under_another_modality_are_rejected():
    row = FIRST_ROW.format("ALB", "ALBANIA", "Y").replace(",Vote,", ",Without a vote,")

    records, rejected = parsed(parse, ("voting.csv", f"{FIRST_HEADER}\n{row}"))

    reason = "Votes are listed, and the modality is “Without a vote”."
    assert records == []
    assert rejected == [Rejected(Place("voting.csv", 2), reason, "A/RES/73/195")]


@pytest.mark.parametrize("letter", ["Z", "AN", "?", ""])
def test_what_is_no_vote_is_rejected_and_the_roll_call_stands(letter):
    content = FILE.replace("ALGERIA,A,", f"ALGERIA,{letter},")

    records, rejected = parsed(parse, ("voting.csv", content))

    reason = f"“{letter}” is no position in a vote."
    assert rejected == [Rejected(Place("voting.csv", 3), reason, "ALGERIA")]
    assert [b.code for b in records[0].roll_call] == ["ALB", "BEN", "HUN"]
    assert "0 abstaining" in records[0].remarks[0]


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("ALGERIA,A,", "ALGERIA,A,A,", "The row has 21 cells, and the header 20."),
        ("ALGERIA,A,", "ALGERIA,", "The row has 19 cells, and the header 20."),
        ("ALGERIA,A,", ",A,", "The row names no State."),
        ("ALGERIA,A,", "ALGERIA" * 40 + ",A,", "The row names no State."),
        ('"A compact', '"A "compact', "The line is no row of a table: "),
    ],
    ids=[
        "too-many-cells",
        "too-few-cells",
        "no-state",
        "long-name",
        "stray-quotation-mark",
    ],
)
def test_a_damaged_row_is_rejected_with_its_line(old, new, reason):
    lines = FILE.splitlines(keepends=True)
    lines[2] = lines[2].replace(old, new)

    records, rejected = parsed(parse, ("voting.csv", "".join(lines)))

    assert [each.place.line for each in rejected] == [3]
    assert rejected[0].reason.startswith(reason)
    assert [b.line for b in records[0].roll_call] == [2, 4, 5]


def test_a_quotation_mark_that_is_not_closed_takes_the_lines_it_swallows():
    plain = FILE.replace('"', "").replace("compact, as", "compact as")

    records, rejected = parsed(
        parse, ("voting.csv", plain.replace("ALGERIA,A,", '"ALGERIA,A,'))
    )

    assert [ballot.code for ballot in records[0].roll_call] == ["ALB"]
    reason = "Lines 3 to 5 are no row of a table: unexpected end of data."
    assert rejected == [Rejected(Place("voting.csv", 3), reason)]


@pytest.mark.parametrize(
    ("old", "new", "heading", "fact"),
    [
        ("2018-12-19", "2018-13-19", "date: ", "adopted_on"),
        ("1.0,1.0,1.0,1.0,4.0", "one,1.0,1.0,1.0,4.0", "total_yes: ", "in_favour"),
        ("1656414,", "abc,", "undl_id: ", "voting_record"),
    ],
)
def test_a_cell_that_cannot_be_read_is_rejected_and_not_stated(old, new, heading, fact):
    records, rejected = parsed(parse, ("voting.csv", FILE.replace(old, new)))

    assert [each.place.line for each in rejected] == [2]
    assert rejected[0].reason.startswith(heading)
    assert fact not in records[0].facts
    assert records[0].roll_call == BALLOTS


@pytest.mark.parametrize("symbol", ["S/RES/503(1982)", "A/DEC/73/501", "", "A/73/L.66"])
def test_what_is_no_resolution_of_the_assembly_is_rejected_whole(symbol):
    records, rejected = parsed(
        parse, ("voting.csv", FILE.replace("A/RES/73/195", symbol))
    )

    reason = f"“{symbol}” is no symbol of a resolution."
    assert records == []
    assert rejected == [Rejected(Place("voting.csv", 2), reason, symbol)]


def test_bytes_that_are_no_utf8_cost_only_their_cell():
    content = FILE.replace("BENIN", "BÉNIN").encode("latin-1")

    records, rejected = parsed(parse, ("voting.csv", content))

    assert [ballot.code for ballot in records[0].roll_call] == ["ALB", "DZA", "HUN"]
    assert [(r.place.line, r.reason) for r in rejected] == [
        (4, "It is not written in UTF-8.")
    ]
    assert rejected[0].value.isprintable()


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        pytest.param("", "undl_id, ms_code", id="empty"),
        pytest.param("\n\n", "lacks columns", id="blank"),
        pytest.param("symbol;date\n", "ms_vote, date, resolution", id="other-table"),
        pytest.param(
            HEADER.replace("ms_vote", "position"), "data: ms_vote.", id="one-renamed"
        ),
        pytest.param(HEADER + ",title", "title and title say the same", id="double"),
        pytest.param(
            HEADER + ",permanent_member", "of the Security Council", id="council"
        ),
        pytest.param(
            HEADER.replace("ms_code,ms_name,ms_vote,", ""),
            "no column with the votes of a State",
            id="outcomes",
        ),
        pytest.param(FILE.encode("utf-16"), "header cannot be read", id="utf-16"),
        pytest.param(b"\x00\xff\x89PNG\r\n", "header cannot be read", id="picture"),
        pytest.param(HEADER + " " * (1 << 20), "a row has no end", id="endless-line"),
        pytest.param(f'{FILE}1,"' + '\n","' * (1 << 18), "no end", id="endless-row"),
    ],
)
def test_what_is_no_voting_data_is_broken(content, sentence):
    with pytest.raises(BrokenFile, match=r"^votes\.csv") as broken:
        parsed(parse, ("votes.csv", content))

    assert sentence in str(broken.value)


def test_a_roll_call_does_not_grow_for_ever():
    rows = "".join(f"1656414,X{n},STATE {n},Y,{REST}\n" for n in range(600))

    records, rejected = parsed(parse, ("voting.csv", f"{HEADER}\n{rows}"))

    assert len(records[0].roll_call) == 500
    assert len(rejected) == 100


@given(damaged(FILE.replace("BENIN", "BÉNIN")))
@settings(max_examples=300, deadline=None)
def test_any_damage_ends_in_records_rejections_or_a_broken_file(content):
    assert outcome(parse, "voting.csv", content)


@given(st.binary(max_size=400))
@settings(max_examples=200, deadline=None)
def test_any_rows_under_the_header_are_records_or_rejections(rows):
    assert outcome(parse, "voting.csv", HEADER.encode() + b"\n" + rows)
