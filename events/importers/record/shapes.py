"""What each file of the record holds, and how its rows become rows of the database.

A file is a list of objects. Every object of a file has the same names: those of the
model's fields. Another row is named by its own key: a slug, symbol, code or address.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.db import models

from events.models import (
    Alias,
    MeetingRecord,
    Reference,
    Resolution,
    Series,
    Session,
    Source,
    State,
    Statement,
    StateName,
    Theme,
)


@dataclass(frozen=True)
class Listing:
    """A list that is kept as rows of a model of its own: of symbols, or of objects."""

    model: type[models.Model]
    owner: str
    #: Names of columns that are empty in a row the record may manage.
    plain: tuple[str, ...] = ()
    ordered: bool = False
    #: What each object of the list holds; in a list of symbols, nothing.
    columns: tuple[str, ...] = ()

    @property
    def written(self) -> tuple[str, ...]:
        """The columns that an entry of the list fills."""
        return self.columns or ("symbol",)

    def entry(self, values: Iterable[Any]) -> Any:
        """The values of those columns, as the file has them."""
        if self.columns:
            return dict(zip(self.columns, values, strict=True))
        return next(iter(values))

    def filled(self, entry: Any) -> dict[str, Any]:
        """The columns that one entry of the file fills, with their values."""
        return dict(entry) if self.columns else {"symbol": entry}

    def in_order(self, entries: list[Any]) -> list[Any]:
        """As they are where the order says something; else in one that never varies."""
        return entries if self.ordered else sorted(entries, key=self.place)

    def place(self, entry: Any) -> tuple[str, ...]:
        """Where an entry stands among those of its list; the same for a double."""
        filled = self.filled(entry)
        return tuple(str(filled[name] or "") for name in self.written)


@dataclass(frozen=True)
class Shape:
    """One file of the record and the model it fills."""

    name: str
    model: type[models.Model]
    key: str
    columns: tuple[str, ...]
    #: Foreign keys and sets of links, each with the file that holds the other row.
    parents: dict[str, str] = field(default_factory=dict)
    links: dict[str, str] = field(default_factory=dict)
    listings: dict[str, Listing] = field(default_factory=dict)
    #: Fields that only make sense together: where an editor changed one, all are kept.
    together: tuple[tuple[str, ...], ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """The names that every object of the file has."""
        return (self.key, *self.columns, *self.parents, *self.links, *self.listings)

    @property
    def remembers(self) -> bool:
        """Whether a row remembers what was last loaded, and so can take a new value."""
        return any(column.name == "loaded" for column in self.model._meta.get_fields())

    def group_of(self, name: str) -> tuple[str, ...]:
        return next((group for group in self.together if name in group), (name,))


_EDITORIAL = ("status", "prominence", "summary", "note", "to_verify", "editors_note")
_READY = ("status", "to_verify")
_SOURCES = {"sources": "sources"}
_ABOUT = {"themes": "themes", **_SOURCES}


def _shape(name: str, model: type[models.Model], key: str, **rest: Any) -> Shape:
    return Shape(name, model, key, **rest)


#: In the order of loading: a file comes after those its rows refer to as parents.
SHAPES = (
    _shape(
        "sources",
        Source,
        "url",
        columns=("title", "publisher", "language", "accessed_on"),
    ),
    _shape(
        "states",
        State,
        "code",
        columns=("m49", "name", "regional_group", "admitted_on", "ended_on"),
        listings={
            "names": Listing(
                StateName, "state", columns=("name", "starts_on", "ends_on")
            )
        },
        together=(("admitted_on", "ended_on"),),
    ),
    _shape(
        "themes",
        Theme,
        "slug",
        columns=(
            "slot",
            "position",
            *(f"name_{code}" for code in ("en", "ar", "zh_hans", "fr", "ru", "es")),
            *("scope", "scope_out", "unbis_terms", "sdg_targets", "gcm_objectives"),
        ),
        parents={"parent": "themes"},
        links=_SOURCES,
        together=(("parent", "slot"),),
    ),
    _shape(
        "sessions",
        Session,
        "slug",
        columns=(
            *("code", "kind", "title", "short_title", "starts_on", "ends_on"),
            *("opening_year", "place", "president", "facts", *_EDITORIAL),
        ),
        parents={"part_of": "sessions"},
        links={**_ABOUT, "convened_by": "resolutions", "outcomes": "resolutions"},
        listings={"meeting_records": Listing(MeetingRecord, "session", ordered=True)},
        together=(_READY, ("starts_on", "ends_on"), ("kind", "code", "part_of")),
    ),
    _shape("series", Series, "slug", columns=("name", "description")),
    _shape(
        "resolutions",
        Resolution,
        "symbol",
        columns=(
            *("title", "short_title", "adopted_on", "committee", "agenda_item"),
            *("draft_symbol", "report_symbol", "meeting_symbol"),
            *("method", "in_favour", "against", "abstaining", "not_voting"),
            *_EDITORIAL,
        ),
        parents={"series": "series"},
        links=_ABOUT,
        listings={"references": Listing(Reference, "citing", ("verb", "paragraph"))},
        together=(
            _READY,
            ("method", "in_favour", "against", "abstaining", "not_voting"),
        ),
    ),
    _shape(
        "statements",
        Statement,
        "slug",
        columns=(
            *("speaker", "role", "delegation", "on_behalf_of", "delivered_on", "year"),
            *("occasion", "record_symbol", "kind", "language", "text_is"),
            *("quotation", *_EDITORIAL),
        ),
        parents={"state": "states", "session": "sessions"},
        links={**_ABOUT, "about": "resolutions"},
        together=(_READY, ("delivered_on", "year")),
    ),
    _shape(
        "aliases",
        Alias,
        "word",
        columns=(),
        parents={"resolution": "resolutions", "session": "sessions", "theme": "themes"},
        together=(("resolution", "session", "theme"),),
    ),
)
BY_NAME = {shape.name: shape for shape in SHAPES}
