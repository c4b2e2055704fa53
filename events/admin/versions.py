"""Two versions of one form: what its reader saw, what is stored now, what is sent.

A value is compared as a browser sends it: the name of each box with its texts.
"""

import json
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any

from django import forms
from django.db.models import Manager, Model, QuerySet
from django.forms import BoundField
from django.forms.widgets import CheckboxInput, MultiWidget
from django.http import QueryDict

Sent = dict[str, list[str]]
#: How much of a value a table of differences shows.
SHOWN = 300


@dataclass(frozen=True)
class Clash:
    """One field that two people changed: what each has there."""

    name: str
    label: str
    theirs: str
    yours: str


def stored(box: BoundField) -> Sent:
    """What a browser would send of a field, were it left as it is stored."""
    value, widget = box.initial, box.field.widget
    if isinstance(widget, MultiWidget):
        parts = widget.decompress(value)
        return {
            f"{box.html_name}{suffix}": _texts(sub, part)
            for suffix, sub, part in zip(
                widget.widgets_names, widget.widgets, parts, strict=True
            )
        }
    return {box.html_name: _texts(widget, box.field.prepare_value(value))}


def _texts(widget: forms.Widget, value: Any) -> list[str]:
    if isinstance(widget, CheckboxInput):
        return ["on"] if value else []
    if isinstance(value, QuerySet):
        value = [row.pk for row in value]
    if isinstance(value, list | tuple):
        return sorted(str(getattr(each, "pk", each)) for each in value)
    shown = widget.format_value(value)
    if isinstance(shown, list):
        return sorted(str(each) for each in shown if each not in ("", None))
    return [] if shown in ("", None) else [str(shown)]


def sent(box: BoundField, data: QueryDict) -> Sent:
    """What was sent of a field; nothing and an empty box are the same."""
    return {
        name: sorted(text.replace("\r\n", "\n") for text in data.getlist(name) if text)
        for name in stored(box)
    }


def digest(value: Sent) -> str:
    """Ten hexadecimal figures that stand for a value."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True)
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=5).hexdigest()


def in_words(record: Model, name: str) -> str:
    """A stored value as an editor reads it."""
    display = getattr(record, f"get_{name}_display", None)
    return words(display() if display else getattr(record, name))


def words(value: Any) -> str:
    """A value as an editor reads it, cut where it is long."""
    if isinstance(value, Manager | QuerySet):
        value = ", ".join(str(related) for related in value.all())
    text = "" if value is None else str(value)
    return text if len(text) <= SHOWN else f"{text[:SHOWN]}…"
