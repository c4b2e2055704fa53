"""The text of a resolution as records: paragraphs in order, and what they cite."""

from collections.abc import Sequence

from events.importers.akoma_ntoso import labels
from events.importers.akoma_ntoso.blocks import Block, annex_blocks, blocks
from events.importers.akoma_ntoso.citations import citations
from events.importers.akoma_ntoso.numbering import ANNEX, OPERATIVE, Numbered, numbered
from events.importers.akoma_ntoso.tree import Element, Refused, name, under
from events.importers.records import ParagraphRecord, TextRecord

#: A column holds no more; the longest real resolution has 1,500.
MOST_PARAGRAPHS = 30_000
#: The verb of a paragraph; what is longer is a paragraph in italics.
LONGEST_LEAD = 1000


def text_of(
    statement: Element, language: str, title: str, symbol: str, remarks: list[str]
) -> TextRecord:
    """The text in one language. What it cites is read in English: it is the same."""
    found = numbered(_body(statement, language), _annexes(statement, language))
    if len(found) > MOST_PARAGRAPHS:
        raise Refused("It has more paragraphs than any resolution.")
    remarks += _renumbered(found)
    return TextRecord(
        language,
        title,
        tuple(_record(each) for each in found),
        citations(found, symbol) if language == "en" else (),
    )


def _body(statement: Element, language: str) -> list[Block]:
    """What stands between the title and the date of adoption."""
    return [
        block
        for part in statement
        if name(part) in ("preamble", "mainBody", "body")
        for block in blocks(part, language)
    ]


def _annexes(statement: Element, language: str) -> list[Block]:
    return [
        block
        for part in statement
        if name(part) == "attachments"
        for attachment in under(part, "attachment")
        for block in annex_blocks(attachment, language)
    ]


def _record(each: Numbered) -> ParagraphRecord:
    words = each.block.words
    return ParagraphRecord(
        each.kind,
        each.number,
        words.text,
        label=_label(each),
        lead=words.lead if words.lead <= LONGEST_LEAD else 0,
        footnotes=words.notes,
    )


def _label(each: Numbered) -> str:
    """What is printed; where that was lost, the number in the same manner."""
    if each.block.is_detached and not _is_as_printed(each):
        return f"{each.number}."
    return each.block.label


def _is_as_printed(each: Numbered) -> bool:
    """Whether a paragraph has the number that is printed before it, if any is."""
    printed = ".".join(map(str, labels.number(each.block.label)))
    run, _, rest = each.number.partition(".")
    return not printed or each.number == printed or (run.isalpha() and rest == printed)


def _renumbered(found: Sequence[Numbered]) -> list[str]:
    """Sentences on numbers that are lost, printed twice, or out of order."""
    changed = [
        each
        for each in found
        if each.kind in (OPERATIVE, ANNEX) and not _is_as_printed(each)
    ]
    sentences = [
        f"The paragraph printed “{each.block.label}” is {each.number}."
        for each in changed
        if not each.block.is_detached
    ]
    lost = sum(each.block.is_detached for each in changed)
    if lost:
        sentences.append(f"{lost} numbers apart from their paragraphs are counted.")
    return sentences
