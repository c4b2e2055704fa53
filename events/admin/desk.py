"""The editors' front page: what waits for somebody, with the first few of each."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from django.contrib.admin import AdminSite
from django.db.models import (
    CharField,
    Count,
    Expression,
    F,
    Q,
    QuerySet,
    Value,
    Window,
)
from django.db.models.functions import Concat, RowNumber
from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from events import gate
from events.admin.news import Link, News, news, touched_by
from events.models import Publication, Resolution, Session, Statement

#: How many records of a queue the front page names.
FIRST = 5
Kind = type[Publication]
#: Name of a kind -> name of a reason -> how many.
Counts = dict[str, dict[str, int]]
#: The kinds of record, each with the words that name a row in a list.
KINDS: dict[Kind, Expression] = {
    Resolution: Concat("symbol", Value(" "), "title", output_field=CharField()),
    Session: Concat("title", Value(""), output_field=CharField()),
    Statement: Concat("speaker", Value(", "), "occasion", output_field=CharField()),
}


@dataclass(frozen=True)
class Waiting:
    """One reason to wait: what it finds of a kind, and the filter that lists it."""

    name: str
    title: str | Promise
    query: str
    #: What is true of those of a kind that wait; None where the kind never does.
    such: Callable[[Kind], Q | None]
    blocks: bool = False

    def found(self, kind: Kind) -> QuerySet[Any]:
        such = self.such(kind)
        return kind.objects.none() if such is None else kind.objects.filter(such)


def _breaking(code: str) -> Callable[[Kind], Q | None]:
    """What is true of a kind's records that break a rule of the gate, if it has it."""

    def such(kind: Kind) -> Q | None:
        rule = gate.rule(kind, code)
        return Q(rule.broken) if rule else None

    return such


def _of_rules() -> dict[str, Waiting]:
    """Every rule of the gate once, those that block first."""
    rules = {rule.code: rule for rules in gate.RULES.values() for rule in rules}
    return {
        rule.code: Waiting(
            rule.code,
            rule.title,
            f"problem={rule.code}",
            _breaking(rule.code),
            rule.blocks,
        )
        for rule in sorted(rules.values(), key=lambda rule: not rule.blocks)
    }


IN_REVIEW = Waiting(
    "in_review",
    _("Waiting for review"),
    "status__exact=in_review",
    lambda kind: Q(pk__in=kind.objects.in_review().values("pk")),
)
PROBLEMS = _of_rules()


def _mine(user: Any) -> Waiting:
    """The drafts that a person has begun or changed."""
    return Waiting(
        "mine",
        _("My drafts"),
        "mine=drafts",
        lambda kind: Q(
            pk__in=kind.objects.drafts()
            .filter(pk__in=touched_by(user, kind))
            .values("pk")
        ),
    )


@dataclass(frozen=True)
class Queue:
    """What waits for one reason: links to the lists, and the first rows."""

    title: str | Promise
    total: int
    lists: list[tuple[int, Link]]
    first: list[Link]


@dataclass(frozen=True)
class Row:
    """One rule of the gate, with how many records of each kind break it."""

    title: str | Promise
    blocks: bool
    #: A link a kind, in the order of the columns; None where none breaks it.
    cells: list[Link | None]


@dataclass(frozen=True)
class Desk:
    """The front page: what waits, and what the gate has to say, kind by kind."""

    queues: list[Queue] = field(default_factory=list)
    news: News | None = None
    columns: list[str] = field(default_factory=list)
    problems: list[Row] = field(default_factory=list)


def desk(site: AdminSite, request: HttpRequest) -> Desk:
    """What concerns the kinds that the person may see; four queries."""
    kinds = [
        kind
        for kind in KINDS
        if site.get_model_admin(kind).has_view_permission(request)
    ]
    if not kinds:
        return Desk()
    queues = (_mine(request.user), IN_REVIEW, PROBLEMS["to_verify"])
    counts = _counts(kinds, (*queues, *PROBLEMS.values()))
    first = _first(queues, kinds)
    rows = [_row(reason, kinds, counts) for reason in PROBLEMS.values()]
    return Desk(
        [_queue(reason, kinds, counts, first) for reason in queues],
        news(request.user, kinds),
        [capfirst(kind._meta.verbose_name_plural) for kind in kinds],
        [row for row in rows if any(row.cells)],
    )


def _row(reason: Waiting, kinds: list[Kind], counts: Counts) -> Row:
    numbers = ((kind, counts[kind._meta.model_name][reason.name]) for kind in kinds)
    cells = [
        Link(f"{number:,}", _list(kind, reason)) if number else None
        for kind, number in numbers
    ]
    return Row(reason.title, reason.blocks, cells)


def _queue(
    reason: Waiting, kinds: list[Kind], counts: Counts, first: dict[str, list[Link]]
) -> Queue:
    numbers = {kind: counts[kind._meta.model_name][reason.name] for kind in kinds}
    lists = [
        (number, Link(capfirst(kind._meta.verbose_name_plural), _list(kind, reason)))
        for kind, number in numbers.items()
        if number
    ]
    return Queue(reason.title, sum(numbers.values()), lists, first[reason.name])


def _list(kind: Kind, reason: Waiting) -> str:
    address = reverse(f"admin:events_{kind._meta.model_name}_changelist")
    return f"{address}?{reason.query}"


def _first(reasons: tuple[Waiting, ...], kinds: list[Kind]) -> dict[str, list[Link]]:
    """Of each queue the rows that changed last, of all kinds together; one query."""
    rows = _together([_last(reason, kind) for reason in reasons for kind in kinds])
    found: dict[str, list[Link]] = {reason.name: [] for reason in reasons}
    for name, noun, key, words, _changed in rows.order_by("-changed", "words"):
        if len(found[name]) < FIRST:
            url = reverse(f"admin:events_{noun}_change", args=[key])
            found[name].append(Link(words, url))
    return found


def _last(reason: Waiting, kind: Kind) -> QuerySet[Any]:
    """The first few rows of one kind in a queue."""
    last = Window(RowNumber(), order_by=[F("updated_at").desc(), F("pk").asc()])
    return (
        reason.found(kind)
        .order_by()
        .annotate(nth_last=last)
        .filter(nth_last__lte=FIRST)
        .annotate(
            queue=Value(reason.name, CharField()),
            noun=Value(kind._meta.model_name, CharField()),
            words=KINDS[kind],
            changed=F("updated_at"),
        )
        .values_list("queue", "noun", "pk", "words", "changed")
    )


def _counts(kinds: list[Kind], reasons: tuple[Waiting, ...]) -> Counts:
    """How many of each kind wait for each reason: one row a kind, in one query.

    A condition on a table of its own would count a record once for each row there; the
    gate's look through Exists, or at the one session of a record.
    """
    rows = _together([_count(kind, reasons) for kind in kinds])
    return {row.pop("noun"): row for row in rows}


def _count(kind: Kind, reasons: tuple[Waiting, ...]) -> QuerySet[Any]:
    numbers = {reason.name: _number(reason.such(kind)) for reason in reasons}
    noun = Value(kind._meta.model_name, CharField())
    return (
        kind.objects.order_by().annotate(noun=noun).values("noun").annotate(**numbers)
    )


def _number(such: Q | None) -> Expression:
    return Value(0) if such is None else Count("pk", filter=such)


def _together(querysets: list[QuerySet[Any]]) -> QuerySet[Any]:
    return querysets[0].union(*querysets[1:], all=True)
