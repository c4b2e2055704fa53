"""Who submitted the draft of a resolution, and who joined it later."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from events.models import Resolution
from events.roll_call.rows import name_on

#: What stands before an officer or a body, and under the heading says it twice.
_OPENING = re.compile(r"^submitted by (?:the )?", re.IGNORECASE)
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
    """The two lists, each in the order of the document.

    `is_partial` where brackets show that a list was not read as it was printed.
    """

    submitted: Sequence[Named] = field(default_factory=list)
    joined: Sequence[Named] = field(default_factory=list)
    is_partial: bool = False

    def __bool__(self) -> bool:
        return bool(self.submitted or self.joined)


def sponsors(resolution: Resolution) -> Sponsors:
    """Every sponsor; one query."""
    rows = resolution.sponsors.annotate(borne=name_on(resolution.adopted_on))
    found: dict[bool, list[Named]] = {False: [], True: []}
    is_partial = False
    for printed, group, joined, borne, name, code in rows.order_by(
        "position"
    ).values_list(*_COLUMNS):
        is_partial = is_partial or not (_is_whole(printed) and _is_whole(group))
        if _is_whole(printed):
            words = borne or name or _OPENING.sub("", printed)
            known = group if _is_whole(group) else ""
            found[joined].append(Named(words, code or "", known))
    return Sponsors(found[False], found[True], is_partial)


def _is_whole(text: str) -> bool:
    """Whether every bracket that opens closes, so that no more and no less was read.

    >>> _is_whole("Group of African States) and Thailand")
    False
    """
    return text.count("(") == text.count(")")
