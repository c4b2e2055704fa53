"""Take in the files that the United Nations and its library publish."""

import json
import sys
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Iterator
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from tqdm import tqdm

from events.importers import statistics
from events.importers.formats import FORMATS, Format
from events.importers.opening import STDIN, Count, Document, Unit, documents, units
from events.importers.records import BrokenFile
from events.importers.running import Job, Options, take
from events.importers.writer.report import Report

#: Lines of a kind that are printed; the JSON has more of them.
SHOWN = 20


class Command(BaseCommand):
    """One transaction a file; the same file twice changes nothing."""

    help = "Import official files. Records arrive as drafts, and name their source."

    def create_parser(self, *args: Any, **kwargs: Any) -> Any:
        kwargs["formatter_class"] = RawDescriptionHelpFormatter
        kwargs["epilog"] = "formats:\n" + "\n".join(
            f"  {each.name:<14}{each.words}" for each in FORMATS.values()
        )
        return super().create_parser(*args, **kwargs)

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("format", choices=list(FORMATS), metavar="FORMAT")
        parser.add_argument(
            "paths",
            nargs="+",
            metavar="PATH",
            help="A file, a folder, .zip, .tar.*, .gz, .xz, or - for standard input.",
        )
        parser.add_argument(
            "--dry-run",
            action="store_true",
            help="Do everything except keep it, and report what would change.",
        )
        parser.add_argument(
            "--json", action="store_true", help="Print the reports as JSON, alone."
        )
        parser.add_argument(
            "--publish",
            action="store_true",
            help="Publish what is new, and drafts that an earlier import made.",
        )
        parser.add_argument(
            "--all",
            action="store_true",
            dest="everything",
            help="Take also what is not about migration.",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        format_ = FORMATS[options["format"]]
        chosen = Options(options["publish"], options["everything"], options["dry_run"])
        try:
            jobs = list(_jobs(format_, options["paths"], chosen))
        except BrokenFile as error:
            raise CommandError(str(error)) from error
        reports, broken = [], []
        for unit, count, job in jobs:
            try:
                reports.append(self._take(unit, count, job, quiet=options["json"]))
            except BrokenFile as error:
                broken.append({"file": unit.name, "reason": str(error)})
                self.stderr.write(f"Nothing of it was taken. {error}")
        if any(report.changed for report in reports) and not chosen.dry_run:
            statistics.refresh()
        if options["json"]:
            said = {"reports": [r.as_json() for r in reports], "broken": broken}
            self.stdout.write(json.dumps(said, ensure_ascii=False, indent=1))
        if broken:
            sys.exit(1)

    def _take(self, unit: Unit, count: Count, job: Job, *, quiet: bool) -> Report:
        on_terminal = sys.stderr.isatty() and not quiet
        with tqdm(
            total=unit.size or None,
            desc=unit.name[:30],
            unit="B",
            unit_scale=True,
            disable=not on_terminal,
        ) as bar:

            def progress(records: int) -> None:
                bar.update(count.bytes - bar.n)
                bar.set_postfix_str(f"{records:,} records")

            report = take(job, progress)
            progress(report.records)
        if not quiet:
            self._say(report)
        return report

    def _say(self, report: Report) -> None:
        tried = "Tried" if report.dry_run else "Took"
        self.stdout.write(f"{tried} {report.file} in {report.seconds:.1f} s.")
        for line in report.lines():
            self.stdout.write(f"  {line}")
        for line in report.rejections[:SHOWN]:
            where = f"{line['file']}:{line['line']}" if line["line"] else line["file"]
            self.stdout.write(f"  rejected  {where}: {line['reason']}")
        for line in report.remarks[:SHOWN]:
            self.stdout.write(f"  remark    {line['record']}: {line['remark']}")
        for line in report.kept_values[:SHOWN]:
            self.stdout.write(f"  kept      {line['record']}: {line['part']}")


def _jobs(
    format_: Format, paths: list[str], options: Options
) -> Iterator[tuple[Unit, Count, Job]]:
    """One job a unit; of a format whose files explain one another, one for them all."""
    found = units(paths, folders_whole=format_.folders_whole)
    groups = [found] if format_.folders_whole else [[unit] for unit in found]
    for group in groups:
        count = Count()

        def opened(
            group: list[Unit] = group, count: Count = count
        ) -> Iterator[Document]:
            for unit in group:
                yield from documents(unit, count)

        whole = Unit(group[0].path, sum(unit.size for unit in group))
        again = all(unit.path != STDIN for unit in group)
        yield whole, count, Job(format_, whole.name, opened, options, again=again)
