"""What the record holds on one State beside its votes: what it said and sponsored."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Count, F, Q, QuerySet, Window

from events.excerpt import Excerpt
from events.models import Resolution, Sponsor, State, Statement
from events.prepared import NOW, Prepared, key

#: Rows of each that the State's page shows; a list has the rest.
SHOWN = 10
_SAID = ("slug", "speaker", "role", "occasion", "on_behalf_of", "delivered_on", "year")
_LINE = ("resolution__symbol", "resolution__title", "resolution__adopted_on")


@dataclass(frozen=True)
class Sponsorships:
    """The latest of them, and how many there are: all, on behalf of others, joined."""

    rows: Sequence[Sponsor]
    total: int = 0
    on_behalf: int = 0
    joined: int = 0

    @property
    def alone(self) -> int:
        """As one of those that submitted the draft, for itself."""
        return self.total - self.on_behalf - self.joined


def statements(state: State) -> Excerpt:
    """The latest published statements made for the State; one query."""
    rows = _STATEMENTS.rows(state=state.pk)
    return Excerpt(rows, rows[0]._in_all if rows else 0)


def _statements() -> QuerySet[Statement]:
    latest = ("-year", F("delivered_on").desc(nulls_last=True), "slug")
    found = Statement.objects.published(NOW).filter(state=key("state")).only(*_SAID)
    return found.order_by(*latest).annotate(_in_all=Window(Count("pk")))[:SHOWN]


def sponsorships(state: State) -> Sponsorships:
    """The published resolutions that it sponsored, newest first; one query."""
    rows = _SPONSORSHIPS.rows(state=state.pk)
    if not rows:
        return Sponsorships([])
    first = rows[0]
    return Sponsorships(rows, first._in_all, first._on_behalf, first._joined)


def _sponsorships() -> QuerySet[Sponsor]:
    group = ~Q(on_behalf_of="")
    return (
        Sponsor.objects.filter(
            state=key("state"), resolution__in=Resolution.objects.published(NOW)
        )
        .select_related("resolution")
        .only("on_behalf_of", "joined", *_LINE)
        .annotate(
            _in_all=Window(Count("pk")),
            _on_behalf=Window(Count("pk", filter=group)),
            _joined=Window(Count("pk", filter=Q(joined=True) & ~group)),
        )
        .order_by(
            F("resolution__adopted_on").desc(nulls_last=True),
            "-resolution__sort_key",
            "pk",
        )[:SHOWN]
    )


_STATEMENTS = Prepared(_statements)
_SPONSORSHIPS = Prepared(_sponsorships)
