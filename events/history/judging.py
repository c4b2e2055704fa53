"""The rules that a change of some fields could break, and no others."""

from __future__ import annotations

from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from events.history.snapshots import Values
from events.models import Publication, Resolution, judging


def judge(record: Publication, names: Iterable[str]) -> None:
    """What `full_clean` says of a stored record in which these fields are new.

    The rules over other fields alone hold, because the database holds them; judging
    each of them for hundreds of records would take minutes. Raises ValidationError.
    """
    changed = set(names)
    others = {field.name for field in record._meta.fields} - changed
    record.clean_fields(exclude=others)
    record.clean()
    record.validate_unique(exclude=others)
    rules = record._meta.constraints
    concerned = [rule for rule in rules if changed & judging.fields_of(rule)]
    judging.judge(concerned, record)


def hold_to_votes(record: Publication, values: Values) -> None:
    """The votes of States hold a resolution to its recorded vote."""
    method = values.get("method", Resolution.Method.RECORDED)
    if method == Resolution.Method.RECORDED or not isinstance(record, Resolution):
        return
    if record.votes.exists():
        sentence = _("The votes of States are recorded; remove them first.")
        raise ValidationError({"method": sentence})
