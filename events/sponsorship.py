"""Who submitted the draft of a resolution, and who joined it later."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from events.models import Resolution
from events.roll_call.rows import name_on

_COLUMNS = ("name", "on_behalf_of", "joined", "borne", "state__name", "state__code")


@dataclass(frozen=True, slots=True)
class Named:
    """One sponsor: a State under its name that day, or an officer or body as printed.

    `code` is that of the State, `group` the one it spoke for; either may be empty.
    """

    name: str
    code: str
    group: str


@dataclass(frozen=True, slots=True)
class Sponsors:
    """The two lists, each in the order of the document."""

    submitted: Sequence[Named] = field(default_factory=list)
    joined: Sequence[Named] = field(default_factory=list)

    def __bool__(self) -> bool:
        return bool(self.submitted or self.joined)


def sponsors(resolution: Resolution) -> Sponsors:
    """Every sponsor; one query."""
    rows = resolution.sponsors.annotate(borne=name_on(resolution.adopted_on))
    found: dict[bool, list[Named]] = {False: [], True: []}
    for printed, group, joined, borne, name, code in rows.order_by(
        "position"
    ).values_list(*_COLUMNS):
        found[joined].append(Named(borne or name or printed, code or "", group))
    return Sponsors(found[False], found[True])
