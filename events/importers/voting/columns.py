"""The header of a table of votes: which column holds what. Pure.

The library names a column otherwise from version to version, and not always as its
own description says: that of September 2024 has ms_codes and non-voting where the file
has ms_code and other names. So each column is known by every name it has borne, in
whatever order they come.

https://digitallibrary.un.org/record/4060887 (votes of States)
https://digitallibrary.un.org/record/4060946 (outcomes)
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

#: Our name of a column -> the names it bears, the present one first, in small letters
#: with "_" for a blank or a hyphen.
HEADINGS: dict[str, tuple[str, ...]] = {
    "undl_id": ("undl_id", "token"),
    "code": ("ms_code", "ms_codes"),
    "name": ("ms_name", "ms_names"),
    "vote": ("ms_vote", "ms_votes"),
    "date": ("date",),
    "session": ("session", "sessions"),
    "symbol": ("resolution", "resolutions"),
    "draft": ("draft", "drafts"),
    "report": ("committee_report", "committee_reports"),
    "meeting": ("meeting", "meetings"),
    "title": ("title", "titles"),
    "agenda": ("agenda_title", "agenda_titles"),
    "subjects": ("subjects", "subject"),
    "note": ("vote_note",),
    "modality": ("modality",),
    "in_favour": ("total_yes", "yes", "yes_count"),
    "against": ("total_no", "no", "no_count"),
    # The scrape calls abstentions absent: its four counts add up to its total.
    "abstaining": ("total_abstentions", "abstentions", "absent_count"),
    "not_voting": ("total_non_voting", "non_voting", "no_vote_count"),
    "members": ("total_ms", "total_voting", "total_votes"),
    "link": ("undl_link", "link"),
    "council": ("council",),
    "permanent": ("permanent_member",),
}
_MEANING = {heading: name for name, known in HEADINGS.items() for heading in known}


@dataclass(frozen=True, slots=True)
class Columns:
    """Our name -> the place of its column, from 0; and the columns of another name."""

    at: Mapping[str, int]
    others: tuple[tuple[int, str], ...]

    def cell(self, cells: Sequence[str], name: str) -> str:
        """The cell of a row, or "" where this table has no such column."""
        at = self.at.get(name)
        return "" if at is None else cells[at]

    def missing(self, names: Iterable[str]) -> list[str]:
        """The present headings of the columns that are not there."""
        return [HEADINGS[name][0] for name in names if name not in self.at]


def read(header: Sequence[str]) -> Columns:
    """The columns of a header; ValueError where two of them say the same."""
    at: dict[str, int] = {}
    others: list[tuple[int, str]] = []
    for place, heading in enumerate(header):
        words = heading.strip().lower().replace("-", "_").replace(" ", "_")
        name = _MEANING.get(words)
        if name is None:
            others.append((place, heading))
        elif name in at:
            first = header[at[name]]
            raise ValueError(f"the columns {first} and {heading} say the same.")
        else:
            at[name] = place
    return Columns(at, tuple(others))
