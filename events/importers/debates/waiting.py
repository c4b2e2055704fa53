"""Speeches that were read before the table of speakers, kept outside the memory.

The whole corpus has 200 MB, and a tar file cannot be read twice.
"""

from collections.abc import Iterator
from contextlib import AbstractContextManager
from tempfile import SpooledTemporaryFile

from events.importers.debates.speeches import Speech
from events.importers.records import BrokenFile

#: Up to here in memory, from here on a temporary file, which has no name.
IN_MEMORY = 8 << 20
#: Five times the corpus.
MOST_BYTES = 1 << 30


class Waiting(AbstractContextManager["Waiting"]):
    """A queue of speeches; what it holds is gone at the end of the `with`."""

    def __init__(self) -> None:
        self._texts = SpooledTemporaryFile(max_size=IN_MEMORY)  # noqa: SIM115
        self._speeches: list[tuple[Speech, int]] = []
        self._bytes = 0

    def __exit__(self, *_: object) -> None:
        self._texts.close()

    def add(self, speech: Speech) -> None:
        text = speech.text.encode("utf-8")
        self._bytes += len(text)
        if self._bytes > MOST_BYTES:
            raise BrokenFile(
                f"{speech.place.file}: more than 1 GB of speeches come before the "
                "table of speakers."
            )
        self._texts.write(text)
        self._speeches.append((speech.with_text(""), len(text)))

    def all(self) -> Iterator[Speech]:
        """The speeches in their order; the queue is empty afterwards."""
        speeches, self._speeches, self._bytes = self._speeches, [], 0
        self._texts.seek(0)
        for speech, size in speeches:
            yield speech.with_text(self._texts.read(size).decode("utf-8"))
        self._texts.seek(0)
        self._texts.truncate()
