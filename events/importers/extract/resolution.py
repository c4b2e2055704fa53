"""What an object of the extract says of one resolution. Pure."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from events.importers import official
from events.importers.records import (
    Ballot,
    Fact,
    Place,
    Rejected,
    ResolutionRecord,
    Sponsor,
    Topic,
)
from events.importers.sponsors import sponsors
from events.importers.voting import roll_call

Read = TypeVar("Read")

#: A fact -> its key, and how its text is read.
FACTS: Mapping[str, tuple[str, Callable[[str], Fact]]] = {
    "title": ("title", official.title),
    "adopted_on": ("adoption_date", official.day),
    "committee": ("committee", official.committee),
    "agenda_item": ("agenda_item", official.agenda_item),
    "meeting_symbol": ("pv", official.first_symbol),
}
#: A figure of the vote -> its key.
FIGURES = {
    "in_favour": "MS_in_favour_count",
    "against": "MS_against_count",
    "abstaining": "MS_abstaining_count",
}
#: A position -> the key of the States that took it; who did not vote is not listed.
STATES = {"yes": "MS_in_favour", "no": "MS_against", "abstain": "MS_abstaining"}
#: The one vocabulary of subjects that the record knows; DHLAUTH is the library's list
#: of names, and A/80/251 an agenda, whose items stand among the subjects too.
THESAURUS = "UNBIS Thesaurus"
SCALAR = str | int | float


def described(
    content: Mapping[str, Any], place: Place
) -> tuple[ResolutionRecord, list[Rejected]]:
    """The resolution of an object, and the parts that cannot be read.

    ValueError says why the object is of no resolution.
    """
    symbol = official.resolution_symbol(_text(content, "symbol"))
    reading = _Reading(content, ResolutionRecord(symbol, place))
    reading.facts()
    reading.vote()
    reading.sponsors()
    reading.topics()
    return reading.record, reading.refused


@dataclass(slots=True)
class _Reading:
    """An object that is being read: what is taken of it, and what is refused."""

    content: Mapping[str, Any]
    record: ResolutionRecord
    refused: list[Rejected] = field(default_factory=list)

    def facts(self) -> None:
        for fact, (key, read) in FACTS.items():
            self._set(fact, self._read(key, read))
        documents = self._read("originating_document", official.draft_and_report)
        for fact, symbol in (documents or {}).items():
            self._set(fact, symbol)

    def vote(self) -> None:
        """The method; and of a recorded vote the figures and who stood where."""
        method = self._method()
        self._set("method", method)
        ballots = list(self._ballots())
        if method == "recorded":
            for fact, key in FIGURES.items():
                self._set(fact, self._read(key, official.number))
            self.refused += roll_call.add(self.record, ballots)
        elif ballots:
            reason = f"{self.record.symbol} lists votes, and states no recorded vote."
            self._refuse(reason)

    def _method(self) -> str:
        """Two keys say it, the second since 2024; either may be blank."""
        stated = {
            method
            for key in ("adoption_type", "voting_type")
            if (method := self._read(key, official.method))
        }
        if len(stated) > 1:
            self._refuse(
                f"{self.record.symbol} has two methods of adoption.",
                f"{self.content['adoption_type']}, {self.content['voting_type']}",
            )
        return stated.pop() if len(stated) == 1 else ""

    def _ballots(self) -> Iterator[Ballot]:
        for position, key in STATES.items():
            for name in self._texts(key) or ():
                yield Ballot("", name, position, self.record.place.line)

    def sponsors(self) -> None:
        """Who submitted the draft and who joined; two empty lists say nothing."""
        found: list[Sponsor] = []
        for key, joined in (("sponsors", False), ("additional_sponsors", True)):
            found += sponsors(
                self._texts(key) or (), joined=joined, remarks=self.record.remarks
            )
        self.record.sponsors = found or None

    def topics(self) -> None:
        """The terms of the thesaurus; without any subject it is not yet described."""
        subjects = self.content.get("subjects")
        if not subjects:
            return
        labels: list[str] = []
        for subject in subjects if isinstance(subjects, list) else [subjects]:
            match subject:
                case [str(label), str(vocabulary)]:
                    if vocabulary.strip() == THESAURUS:
                        labels += self._labels(label)
                case _:
                    self._refuse("A subject is no pair of texts.", subject)
        self.record.topics = [Topic("", label) for label in dict.fromkeys(labels)]

    def _labels(self, text: str) -> list[str]:
        try:
            label = official.stated(official.sound(text))
        except ValueError as error:
            self._refuse(f"subjects: {error}", text)
            return []
        return [label] if label else []

    def _set(self, fact: str, value: Fact) -> None:
        if value not in (None, ""):
            self.record.facts[fact] = value

    def _read(self, key: str, read: Callable[[str], Read]) -> Read | None:
        """A text as its reader has it; None where it is not there or not understood."""
        try:
            return read(_text(self.content, key))
        except ValueError as error:
            self._refuse(f"{key}: {error}", self.content.get(key))
            return None

    def _texts(self, key: str) -> list[str] | None:
        """A list of texts; None where one of them is none."""
        listed = self.content.get(key)
        if listed is None:
            return None
        try:
            if not isinstance(listed, list):
                raise ValueError("It is no list.")
            return [name for each in listed if (name := _name(each))]
        except ValueError as error:
            self._refuse(f"{key}: {error}", listed)
            return None

    def _refuse(self, reason: str, value: object = "") -> None:
        """A list is not shown: to print one is as deep as it is nested."""
        shown = official.shown(str(value)) if isinstance(value, SCALAR) else ""
        self.refused.append(Rejected(self.record.place, official.shown(reason), shown))


def _text(content: Mapping[str, Any], key: str) -> str:
    """The text under a key, "" where there is none; a number as it is written."""
    value = content.get(key)
    if value is None:
        return ""
    if isinstance(value, bool) or not isinstance(value, SCALAR):
        raise ValueError("It is no text.")
    return official.sound(str(value))


def _name(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError("It is no list of texts.")
    return official.stated(official.sound(value))
