"""Akoma Ntoso: files that are none, or hostile, among those that are."""

import gzip
import io
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from events.importers.akoma_ntoso import parse
from events.importers.opening import Document
from events.importers.records import Place, Rejected
from tests.importers.akoma_ntoso_files import (
    heading,
    link,
    listed,
    note,
    paragraph,
    preambular,
    resolution,
    verb,
)
from tests.importers.damage import damaged, outcome
from tests.importers.reading import parsed

NAME = "A_RES_78_217-2325999E.xml"
WHOLE = resolution(
    preamble=preambular(
        f"{verb('Recalling')} its resolution {link('58/208', 'en/A/RES/58/208')},"
        f"{note('Ibid.')} and more,"
    ),
    body=heading("I")
    + listed("Decides:", "1.", ("(a)", "To meet;"), ("(b)", "To part;"))
    + paragraph("2 -\tRequests a report."),
    annex=heading("Annex") + paragraph("We meet.", "1."),
    voting='<voting outcome="adoptedRecordedVote"><count value="1" refersTo="inFavour">'
    '<akn4un:voters><organization refersTo="memberState">CHAD</organization>'
    "</akn4un:voters></count></voting>",
)
LAUGHTER = "".join(
    f'<!ENTITY l{n} "{f"&l{n - 1};" * 10 if n else "ha"}">' for n in range(10)
)


def refused(content, name=NAME):
    records, (rejected,) = parsed(parse, (name, content))
    assert records == []
    return rejected


def declared(entity, used):
    """The file with a document type, and a use of it in its text."""
    return f"<!DOCTYPE akomaNtoso [{entity}]>" + WHOLE.replace("To meet", used)


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(declared(LAUGHTER, "&l9;"), id="a bomb of entities"),
        pytest.param(
            declared('<!ENTITY x SYSTEM "file:///etc/passwd">', "&x;"), id="a file"
        ),
        pytest.param(
            declared('<!ENTITY x SYSTEM "http://127.0.0.1:9/x">', "&x;"), id="a page"
        ),
        pytest.param(
            declared('<!ENTITY % x SYSTEM "file:///etc/passwd"> %x;', "x"),
            id="a file of declarations",
        ),
        pytest.param(declared("", "x"), id="a document type alone"),
        pytest.param(
            declared('<!ENTITY x "of no harm">', "&x;").encode("utf-16"), id="UTF-16"
        ),
    ],
)
def test_what_a_document_type_declares_is_never_read(content):
    rejected = refused(content)

    assert re.match(
        "It declares a document type|It is no well-formed XML", rejected.reason
    )
    assert "root:" not in str(rejected)


def test_a_bomb_in_an_attribute_is_refused():
    bomb = WHOLE.replace("<preamble>", '<preamble eId="&l9;">')

    assert "XML" in refused(f"<!DOCTYPE x [{LAUGHTER}]>{bomb}").reason


def test_a_file_that_hides_its_size_is_refused():
    hidden = gzip.compress(b" " * (9 << 20))
    document = Document(NAME, gzip.GzipFile(fileobj=io.BytesIO(hidden)))

    assert list(parse(iter([document]))) == [
        Rejected(Place(NAME), f"{NAME} holds more than 8 MB.")
    ]


@pytest.mark.parametrize(
    "content",
    [
        pytest.param("<a>" + "<b/>" * 120_000 + "</a>", id="tags"),
        pytest.param("<a " + "b='' " * 120_001 + "/>", id="attributes"),
    ],
)
def test_more_than_any_resolution_has_is_refused(content):
    assert refused(content).reason == "It holds more elements than any resolution has."


def test_more_parts_than_letters_are_refused():
    parts = "<statement/>" * 27

    assert refused(f"<akomaNtoso>{parts}</akomaNtoso>").reason == (
        "It holds more parts than there are letters."
    )


def test_a_list_of_sponsors_longer_than_all_members_is_left_out():
    step = f"<step outcome='draftResolution' by='{'Chad, ' * 4000}'/>"

    (record,), _ = parsed(parse, (NAME, resolution(steps=step)))

    assert record.sponsors is None
    assert len(record.remarks) == 1


def test_elements_within_elements_without_end_are_refused():
    deep = "<span>" * 3_000 + "</span>" * 3_000

    assert "well-formed" in refused(resolution(body=paragraph(deep))).reason


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("", "It is no well-formed XML"),
        ("symbol,title\nA/RES/73/195,Compact", "It is no well-formed XML"),
        (WHOLE[:-40], "It is no well-formed XML"),
        ("<html><body/></html>", "It is no Akoma Ntoso document."),
        ("<akomaNtoso/>", "It holds no resolution."),
    ],
)
def test_a_file_of_another_kind_is_refused_with_a_sentence(content, sentence):
    assert refused(content).reason.startswith(sentence)


def test_one_bad_file_does_not_keep_the_others_out():
    files = [("a.xml", WHOLE), ("b.xml", "<akomaNtoso>"), ("c.xml", WHOLE)]

    records, rejected = parsed(parse, *files)

    assert [each.place.file for each in records] == ["a.xml", "c.xml"]
    assert [each.place.file for each in rejected] == ["b.xml"]


@pytest.mark.parametrize(
    "name", ["README_UNxml.md", "76.json", "akomantoso30.xsd", "LICENSE", "readme.txt"]
)
def test_what_lies_beside_the_resolutions_is_passed_over(name):
    assert parsed(parse, (name, "anything")) == ([], [])


@pytest.mark.parametrize("name", ["A_RES_78_217.pdf", "votes.csv", "notes.txt"])
def test_another_file_is_refused(name):
    assert refused("anything", name) == Rejected(Place(name), "It is no XML file.")


def test_the_line_of_the_file_is_that_of_the_resolution():
    (record,), _ = parsed(parse, (NAME, WHOLE.replace("<statement", "\n\n<statement")))

    assert record.place == Place(NAME, 3)


@settings(max_examples=150, deadline=None)
@given(damaged(WHOLE))
def test_a_damaged_file_ends_in_records_or_rejections(content):
    assert outcome(parse, NAME, content)


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_end_in_rejections(content):
    assert outcome(parse, NAME, content)


PIECES = st.sampled_from(
    [
        *("preamble", "mainBody", "paragraph", "content", "p", "list", "point", "num"),
        *("container", "heading", "subheading", "crossHeading", "section", "sublist"),
        *(
            "table",
            "tr",
            "td",
            "span",
            "sup",
            "a",
            "authorialNote",
            "blockList",
            "item",
        ),
        *("attachments", "attachment", "doc", "intro", "formula", "eol", "unheard"),
    ]
)
WORDS = st.sampled_from(
    [
        "",
        "1.",
        "2 -",
        "(a)",
        "(i)",
        "’1‘",
        "\t1.\tOne",
        "text,",
        "text:",
        "(",
        ")",
        "()",
    ]
)


def nested(children):
    """An element with words before, within and after its children."""
    return st.builds(
        lambda name, before, inner, after: (
            f'<{name} class="italic" href="x">{before}{"".join(inner)}</{name}>{after}'
        ),
        PIECES,
        WORDS,
        st.lists(children, max_size=4),
        WORDS,
    )


@settings(max_examples=200, deadline=None)
@given(
    st.lists(st.recursive(WORDS, nested, max_leaves=30), max_size=4).map("".join),
    st.sampled_from(["eng", "ara", "zho"]),
)
def test_elements_in_any_order_have_numbers_of_their_own(inner, language):
    content = resolution(body=inner, annex=inner, language=language)

    (record,), rejected = parsed(parse, (NAME, content))

    assert rejected == []
    found = [(each.kind, each.number) for each in record.text.paragraphs]
    assert len(set(found)) == len(found)
    assert all(each.text for each in record.text.paragraphs)
    assert all(len(number) <= 20 for _, number in found)
