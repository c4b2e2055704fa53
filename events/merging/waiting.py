"""What waits at the desk under the names of before: next versions, and plans."""

from typing import Any

from events.history.renamed import Renamed
from events.history.telling import KINDS
from events.merging.touched import Touched
from events.models import Batch, NextVersion


def rename_waiting(touched: Touched) -> None:
    """Let next versions and plans go on as if they had been begun after the merger.

    A record that only the merger has changed since is not called changed meanwhile.
    """
    names = Renamed()
    _rename_next_versions(names)
    _rename_plans(names, touched)


def _rename_next_versions(names: Renamed) -> None:
    changed = []
    for row in NextVersion.objects.select_for_update().order_by("pk"):
        kind = KINDS[row.kind]
        base, values = names.now(kind, row.base), names.now(kind, row.values)
        if (base, values) != (row.base, row.values):
            row.base, row.values = base, values
            changed.append(row)
    NextVersion.objects.bulk_update(changed, ["base", "values"], 100)


def _rename_plans(names: Renamed, touched: Touched) -> None:
    plans = Batch.objects.select_for_update().filter(stage=Batch.Stage.PLANNED)
    changed = []
    for plan in plans.order_by("pk"):
        kept = [_planned(names, touched, plan.kind, row) for row in plan.rows]
        if kept == plan.rows:
            continue
        plan.rows = [row for row in kept if row["changes"]]
        plan.unchanged += len(kept) - len(plan.rows)
        plan.number = len(plan.rows)
        changed.append(plan)
    Batch.objects.bulk_update(changed, ["rows", "unchanged", "number"], 10)


def _planned(
    names: Renamed, touched: Touched, noun: str, row: dict[str, Any]
) -> dict[str, Any]:
    """One record of a plan, under the names of now; its version, where it has moved."""
    kind = KINDS[noun]
    changes = row["changes"]
    was = names.now(kind, {name: value for name, (value, _) in changes.items()})
    after = names.now(kind, {name: value for name, (_, value) in changes.items()})
    seen = touched.versions.get(kind, {}).get(row["record"]) == row["version"]
    return {
        **row,
        "version": row["version"] + seen,
        "changes": {
            name: [was[name], after[name]] for name in was if was[name] != after[name]
        },
    }
