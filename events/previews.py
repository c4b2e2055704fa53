"""Signed links to what the public does not see yet; each expires."""

from dataclasses import dataclass
from datetime import timedelta

from django.core import signing
from django.urls import reverse

from events.models import Publication, Resolution, Session, Statement

#: How long a link works.
LIFETIME = timedelta(days=7)
_SALT = "events.previews"
KINDS: dict[str, type[Publication]] = {
    "resolution": Resolution,
    "session": Session,
    "statement": Statement,
}


@dataclass(frozen=True)
class Preview:
    """A record as it would be if it were published now, or its next version."""

    record: Publication
    of_next_version: bool


def link(record: Publication, *, of_next_version: bool = False) -> str:
    """The address of a preview, for whoever is given it."""
    named = [record._meta.model_name, record.pk, of_next_version]
    token = signing.dumps(named, salt=_SALT, compress=True)
    return reverse("events:preview", args=[token])


def read(token: str) -> Preview | None:
    """What a link shows; None where it is wrong, has expired, or shows nothing."""
    try:
        kind, key, of_next_version = signing.loads(token, salt=_SALT, max_age=LIFETIME)
    except signing.BadSignature:
        return None
    record = KINDS[kind]._default_manager.filter(pk=key).first()
    return Preview(record, of_next_version) if record is not None else None
