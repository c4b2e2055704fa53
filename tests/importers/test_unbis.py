"""The topics of the UNBIS thesaurus, in each form in which they are given."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from events.importers import turtle
from events.importers.records import BrokenFile, Place, Rejected, TopicRecord
from events.importers.unbis import BROADER, CONCEPT, LABEL, parse
from tests.importers.damage import damaged, outcome
from tests.importers.reading import parsed

HOME = "http://metadata.un.org/thesaurus/"
LABELS = {
    "ar": "طالبي اللجوء",
    "en": "ASYLUM SEEKERS",
    "es": "SOLICITANTES DE ASILO",
    "fr": "DEMANDEURS D'ASILE",
    "ru": "Лица, ищущие убежище",
    "zh": " 寻求庇护者",
}
TOPIC = {
    "url": f"{HOME}1000434",
    "identifier": "1000434",
    "labels": LABELS,
    "related": ["130100", "1004110"],
}
NODE = {
    "@id": f"{HOME}1000434",
    "@type": [CONCEPT],
    LABEL: [{"@language": code, "@value": label} for code, label in LABELS.items()],
    BROADER: [{"@id": f"{HOME}130100"}, {"@id": f"{HOME}1004110"}],
    "http://www.w3.org/2004/02/skos/core#altLabel": [
        {"@language": "en", "@value": "ASYLEES"}
    ],
}
TURTLE = f"""\
# The thesaurus, as far as it matters.
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
PREFIX unbist: <{HOME}>

unbist:04 a skos:ConceptScheme ; skos:prefLabel "AGRICULTURE"@en .
<{HOME}1000434> a skos:Concept , <http://example.org/Thing> ;
    skos:prefLabel "طالبي اللجوء"@ar , "ASYLUM \\u0053EEKERS"@en ,
        "SOLICITANTES DE ASILO"@es , "DEMANDEURS D'ASILE"@fr ;
    skos:note [ skos:value ( 1 2.5 true ) ; skos:prefLabel "no label"@en ] ;
    skos:scopeNote \"\"\"Two lines; a "word",
and <marks> .\"\"\"@en , "1951"^^<http://example.org/year> ;
    skos:broader unbist:130100 , unbist:1004110 .
unbist:1000434 skos:prefLabel "Лица, ищущие убежище"@ru , "寻求庇护者"@zh .
"""
EXPECTED = {
    "ar": "طالبي اللجوء",
    "en": "ASYLUM SEEKERS",
    "es": "SOLICITANTES DE ASILO",
    "fr": "DEMANDEURS D'ASILE",
    "ru": "Лица, ищущие убежище",
    "zh-hans": "寻求庇护者",
}


def read(content):
    text = content if isinstance(content, str | bytes) else json.dumps(content)
    return parsed(parse, ("topics", text))


@pytest.mark.parametrize(
    ("content", "line"),
    [
        ({"topics": [TOPIC]}, 0),
        ([NODE], 0),
        (NODE, 0),
        ({"@graph": [NODE]}, 0),
        (TURTLE, 6),
        (json.dumps([NODE]).encode("utf-8-sig"), 0),
    ],
    ids=[
        *("scrape", "JSON-LD", "one node", "graph", "Turtle", "byte order mark"),
    ],
)
def test_every_form_gives_the_same_topic(content, line):
    found, rejected = read(content)

    assert rejected == []
    assert found == [
        TopicRecord("1000434", EXPECTED, ("130100", "1004110"), Place("topics", line))
    ]


def test_a_topic_in_some_of_the_languages_is_taken():
    (topic,), _ = read({"topics": [TOPIC | {"labels": {"en": "ABACA", "de": "HANF"}}]})

    assert topic.labels == {"en": "ABACA"}


def test_one_value_in_json_ld_needs_no_brackets():
    node = NODE | {
        "@type": CONCEPT,
        LABEL: {"@language": "en", "@value": "ABACA"},
        BROADER: {"@id": f"{HOME}130100"},
    }

    (topic,), _ = read(node)

    assert (topic.labels, topic.broader) == ({"en": "ABACA"}, ("130100",))


def test_a_broader_topic_of_another_vocabulary_is_left_out():
    (topic,), _ = read([NODE | {BROADER: [{"@id": "http://eurovoc.europa.eu/1234"}]}])

    assert topic.broader == ()


def test_what_is_no_topic_is_passed_over():
    scheme = NODE | {"@type": ["http://www.w3.org/2004/02/skos/core#ConceptScheme"]}
    named_only = {"@id": f"{HOME}130100"}

    found, rejected = read([scheme, named_only, NODE, "a text"])

    assert (len(found), rejected) == (1, [])


@pytest.mark.parametrize(
    ("topic", "reason", "value"),
    [
        (TOPIC | {"labels": {"fr": "ABACA"}}, "has no English label", "1000434"),
        (TOPIC | {"labels": {"en": "  "}}, "has no English label", "1000434"),
        (TOPIC | {"labels": ["ABACA"]}, "has no English label", "1000434"),
        (TOPIC | {"labels": {"en": "\ud800"}}, "cannot be kept", "1000434"),
        (TOPIC | {"labels": {"en": "AB\0"}}, "cannot be kept", "1000434"),
        (TOPIC | {"identifier": None}, "has no code", "None"),
        (TOPIC | {"identifier": 1000434}, "has no code", "1000434"),
        (TOPIC | {"identifier": "../1"}, "has no code", "../1"),
        ("ABACA", "is no topic", "ABACA"),
    ],
)
def test_a_topic_that_cannot_be_taken_is_rejected_and_the_next_one_read(
    topic, reason, value
):
    found, (rejected,) = read({"topics": [topic, TOPIC]})

    assert [each.code for each in found] == ["1000434"]
    assert (rejected.place, rejected.value) == (Place("topics"), value)
    assert reason in rejected.reason


@pytest.mark.parametrize("address", [None, "1000434", "http://example.org/1000434"])
def test_a_node_elsewhere_is_no_topic_of_the_thesaurus(address):
    found, rejected = read([NODE | {"@id": address}])

    reason = "A topic has no code of the thesaurus."
    assert found == []
    assert rejected == [Rejected(Place("topics"), reason, f"<{address}>")]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("", "is no thesaurus in a form that is read: topics in JSON, SKOS in"),
        ("<?xml version='1.0'?><rdf:RDF/>", "is no thesaurus in a form that is read"),
        ("identifier,label\n1000434,X", "is no thesaurus in a form that is read"),
        ('{"topics": [', "is no JSON"),
        ("[" * 100_000, "is nested too deeply"),
        ("[" + "9" * 5_000 + "]", "is no JSON"),
        ("[" + "{}," * 1_100_000 + "{}]", "holds more values than a thesaurus"),
        ('{"topics": []}', "holds no topic"),
        ('{"@graph": 1}', "has no list of topics"),
        ("[]", "holds no topic"),
        (b"[\xff]", "is no JSON"),
        (b" " * (41 << 20), "holds more than 40 MB"),
        ("@prefix skos: <x> .", "holds no topic"),
        (b"# \xff", "is no Turtle that can be read"),
        ("@prefix skos: 'x' .", "is no Turtle that can be read: Line 1 is no Turtle"),
        ('@prefix a: <x> .\n<a> <b> "c', "is no Turtle that can be read: Line 2"),
        ('@prefix a: <x> . <a> <b> """c"', "is no Turtle that can be read: Line 1"),
        ('@prefix a: <x> . <a> <b> "c\n"', "is no Turtle that can be read: Line 1"),
        ('@prefix a: <x> . <a> <b> "c"@en-', "is no Turtle that can be read: Line 1"),
        ("<http://a> <b> <c> <d> .", "is no Turtle that can be read: Line 1"),
        ("<http://a> <b> ] .", "is no Turtle that can be read: Line 1 closes"),
        (f'<http://a> <{LABEL}> "\\UFFFFFFFF"@en .', "is no Turtle that can be read"),
    ],
    ids=[
        *("empty", "RDF/XML", "CSV", "cut off", "deep", "long number", "many values"),
        *("no topics", "no list", "no nodes", "bytes", "large", "prefix only"),
        *("no UTF-8", "single quote", "open text", "open long text", "two lines"),
        *("open language", "four terms", "bracket"),
        "no character",
    ],
)
def test_a_file_that_cannot_be_read_is_broken(content, reason):
    with pytest.raises(BrokenFile, match=f"topics {reason}"):
        read(content)


def test_a_file_that_says_more_than_a_thesaurus_is_broken(monkeypatch):
    monkeypatch.setattr(turtle, "MOST", 1_000)

    with pytest.raises(BrokenFile, match="It says more than a thesaurus does"):
        read(f"<http://a> <{LABEL}> " + '"x"@en,' * 1_001)


@given(
    st.one_of(
        damaged(json.dumps({"topics": [TOPIC, TOPIC]}, ensure_ascii=False)),
        damaged(json.dumps([NODE, NODE], indent=1)),
        damaged(TURTLE),
    )
)
@settings(max_examples=300, deadline=None)
def test_any_damage_is_told(content):
    assert outcome(parse, "topics", content)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["identifier", "labels", "related", "@id", "@type", LABEL])
            | st.text(max_size=3),
            inner,
            max_size=4,
        )
    ),
    max_leaves=8,
)


@given(st.lists(JSON, max_size=4), st.sampled_from(["topics", "@graph", "other"]))
@settings(max_examples=100, deadline=None)
def test_any_json_is_told(entries, name):
    assert outcome(parse, "topics", json.dumps({name: entries}))
    assert outcome(parse, "topics", json.dumps(entries))


@given(st.text(alphabet='<>"@^.;,()[]\\#ab: \n', max_size=60))
@settings(max_examples=300, deadline=None)
def test_any_turtle_is_told(text):
    assert outcome(parse, "topics", f"{TURTLE}{text}")
