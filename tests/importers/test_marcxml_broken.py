"""MARCXML and ISO 2709 that are damaged, or made to do harm."""

import io
import tracemalloc

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from events.importers.marc import streaming
from events.importers.marcxml import parse
from events.importers.opening import Document
from events.importers.records import BrokenFile
from tests.importers.catalogue import (
    BIBLIOGRAPHIC,
    START,
    VOTING,
    collection,
    exchange,
    field,
    record,
)
from tests.importers.damage import damaged, outcome
from tests.importers.reading import parsed

XML = collection(record(*BIBLIOGRAPHIC), record(*VOTING))
MRC = exchange(*BIBLIOGRAPHIC) + exchange(*VOTING)
SMALL = record(field("791", "a A/RES/73/195"))
NEXT = exchange(field("791", "a A/RES/73/196"))


def symbols(content):
    found, rejected = parsed(parse, ("records", content))
    return [each.symbol for each in found], [each.reason for each in rejected]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("", "is neither MARCXML nor ISO 2709"),
        ("symbol,title\nA/RES/73/195,A compact", "is neither MARCXML nor ISO 2709"),
        ('{"leader": "00000"}', "is neither MARCXML nor ISO 2709"),
        ("<akomaNtoso/>", "is XML and holds no MARC record"),
        (XML[:900], "is no well-formed XML from line 9 on"),
        (f"{START}<record>\n</collection>", "is no well-formed XML from line 2 on"),
        ('<?xml version="1.0" encoding="klingon"?><a/>', "is in an encoding"),
        ('<?xml version="1.0" encoding="shift_jis"?><a/>', "is in an encoding"),
        (f"{START}{'<a>' * 60}", "holds tags within tags in more layers"),
        (START + "".join(f"<a{n}/>" for n in range(300)), "holds more names"),
        (f"{START}<!--{' ' * (5 << 20)}--></collection>", "holds a tag or comment"),
    ],
    ids=[
        *("empty", "CSV", "JSON", "other XML", "cut off", "tags crossed"),
        *("unknown encoding", "double bytes", "layers", "names", "long comment"),
    ],
)
def test_a_file_that_cannot_be_read_is_broken(content, reason):
    with pytest.raises(BrokenFile, match=f"records {reason}"):
        symbols(content)


BOMB = "".join(
    f'<!ENTITY b{n} "{f"&b{n - 1};" * 10 if n else "boom"}">' for n in range(10)
)


@pytest.mark.parametrize(
    "declared",
    [
        f"<!DOCTYPE collection [{BOMB}]>",
        '<!DOCTYPE collection [<!ENTITY b9 SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE collection SYSTEM "https://example.org/marc.dtd">',
        '<!DOCTYPE collection [<!ENTITY % p SYSTEM "file:///etc/passwd"> %p;]>',
        '<!DOCTYPE collection [<!ATTLIST subfield note CDATA "long">]>',
    ],
    ids=["billion laughs", "external", "document type", "parameter", "attribute"],
)
def test_entities_and_document_types_are_refused(declared):
    content = f"{declared}{collection(record(field('791', 'a &b9;')))}"

    with pytest.raises(BrokenFile, match="declares a document type or an entity"):
        symbols(content)


@pytest.mark.parametrize(
    "element",
    [
        '<datafield ind1=" " ind2=" "/>',
        "<controlfield>1</controlfield>",
        '<datafield tag="245"><subfield>A title</subfield></datafield>',
        '<datafield tag="²"/>',
    ],
    ids=[
        "field without tag",
        "control field",
        "subfield without code",
        "tag no figure",
    ],
)
def test_a_damaged_record_is_rejected_and_the_next_one_read(element):
    broken = SMALL.replace("</leader>", f"</leader>{element}")

    found, reasons = symbols(collection(broken, SMALL))

    assert found == ["A/RES/73/195"]
    assert [reason[-38:] for reason in reasons] == [
        "has no proper tag, indicators or code."
    ]


@pytest.mark.parametrize(
    "filling",
    [
        f'<datafield tag="500"><subfield code="a">{"x" * streaming.LONGEST}</subfield>'
        "</datafield>",
        '<datafield tag="500"/>' * (streaming.LONGEST // streaming.WEIGHT),
    ],
    ids=["text", "fields"],
)
def test_a_record_of_megabytes_is_rejected_and_the_next_one_read(filling):
    long = SMALL.replace("</leader>", f"</leader>{filling}")

    found, reasons = symbols(collection(long, SMALL))

    assert found == ["A/RES/73/195"]
    assert reasons == ["The record is longer than any of the library's."]


ONE = exchange(*VOTING)


@pytest.mark.parametrize(
    ("broken", "reason"),
    [
        (b"99999" + ONE[5:], f"is stated as 99,999 bytes, and is {len(ONE):,}"),
        (b"-9999" + ONE[5:], "its length is not stated"),
        (ONE[:700] + ONE[720:], f"and is {len(ONE) - 20:,}"),
        (ONE.replace("Ô".encode(), b"\xd4\xff"), "cannot be read"),
        (ONE.replace(b"ALBANIA", b"ALBAN\0A"), "it holds bytes that are no text"),
        (ONE[:24] + b"xyz" + ONE[27:30] + b"xx" + ONE[32:], "cannot be read"),
        (ONE.replace(b"\x1fd", b"\x1f\xc3", 1), "cannot be read"),
        (b"00030" + ONE[5:29] + b"\x1d", "cannot be read"),
        (b"1" * 200_000 + b"\x1e\x1d", "more bytes than a record can have"),
    ],
    ids=[
        *("length too long", "length negative", "bytes lost", "bad UTF-8", "NUL"),
        *("directory", "code no ASCII", "almost nothing", "no end"),
    ],
)
def test_a_damaged_record_of_iso_2709_is_rejected_and_the_next_one_read(broken, reason):
    found, reasons = symbols(NEXT + broken + NEXT)

    assert found == ["A/RES/73/196"] * 2
    assert len(reasons) == 1
    assert reasons[0].startswith("Record 2 of the file is damaged: ")
    assert reason in reasons[0]


def test_a_record_without_end_is_not_kept():
    stream = io.BytesIO(NEXT + b"1" * (8 << 20))

    tracemalloc.start()
    found = list(parse(iter([Document("records", stream)])))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert len(found) == 2
    assert peak < 2 << 20


def test_a_file_that_is_cut_off_has_its_last_record_rejected():
    found, reasons = symbols(NEXT + ONE[:-40])

    assert found == ["A/RES/73/196"]
    assert reasons == ["Record 2 of the file is damaged: it ends before its end."]


@given(damaged(XML))
@settings(max_examples=150, deadline=None)
def test_any_damage_to_marcxml_is_told(content):
    assert outcome(parse, "records.xml", content)


@given(
    st.floats(0, 1), st.integers(0, 80), st.binary(max_size=12), st.integers(0, 1 << 30)
)
@settings(max_examples=200, deadline=None)
def test_any_damage_to_iso_2709_is_told(where, removed, added, flipped):
    at = int(where * len(MRC))
    content = bytearray(MRC[:at] + added + MRC[at + removed :])
    content[flipped % len(content)] ^= 1 << flipped % 8

    assert outcome(parse, "records.mrc", bytes(content))


@given(st.binary(max_size=300))
@settings(max_examples=200, deadline=None)
def test_any_bytes_as_a_record_are_told(body):
    length = f"{len(body) + 6:05}".encode()

    assert outcome(parse, "records.mrc", NEXT + length + body + b"\x1d")
