"""The formats that can be imported: what each reads, and the source it stands for."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from events.importers import (
    akoma_ntoso,
    debates,
    extract,
    marcxml,
    outcomes,
    unbis,
    voting,
)
from events.importers.opening import Document
from events.importers.records import Parsed

LIBRARY = "Dag Hammarskjöld Library, United Nations"


@dataclass(frozen=True, slots=True)
class Publisher:
    """Where the files of a format are published: the source that records then name."""

    url: str
    title: str
    publisher: str


@dataclass(frozen=True, slots=True)
class Format:
    """One kind of file."""

    name: str
    words: str
    parse: Callable[[Iterator[Document]], Iterator[Parsed]]
    source: Publisher
    #: A folder is one unit, because its files explain one another.
    folders_whole: bool = False


FORMATS = {
    each.name: each
    for each in (
        Format(
            "akoma-ntoso",
            "Texts of resolutions, Akoma Ntoso XML in six languages",
            akoma_ntoso.parse,
            Publisher(
                "https://www.un.org/dgacm/en/content/visualizations-and-machine-readability",
                "Machine-readable General Assembly resolutions",
                "Department for General Assembly and Conference Management, "
                "United Nations",
            ),
        ),
        Format(
            "extract",
            "Facts of resolutions by session, JSON lines",
            extract.parse,
            Publisher(
                "https://github.com/UNxml/GAresolutions",
                "General Assembly resolutions, data extract",
                "Department for General Assembly and Conference Management, "
                "United Nations",
            ),
        ),
        Format(
            "voting",
            "Roll calls, General Assembly voting data in CSV",
            voting.parse,
            Publisher(
                "https://digitallibrary.un.org/record/4060887",
                "General Assembly Voting Data",
                LIBRARY,
            ),
        ),
        Format(
            "outcomes",
            "Outcomes of resolutions with and without a vote, CSV",
            outcomes.parse,
            Publisher(
                "https://digitallibrary.un.org/record/4060945",
                "General Assembly resolutions, resolution-level voting data",
                LIBRARY,
            ),
        ),
        Format(
            "marcxml",
            "Catalogue records, MARCXML or ISO 2709",
            marcxml.parse,
            Publisher(
                "https://digitallibrary.un.org/",
                "United Nations Digital Library, catalogue records",
                LIBRARY,
            ),
        ),
        Format(
            "debates",
            "Speeches of the general debates, text with a workbook of speakers",
            debates.parse,
            Publisher(
                "https://doi.org/10.7910/DVN/0TJX8Y",
                "United Nations General Debate Corpus 1946–2024",
                "Jankin, Baturo and Dasandi, Harvard Dataverse",
            ),
            folders_whole=True,
        ),
        Format(
            "unbis",
            "Topics of the UNBIS thesaurus in six languages, JSON, JSON-LD or Turtle",
            unbis.parse,
            Publisher(
                "https://metadata.un.org/thesaurus/",
                "UNBIS Thesaurus",
                LIBRARY,
            ),
        ),
    )
}
