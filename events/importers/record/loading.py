"""The whole load: read, plan, write and report, in one transaction."""

from collections.abc import Callable
from pathlib import Path

from django.conf import settings
from django.db import transaction
from django.utils import translation

from events import history
from events.importers import wording
from events.importers.record.planning import Change, account, merged, plan
from events.importers.record.reading import FOLDER, read
from events.importers.record.report import Report
from events.importers.record.shapes import SHAPES
from events.importers.record.stored import Stored
from events.importers.record.writing import write_links, write_rows
from events.models import Publication, PublicVersion, Revision

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
        act = history.Act(
            Revision.Action.SHIPPED, reason=wording.shipped(settings.RELEASE)
        )
        changes: list[Change] = []
        for shape in SHAPES:
            rows = files[shape.name]
            planned = plan(shape, rows, stored)
            account(planned, shape, report, merged(shape, rows, stored))
            _see(planned, act)
            write_rows(shape, planned, stored)
            changes += planned
            progress(f"{shape.name:<12}{report.counts[shape.name]}")
        write_links(changes, stored)
        act.keep()
        if report.public:
            PublicVersion.advance()
        transaction.set_rollback(dry_run)
    return report


def _see(planned: list[Change], act: history.Act) -> None:
    """Remember the records that take a new value as they stand, for their history."""
    taking = [change.row for change in planned if change.take]
    act.see(row for row in taking if isinstance(row, Publication))
