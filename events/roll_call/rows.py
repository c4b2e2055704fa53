"""The rows of a roll call: each State under the name it bore that day, in order."""

import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from django.db.models import (
    CharField,
    Count,
    F,
    IntegerField,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
)
from django.db.models.expressions import Combinable
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from events.models import Resolution, State, StateName, Vote

#: The word for States that are in no regional group, in addresses and files.
NO_GROUP = "none"
#: Group -> its words, in the order of the Assembly; what is in none comes last.
GROUPS = {**dict(State.Group.choices), NO_GROUP: _("In no regional group")}
_POSITIONS = list(Vote.Position.values)
_GROUPS = list(GROUPS)
#: The letter of a vote in the voting records; who cast none has none.
_LETTERS = {
    Vote.Position.IN_FAVOUR: "Y",
    Vote.Position.AGAINST: "N",
    Vote.Position.ABSTAINING: "A",
}
_COLUMNS = ("pk", "position", "name", "borne", "state__name", "state__code")


@dataclass(frozen=True, slots=True)
class Row:
    """One State in one roll call.

    `name` is the one it bore that day, `today` that of now (the last one, where the
    State is no more), `printed` what stands in the record of the vote. `group` is
    the regional group of today.
    """

    pk: int
    position: str
    printed: str
    name: str
    today: str
    code: str
    m49: str
    group: str

    @property
    def letter(self) -> str:
        return _LETTERS.get(Vote.Position(self.position), "")

    @property
    def group_words(self) -> str:
        return str(GROUPS[self.group])

    @property
    def was_renamed(self) -> bool:
        return self.name != self.today

    @property
    def spellings(self) -> str:
        """All its names, as a search compares them."""
        return folded(f"{self.name} {self.today} {self.printed}")


def folded(text: str) -> str:
    """A name without case, accents or the curl of its apostrophe.

    >>> folded("Côte d’Ivoire")
    "cote d'ivoire"
    """
    parts = unicodedata.normalize("NFKD", text.casefold().replace("’", "'"))
    return "".join(part for part in parts if not unicodedata.combining(part))


def read(resolution: Resolution) -> list[Row]:
    """Every row of the roll call, by name; one query, none without a recorded vote."""
    if resolution.tally is None:
        return []
    votes = resolution.votes.annotate(borne=name_on(resolution.adopted_on))
    found = votes.values_list(*_COLUMNS, "state__m49", "state__regional_group")
    rows = [
        Row(pk, position, printed, borne or name, name, code, m49, group or NO_GROUP)
        for pk, position, printed, borne, name, code, m49, group in found.order_by("pk")
    ]
    return sorted(rows, key=by_name)


def with_roll_calls(resolutions: QuerySet[Resolution]) -> QuerySet[Resolution]:
    """Each with `roll_call_rows`, the number of States in its roll call."""
    votes = Vote.objects.filter(resolution=OuterRef("pk")).order_by()
    number = votes.values("resolution").annotate(rows=Count("pk")).values("rows")
    rows = Coalesce(Subquery(number), 0, output_field=IntegerField())
    return resolutions.annotate(roll_call_rows=rows)


def name_on(day: date | None) -> Combinable:
    """The name that the `state` of a row bore on a day; NULL where it had one only."""
    if day is None:
        return Value(None, CharField())
    begun = Q(starts_on=None) | Q(starts_on__lte=day)
    not_ended = Q(ends_on=None) | Q(ends_on__gte=day)
    names = StateName.objects.filter(begun, not_ended, state=OuterRef("state"))
    names = names.exclude(starts_on=None, ends_on=None)
    latest = names.order_by(F("starts_on").desc(nulls_last=True), "pk")
    return Subquery(latest.values("name")[:1])


Key = tuple[int | str, ...]


def by_name(row: Row) -> Key:
    return folded(row.name), row.code


def by_position(row: Row) -> Key:
    """In favour, against, abstaining, then those without a vote."""
    return _POSITIONS.index(row.position), *by_name(row)


def by_group(row: Row) -> Key:
    return _GROUPS.index(row.group), *by_name(row)


#: Value of `sort` -> the total order of the rows.
ORDERS: Mapping[str, Callable[[Row], Key]] = {
    "name": by_name,
    "position": by_position,
    "group": by_group,
}
