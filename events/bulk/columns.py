"""The columns of a spreadsheet of records: the key, the version, then each field."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import Any

from django.db import models
from django.utils.translation import gettext as _

from events import history
from events.bulk.changing import heading
from events.bulk.sheets import legible
from events.history.snapshots import KEYS
from events.models import Publication, Source

VERSION = "version"
#: What no spreadsheet changes: addresses, what others hang on, what publishers decide.
_ASIDE = {
    *("symbol", "slug", "code", "publish_at"),
    *("withdraw_at", "withdrawal_reason", "successor"),
}
#: Between two keys; an address of the web may hold a semicolon, but no blank.
_BETWEEN = re.compile(r"[;\n]")
_BETWEEN_ADDRESSES = re.compile(r";\s|\n")


def columns(kind: type[Publication]) -> dict[str, models.Field[Any, Any]]:
    """Heading -> field, for each field that a spreadsheet may change, in order."""
    own = history.fields(kind)
    return {heading(each.name): each for each in own if each.name not in _ASIDE}


def table(records: Sequence[Publication], kind: type[Publication]) -> list[list[str]]:
    """The head and a row a record, every cell as text; a query for each relation."""
    own = columns(kind)
    now = history.values_of_all(records)
    head = [KEYS[kind], VERSION, *own]
    return [head] + [
        [
            *(history.key_of(record), str(record.version)),
            *(written(now[record.pk][each.name]) for each in own.values()),
        ]
        for record in records
    ]


def written(value: Any) -> str:
    """A kept value as the text of a cell.

    >>> written(["labour", "families"])
    'labour; families'
    """
    if value is None:
        return ""
    if isinstance(value, list):
        return "; ".join(value)
    return legible(str(value))


def value_of(field: models.Field[Any, Any], cell: str) -> Any:
    """The value that a cell gives a field; ValueError says what is wrong.

    Whether a key is known is not asked here.
    """
    text = cell.strip()
    if isinstance(field, models.ManyToManyField):
        between = _BETWEEN_ADDRESSES if field.related_model is Source else _BETWEEN
        keys = (key.strip() for key in between.split(text))
        return list(dict.fromkeys(key for key in keys if key))
    if isinstance(field, models.ForeignKey):
        return text or None
    if isinstance(field, models.DateField):
        return _day(text) if text else None
    if isinstance(field, models.IntegerField):
        return _number(text) if text else None
    return text


def _day(text: str) -> str:
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        sentence = _("“%(text)s” is no day: write it like 2018-12-19.")
        raise ValueError(sentence % {"text": text[:40]}) from None


def _number(text: str) -> int:
    if text.isascii() and text.isdigit() and len(text) < 10:
        return int(text)
    raise ValueError(_("“%(text)s” is no number.") % {"text": text[:40]})
