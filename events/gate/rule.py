"""One rule of the gate, as a condition that the database can judge."""

from dataclasses import dataclass
from enum import StrEnum

from django.db.models import CharField, Exists, IntegerField, Q
from django.db.models.functions import Cast, Substr
from django.utils.functional import Promise

#: True of the rows that break a rule.
Condition = Q | Exists


class Level(StrEnum):
    """Whether a broken rule keeps a record from the public."""

    BLOCKING = "blocking"
    WARNING = "warning"


@dataclass(frozen=True)
class Rule:
    """A rule under a code that never changes, and the field where it is mended."""

    code: str
    level: Level
    field: str
    #: What a list of such records is called.
    title: Promise
    #: What is wrong with one of them, and what to do.
    sentence: Promise
    broken: Condition

    @property
    def blocks(self) -> bool:
        return self.level == Level.BLOCKING


def year_of(day: str) -> Cast:
    """The year of a field with a day, by what both databases can do themselves.

    For `__year` beside another field SQLite calls Python, row by row.
    """
    return Cast(Substr(Cast(day, CharField()), 1, 4), IntegerField())
