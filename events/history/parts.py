"""What belongs to a record in lists of its own: the votes, the paragraphs, the names.

A history keeps such a list row by row: for each row that changed, what it said before
and after, each as an object of its columns, or None where the row was not there. Rows
are told apart by their key: the code of a State, an anchor and a language.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from events.models import (
    Alias,
    MeetingRecord,
    Paragraph,
    Reference,
    Resolution,
    Session,
    Speech,
    Sponsor,
    State,
    Statement,
    StateName,
    Text,
    Theme,
    Vote,
)
from events.models.text import anchor

Row = dict[str, Any]
#: The rows of a list by their keys; None where there is no such row.
Rows = dict[str, Row | None]


@dataclass(frozen=True)
class Part:
    """One list that belongs to a kind of record, and how a reader is told of a row."""

    name: str
    model: type[models.Model]
    #: The column that names the record.
    owner: str
    #: The columns that tell a row from the others of its record.
    key: tuple[str, ...]
    columns: tuple[str, ...]
    label: str | Promise
    #: Which row it is, and what it says, in words.
    title: Callable[[Row], str]
    words: Callable[[Row], str]

    def identity(self, row: Mapping[str, Any]) -> str:
        """The key of a row as text: "MEX", "en op 14 (a)"."""
        return " ".join(str(row[name]) for name in self.key)

    def plain(self, row: models.Model) -> Row:
        """A stored row as the history keeps it; a State by its code."""
        return {name: _plain(getattr(row, name)) for name in self.columns}

    def of(self, record: models.Model) -> dict[str, models.Model]:
        """The stored rows of a record, by their keys; one query."""
        rows = self.model._default_manager.filter(**{self.owner: record})
        states = [name for name in self.columns if name == "state"]
        found = rows.select_related(*states) if states else rows
        return {self.identity(self.plain(row)): row for row in found}

    def rows_of(self, record: models.Model) -> Rows:
        """The same as the history keeps them."""
        return {key: self.plain(row) for key, row in self.of(record).items()}


def _plain(value: Any) -> Any:
    if isinstance(value, State):
        return value.code
    return value.isoformat() if isinstance(value, date) else value


def _position(row: Row) -> str:
    return str(dict(Vote.Position.choices).get(row["position"], row["position"]))


def _citation(row: Row) -> str:
    return " ".join(filter(None, (row["verb"], row["paragraph"]))) or str(_("cited"))


def _sponsor(row: Row) -> str:
    joined = str(_("joined later")) if row["joined"] else str(_("sponsor"))
    return ", ".join(filter(None, (joined, row["on_behalf_of"])))


def _borne(row: Row) -> str:
    return f"{row['starts_on'] or '…'} – {row['ends_on'] or '…'}"


def _part(
    name: str,
    model: type[models.Model],
    owner: str,
    label: str | Promise,
    *,
    key: str,
    rest: str = "",
    title: Callable[[Row], str],
    words: Callable[[Row], str],
) -> Part:
    keys = tuple(key.split())
    columns = (*keys, *rest.split())
    return Part(name, model, owner, keys, columns, label, title, words)


_NAMES = {
    "label": _("Other name"),
    "key": "word",
    "title": lambda row: row["word"],
    "words": lambda row: row["word"],
}
#: The lists of each kind of record, by their names.
PARTS: dict[type[models.Model], dict[str, Part]] = {
    kind: {part.name: part for part in parts}
    for kind, parts in {
        Resolution: (
            _part(
                *("votes", Vote, "resolution", _("Vote")),
                key="state",
                rest="position name",
                title=lambda row: row["name"] or row["state"],
                words=_position,
            ),
            _part(
                *("paragraphs", Paragraph, "resolution", _("Paragraph")),
                key="language kind number",
                rest="position label text lead footnotes",
                title=lambda row: (
                    f"{anchor(row['kind'], row['number'])} ({row['language']})"
                ),
                words=lambda row: row["text"],
            ),
            _part(
                *("texts", Text, "resolution", _("Title of the text")),
                key="language",
                rest="title differs",
                title=lambda row: row["language"],
                words=lambda row: row["title"],
            ),
            _part(
                *("references", Reference, "citing", _("Citation")),
                key="symbol verb paragraph",
                title=lambda row: row["symbol"],
                words=_citation,
            ),
            _part(
                *("sponsors", Sponsor, "resolution", _("Sponsor")),
                key="name on_behalf_of",
                rest="state joined position",
                title=lambda row: row["name"],
                words=_sponsor,
            ),
            _part("aliases", Alias, "resolution", **_NAMES),
        ),
        Session: (
            _part(
                *("meeting_records", MeetingRecord, "session", _("Meeting record")),
                key="symbol",
                rest="position",
                title=lambda row: row["symbol"],
                words=lambda row: row["symbol"],
            ),
            _part("aliases", Alias, "session", **_NAMES),
        ),
        Statement: (
            _part(
                *("speech", Speech, "statement", _("Text of the statement")),
                key="",
                rest="text",
                title=lambda row: "",
                words=lambda row: row["text"],
            ),
        ),
        Theme: (_part("aliases", Alias, "theme", **_NAMES),),
        State: (
            _part(
                *("names", StateName, "state", _("Name")),
                key="name starts_on",
                rest="ends_on",
                title=lambda row: row["name"],
                words=_borne,
            ),
        ),
    }.items()
}


def parts_of(kind: type[models.Model]) -> dict[str, Part]:
    """The lists of a kind of row; of a series and a source, none."""
    return PARTS.get(kind, {})


def part_of(kind: type[models.Model], model: type[models.Model]) -> Part | None:
    """The list of a kind of record that rows of a model make up."""
    lists = parts_of(kind).values()
    return next((part for part in lists if part.model is model), None)
