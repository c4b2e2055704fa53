"""The whole load: read, plan, write and report, in one transaction."""

from collections.abc import Callable
from pathlib import Path

from django.db import transaction
from django.utils import translation

from events.importers.record.planning import Change, account, merged, plan
from events.importers.record.reading import FOLDER, read
from events.importers.record.report import Report
from events.importers.record.shapes import SHAPES
from events.importers.record.stored import Stored
from events.importers.record.writing import write_links, write_rows
from events.models import PublicVersion

Progress = Callable[[str], object]


def load(
    folder: Path = FOLDER, *, dry_run: bool = False, progress: Progress = str
) -> Report:
    """Bring the database to the record as shipped, an editor's changes aside.

    Raises BrokenRecord, with nothing written, where a file cannot be loaded.
    """
    files = read(folder)
    report = Report(dry_run=dry_run)
    # Names are columns by language; the bare one is that of the active language.
    with translation.override("en"), transaction.atomic():
        stored = Stored()
        changes: list[Change] = []
        for shape in SHAPES:
            rows = files[shape.name]
            planned = plan(shape, rows, stored)
            account(planned, shape, report, merged(shape, rows, stored))
            write_rows(shape, planned, stored)
            changes += planned
            progress(f"{shape.name:<12}{report.counts[shape.name]}")
        write_links(changes, stored)
        if report.public:
            PublicVersion.advance()
        transaction.set_rollback(dry_run)
    return report
