"""What the writers of one import share."""

from dataclasses import dataclass, field

from events import history
from events.importers.writer.lookups import Lookups
from events.importers.writer.report import Report
from events.models import Import, ImportedRow


@dataclass
class Context:
    """One import under way."""

    format: str
    lookups: Lookups
    report: Report
    #: The run that remembers what is done; unsaved when nothing will be kept.
    run: Import
    #: What it does to the records that are there already, for their history.
    act: history.Act
    #: Key of the source that every record taken names.
    source: int
    publish: bool = False
    #: Take what does not belong to the subject too.
    everything: bool = False
    #: Whether a copy that is not in English is judged by itself.
    translations: bool = True
    #: Symbols that were left out -> the files where they stand; and the symbols that
    #: were judged by their English title.
    left: dict[str, set[str]] = field(default_factory=dict)
    judged: set[str] = field(default_factory=set)

    def leave(self, key: str, file: str) -> None:
        if key not in self.left:
            self.report.skipped += 1
        self.left.setdefault(key, set()).add(file)

    def remember(self, rows: list[ImportedRow]) -> None:
        """Keep what was done to some records, so that it can be taken back."""
        ImportedRow.objects.bulk_create(rows)
