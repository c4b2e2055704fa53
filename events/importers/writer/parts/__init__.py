"""The parts of a resolution that stand in tables of their own.

Each module reads a part of many resolutions at once, as plain values, and writes it:
`read(ids) -> {id: value}` and `write({id: value}, lookups)`, which replaces what is
there. `text:fr` is the text in one language.
"""

from collections.abc import Collection, Mapping
from typing import Any

from events.importers.writer.lookups import Lookups
from events.importers.writer.parts import citations, links, roll_calls, sponsors, texts

MODULES: dict[str, Any] = {
    "roll_call": roll_calls,
    "sponsors": sponsors,
    "citations": citations,
}


def is_listed(name: str) -> bool:
    """Whether a part stands in a table of its own."""
    return name in MODULES or name in links.LINKS or name.startswith(texts.PREFIX)


def read(name: str, ids: Collection[int]) -> dict[int, Any]:
    """Key of a resolution -> the part as it stands; a resolution without is absent."""
    if name in links.LINKS:
        return links.read(name, ids)
    if name.startswith(texts.PREFIX):
        return texts.read(ids, name.removeprefix(texts.PREFIX))
    found: dict[int, Any] = MODULES[name].read(ids)
    return found


def write(name: str, values: Mapping[int, Any], lookups: Lookups) -> None:
    """Put these values in the place of what stands."""
    if name in links.LINKS:
        links.write(name, values, lookups)
    elif name.startswith(texts.PREFIX):
        texts.write(values, name.removeprefix(texts.PREFIX))
    else:
        MODULES[name].write(values, lookups)
