"""Who submitted or joined a draft: [[name, on behalf of, joined], …] in their order."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from typing import Any

from events.importers.writer.lookups import Lookups
from events.models import Resolution, Sponsor


def read(ids: Collection[int]) -> dict[int, Any]:
    found: dict[int, list[list[Any]]] = defaultdict(list)
    rows = Sponsor.objects.filter(resolution__in=ids).order_by("position")
    for pk, *sponsor in rows.values_list(
        "resolution_id", "name", "on_behalf_of", "joined"
    ):
        found[pk].append(sponsor)
    return found


def write(values: Mapping[int, Any], lookups: Lookups) -> None:
    Sponsor.objects.filter(resolution__in=values).delete()
    days = dict(
        Resolution.objects.filter(pk__in=values).values_list("pk", "adopted_on")
    )
    Sponsor.objects.bulk_create(
        Sponsor(
            resolution_id=pk,
            name=name,
            on_behalf_of=group,
            joined=joined,
            position=position,
            state_id=lookups.state_ids.get(lookups.state(name, days[pk]) or ""),
        )
        for pk, sponsors in values.items()
        for position, (name, group, joined) in enumerate(sponsors)
    )
