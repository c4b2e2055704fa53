"""One file of a speech: its name and its text. Pure."""

import re
from dataclasses import dataclass, replace
from pathlib import PurePath

from events.importers.debates.paragraphs import paragraphs, record_symbols
from events.importers.opening import Document
from events.importers.records import Place, Rejected

#: The longest speech of the corpus is of some 250 KB.
MOST_BYTES = 1 << 20
#: Session 1 is of 1946; the general debate is held in the regular sessions.
YEAR_ZERO = 1945

_NAME = re.compile(r"([A-Z]{2,3})_([0-9]{2,3})_([0-9]{4})\.(?:txt|TXT)")
#: What other programs leave in a folder, and the notes of the corpus itself.
_JUNK = re.compile(
    r"\..*|thumbs\.db|desktop\.ini|~\$.*|(?:ungdc_)?readme[^/]*", re.IGNORECASE
)
#: What is left of an encoding; blanks of every kind are dealt with as blanks.
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1b\x7f\ufeff]")


@dataclass(frozen=True, slots=True)
class Speech:
    """A speech as its file has it; `text` has one paragraph a line."""

    code: str
    session: int
    place: Place
    record_symbol: str = ""
    text: str = ""

    @property
    def year(self) -> int:
        return YEAR_ZERO + self.session

    @property
    def key(self) -> tuple[str, int]:
        """What a speech and its row in the workbook have in common."""
        return self.code, self.session

    def with_text(self, text: str) -> "Speech":
        return replace(self, text=text)


def is_junk(name: str) -> bool:
    return _JUNK.fullmatch(PurePath(name).name) is not None


def named(name: str) -> Speech:
    """The speech that a file's name announces; ValueError where it announces none."""
    found = _NAME.fullmatch(PurePath(name).name)
    if found is None:
        raise ValueError("The name is not that of a speech, such as FRA_73_2018.txt.")
    speech = Speech(found[1], int(found[2]), Place(name))
    if speech.session == 0 or int(found[3]) != speech.year:
        raise ValueError("The session and the year of the name do not go together.")
    return speech


def read(speech: Speech, document: Document) -> Speech | Rejected:
    """The speech with its text."""
    raw = document.stream.read(MOST_BYTES + 1)
    if len(raw) > MOST_BYTES:
        return Rejected(speech.place, "The speech is longer than 1 MB.")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return Rejected(
            speech.place, f"The text is not UTF-8, from byte {error.start}."
        )
    if "\0" in text:
        return Rejected(speech.place, "The file holds bytes that are no text.")
    text = _CONTROLS.sub("", text)
    joined = paragraphs(text)
    if not joined:
        return Rejected(speech.place, "The file holds no text.")
    symbols = record_symbols(text)
    own = symbols.pop() if len(symbols) == 1 else ""
    is_own = own.startswith(f"A/{speech.session}/")
    return replace(speech, text=joined, record_symbol=own if is_own else "")
