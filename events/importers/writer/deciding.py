"""Whether an import may set a part of a record: one rule for every part. Pure.

A part is a plain value, as JSON has it. The record remembers of each imported part
the format and a digest of the value that it took. So a part that still is as it was
imported may take a newer value from a format that is believed as much; one that an
editor, or the record as shipped, has set stays, and the difference is reported.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import Any

Value = Any
Parts = dict[str, Value]

#: What stands until a better one comes, such as a title in another language.
PLACEHOLDER = "placeholder"
#: The formats, the one believed most first.
RANKS = (
    *("akoma-ntoso", "extract", "marcxml", "voting", "outcomes", "debates", "unbis"),
    PLACEHOLDER,
)
#: Where another one knows better: who did not vote stands in the library's data only.
RANKS_OF_PART = {
    "roll_call": ("voting", "marcxml", "akoma-ntoso", "extract"),
    "not_voting": ("voting", "marcxml", "outcomes"),
    "topics": ("akoma-ntoso", "extract", "marcxml", "voting", "outcomes"),
}
EMPTY: tuple[Value, ...] = (None, "", [], {}, ["unknown", None, None, None])


@dataclass(frozen=True, slots=True)
class Standing:
    """A part as it stands: its value, and what is remembered of it.

    `memory` is the format and digest of the last import that set it, `shipped` the
    value that the shipped record set.
    """

    value: Value = None
    memory: tuple[str, str] | None = None
    shipped: Value = None


@dataclass(slots=True)
class Decision:
    """What becomes of the parts of one record."""

    take: Parts = field(default_factory=dict)
    before: Parts = field(default_factory=dict)
    #: Parts that an editor set otherwise: name -> the value offered.
    kept: Parts = field(default_factory=dict)
    #: Parts that stand as they are offered, till now on the word of a lesser format.
    confirmed: list[str] = field(default_factory=list)


def decide(
    offered: Mapping[str, Value], standing: Mapping[str, Standing], format_: str
) -> Decision:
    """Which of the parts that a format offers are taken."""
    decision = Decision()
    for name, value in offered.items():
        stands = standing.get(name, Standing())
        if value == stands.value or (value in EMPTY and stands.value in EMPTY):
            if stands.memory and _is_believed_more(name, format_, stands.memory[0]):
                decision.confirmed.append(name)
            continue
        if _may_take(name, stands, format_):
            decision.take[name] = value
            decision.before[name] = stands.value
        elif not _stands_as_imported(stands):
            decision.kept[name] = value
    return decision


def _may_take(name: str, stands: Standing, format_: str) -> bool:
    if stands.memory is None:
        return stands.value in EMPTY and stands.shipped in EMPTY
    return _stands_as_imported(stands) and _is_believed(name, format_, stands.memory[0])


def _stands_as_imported(stands: Standing) -> bool:
    return stands.memory is not None and stands.memory[1] == digest(stands.value)


def _is_believed(name: str, format_: str, earlier: str) -> bool:
    """Whether a format may replace what an earlier one said of a part."""
    ranks = RANKS_OF_PART.get(name, RANKS)
    return _rank(ranks, format_) <= _rank(ranks, earlier)


def _is_believed_more(name: str, format_: str, earlier: str) -> bool:
    ranks = RANKS_OF_PART.get(name, RANKS)
    return _rank(ranks, format_) < _rank(ranks, earlier)


def _rank(ranks: tuple[str, ...], format_: str) -> int:
    return ranks.index(format_) if format_ in ranks else len(ranks)


def digest(value: Value) -> str:
    """Twelve hexadecimal figures that stand for a value."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()
