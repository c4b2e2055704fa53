"""A speaker is a name on statements: two spellings of one name become one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any
from urllib.parse import quote_plus

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Count, Q
from django.utils.translation import gettext as _

from events.merging.memory import Memory
from events.merging.planning import Plan
from events.merging.relations import Move
from events.merging.touched import Touched, TouchedStatements
from events.merging.waiting import rename_waiting
from events.models import Merged, PublicVersion, Statement
from events.roll_call import folded

#: Two names of which so much is alike may be one, from 0 to 1.
ALIKE = 0.84
_WORD = re.compile(r"[^\W\d_]{2,}")
#: What stands before a name and is no part of it.
_TITLES = {
    *("mr", "mrs", "ms", "miss", "sir", "dame", "dr", "prof", "professor", "he", "hm"),
    *("excellency", "his", "her", "majesty", "highness", "president", "minister"),
}


@dataclass(frozen=True)
class Spelling:
    """One way to write a speaker, and how many statements have it."""

    name: str
    statements: int

    @property
    def quoted(self) -> str:
        """As a search for it stands in an address: all of it as one."""
        return quote_plus(f'"{self.name}"')

    @property
    def place(self) -> str:
        """Where it stands in the list: without accents, titles, or order of words."""
        words = [w for w in _WORD.findall(folded(self.name)) if w not in _TITLES]
        return " ".join(sorted(words))

    def is_near(self, other: Spelling) -> bool:
        """Whether the two may be one name."""
        one, two = self.place, other.place
        if not one or not two:
            return False
        return one == two or SequenceMatcher(None, one, two).ratio() >= ALIKE


def spellings() -> list[Spelling]:
    """Every spelling, near ones beside each other; one query."""
    rows = Statement.objects.order_by().values_list("speaker").annotate(Count("pk"))
    found = [Spelling(*row) for row in rows]
    return sorted(found, key=lambda each: (each.place, each.name))


def near_each_other() -> list[list[Spelling]]:
    """All spellings, those that follow each other and are near in one group."""
    groups: list[list[Spelling]] = []
    for each in spellings():
        if groups and groups[-1][-1].is_near(each):
            groups[-1].append(each)
        else:
            groups.append([each])
    return groups


def plan_speakers(stays: str, goes: str) -> Plan:
    """How many statements would take the other spelling; one query."""
    numbers = dict(
        Statement.objects.filter(speaker__in=[stays, goes])
        .order_by()
        .values_list("speaker")
        .annotate(Count("pk"))
    )
    found = []
    if stays == goes:
        found.append(_("Nothing is merged with itself."))
    elif numbers.keys() != {stays, goes}:
        found.append(_("One of them is not in the record any more."))
    moves = [Move("statement", numbers.get(goes, 0))]
    return Plan(stays, goes, moves, refusals=found)


def merge_speakers(stays: str, goes: str, by: Any, reason: str) -> Merged:
    """Give all statements with one spelling the other; it is a step of each.

    Who had been merged the other way round is told apart no more: what is decided last
    holds. Raises ValidationError, and changes nothing, where it cannot be.
    """
    reason = reason.strip()
    if not reason:
        raise ValidationError(_("Merging needs its reason."))
    with transaction.atomic():
        found = plan_speakers(stays, goes)
        if found.refusals:
            raise ValidationError(found.refusals)
        touched = TouchedStatements(Statement, Q(speaker=goes))
        memory = Memory(Merged.Kind.SPEAKER, goes, stays)
        memory.read(touched)
        keys = list(touched.before[Statement])
        Statement.objects.filter(speaker=goes).update(speaker=stays)
        kept = _keep(stays, goes, keys, by, reason)
        _settle(touched, memory, by, reason)
    return kept


def _settle(touched: Touched, memory: Memory, by: Any, reason: str) -> None:
    touched.keep(by, reason)
    memory.write()
    rename_waiting(touched)
    PublicVersion.advance()


def _keep(stays: str, goes: str, keys: list[int], by: Any, reason: str) -> Merged:
    """Let the spelling that went lead to the one that stays, and to nothing else."""
    rows = Merged.objects.filter(kind=Merged.Kind.SPEAKER)
    rows.filter(went__in=[stays, goes]).delete()
    rows.filter(stays=goes).update(stays=stays)
    return Merged.objects.create(
        kind=Merged.Kind.SPEAKER,
        went=goes,
        stays=stays,
        values={"moved": {"statement.speaker": keys}},
        moved=[Move("statement", len(keys)).as_json()],
        reason=reason,
        by=by,
        by_name=by.get_username() if by else "",
    )
