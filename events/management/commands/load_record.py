"""Load the record that ships with the project."""

import json
from argparse import ArgumentParser
from pathlib import Path
from time import perf_counter
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from events.importers import statistics
from events.importers.record import FOLDER, BrokenRecord, load


class Command(BaseCommand):
    """Safe to run at any time: it never overwrites what an editor changed."""

    help = (
        "Load the curated record from events/record/. What an editor changed is kept; "
        "run twice, it changes nothing."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--dry-run",
            action="store_true",
            help="Do everything except keep it, and report what would change.",
        )
        parser.add_argument(
            "--json", action="store_true", help="Print the report as JSON, alone."
        )
        parser.add_argument(
            "--from",
            dest="folder",
            type=Path,
            default=FOLDER,
            help="Another folder with files of the same shapes.",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        said = (lambda line: None) if options["json"] else self.stdout.write
        start = perf_counter()
        try:
            report = load(options["folder"], dry_run=options["dry_run"], progress=said)
        except BrokenRecord as error:
            raise CommandError(f"Nothing was loaded. {error}") from error
        if report.changed and not report.dry_run:
            statistics.refresh()
        if options["json"]:
            self.stdout.write(
                json.dumps(report.as_json(), ensure_ascii=False, indent=2)
            )
            return
        for value in report.kept:
            said(f"kept        {value['file']} {value['row']}: {value['field']}")
        outcome = "Tried" if report.dry_run else "Loaded"
        said(f"{outcome} the record in {perf_counter() - start:.1f} s.")
