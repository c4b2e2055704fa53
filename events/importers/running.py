"""One unit of files, from bytes to rows: in one transaction, or not at all."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from time import perf_counter
from typing import Any, TypeGuard

from django.db import transaction

from events import history, symbols
from events.importers import wording
from events.importers.formats import Format
from events.importers.opening import Document
from events.importers.records import (
    Parsed,
    Rejected,
    ResolutionRecord,
    StatementRecord,
    TopicRecord,
)
from events.importers.writer.context import Context
from events.importers.writer.holding import hold_back
from events.importers.writer.lookups import Lookups
from events.importers.writer.report import Report
from events.importers.writer.resolutions import ResolutionWriter
from events.importers.writer.statements import StatementWriter
from events.importers.writer.topics import TopicWriter
from events.models import (
    Import,
    Merged,
    PublicVersion,
    Resolution,
    Revision,
    Source,
)

#: Told how many records have been read, now and then.
Progress = Callable[[int], object]
#: How many records are read between two words on progress.
STEP = 200


@dataclass(frozen=True, slots=True)
class Options:
    """What an import was asked to do."""

    publish: bool = False
    everything: bool = False
    dry_run: bool = False

    def as_json(self) -> dict[str, bool]:
        return {"publish": self.publish, "all": self.everything}


@dataclass(frozen=True, slots=True)
class Job:
    """One unit to be taken: its name, and how to open its documents.

    `again` is False where they can be read but once, as from standard input.
    """

    format: Format
    name: str
    open: Callable[[], Iterator[Document]]
    options: Options
    by: Any = None
    again: bool = True


def take(job: Job, progress: Progress = int) -> Report:
    """Take a unit; raises BrokenFile, with nothing written, for no such file."""
    started = perf_counter()
    report = Report(job.format.name, job.name, job.options.dry_run)
    with transaction.atomic():
        run = Import.objects.create(
            format=job.format.name,
            file=job.name[:250],
            options=job.options.as_json(),
            by=job.by,
        )
        context = _context(job, run, report)
        _read(job, context, progress)
        if job.options.publish:
            hold_back(context)
        context.act.keep()
        if report.public:
            PublicVersion.advance()
        report.seconds = round(perf_counter() - started, 2)
        _keep(run, report)
        transaction.set_rollback(job.options.dry_run)
    return report


def _keep(run: Import, report: Report) -> None:
    """An import that changed nothing leaves no trace."""
    if report.changed:
        report.run = run.pk
        run.report = report.as_json()
        run.save()
    else:
        run.delete()


def _context(job: Job, run: Import, report: Report) -> Context:
    given = job.format.source
    url = Merged.objects.current(Merged.Kind.SOURCE, given.url)
    source, _ = Source.objects.get_or_create(
        url=url, defaults={"title": given.title, "publisher": given.publisher}
    )
    return Context(
        format=job.format.name,
        lookups=Lookups(),
        report=report,
        run=run,
        act=history.Act(
            Revision.Action.IMPORTED,
            job.by,
            wording.imported(job.format, job.name),
            run=run,
        ),
        source=source.pk,
        publish=job.options.publish,
        everything=job.options.everything,
        translations=not job.again,
    )


class Writers:
    """The writer of each kind of record."""

    def __init__(self, context: Context) -> None:
        self.report = context.report
        self.resolutions = ResolutionWriter(context)
        self.statements = StatementWriter(context)
        self.topics = TopicWriter(context)

    def add(self, parsed: Parsed) -> None:
        if isinstance(parsed, Rejected):
            self.report.reject(parsed)
        elif isinstance(parsed, ResolutionRecord):
            self.resolutions.add(parsed)
        elif isinstance(parsed, StatementRecord):
            self.statements.add(parsed)
        elif isinstance(parsed, TopicRecord):
            self.topics.add(parsed)

    def finish(self) -> None:
        self.resolutions.finish()
        self.statements.finish()
        if self.report.format == "unbis":
            self.topics.finish()


def _read(job: Job, context: Context, progress: Progress) -> None:
    writers = Writers(context)
    for number, parsed in enumerate(job.format.parse(job.open()), 1):
        writers.add(parsed)
        if number % STEP == 0:
            progress(number)
        context.report.records = number
    writers.finish()
    if job.again and context.left:
        _read_again(job, context)


def _read_again(job: Job, context: Context) -> None:
    """Take what was left before the English copy showed what it is about.

    In an archive the other languages may stand before English. Where there was no
    English copy at all, a text is judged by its subjects. Only the files are read in
    which something was left.
    """
    stored = Resolution.objects.filter(symbol__in=context.left)
    missed = set(stored.values_list("symbol", flat=True))
    missed |= context.left.keys() - context.judged
    if not missed:
        return
    context.report.skipped -= len(missed)
    files = set().union(*(context.left.pop(key) for key in missed))
    context.translations = True
    writers = Writers(context)
    for parsed in job.format.parse(each for each in job.open() if each.name in files):
        if _is_translation(parsed) and _key(parsed.symbol) in missed:
            writers.add(parsed)
    writers.resolutions.finish()


def _is_translation(parsed: Parsed) -> TypeGuard[ResolutionRecord]:
    text = parsed.text if isinstance(parsed, ResolutionRecord) else None
    return text is not None and text.language != "en"


def _key(text: str) -> str:
    try:
        return symbols.parse(text).key
    except ValueError:
        return ""
