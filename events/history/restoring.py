"""The way back: an earlier state of a record becomes a new step."""

from typing import Any

from django.db import transaction

from events.history.recording import as_it_is, keep
from events.history.renamed import Renamed
from events.history.snapshots import put
from events.models import Publication, PublicVersion, Revision


def restore(record: Publication, revision: Revision, by: Any, reason: str) -> Revision:
    """Give a record the values of one of its revisions; the status stays.

    Raises ValidationError where a rule forbids it now, and changes nothing then.
    """
    with transaction.atomic():
        before = as_it_is(record)
        record.version += 1
        put(record, Renamed().now(type(record), revision.values))
        kept = keep(record, Revision.Action.RESTORED, by, before, reason)
        PublicVersion.advance()
    assert kept is not None  # a restoration is kept even where nothing changed
    return kept
