"""The States as they are shipped, read from their file."""

import json
from datetime import date
from pathlib import Path

from events.importers.states import States

FILE = Path(__file__).parents[2] / "events" / "record" / "states.json"


def rows():
    """The objects of the file."""
    return json.loads(FILE.read_text(encoding="utf-8"))


def names(row):
    """The names of one object, with their days as days."""
    return [
        (each["name"], day(each["starts_on"]), day(each["ends_on"]))
        for each in row["names"]
    ]


def day(text):
    return date.fromisoformat(text) if text else None


def states():
    """What finds a State by its name."""
    return States((row["code"], row["name"], names(row)) for row in rows())
