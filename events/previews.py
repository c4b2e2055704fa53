"""Signed links to what the public does not see yet; each expires."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from django.core import signing
from django.urls import reverse
from django.utils.translation import gettext as _

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


def pages(record: Publication) -> dict[str, str]:
    """The public pages that a record will have: its own first, and those of its parts.

    The name of a part in the address of a preview -> the public address.
    """
    found = {"": record.get_absolute_url()}
    if isinstance(record, Resolution):
        if record.votes.exists():
            found["vote"] = f"{found['']}vote/"
        if record.paragraphs.exists():
            found["text"] = f"{found['']}text/"
    return found


def links(preview: Preview, shown: Iterable[str]) -> list[tuple[str, str]]:
    """The words and address of each page of a preview, where it has several."""
    words = {"": _("The record"), "vote": _("Roll call"), "text": _("Text")}
    first = link(preview.record, of_next_version=preview.of_next_version)
    found = [(words[part], f"{first}{part}/" if part else first) for part in shown]
    return found if len(found) > 1 else []


def read(token: str) -> Preview | None:
    """What a link shows; None where it is wrong, has expired, or shows nothing."""
    try:
        kind, key, of_next_version = signing.loads(token, salt=_SALT, max_age=LIFETIME)
    except signing.BadSignature:
        return None
    record = KINDS[kind]._default_manager.filter(pk=key).first()
    return Preview(record, of_next_version) if record is not None else None
