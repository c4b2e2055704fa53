"""The UNBIS thesaurus: its topics, in six languages. Pure.

    {"topics": [{"identifier": "1000434", "labels": {"en": "ASYLUM SEEKERS", …},
                 "related": ["130100", "1004110"]}]}
    [{"@id": "http://metadata.un.org/thesaurus/1000434", "@type": […#Concept],
      "…#prefLabel": [{"@language": "en", "@value": "ASYLUM SEEKERS"}],
      "…#broader": [{"@id": "http://metadata.un.org/thesaurus/130100"}]}]

The first is a scrape of the pages (un-unbis-thesaurus-scraper), where "related" has
what SKOS calls broader. The second is SKOS as the library gives it for one topic and
for all, in JSON-LD with whole addresses; the same in Turtle is read too.
https://metadata.un.org/thesaurus/
"""

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from events.importers import official, turtle
from events.importers.opening import Document
from events.importers.records import BrokenFile, Parsed, Place, Rejected, TopicRecord

#: The thesaurus with all its notes has some 25 MB; a text may need four times its file.
LARGEST = 40 << 20
#: Values of a JSON file; the thesaurus has some 700,000.
MOST_VALUES = 2_000_000
#: Their codes of the languages -> those of the settings.
LANGUAGES = {
    "ar": "ar",
    "en": "en",
    "es": "es",
    "fr": "fr",
    "ru": "ru",
    "zh": "zh-hans",
}

SKOS = "http://www.w3.org/2004/02/skos/core#"
CONCEPT = f"{SKOS}Concept"
LABEL = f"{SKOS}prefLabel"
BROADER = f"{SKOS}broader"

_CODE = re.compile(r"[A-Za-z0-9_]{2,40}")
_ADDRESS = re.compile(r"https?://metadata\.un\.org/thesaurus/(.+)")
_START_OF_TURTLE = re.compile(rb"@prefix|@base|prefix\b|base\b|#|<https?:", re.I)


def parse(documents: Iterator[Document]) -> Iterator[Parsed]:
    """The topics, in the order of the files."""
    for document in documents:
        topics = _topics(document)
        first = next(topics, None)
        if first is None:
            raise BrokenFile(f"{document.name} holds no topic.")
        yield first
        yield from topics


def _topics(document: Document) -> Iterator[TopicRecord | Rejected]:
    """The topics of a file, whose form is told by how it begins."""
    content = document.whole(LARGEST).removeprefix(b"\xef\xbb\xbf").lstrip()
    if content.startswith((b"{", b"[")):
        return _of_json(document.name, content)
    if _START_OF_TURTLE.match(content):
        return _of_turtle(document.name, content)
    raise BrokenFile(
        f"{document.name} is no thesaurus in a form that is read: topics in JSON, SKOS "
        "in JSON-LD, SKOS in Turtle."
    )


def _of_json(name: str, content: bytes) -> Iterator[TopicRecord | Rejected]:
    if sum(content.count(mark) for mark in b",[{") > MOST_VALUES:
        raise BrokenFile(f"{name} holds more values than a thesaurus.")
    try:
        top = json.loads(content)
    except RecursionError:
        raise BrokenFile(f"{name} is nested too deeply.") from None
    except ValueError as error:
        raise BrokenFile(f"{name} is no JSON: {error}") from error
    del content
    place = Place(name)
    if isinstance(top, dict) and isinstance(top.get("topics"), list):
        yield from (_of_scrape(each, place) for each in top["topics"])
        return
    nodes = top.get("@graph", [top]) if isinstance(top, dict) else top
    if not isinstance(nodes, list):
        raise BrokenFile(f"{name} has no list of topics.")
    yield from (_of_node(each, place) for each in nodes if _is_concept(each))


def _of_turtle(name: str, content: bytes) -> Iterator[TopicRecord | Rejected]:
    try:
        text = content.decode("utf-8")
        nodes = turtle.nodes(text, {turtle.TYPE, LABEL, BROADER})
    except (OverflowError, ValueError) as error:
        raise BrokenFile(f"{name} is no Turtle that can be read: {error}") from error
    for line, address, said in nodes:
        types = [each.get("@id") for each in said.get(turtle.TYPE, [])]
        node = {"@id": address, "@type": types, **said}
        if _is_concept(node):
            yield _of_node(node, Place(name, line))


def _of_scrape(topic: Any, place: Place) -> TopicRecord | Rejected:
    if not isinstance(topic, dict):
        return Rejected(place, "An entry is no topic.", official.shown(str(topic)))
    labels, broader = topic.get("labels"), topic.get("related")
    pairs = labels.items() if isinstance(labels, dict) else ()
    return _topic(topic.get("identifier"), pairs, _list(broader), place)


def _is_concept(node: Any) -> bool:
    """A scheme or a collection is no topic; nor is a topic that is named only."""
    if not isinstance(node, dict):
        return False
    types = _list(node.get("@type"))
    return CONCEPT in types if types else LABEL in node


def _of_node(node: dict[str, Any], place: Place) -> TopicRecord | Rejected:
    labels = [each for each in _list(node.get(LABEL)) if isinstance(each, dict)]
    pairs = [(each.get("@language"), each.get("@value")) for each in labels]
    broader = [each for each in _list(node.get(BROADER)) if isinstance(each, dict)]
    codes = [_code(each.get("@id")) for each in broader]
    return _topic(_code(node.get("@id")), pairs, codes, place)


def _list(value: Any) -> list[Any]:
    """JSON-LD may leave out the brackets around one value."""
    return value if isinstance(value, list) else [] if value is None else [value]


def _code(address: Any) -> str:
    """The code in the address of a topic; in brackets, and so no code, what is none."""
    found = _ADDRESS.fullmatch(address) if isinstance(address, str) else None
    return found[1] if found else f"<{address}>"


def _topic(
    code: Any, labels: Iterable[tuple[Any, Any]], broader: list[Any], place: Place
) -> TopicRecord | Rejected:
    """A topic, checked: a code and an English label are the least it has.

    A broader topic of another vocabulary is left out.
    """
    if not _is_code(code):
        shown = official.shown(str(code))
        return Rejected(place, "A topic has no code of the thesaurus.", shown)
    try:
        read = _labels(labels)
    except ValueError as error:
        return Rejected(place, f"A label of the topic cannot be kept: {error}", code)
    if "en" not in read:
        return Rejected(place, "The topic has no English label.", code)
    codes = dict.fromkeys(each for each in broader if _is_code(each))
    return TopicRecord(code, read, tuple(codes), place)


def _labels(labels: Iterable[tuple[Any, Any]]) -> dict[str, str]:
    """Language of the settings -> the first label in it; other languages are left."""
    read: dict[str, str] = {}
    for language, label in labels:
        here = LANGUAGES.get(language) if isinstance(language, str) else None
        if here and isinstance(label, str) and official.plain(label):
            read.setdefault(here, official.plain(official.sound(label)))
    return read


def _is_code(code: Any) -> bool:
    return isinstance(code, str) and _CODE.fullmatch(code) is not None
