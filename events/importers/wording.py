"""Why a record changed, where a file changed it: for its history and for readers. Pure.

English, like the record: readers of other languages are told so.
"""

from events.importers.formats import Format

#: Characters of a reason, and of the name of a file within it.
LONGEST, LONGEST_NAME = 500, 200
#: What RELEASE says of a process without a release.
_UNNAMED = "started-"


def imported(format_: Format, file: str) -> str:
    """The reason of what an official file changed.

    >>> from events.importers.formats import FORMATS
    >>> imported(FORMATS["voting"], "votes.csv")[:62]
    'From an official file: votes.csv (General Assembly Voting Data'
    """
    return f"From an official file: {_named(format_, file)}."[:LONGEST]


def undone(format_: Format | None, file: str) -> str:
    """The reason of what went back when such a file was taken back."""
    named = _named(format_, file) if format_ else file[:LONGEST_NAME]
    return f"The import of an official file was undone: {named}."[:LONGEST]


def shipped(release: str) -> str:
    """The reason of what a new edition of the shipped record changed.

    >>> shipped("2026.11")
    'From a new edition of the record that ships with this site, release 2026.11.'
    """
    words = "From a new edition of the record that ships with this site"
    if not release or release.startswith(_UNNAMED):
        return f"{words}."
    return f"{words}, release {release[:LONGEST_NAME]}."


def _named(format_: Format, file: str) -> str:
    source = format_.source
    name = file if len(file) <= LONGEST_NAME else f"{file[: LONGEST_NAME - 1]}…"
    return f"{name} ({source.title}, {source.publisher})"
