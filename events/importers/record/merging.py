"""Which shipped values to take: a comparison of three, free of any database.

A value that is still as it was last loaded takes the new one. A value that an editor
changed stays. Pure.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

EMPTY: tuple[Any, ...] = (None, "", [], {})


@dataclass(frozen=True)
class Merge:
    """The names of the values to take, and of those an editor's hand keeps."""

    take: tuple[str, ...]
    kept: tuple[str, ...]


def merge(
    names: Iterable[str],
    shipped: dict[str, Any],
    current: dict[str, Any],
    loaded: dict[str, Any] | None,
    group_of: Callable[[str], tuple[str, ...]],
) -> Merge:
    """Compare what is shipped, what stands, and what was last loaded.

    `loaded` is None where the row does not remember it: then nothing is overwritten.
    A name that was never loaded before is taken where the row is still empty.
    """
    differing = [name for name in names if current[name] != shipped[name]]
    edited = {
        name for name in names if _is_edited(name, current, loaded, name in differing)
    }
    kept = tuple(name for name in differing if edited.intersection(group_of(name)))
    return Merge(tuple(name for name in differing if name not in kept), kept)


def _is_edited(
    name: str, current: dict[str, Any], loaded: dict[str, Any] | None, differs: bool
) -> bool:
    if loaded is None:
        return differs
    if name not in loaded:
        return differs and current[name] not in EMPTY
    return bool(current[name] != loaded[name]) and differs
