"""The bytes of one file into an XML tree, safely, and how its elements are asked.

Akoma Ntoso 3.0, with the United Nations' own elements beside it:
https://docs.oasis-open.org/legaldocml/akn-core/v1.0/akn-core-v1.0-part1-vocabulary.html
https://unsceb-hlcm.github.io/part1/

Elements are known by their local names, whatever namespace they stand in. A file that
declares a document type is refused: no resolution needs one, and entities stand there.
"""

from collections.abc import Iterator
from typing import Any, cast

from lxml import etree

from events.importers.official import plain
from events.importers.opening import Document

Element = etree._Element

#: The longest real resolution has some 370 KB, 6,000 tags and 3,600 attributes.
LARGEST = 8 << 20
MOST_TAGS = MOST_ATTRIBUTES = 120_000
#: ISO 639-2 as the files have it, and the languages of the settings. Chinese and
#: French have two codes each.
LANGUAGES = {
    "ara": "ar",
    "chi": "zh-hans",
    "eng": "en",
    "fra": "fr",
    "fre": "fr",
    "rus": "ru",
    "spa": "es",
    "zho": "zh-hans",
}


class Refused(Exception):
    """Why a file, or a resolution in it, cannot be taken: a sentence, and a value."""

    def __init__(self, reason: str, value: str = "", line: int = 0) -> None:
        super().__init__(reason)
        self.reason, self.value, self.line = reason, value, line


def root_of(document: Document) -> Element:
    """The root of a file; Refused where it is no Akoma Ntoso, or not safe to read."""
    content = document.whole(LARGEST)
    if content.count(b"<") > MOST_TAGS or content.count(b"=") > MOST_ATTRIBUTES:
        raise Refused("It holds more elements than any resolution has.")
    try:
        root = etree.fromstring(content, _parser())
    except (etree.XMLSyntaxError, ValueError) as error:
        reason = plain(str(error))[:200].rstrip(".")
        raise Refused(f"It is no well-formed XML: {reason}.") from None
    if cast(Any, root.getroottree().docinfo).doctype:
        raise Refused("It declares a document type, which no resolution needs.")
    if name(root) != "akomaNtoso":
        raise Refused("It is no Akoma Ntoso document.", name(root)[:80], line(root))
    return root


def _parser() -> etree.XMLParser:
    return etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        huge_tree=False,
        load_dtd=False,
        recover=False,
        remove_comments=True,
        remove_pis=True,
    )


def name(element: Element) -> str:
    """The local name: paragraph. What is no element has none."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def line(element: Element) -> int:
    found = element.sourceline
    return found if isinstance(found, int) else 0


def attribute(element: Element | None, attribute_name: str) -> str:
    """An attribute with single blanks; nothing where it, or the element, is absent."""
    if element is None:
        return ""
    return plain(str(element.get(attribute_name) or ""))


def child(element: Element | None, *names: str) -> Element | None:
    """The first child of a name, its first child of the next name, and so on."""
    for wanted in names:
        if element is None:
            return None
        element = next((each for each in element if name(each) == wanted), None)
    return element


def under(element: Element | None, wanted: str) -> Iterator[Element]:
    """All elements of a name at any depth, in order."""
    if element is not None:
        yield from element.iter(f"{{*}}{wanted}")


def words(element: Element | None) -> str:
    """All the text within, with single blanks, notes and all."""
    return "" if element is None else plain("".join(map(str, element.itertext())))
