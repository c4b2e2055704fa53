"""What a resolution's text cites: [[symbol, verb, paragraph], …] in order.

A citation that names no paragraph was made by hand, or shipped, and is left alone.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping
from typing import Any

from events.importers.writer.lookups import Lookups
from events.models import Reference, Resolution


def read(ids: Collection[int]) -> dict[int, Any]:
    found: dict[int, list[list[str]]] = defaultdict(list)
    for pk, *citation in _of_texts(ids).values_list(
        "citing_id", "symbol", "verb", "paragraph"
    ):
        found[pk].append(citation)
    return {pk: sorted(citations) for pk, citations in found.items()}


def write(values: Mapping[int, Any], lookups: Lookups) -> None:
    _of_texts(values).delete()
    symbols = {symbol for rows in values.values() for symbol, *_ in rows}
    own = dict(
        Resolution.objects.filter(symbol__in=symbols).values_list("symbol", "pk")
    )
    Reference.objects.bulk_create(
        Reference(
            citing_id=pk,
            symbol=symbol,
            verb=verb,
            paragraph=paragraph,
            cited_id=own.get(symbol),
        )
        for pk, rows in values.items()
        for symbol, verb, paragraph in rows
        if own.get(symbol) != pk
    )


def _of_texts(ids: Collection[int]) -> Any:
    return Reference.objects.filter(citing__in=ids).exclude(paragraph="")


def join(keys: Mapping[str, int]) -> None:
    """Citations made before the record had these resolutions now lead to them."""
    waiting = Reference.objects.filter(cited=None, symbol__in=keys)
    rows = list(waiting.only("pk", "symbol", "citing"))
    for row in rows:
        row.cited_id = keys[row.symbol]
    found = [row for row in rows if row.cited_id != row.citing_id]
    Reference.objects.bulk_update(found, ["cited"], 500)
