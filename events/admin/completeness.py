"""What is missing, session by session; each number opens the list of it."""

from dataclasses import dataclass
from typing import Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.db.models import Count, Exists, OuterRef, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from events.models import Paragraph, Resolution, Vote

_THEMES = Resolution.themes.through
_SOURCES = Resolution.sources.through
RECORDED = Resolution.Method.RECORDED


def _of_it(rows: Any, field: str = "resolution") -> Exists:
    return Exists(rows.objects.filter(**{field: OuterRef("pk")}))


#: Field -> its words, and what is true of a resolution that lacks it.
LACKING: dict[str, tuple[Promise, Q]] = {
    "day": (gettext_lazy("Day of adoption"), Q(adopted_on=None)),
    "method": (gettext_lazy("Method"), Q(method=Resolution.Method.UNKNOWN)),
    "committee": (gettext_lazy("Committee"), Q(committee="")),
    "meeting": (gettext_lazy("Meeting record"), Q(meeting_symbol="")),
    "draft": (gettext_lazy("Draft"), Q(draft_symbol="")),
    "roll_call": (gettext_lazy("Roll call"), Q(method=RECORDED) & ~_of_it(Vote)),
    "text": (gettext_lazy("Text"), ~_of_it(Paragraph)),
    "summary": (gettext_lazy("Summary"), Q(summary="")),
    "themes": (gettext_lazy("Themes"), ~_of_it(_THEMES, "resolution_id")),
    "sources": (gettext_lazy("Sources"), ~_of_it(_SOURCES, "resolution_id")),
}


class LackingFilter(admin.SimpleListFilter):
    """The resolutions in which one field is empty."""

    title = gettext_lazy("lacking")
    parameter_name = "lacking"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [(name, words) for name, (words, _rule) in LACKING.items()]

    def queryset(self, request: HttpRequest, queryset: Any) -> QuerySet[Any]:
        name = self.value()
        return queryset.filter(LACKING[name][1]) if name in LACKING else queryset


@dataclass(frozen=True)
class Cell:
    """How many lack a field, with the list of them; nothing where none does."""

    number: int
    url: str


@dataclass(frozen=True)
class Row:
    """One session: its code, how many resolutions, and what they lack."""

    code: str
    total: Cell
    cells: list[Cell]


def completeness_view(site: admin.AdminSite, request: HttpRequest) -> HttpResponse:
    """The table, the latest session first."""
    if not site.get_model_admin(Resolution).has_view_permission(request):
        raise PermissionDenied
    context = {
        **site.each_context(request),
        "title": _("What is missing, session by session"),
        "columns": [words for words, _rule in LACKING.values()],
        "rows": rows(),
    }
    return TemplateResponse(request, "admin/completeness.html", context)


def rows() -> list[Row]:
    """A row a session that has resolutions; one query."""
    numbers = {name: Count("pk", filter=rule) for name, (_w, rule) in LACKING.items()}
    found = (
        Resolution.objects.exclude(session=None)
        .order_by()
        .values("session_id", "session__pk")
        .annotate(total=Count("pk"), **{f"n_{n}": c for n, c in numbers.items()})
    )
    listed = sorted(found, key=lambda row: _place(row["session_id"]), reverse=True)
    return [_row(row) for row in listed]


def _place(code: str) -> tuple[int, int]:
    """Regular sessions by their number, above the special ones by theirs."""
    prefix, _dash, number = code.rpartition("-")
    return ({"": 2, "S": 1}.get(prefix, 0), int(number))


def _row(row: dict[str, Any]) -> Row:
    address = reverse("admin:events_resolution_changelist")
    of_session = f"{address}?session={row['session__pk']}"
    cells = [Cell(row[f"n_{name}"], f"{of_session}&lacking={name}") for name in LACKING]
    return Row(row["session_id"], Cell(row["total"], of_session), cells)
