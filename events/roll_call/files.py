"""A roll call to take away: a CSV file, and the same with its context as JSON."""

import csv
import io
from collections.abc import Iterable, Sequence
from typing import Any

from events.models import Resolution, Vote
from events.official_texts import official_url
from events.roll_call.counting import counted, differences
from events.roll_call.rows import Row

HEADER = (
    *("symbol", "adopted_on", "state", "m49"),
    *("name_as_printed", "name_today", "regional_group", "position"),
)
LICENCE = (
    "Votes are facts from the records of the United Nations, which are to be named as "
    "the source. This file is not an official record."
)
PUBLISHER = "United Nations"
LIBRARY = "https://digitallibrary.un.org/record/"
#: What a spreadsheet would run as a formula at the start of a cell.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def voting_record_url(resolution: Resolution) -> str:
    """The record of the vote in the UN Digital Library; empty where none is known."""
    number = resolution.voting_record
    return f"{LIBRARY}{number}" if number.isascii() and number.isdigit() else ""


def file_name(resolution: Resolution, extension: str) -> str:
    """A-RES-73-195-vote.csv: the symbol in letters that every system takes.

    >>> file_name(Resolution(symbol="A/RES/2106(XX)A"), "csv")
    'A-RES-2106-XX-A-vote.csv'
    """
    letters = "".join(char if char.isalnum() else "-" for char in resolution.symbol)
    words = [word for word in letters.split("-") if word]
    return f"{'-'.join(words)}-vote.{extension}"


def defused(text: str) -> str:
    """The text of a cell, behind an apostrophe where it would be a formula.

    >>> defused("=1+1")
    "'=1+1"
    """
    return f"'{text}" if text.startswith(_FORMULA) else text


def csv_text(resolution: Resolution, rows: Iterable[Row]) -> str:
    """The rows as CSV (RFC 4180), with a line of names above them."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(HEADER)
    head = (resolution.symbol, _day(resolution) or "")
    for row in rows:
        cells = (
            *(*head, row.code, row.m49),
            *(row.printed, row.today, row.group, row.position),
        )
        writer.writerow([defused(cell) for cell in cells])
    return out.getvalue()


def as_json(
    resolution: Resolution,
    roll_call: Sequence[Row],
    rows: Iterable[Row],
    html_url: str,
) -> dict[str, Any]:
    """The vote with its totals and source; `rows` are those of `roll_call` to list."""
    found = {count.position: count.number for count in counted(roll_call)}
    return {
        "symbol": resolution.symbol,
        "title": resolution.title,
        "html_url": html_url,
        "official_url": official_url(resolution.symbol),
        "adopted_on": _day(resolution),
        "method": resolution.method,
        "totals_stated": {
            Vote.Position.IN_FAVOUR.value: resolution.in_favour,
            Vote.Position.AGAINST.value: resolution.against,
            Vote.Position.ABSTAINING.value: resolution.abstaining,
            Vote.Position.NOT_VOTING.value: resolution.not_voting,
        },
        "totals_counted": found,
        "totals_differ": bool(differences(resolution, roll_call)),
        "note": resolution.vote_note,
        "source": {
            "publisher": PUBLISHER,
            "voting_record_url": voting_record_url(resolution) or None,
            "meeting_record": resolution.meeting_symbol or None,
        },
        "licence": LICENCE,
        "votes": [_vote(row) for row in rows],
    }


def _vote(row: Row) -> dict[str, str]:
    return {
        "state": row.code,
        "m49": row.m49,
        "name": row.name,
        "name_as_printed": row.printed,
        "name_today": row.today,
        "regional_group": row.group,
        "position": row.position,
    }


def _day(resolution: Resolution) -> str | None:
    return resolution.adopted_on.isoformat() if resolution.adopted_on else None
