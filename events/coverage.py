"""What the record holds and what it does not, counted from the record itself."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Count, F, Max, Min, Q, QuerySet

from events.models import Resolution, Session, Statement


@dataclass(frozen=True)
class Holding:
    """One kind of record: how many are public, how many wait, how complete they are."""

    published: int
    to_verify: int
    first: int | None
    last: int | None
    lacking: dict[str, int]


@dataclass(frozen=True)
class Decade:
    """How many records of each kind fall into ten years."""

    year: int
    resolutions: int
    meetings: int
    statements: int


def _holding(records: QuerySet[Any], year: str, **lacking: Q) -> Holding:
    public = Q(pk__in=records.model.objects.published().values("pk"))
    counted = records.aggregate(
        n_public=Count("pk", filter=public),
        n_to_verify=Count("pk", filter=~Q(to_verify="")),
        year_first=Min(year, filter=public),
        year_last=Max(year, filter=public),
        **{
            f"n_without_{name}": Count("pk", filter=public & rule)
            for name, rule in lacking.items()
        },
    )
    return Holding(
        published=counted["n_public"],
        to_verify=counted["n_to_verify"],
        first=counted["year_first"],
        last=counted["year_last"],
        lacking={name: counted[f"n_without_{name}"] for name in lacking},
    )


def resolutions() -> Holding:
    """Resolutions, and how many lack what a researcher looks for."""
    return _holding(
        Resolution.objects.all(),
        "adopted_on__year",
        method=Q(method=Resolution.Method.UNKNOWN),
        not_voting=Q(method=Resolution.Method.RECORDED, not_voting=None),
        summary=Q(summary=""),
    )


def meetings() -> Holding:
    """Meetings held inside or beside the sessions; regular sessions are not counted."""
    return _holding(
        Session.objects.events(),
        "opening_year",
        day=Q(starts_on=None),
        summary=Q(summary=""),
    )


def statements() -> Holding:
    """Statements, messages and reports."""
    return _holding(
        Statement.objects.all(),
        "year",
        day=Q(delivered_on=None),
        record=Q(record_symbol=""),
        quotation=Q(quotation=""),
    )


def _by_decade(records: QuerySet[Any], year: str) -> dict[int, int]:
    """Decade -> number of records, in one query."""
    return {
        row["decade"]: row["n"]
        for row in records.exclude(**{f"{year}__isnull": True})
        .order_by()
        .values(decade=F(year) - F(year) % 10)
        .annotate(n=Count("pk"))
    }


def decades() -> list[Decade]:
    """Every decade from the first record to the last, the empty ones too."""
    adopted = _by_decade(Resolution.objects.published(), "adopted_on__year")
    held = _by_decade(Session.objects.published().events(), "opening_year")
    said = _by_decade(Statement.objects.published(), "year")
    years = adopted.keys() | held.keys() | said.keys()
    if not years:
        return []
    return [
        Decade(year, adopted.get(year, 0), held.get(year, 0), said.get(year, 0))
        for year in range(min(years), max(years) + 10, 10)
    ]


def sessions_without_resolutions() -> list[int]:
    """Numbers of the regular sessions from which the record has no resolution yet."""
    held = set(
        Resolution.objects.published()
        .filter(session__kind=Session.Kind.REGULAR)
        .values_list("session_id", flat=True)
        .distinct()
        .order_by()
    )
    codes = Session.objects.filter(kind=Session.Kind.REGULAR).values_list(
        "code", flat=True
    )
    return sorted(int(code) for code in codes if code not in held)
