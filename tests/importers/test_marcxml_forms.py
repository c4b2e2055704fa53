"""MARCXML and ISO 2709: the same records in each form."""

import io

import pytest

from events.importers.marcxml import parse
from events.importers.opening import Document
from tests.importers.catalogue import (
    BIBLIOGRAPHIC,
    START,
    VOTING,
    collection,
    exchange,
    field,
    record,
)
from tests.importers.reading import parsed

XML = collection(record(*BIBLIOGRAPHIC), record(*VOTING))
MRC = exchange(*BIBLIOGRAPHIC) + exchange(*VOTING)
SMALL = record(field("791", "a A/RES/73/195"))
NEXT = exchange(field("791", "a A/RES/73/196"))
OAI = (
    '<OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"><ListRecords><record>'
    f"<header/><metadata>{SMALL.replace('<record>', f'<record {START[12:]}', 1)}"
    "</metadata></record></ListRecords></OAI-PMH>"
)


def symbols(content):
    found, rejected = parsed(parse, ("records", content))
    return [each.symbol for each in found], [each.reason for each in rejected]


def said(content):
    """What is said of each resolution, wherever it stands."""
    found, rejected = parsed(parse, ("records", content))
    assert not rejected
    return [
        (
            each.symbol,
            each.facts,
            each.topics,
            each.remarks,
            [ballot[:3] for ballot in each.roll_call or []],
        )
        for each in found
    ]


@pytest.mark.parametrize(
    "content",
    [
        MRC,
        XML.encode("utf-8-sig"),
        XML.encode("utf-16"),
        XML.replace(START, "<collection>"),
        XML.replace("<", "<m:").replace("<m:/", "</m:").replace("xmlns", "xmlns:m"),
        exchange(*BIBLIOGRAPHIC) + b"\r\n" + exchange(*VOTING) + b"\r\n\x1a",
        MRC.replace(b"nam a22", b"nam  22"),
    ],
    ids=[
        *("ISO 2709", "byte order mark", "UTF-16", "no namespace", "prefix"),
        *("line ends", "UTF-8 not marked"),
    ],
)
def test_every_form_says_the_same(content):
    assert said(content) == said(XML)


@pytest.mark.parametrize("content", [SMALL, OAI], ids=["alone", "OAI-PMH"])
def test_a_record_needs_no_collection(content):
    assert symbols(content) == (["A/RES/73/195"], [])


def test_a_collection_may_be_empty():
    assert symbols(f"{START}</collection>") == ([], [])


@pytest.mark.parametrize(
    "unit",
    [SMALL.encode(), NEXT],
    ids=["MARCXML", "ISO 2709"],
)
def test_a_record_is_handed_over_before_the_file_ends(unit):
    start = START.encode() if unit.startswith(b"<") else b""
    stream = io.BytesIO(start + unit * (200_000 // len(unit)))

    next(parse(iter([Document("records", stream)])))

    assert stream.tell() < 100_000


def test_a_leader_that_is_too_short_does_no_harm_in_xml():
    assert symbols(XML.replace(" 4500", "")) == (["A/RES/73/195"] * 2, [])


def marc_8(name):
    """A record whose leader says MARC-8, with the name of a State in these bytes."""
    letters = "X" * len(name)
    made = exchange(field("791", "a A/RES/1/1"), field("967", f"d Y | e {letters}"))
    return made.replace(b"nam a", b"nam  ").replace(letters.encode(), name)


def test_text_in_marc_8_is_read_with_a_remark():
    (resolution,), rejected = parsed(parse, ("old.mrc", marc_8(b"C\xe3ote d'Ivoire")))

    assert rejected == []
    assert resolution.roll_call[0].name == "Côte d'Ivoire"
    assert resolution.remarks == [
        "Its text is in MARC-8, not in UTF-8: look at letters that bear marks."
    ]


def test_bytes_that_are_neither_utf_8_nor_marc_8_are_rejected():
    found, reasons = symbols(marc_8(b"C\xfcte d\xffIvoire"))

    assert found == []
    assert reasons == [
        "Record 1 of the file is damaged: its fields or its letters cannot be read."
    ]
