"""Rows of the files in the names of now, where two rows were made one. Pure."""

from collections.abc import Mapping
from typing import Any

Row = dict[str, Any]

#: The one file whose rows are named by a plain column of another file.
SPEAKERS, SPEAKER = "statements", "speaker"


class Renaming:
    """What each key that went stands for: file, or `speaker`, -> key -> key."""

    def __init__(self, gone: Mapping[str, Mapping[str, str]]) -> None:
        self._gone = gone

    def went(self, file: str, key: str) -> bool:
        """Whether the row of a key is there no more, because another one stays."""
        return key in self._gone.get(file, {})

    def now(
        self, file: str, parents: Mapping[str, str], links: Mapping[str, str], row: Row
    ) -> Row:
        """A row of a file, or a part of one, with each key as it is now.

        `parents` and `links` say in which file the rows stand that a name points at.

        >>> gone = {"themes": {"old": "new"}}
        >>> row = {"themes": ["new", "old"], "parent": "old"}
        >>> Renaming(gone).now("x", {"parent": "themes"}, {"themes": "themes"}, row)
        {'themes': ['new'], 'parent': 'new'}
        """
        renamed = dict(row)
        for name, other in parents.items():
            if name in row:
                renamed[name] = self._key(other, row[name])
        for name, other in links.items():
            if name in row:
                keys = {self._key(other, key) for key in row[name] or ()}
                renamed[name] = sorted(keys)
        if file == SPEAKERS and SPEAKER in row:
            renamed[SPEAKER] = self._key(SPEAKER, row[SPEAKER])
        return renamed

    def _key(self, file: str, key: Any) -> Any:
        return self._gone.get(file, {}).get(key, key)
