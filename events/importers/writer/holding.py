"""What an import may not publish, whatever it was asked: held back as drafts."""

from typing import Any

from events import gate
from events.importers.records import Place
from events.importers.writer.context import Context
from events.importers.writer.deciding import digest
from events.models import ImportedRow, Publication, Resolution, Statement

KINDS: dict[str, type[Publication]] = {"resolution": Resolution, "statement": Statement}


def hold_back(context: Context) -> None:
    """Return to draft what this import has published and the gate would not.

    It stays as the import left it otherwise, so that the import can be undone.
    """
    for noun, kind in KINDS.items():
        rows = ImportedRow.objects.filter(
            of=context.run, kind=noun, after__has_key="status"
        )
        published = kind.objects.published().filter(pk__in=rows.values("record"))
        for record in gate.blocked(published).order_by("pk"):
            _hold(record, context)
            for row in rows.filter(record=record.pk):
                row.after["status"] = record.imported["status"][1]
                row.save(update_fields=["after"])


def _hold(record: Any, context: Context) -> None:
    reasons = [each.sentence for each in gate.problems(record) if each.blocks]
    record.status = Publication.Status.DRAFT
    record.imported["status"] = [context.format, digest(str(record.status))]
    record.save(update_fields=["status", "imported"])
    place = Place(context.run.file)
    context.report.remark(place, str(record), f"Stays a draft. {' '.join(reasons)}")
