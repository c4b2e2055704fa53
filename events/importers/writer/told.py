"""The lists of a record that its history tells row by row, of those that files write.

What a file adds where no list stood is in its report; a list that stood and becomes
another is told with the record, vote by vote and paragraph by paragraph.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from events.history import Act
from events.importers.writer.deciding import EMPTY, Parts
from events.importers.writer.parts import texts
from events.models import Publication

#: The words of a statement, which stand in a table of their own.
TEXT = "text"
#: The name of a part of an import -> the lists that it writes.
LISTS = {
    "roll_call": ("votes",),
    "sponsors": ("sponsors",),
    "citations": ("references",),
    TEXT: ("speech",),
}


def see(act: Act, records: Iterable[tuple[Publication, Parts]]) -> None:
    """Remember the lists of records that are to become others, as they stand.

    Each record comes with what stood of the parts that are taken. A query a list.
    """
    wanted: dict[tuple[type[Publication], str], list[int]] = defaultdict(list)
    for record, before in records:
        for name in _lists(before):
            wanted[type(record), name].append(record.pk)
    for (kind, name), keys in wanted.items():
        act.see_rows(kind, name, keys)


def _lists(before: Parts) -> Iterator[str]:
    for part, value in before.items():
        if value in EMPTY:
            continue
        if part.startswith(texts.PREFIX):
            yield from ("paragraphs", "texts")
        yield from LISTS.get(part, ())
