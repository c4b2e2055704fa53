"""The body of a resolution as a flat run of blocks, in the order of the page.

The files mark the same thing in many ways, from session to session and from language
to language: a heading is <heading>, <subheading>, a paragraph of a class for headings,
or a line in bold; a point is <point>, <item>, or a paragraph of its own with (a) in
<num> or before the first tab; a preambular paragraph of a section is a <crossHeading>.
What a block is follows from all of this, its number from `numbering`.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from events.importers.akoma_ntoso import labels
from events.importers.akoma_ntoso.tree import Element, attribute, child, name
from events.importers.akoma_ntoso.tree import words as plain_words
from events.importers.akoma_ntoso.words import NONE, Words, after, joined, read

HEADING, PREAMBULAR, TEXT, ROW = "heading", "preambular", "text", "row"

#: Classes of headings in the United Nations' templates: H1, H23, H4, HCh.
_HEADING_CLASS = re.compile(r"H(?:[0-9]|Ch)")
#: A line that ends like a sentence is no heading, however short.
_CLOSING = re.compile(r"[.,;:!?…。，；：、！？،؛؟][\s)”»“’」》]*$")
_LONGEST_HEADING = 250
_LONGEST_LABEL = 20
#: “1.1” in <num>, and “. Raise awareness” after it.
_CUT_WRONGLY = ". "
#: The first line of an annex, where a file has run it into its title.
_ANNEX = re.compile(r"(Annexe?|Anexo|Приложение|المرفق|附件)\s+(?![IVX0-9])(?=\S)")
#: What has words of its own and no blocks.
_INLINE = ("p", "block", "listIntroduction", "listWrapUp")
_PASSED_OVER = ("num", "formula", "meta", "coverPage", "img", "authorialNote")
_SECTION_HEADINGS = ("heading", "subheading")


@dataclass(frozen=True, slots=True)
class Block:
    """Something with a number of its own.

    `is_point` says that the file itself marks it as a point of a list, `is_detached`
    that its number stood in a paragraph without words.
    """

    role: str
    words: Words
    label: str = ""
    is_point: bool = False
    is_detached: bool = False


def blocks(element: Element, language: str) -> list[Block]:
    """The blocks of a preamble, a main body or an annex; what is empty is left out."""
    found = list(_of(element, TEXT, language))
    return list(_once(block for block in _rejoined(found) if block.words.text))


def annex_blocks(element: Element, language: str) -> list[Block]:
    """Those of an annex; its first line is the word “Annex” alone."""
    found = blocks(element, language)
    split = _ANNEX.match(found[0].words.text) if found else None
    if split is None or found[0].role != HEADING:
        return found
    first = replace(found[0], words=Words(split[1]))
    title = replace(found[0], words=after(found[0].words, split.end()))
    return [first, title, *found[1:]]


def _inside(element: Element, role: str, language: str) -> Iterator[Block]:
    for each in element:
        yield from _of(each, role, language)


def _of(element: Element, role: str, language: str) -> Iterator[Block]:
    kind = name(element)
    if not kind or kind in _PASSED_OVER:
        return
    if kind in ("preamble", "mainBody", "doc", "attachment"):
        role = PREAMBULAR if kind == "preamble" else TEXT
    if kind == "container" and role == PREAMBULAR:
        yield from _preambular(element, language)
    elif kind == "paragraph":
        yield from _paragraph(element, role, language)
    elif kind in ("list", "blockList"):
        yield from _list(element, role, language)
    elif kind == "tr":
        yield from _row(element, language)
    elif attribute(element, "refersTo") == "#preamble":
        yield _text(element, PREAMBULAR, language)
    elif kind in (*_SECTION_HEADINGS, "crossHeading"):
        yield _heading(element, language)
    elif kind in _INLINE:
        yield _text(element, role, language)
    else:
        yield from _numbered_heading(element, language)
        yield from _inside(element, role, language)


def _preambular(element: Element, language: str) -> Iterator[Block]:
    """One preambular paragraph; a file that prints it in two <p> has repeated it."""
    paragraphs = [
        read(each, language, is_labelled=True) for each in element if name(each) == "p"
    ]
    if paragraphs:
        whole = joined(paragraphs, " ")
        yield Block(PREAMBULAR, whole, whole.label)
    for each in element:
        if name(each) != "p":
            yield from _of(each, PREAMBULAR, language)


def _paragraph(element: Element, role: str, language: str) -> Iterator[Block]:
    label = plain_words(child(element, "num"))
    if any(name(each) in ("list", "blockList") for each in element):
        for first, block in enumerate(_inside(element, role, language)):
            yield _labelled(block, label) if first == 0 else block
        return
    headings = [each for each in element if name(each) in _SECTION_HEADINGS]
    if headings:
        for each in headings:
            yield _headed(_heading(each, language), label)
        return
    style = attribute(element, "class")
    parts = list(_inside(element, role, language))
    if not parts:
        parts = [Block(role, NONE)]
    for first, block in enumerate(parts):
        own = _labelled(block, label) if first == 0 else block
        yield _judged(own, style)


def _judged(block: Block, style: str) -> Block:
    """A paragraph, or a heading in the dress of one."""
    if block.role != TEXT or labels.number(block.label):
        return block
    if _HEADING_CLASS.match(style):
        if block.words.text:
            return _headed(block, block.label)
        return Block(HEADING, Words(block.label))
    is_plain = not block.label and (block.words.heavy or _is_line(block.words))
    return _headed(block, "") if is_plain else block


def _is_line(words: Words) -> bool:
    """A short line without a verb in front and without an end: a heading in Chinese,
    where files print it like any other line."""
    text = words.text
    return bool(text) and not (
        words.lead or len(text) > _LONGEST_HEADING or _CLOSING.search(text)
    )


def _headed(block: Block, label: str) -> Block:
    """A heading with what is printed before it, once."""
    printed = f"{label} "
    repeated = len(printed) if block.words.text.startswith(printed) else 0
    words = replace(after(block.words, repeated), lead=0)
    return replace(block, role=HEADING, words=words, label=label)


def _heading(element: Element, language: str) -> Block:
    words = replace(read(element, language, is_labelled=True), lead=0)
    return Block(HEADING, words, words.label)


def _numbered_heading(element: Element, language: str) -> Iterator[Block]:
    """The number of a section stands on a line of its own."""
    number = child(element, "num")
    if number is not None:
        yield _heading(number, language)


def _text(element: Element, role: str, language: str) -> Block:
    words = read(element, language, is_labelled=True)
    return Block(role, words, words.label)


def _labelled(block: Block, label: str) -> Block:
    """With the number that the file marks, before which the text prints none."""
    if not label:
        return block
    words = block.words
    if len(label) > _LONGEST_LABEL:
        return replace(block, words=joined([Words(label), words], " "))
    if words.text.startswith(_CUT_WRONGLY):
        words = after(words, len(_CUT_WRONGLY))
    return replace(block, words=words, label=label)


def _list(element: Element, role: str, language: str) -> Iterator[Block]:
    """An introduction, and points; a list within hangs on the point before it."""
    for each in element:
        if name(each) in ("point", "item", "indent"):
            yield from _point(each, role, language)
        elif name(each) == "sublist":
            yield from _list(each, role, language)
        else:
            yield from _of(each, role, language)


def _point(element: Element, role: str, language: str) -> Iterator[Block]:
    label = plain_words(child(element, "num"))
    for first, block in enumerate(_inside(element, role, language)):
        own = _labelled(block, label) if first == 0 else block
        if first == 0 and own.words.heavy and not labels.marks(label):
            yield _headed(own, label)
        else:
            yield replace(own, is_point=True) if first == 0 else own


def _row(element: Element, language: str) -> Iterator[Block]:
    """One row of a table: the cells that have words, in order, parted by a bar."""
    cells = [read(each, language) for each in element if name(each) in ("td", "th")]
    filled = [cell for cell in cells if cell.text]
    if filled:
        whole = replace(joined(filled, " | "), lead=0)
        yield Block(ROW, whole)


def _rejoined(found: list[Block]) -> Iterator[Block]:
    """A number without words and the words after it without a number are one."""
    number: Block | None = None
    for block in found:
        if number and block.role == TEXT and not block.label:
            yield replace(block, label=number.label, is_detached=True)
            number = None
        elif block.role == TEXT and not block.words.text and block.label:
            number = block
        else:
            number = None
            yield block


def _once(found: Iterable[Block]) -> Iterator[Block]:
    """A heading that a file repeats in another markup stands once."""
    before = ""
    for block in found:
        shown = f"{block.label} {block.words.text}".strip()
        if block.role != HEADING or shown != before:
            yield block
        before = shown if block.role == HEADING else ""
