"""Votes and days are seen by two people before the public sees them."""

from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from events.models import Publication, Revision

#: The fields of which a mistake is worst.
WATCHED = {
    *("adopted_on", "method", "in_favour", "against", "abstaining", "not_voting"),
    *("starts_on", "ends_on", "delivered_on", "votes"),
}

TWO_NEEDED = gettext_lazy(
    "Two people see a vote or a day of a public record before it changes: draft it as "
    "the next version, which somebody else publishes."
)


def other_eyes_needed(names: Iterable[str]) -> str:
    """Why the author of a change of these fields cannot approve it, if so."""
    watched = WATCHED & set(names)
    if not settings.FOUR_EYES or not watched:
        return ""
    return _("You changed votes or days yourself: somebody else must publish them.")


def next_version_needed(record: models.Model, names: Iterable[str]) -> str:
    """Why these fields change by way of the next version alone, if so."""
    is_public = getattr(record, "is_public", False)
    if not is_public or not settings.FOUR_EYES or not WATCHED & set(names):
        return ""
    return str(TWO_NEEDED)


def written_by(record: Publication, user: Any) -> set[str]:
    """The fields that a person changed since the record was last published.

    What an official file says is not the word of the person who took it in.
    """
    steps = Revision.objects.of(record)
    published = steps.filter(action=Revision.Action.PUBLISHED).first()
    if published is not None:
        steps = steps.filter(number__gt=published.number)
    changed = steps.filter(by=user, run=None).values_list("changes", "values", "action")
    return {
        name
        for changes, values, action in changed
        for name in (_filled(values) if action == Revision.Action.CREATED else changes)
    }


def _filled(values: dict[str, Any]) -> set[str]:
    """What a new record was given; "unknown" says nothing."""
    return {name for name, value in values.items() if value not in (None, "unknown")}
