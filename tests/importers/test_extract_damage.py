"""The extract where it is damaged, or is something else."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from events.importers.extract import parse
from events.importers.records import BrokenFile, Place, Topic
from tests.importers.damage import damaged, outcome
from tests.importers.extracts import RECORDED, WITHOUT_VOTE, lines
from tests.importers.reading import document, parsed

DEEP = "[" * 100_000 + "]" * 100_000


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ('{"symbol": "A/RES/80/1', "The line is no JSON."),
        ("A/RES/80/1", "The line is no JSON."),
        ('["A/RES/80/1"]', "It is no JSON object."),
        ("{}", "“” is no symbol of a resolution."),
        ('{"symbol": ["A/RES/80/1"]}', "It is no text."),
        ('{"symbol": "A/80/L.6"}', "“A/80/L.6” is no symbol of a resolution."),
        ('{"symbol": "A/RES/80/\\ud800"}', "It is not written in UTF-8."),
        ('{"symbol": "A/RES/80/\\u0000"}', "It has a NUL character."),
        ('{"a": ' + DEEP + "}", "The line has too many brackets within brackets."),
        ('{"a": ' + "9" * 5000 + "}", "The line is no JSON."),
        ('{"a": "' + "x" * (4 << 20) + '"}', "The line is longer than 4 MB."),
    ],
    ids=[
        *("cut", "text", "list", "empty", "no-text", "draft", "surrogate", "nul"),
        *("deep", "long-number", "long-line"),
    ],
)
def test_a_line_that_cannot_be_taken_is_rejected_with_its_number(line, reason):
    content = f"{lines(RECORDED)}{line}\n{lines(WITHOUT_VOTE)}"

    records, rejected = parsed(parse, ("80.json", content))

    assert [(each.place.line, each.reason) for each in rejected] == [(2, reason)]
    assert [record.place.line for record in records] == [1, 3]
    assert len(rejected[0].value) <= 80


@pytest.mark.parametrize("line", ['{"symbol": "A/RES/80/1', '{"a": ' + DEEP + "}"])
def test_a_line_that_stands_alone_is_rejected_too(line):
    records, rejected = parsed(parse, ("80.json", line))

    assert records == []
    assert [each.place for each in rejected] == [Place("80.json", 1)]


def test_a_line_in_another_encoding_is_rejected():
    latin = lines({**RECORDED, "title": "Réfugiés"}).encode("latin-1")

    records, rejected = parsed(parse, ("80.json", latin + lines(RECORDED).encode()))

    assert [each.reason for each in rejected] == ["The line is not written in UTF-8."]
    assert len(records) == 1


@pytest.mark.parametrize(
    ("key", "value", "reason"),
    [
        ("adoption_date", "31 February 2020", "“31 February 2020” is no day."),
        ("adoption_date", {"day": 1}, "It is no text."),
        ("title", True, "It is no text."),
        ("committee", "Ninth Committee", "“Ninth Committee” is no Main Committee."),
        ("MS_against_count", "many", "“many” is no count."),
        ("MS_against", "HUNGARY", "It is no list."),
        ("sponsors", [["BENIN"]], "It is no list of texts."),
        ("adoption_type", "By lot", "“By lot” is no method of adoption."),
    ],
)
def test_a_value_that_cannot_be_read_is_rejected_and_the_rest_stands(
    key, value, reason
):
    records, rejected = parsed(parse, ("80.json", lines({**RECORDED, key: value})))

    assert [each.reason for each in rejected] == [f"{key}: {reason}"]
    assert records[0].facts["meeting_symbol"] == "A/80/PV.69 (Resumption 1)"


@pytest.mark.parametrize("subject", ["MIGRANTS", ["MIGRANTS"], [1, 2], None])
def test_a_subject_without_a_vocabulary_is_rejected(subject):
    subjects = [subject, ["REFUGEES", "UNBIS Thesaurus"]]

    records, rejected = parsed(
        parse, ("80.json", lines({**RECORDED, "subjects": subjects}))
    )

    assert [each.reason for each in rejected] == ["A subject is no pair of texts."]
    assert records[0].topics == [Topic("", "REFUGEES")]


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        pytest.param("", "holds no JSON", id="empty"),
        pytest.param(" \n\n", "holds no JSON", id="blank"),
        pytest.param("symbol,title\nA/RES/80/1,A title\n", "holds no JSON", id="table"),
        pytest.param(b"\x89PNG\r\n\x1a\n\x00", "holds no JSON", id="picture"),
        pytest.param(lines(RECORDED).encode("utf-16"), "holds no JSON", id="utf-16"),
        pytest.param("[" + lines(RECORDED), "line 1: the list breaks off", id="cut"),
        pytest.param(
            "[\n{}\n{}]", "line 2: the list breaks off", id="list-without-commas"
        ),
        pytest.param(DEEP, "line 1: the list breaks off", id="deep-list"),
        pytest.param(b'["\xff"]', "is not written in UTF-8", id="list-in-latin-1"),
        pytest.param("[" + " " * (6 << 20) + "]", "more than 6 MB", id="long-list"),
    ],
)
def test_what_is_no_extract_is_broken(content, sentence):
    with pytest.raises(BrokenFile, match=r"^80\.json") as broken:
        parsed(parse, ("80.json", content))

    assert sentence in str(broken.value)


def test_lines_are_read_as_they_come_where_a_file_is_long():
    many = (lines(RECORDED) + " " * 500_000 + "\n") * 20
    content = many + lines(WITHOUT_VOTE)

    records, rejected = parsed(parse, ("80.json", content))

    assert [record.place.line for record in records] == [1, 41]
    assert rejected == []


def test_only_the_beginning_of_a_long_file_is_read_before_its_first_record():
    whole = document("80.json", (lines(RECORDED) + " " * (4 << 20) + "\n") * 4)

    next(parse(iter([whole])))

    assert whole.stream.tell() < 9 << 20


@pytest.mark.parametrize("key", ["title", "sponsors", "subjects", "symbol"])
def test_brackets_within_brackets_are_no_fault_however_many(key):
    contents = (
        json.dumps({**WITHOUT_VOTE, key: "?"}).replace('"?"', "[" * n + "]" * n)
        for n in range(700, 1_000)
    )

    assert all(outcome(parse, "80.json", content) for content in contents)


@given(damaged(lines(RECORDED, WITHOUT_VOTE)))
@settings(max_examples=300, deadline=None)
def test_any_damage_ends_in_records_rejections_or_a_broken_file(content):
    assert outcome(parse, "80.json", content)


@given(damaged(json.dumps([RECORDED, WITHOUT_VOTE])))
@settings(max_examples=200, deadline=None)
def test_any_damage_to_a_list_ends_so_too(content):
    assert outcome(parse, "80.json", content)


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner),
    max_leaves=6,
)


@given(st.dictionaries(st.sampled_from(sorted(RECORDED)), VALUES))
@settings(max_examples=100, deadline=None)
def test_values_of_any_shape_end_so_too(changes):
    content = json.dumps({**RECORDED, **changes})

    assert outcome(parse, "80.json", content)
