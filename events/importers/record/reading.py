"""The files of the record, read and held to their shapes before anything is written."""

import json
from pathlib import Path
from typing import Any

from events import symbols
from events.importers.record.shapes import BY_NAME, SHAPES, Shape

Row = dict[str, Any]
#: The record as it is shipped.
FOLDER = Path(__file__).resolve().parents[2] / "record"


class BrokenRecord(Exception):
    """A file that cannot be loaded: which file, which row, and why."""

    def __init__(self, name: str, row: str, reason: str) -> None:
        where = f"{name}.json, {row}" if row else f"{name}.json"
        super().__init__(f"{where}: {reason}")


def read(folder: Path = FOLDER) -> dict[str, list[Row]]:
    """Every file of the record, by its name."""
    files = {shape.name: _rows(folder, shape) for shape in SHAPES}
    for shape in SHAPES:
        for row in files[shape.name]:
            _hold_to_shape(shape, row)
    keys = {name: _keys(BY_NAME[name], rows) for name, rows in files.items()}
    for shape in SHAPES:
        for row in files[shape.name]:
            _find_others(shape, row, keys)
    _find_sessions(files)
    return files


def _rows(folder: Path, shape: Shape) -> list[Row]:
    try:
        text = (folder / f"{shape.name}.json").read_text(encoding="utf-8")
        rows = json.loads(text)
    except OSError as error:
        raise BrokenRecord(
            shape.name, "", f"cannot be read: {error.strerror}"
        ) from error
    except ValueError as error:
        raise BrokenRecord(shape.name, "", f"is not JSON: {error}") from error
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise BrokenRecord(shape.name, "", "is not a list of objects.")
    return rows


def _hold_to_shape(shape: Shape, row: Row) -> None:
    label = str(row.get(shape.key, row))[:120]
    missing = sorted(set(shape.names) - set(row))
    unknown = sorted(set(row) - set(shape.names))
    if missing or unknown:
        said = [f"lacks {', '.join(missing)}"] if missing else []
        said += [f"has unknown {', '.join(unknown)}"] if unknown else []
        raise BrokenRecord(shape.name, label, " and ".join(said) + ".")
    for name in (*shape.links, *shape.listings):
        _hold_to_list(shape, label, name, row[name])
    if shape.name == "aliases" and row["word"] != row["word"].casefold():
        raise BrokenRecord(shape.name, label, "is not in small letters.")
    if shape.name == "resolutions":
        for symbol in (row["symbol"], *row["references"]):
            _hold_to_canonical(shape, label, symbol)


def _hold_to_list(shape: Shape, label: str, name: str, entries: Any) -> None:
    """A list without doubles: of keys or symbols, or of objects with these names."""
    listing = shape.listings.get(name)
    columns = listing.columns if listing else ()
    if not isinstance(entries, list):
        raise BrokenRecord(shape.name, label, f"{name} is not a list.")
    if not all(_is_entry(entry, columns) for entry in entries):
        held = f"objects with {', '.join(columns)}" if columns else "text alone"
        raise BrokenRecord(shape.name, label, f"{name} holds {held}.")
    places = {listing.place(entry) if listing else entry for entry in entries}
    if len(places) != len(entries):
        raise BrokenRecord(shape.name, label, f"{name} has doubles.")


def _is_entry(entry: Any, columns: tuple[str, ...]) -> bool:
    if columns:
        return isinstance(entry, dict) and set(entry) == set(columns)
    return isinstance(entry, str)


def _hold_to_canonical(shape: Shape, label: str, symbol: str) -> None:
    try:
        canonical = symbols.parse(symbol).canonical
    except ValueError as error:
        raise BrokenRecord(shape.name, label, str(error)) from error
    if canonical != symbol:
        raise BrokenRecord(shape.name, label, f"{symbol} is written {canonical}.")


def _keys(shape: Shape, rows: list[Row]) -> set[str]:
    found: set[str] = set()
    for row in rows:
        if row[shape.key] in found:
            raise BrokenRecord(shape.name, str(row[shape.key]), "stands here twice.")
        found.add(row[shape.key])
    return found


def _find_others(shape: Shape, row: Row, keys: dict[str, set[str]]) -> None:
    """Every row that this one names must be in its file."""
    named = [(name, row[name]) for name in shape.parents if row[name] is not None]
    named += [(name, key) for name in shape.links for key in row[name]]
    for name, key in named:
        file = shape.parents.get(name) or shape.links[name]
        if key not in keys[file]:
            raise BrokenRecord(
                shape.name,
                str(row[shape.key]),
                f"{name} names {key}, which is not in {file}.json.",
            )


def _find_sessions(files: dict[str, list[Row]]) -> None:
    """The session that a resolution's symbol names must be in its file."""
    codes = {row["code"] for row in files["sessions"]}
    for row in files["resolutions"]:
        code = symbols.parse(row["symbol"]).session_code
        if code not in codes:
            raise BrokenRecord(
                "resolutions",
                row["symbol"],
                f"its session, {code}, is not in sessions.json.",
            )
