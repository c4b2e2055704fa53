"""What the writers of one import share."""

from dataclasses import dataclass, field

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
    #: Key of the source that every record taken names.
    source: int
    publish: bool = False
    #: Take what does not belong to the subject too.
    everything: bool = False
    #: Symbols left out as not about the subject, in case a later document shows it.
    left: set[str] = field(default_factory=set)

    def remember(self, rows: list[ImportedRow]) -> None:
        """Keep what was done to some records, so that it can be taken back."""
        ImportedRow.objects.bulk_create(rows)
