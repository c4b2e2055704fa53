"""Rounds of load, one page after the other, and what they come to."""

from dataclasses import dataclass
from statistics import median

from tests.bench.load import Load, ask
from tests.bench.pages import BARE, Page
from tests.bench.processes import cpu_seconds
from tests.bench.site import Site


@dataclass(frozen=True)
class Slice:
    """One page under load, once; milliseconds of processor time a request."""

    load: Load
    cpu: float
    database_cpu: float

    @property
    def per_second(self) -> float:
        return self.load.requests / self.load.seconds


@dataclass(frozen=True)
class Figures:
    """The medians of one page over all rounds; `times_bare` compares processor time."""

    database: str
    records: int
    page: str
    per_second: float
    p50_ms: float
    p95_ms: float
    cpu_ms: float
    database_cpu_ms: float
    times_bare: float
    speed_of_bare: float
    failed: int


@dataclass(frozen=True)
class Plan:
    """How long and how often to ask."""

    seconds: float
    rounds: int
    connections: int


def slices(
    site: Site, pages: list[Page], plan: Plan, database_pids: list[int]
) -> dict[str, list[Slice]]:
    """Every page once a round, so that a noisy neighbour disturbs all alike."""
    found: dict[str, list[Slice]] = {page.name: [] for page in pages}
    for page in pages:  # what a process does once is not measured
        ask(site.port, page.addresses, page.headers, 1, plan.connections)
    for _ in range(plan.rounds):
        for page in pages:
            found[page.name].append(_slice(site, page, plan, database_pids))
    return found


def _slice(site: Site, page: Page, plan: Plan, database_pids: list[int]) -> Slice:
    before = cpu_seconds([site.pid]), cpu_seconds(database_pids)
    load = ask(site.port, page.addresses, page.headers, plan.seconds, plan.connections)
    after = cpu_seconds([site.pid]), cpu_seconds(database_pids)
    site_ms, database_ms = (
        (end - start) * 1000 / max(1, load.requests)
        for start, end in zip(before, after, strict=True)
    )
    return Slice(load, site_ms, database_ms)


def figures(
    database: str, records: int, pages: list[Page], found: dict[str, list[Slice]]
) -> list[Figures]:
    """Medians over the rounds; a ratio is taken inside a round, then the median."""
    bare = found[BARE]
    return [
        Figures(
            database=database,
            records=records,
            page=page.name,
            per_second=median(each.per_second for each in found[page.name]),
            p50_ms=median(each.load.p50 for each in found[page.name]),
            p95_ms=median(each.load.p95 for each in found[page.name]),
            cpu_ms=median(each.cpu for each in found[page.name]),
            database_cpu_ms=median(each.database_cpu for each in found[page.name]),
            times_bare=median(
                each.cpu / floor.cpu
                for each, floor in zip(found[page.name], bare, strict=True)
            ),
            speed_of_bare=median(
                each.per_second / floor.per_second
                for each, floor in zip(found[page.name], bare, strict=True)
            ),
            failed=sum(_failed(page, each.load) for each in found[page.name]),
        )
        for page in pages
    ]


def _failed(page: Page, load: Load) -> int:
    """Answers that were not the expected ones: an error page is meant to refuse."""
    meant = load.requests if page.status >= 400 else 0
    return load.broken + abs(meant - load.refused)
