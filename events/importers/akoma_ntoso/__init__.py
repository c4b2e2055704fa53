"""The machine-readable resolutions of the Assembly, of sessions 74 on, as records.

Akoma Ntoso for the United Nations, one file for a resolution in one language, by the
Department for General Assembly and Conference Management:
https://github.com/UNxml/GAresolutions
https://www.un.org/dgacm/en/content/visualizations-and-machine-readability

    <akomaNtoso>
      <statement name="resolution">
        <meta>        identification, subjects, workflow, voting, references
        <coverPage>   symbol, agenda item, committee
        <preface>     number and title
        <preamble>    <formula>, and a <container> for each preambular paragraph
        <mainBody>    a <paragraph> for each operative one; sections, tables
        <attachments> annexes

A resolution with lettered parts is a <documentCollection> and a <component> for each.
"""

from collections.abc import Iterator
from pathlib import Path

from events.importers.akoma_ntoso.document import resolutions
from events.importers.akoma_ntoso.tree import Refused, root_of
from events.importers.opening import Document
from events.importers.records import BrokenFile, Parsed, Place, Rejected

__all__ = ["parse"]

SUFFIX = ".xml"
#: What lies beside the resolutions: schemas, the facts in another format, a licence.
COMPANION_SUFFIXES = (".json", ".md", ".xsd")
COMPANIONS = ("readme", "license", "licence")


def parse(documents: Iterator[Document]) -> Iterator[Parsed]:
    """A record for each resolution; a file that cannot be taken is a rejection."""
    for document in documents:
        place = Place(document.name)
        if document.suffix == SUFFIX:
            yield from _of(document, place)
        elif not _is_companion(document):
            yield Rejected(place, "It is no XML file.")


def _of(document: Document, place: Place) -> Iterator[Parsed]:
    try:
        yield from resolutions(root_of(document), place)
    except Refused as refusal:
        at = Place(place.file, refusal.line)
        yield Rejected(at, refusal.reason, refusal.value)
    except BrokenFile as error:
        yield Rejected(place, str(error))


def _is_companion(document: Document) -> bool:
    stem = Path(document.name).stem.lower()
    return document.suffix in COMPANION_SUFFIXES or stem.startswith(COMPANIONS)
