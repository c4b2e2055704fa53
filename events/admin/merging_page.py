"""What the page shows on which duplicates are made one: both beside each other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.apps import apps
from django.db.models import Model
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from events import merging
from events.admin.versions import in_words, words
from events.history.snapshots import KEYS
from events.models import Merged


class ReasonForm(forms.Form):
    """Why two rows are one."""

    reason = forms.CharField(
        label=_("Reason"),
        max_length=500,
        widget=forms.TextInput(attrs={"class": "vTextField"}),
        help_text=_(
            "One sentence, kept in the history of each record that changes, and "
            "published with each correction of a fact that the public has seen."
        ),
        error_messages={"required": _("Merging needs its reason.")},
    )


@dataclass(frozen=True)
class Line:
    """One field: its label, and what each row has there."""

    label: str | Promise
    cells: Sequence[str]

    @property
    def differs(self) -> bool:
        return len(set(self.cells)) > 1


@dataclass(frozen=True)
class Moved:
    """How many rows of a noun move and how many fall away, and the list of them."""

    noun: str | Promise
    moved: int
    same: int
    url: str


def choices(rows: Iterable[Model], stays: Model) -> list[dict[str, Any]]:
    """The rows of which one stays, each with its key."""
    return [
        {
            "value": row.pk,
            "words": str(row),
            "key": getattr(row, KEYS[type(row)]),
            "is_chosen": row == stays,
        }
        for row in rows
    ]


def sides(owner: Any, rows: Sequence[Model]) -> list[Line]:
    """Field by field what the rows hold, less what is empty in all."""
    model = type(rows[0])
    columns = [
        field
        for field in model._meta.fields
        if field.editable and field.name not in owner.not_beside
    ]
    lines = [
        Line(capfirst(field.verbose_name), [_cell(row, field.name) for row in rows])
        for field in columns
    ]
    lines += [
        Line(label, [words(getattr(row, name)) for row in rows])
        for name, label in owner.beside.items()
    ]
    return [line for line in lines if any(line.cells)]


def _cell(row: Model, name: str) -> str:
    """A value as an editor reads it; of a list, its terms."""
    value = getattr(row, name)
    if not isinstance(value, list):
        return in_words(row, name)
    terms = (each.get("term", "") if isinstance(each, dict) else each for each in value)
    return ", ".join(map(str, terms))


def moves(owner: Any, plan: merging.Plan) -> list[Moved]:
    """What a plan moves, each with the list of these rows where there is one."""
    return [
        Moved(move.noun, move.moved, move.same, _list(owner, plan.goes, move.model))
        for move in plan.moves
    ]


def _list(owner: Any, row: Model, noun: str) -> str:
    """The list of the rows of a noun, filtered by the one they point at."""
    own = str(row._meta.model_name)
    listing = owner.admin_site._registry.get(apps.get_model("events", noun))
    for each in listing.list_filter if listing else ():
        if getattr(each, "parameter_name", "") == own:
            key = getattr(row, KEYS[type(row)]) if own == "theme" else row.pk
            return f"{reverse(f'admin:events_{noun}_changelist')}?{own}={key}"
    return ""


def listed(merged: Merged) -> str:
    """Votes: 3 moved; resolutions: 2 moved, 1 the same already."""
    found = [merging.Move(**each) for each in merged.moved]
    parts = [
        f"{capfirst(move.noun)}: "
        + (
            _("%(moved)d moved, %(same)d the same already.")
            if move.same
            else _("%(moved)d moved.")
        )
        % {"moved": move.moved, "same": move.same}
        for move in found
    ]
    return " ".join(parts) or str(_("Nothing pointed at it."))
