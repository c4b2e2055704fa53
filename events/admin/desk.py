"""The editors' front page: what waits for somebody, with the first few of each."""

from dataclasses import dataclass
from typing import Any

from django.contrib.admin import AdminSite
from django.db.models import (
    CharField,
    Count,
    Expression,
    Q,
    QuerySet,
    Value,
)
from django.db.models.functions import Concat
from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from events.models import Publication, Resolution, Session, Statement

#: How many records of a queue the front page names.
FIRST = 5
Kind = type[Publication]
#: The kinds of record, each with the words that name a row in a list.
KINDS: dict[Kind, Expression] = {
    Resolution: Concat("symbol", Value(" "), "title", output_field=CharField()),
    Session: Concat("title", Value(""), output_field=CharField()),
    Statement: Concat("speaker", Value(", "), "occasion", output_field=CharField()),
}


@dataclass(frozen=True)
class Waiting:
    """One reason to wait: a queryset method that finds it, a filter that lists it."""

    name: str
    title: str | Promise
    query: str
    kinds: tuple[Kind, ...] = tuple(KINDS)


REASONS = (
    Waiting("to_verify", _("To verify"), "to_verify=yes"),
    Waiting("in_review", _("In review"), "status__exact=in_review"),
    Waiting("without_source", _("Without a source"), "source=none"),
    Waiting("without_theme", _("Without a theme"), "theme=none"),
    Waiting(
        "with_symbol_not_understood",
        _("Symbols not understood"),
        "symbol_is=not-understood",
        (Resolution,),
    ),
)


@dataclass(frozen=True)
class Link:
    """An address with its words."""

    words: str
    url: str


@dataclass(frozen=True)
class Queue:
    """What waits for one reason: links to the lists, and the first rows."""

    title: str | Promise
    total: int
    lists: list[tuple[int, Link]]
    first: list[Link]


def desk(site: AdminSite, request: HttpRequest) -> list[Queue]:
    """The queues of the kinds that the person may see."""
    kinds = {
        kind
        for kind in KINDS
        if site.get_model_admin(kind).has_view_permission(request)
    }
    if not kinds:
        return []
    counts = _counts(kinds)
    return [_queue(reason, kinds, counts) for reason in REASONS]


def _queue(
    reason: Waiting, kinds: set[Kind], counts: dict[str, dict[str, int]]
) -> Queue:
    shown = [kind for kind in reason.kinds if kind in kinds]
    numbers = {kind: counts[kind._meta.model_name][reason.name] for kind in shown}
    lists = [
        (number, Link(capfirst(kind._meta.verbose_name_plural), _list(kind, reason)))
        for kind, number in numbers.items()
        if number
    ]
    waiting = [kind for kind in shown if numbers[kind]]
    return Queue(reason.title, sum(numbers.values()), lists, _first(reason, waiting))


def _list(kind: Kind, reason: Waiting) -> str:
    address = reverse(f"admin:events_{kind._meta.model_name}_changelist")
    return f"{address}?{reason.query}"


def _first(reason: Waiting, kinds: list[Kind]) -> list[Link]:
    """The rows that changed last, of all kinds together, in one query."""
    rows = _together(
        [
            getattr(kind.objects, reason.name)()
            .order_by()
            .annotate(noun=Value(kind._meta.model_name, CharField()), words=KINDS[kind])
            .values_list("noun", "pk", "words", "updated_at")
            for kind in kinds
        ]
    )
    if rows is None:
        return []
    return [
        Link(words, reverse(f"admin:events_{noun}_change", args=[key]))
        for noun, key, words, _changed in rows.order_by("-updated_at", "words")[:FIRST]
    ]


def _counts(kinds: set[Kind]) -> dict[str, dict[str, int]]:
    """How many of each kind wait for each reason: one row a kind, in one query."""
    rows = _together([_count(kind) for kind in KINDS if kind in kinds])
    return {row.pop("noun"): row for row in rows or []}


def _count(kind: Kind) -> QuerySet[Any]:
    numbers = {
        reason.name: Count("pk", filter=Q(pk__in=_found(kind, reason)))
        for reason in REASONS
    }
    noun = Value(kind._meta.model_name, CharField())
    return (
        kind.objects.order_by().annotate(noun=noun).values("noun").annotate(**numbers)
    )


def _found(kind: Kind, reason: Waiting) -> QuerySet[Any]:
    """What waits; nothing where the reason is none of this kind's."""
    if kind not in reason.kinds:
        return kind.objects.none().values("pk")
    return getattr(kind.objects, reason.name)().order_by().values("pk")


def _together(querysets: list[QuerySet[Any]]) -> QuerySet[Any] | None:
    if not querysets:
        return None
    return querysets[0].union(*querysets[1:], all=True)
