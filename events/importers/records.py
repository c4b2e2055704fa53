"""What a parser yields: plain records, each with the place where it was read. Pure.

A parser says what its file says and judges nothing: a symbol and the name of a State
stay as printed, a fact that the file does not state is absent. What the record makes
of them is decided in one place, by the writer.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

Fact = str | int | date | None

#: The facts of a resolution that a file may state, by the model's own names.
RESOLUTION_FACTS = (
    *("title", "adopted_on", "committee", "agenda_item"),
    *("draft_symbol", "report_symbol", "meeting_symbol"),
    *("method", "in_favour", "against", "abstaining", "not_voting"),
    *("vote_note", "voting_record"),
)
#: The facts of a statement.
STATEMENT_FACTS = ("speaker", "role", "delegation", "language", "record_symbol")


class BrokenFile(Exception):
    """A file that cannot be read at all; nothing of it is written."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where something was read: a file, and a line of it from 1 (0: the whole)."""

    file: str
    line: int = 0

    def __str__(self) -> str:
        return f"{self.file}, line {self.line}" if self.line else self.file


@dataclass(frozen=True, slots=True)
class Rejected:
    """Something that was read and cannot be taken, with a sentence that says why."""

    place: Place
    reason: str
    value: str = ""


class Ballot(NamedTuple):
    """One State's vote: its code ("" where the file has none), its name as printed, a
    position of the model Vote, and the line it stands on."""

    code: str
    name: str
    position: str
    line: int = 0


class Sponsor(NamedTuple):
    """Who submitted or joined the draft, as printed: a State, an officer, a body.

    `on_behalf_of` is a group or the States a sponsor speaks for; `joined` marks those
    who came after the draft was issued, `is_office` an officer or a body.
    """

    name: str
    on_behalf_of: str = ""
    joined: bool = False
    is_office: bool = False


class Topic(NamedTuple):
    """A subject of the UNBIS thesaurus: its code ("" where only the word is given)."""

    code: str
    label: str


class Footnote(NamedTuple):
    """A note under a paragraph: its mark, its words, and the offset in the paragraph's
    text, in characters, at which the mark stands."""

    at: int
    mark: str
    text: str


@dataclass(frozen=True, slots=True)
class ParagraphRecord:
    """One paragraph in one language.

    `kind` is one of the model Paragraph; `number` is the same in all languages and
    makes the anchor; `label` is what is printed before it in this language. The first
    `lead` characters of the text are printed in italics.
    """

    kind: str
    number: str
    text: str
    label: str = ""
    lead: int = 0
    footnotes: tuple[Footnote, ...] = ()


class Citation(NamedTuple):
    """A document that the text names: its symbol as printed or linked, the verb of the
    sentence ("" in a footnote without one), and the anchor of the paragraph."""

    symbol: str
    verb: str = ""
    paragraph: str = ""


@dataclass(frozen=True, slots=True)
class TextRecord:
    """The text of a resolution in one of the languages of the settings."""

    language: str
    title: str
    paragraphs: tuple[ParagraphRecord, ...]
    citations: tuple[Citation, ...] = ()


@dataclass(slots=True)
class ResolutionRecord:
    """What one document or row says of one resolution.

    A part that is None is not spoken of; an empty one is known to be empty.
    """

    symbol: str
    place: Place
    facts: dict[str, Fact] = field(default_factory=dict)
    roll_call: list[Ballot] | None = None
    sponsors: list[Sponsor] | None = None
    topics: list[Topic] | None = None
    text: TextRecord | None = None
    #: What a careful reader of the report should know, in full sentences.
    remarks: list[str] = field(default_factory=list)


@dataclass(slots=True)
class StatementRecord:
    """A speech in a general debate; `session` is a code, `code` that of the State."""

    session: str
    year: int
    code: str
    place: Place
    facts: dict[str, Fact] = field(default_factory=dict)
    text: str = ""
    remarks: list[str] = field(default_factory=list)


@dataclass(slots=True)
class TopicRecord:
    """A topic of the thesaurus: language code of the settings -> its label."""

    code: str
    labels: Mapping[str, str]
    broader: tuple[str, ...]
    place: Place


Record = ResolutionRecord | StatementRecord | TopicRecord
Parsed = Record | Rejected
