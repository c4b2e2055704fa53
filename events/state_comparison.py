"""Decisions as rows, States as columns: how each voted, where a vote was recorded."""

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from events.filters.state_votes import FEWEST, MOST, StateComparisonFilter
from events.models import Resolution, State, Vote
from events.models.resolution import ResolutionQuerySet
from events.roll_call.files import defused

#: What stands in a cell where the roll call is not known to the record.
NOT_STATED = ""


@dataclass(frozen=True)
class Row:
    """One decision; `cells` has a value for each State, or none without a roll call.

    A value is a `Vote.Position`, else a `State.Membership` other than Member, else
    `NOT_STATED`.
    """

    resolution: Resolution
    cells: Sequence[str] = ()


def compared(decisions: Iterable[Resolution], states: Sequence[State]) -> list[Row]:
    """A row for each decision, in their order; one query for all the votes."""
    rows = list(decisions)
    recorded = [row.pk for row in rows if row.method == Resolution.Method.RECORDED]
    found = {
        (resolution, state): position
        for resolution, state, position in Vote.objects.filter(
            resolution__in=recorded, state__in=[state.pk for state in states]
        )
        .order_by()
        .values_list("resolution_id", "state_id", "position")
    }
    return [_row(row, states, found) for row in rows]


def _row(
    decision: Resolution,
    states: Sequence[State],
    found: dict[tuple[int, int], str],
) -> Row:
    if decision.method != Resolution.Method.RECORDED:
        return Row(decision)
    cells = (
        found.get((decision.pk, state.pk)) or _without_vote(state, decision)
        for state in states
    )
    return Row(decision, list(cells))


def _without_vote(state: State, decision: Resolution) -> str:
    membership = state.membership_on(decision.adopted_on)
    return NOT_STATED if membership == State.Membership.MEMBER else membership.value


#: Value of a cell -> its words.
WORDS = {
    **dict(Vote.Position.choices),
    **{
        membership.value: membership.label
        for membership in State.Membership
        if membership != State.Membership.MEMBER
    },
}


def faults(filterset: StateComparisonFilter) -> dict[str, list[str]]:
    """What keeps the States from standing side by side: place -> sentences.

    Empty where they can, and where nothing was asked for.
    """
    if not filterset.data:
        return {}
    found = {
        name: [str(message) for message in messages]
        for name, messages in (filterset.errors or {}).items()
        if name != "sort"
    }
    number = len(filterset.data.getlist("state"))
    if number > MOST:
        found.setdefault("state", []).append(
            _("At most eight States can stand side by side; %d are chosen.") % number
        )
    elif len(filterset.chosen.get("state", ())) < FEWEST:
        found.setdefault("state", []).append(
            _("Choose at least two States, and at most eight.")
        )
    if not {"series", "theme", "from", "to"} & {*filterset.chosen, *found}:
        found["over"] = [
            _("Choose a series, a theme or a period to compare them over.")
        ]
    return found


def is_begun(filterset: StateComparisonFilter) -> bool:
    """Whether one half is given and the other not yet, as by a link to this page."""
    given = {name for name in filterset.data if name != "sort"}
    return bool(given) and (given == {"state"} or "state" not in given)


def states_of(filterset: StateComparisonFilter) -> list[State]:
    """The States chosen, by name, whatever order they were chosen in."""
    chosen = filterset.chosen.get("state", ())
    return [state for code, state in filterset.states.items() if code in chosen]


def csv_text(rows: Iterable[Row], states: Sequence[State]) -> str:
    """The rows as CSV (RFC 4180); a position is a word of `Vote.Position`.

    Where no vote of a State is on record, its cell is empty or says that it was not
    a Member; how the decision was taken is under `method`.
    """
    out = io.StringIO()
    writer = csv.writer(out)
    codes = [state.code for state in states]
    writer.writerow(["symbol", "adopted_on", "title", "method", *codes])
    for row in rows:
        text = row.resolution
        day = text.adopted_on.isoformat() if text.adopted_on else ""
        cells = row.cells or [NOT_STATED] * len(states)
        facts = [text.symbol, day, text.title, text.method, *cells]
        writer.writerow(defused(fact) for fact in facts)
    return out.getvalue()


def columns(rows: ResolutionQuerySet) -> ResolutionQuerySet:
    """The decisions, each with no more than its row shows."""
    read = (
        "symbol",
        "title",
        "adopted_on",
        "method",
        "status",
        "publish_at",
        "withdraw_at",
    )
    return rows.only(*read, "in_favour", "against", "abstaining", "not_voting")
