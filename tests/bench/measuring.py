"""Rounds of load, one page after the other, and what they come to."""

from dataclasses import dataclass
from statistics import median

from tests.bench.load import Load, Task, ask
from tests.bench.pages import BARE, Page
from tests.bench.processes import cpu_seconds
from tests.running.site import Site

#: Above this, half of a page's requests are not over when a slice of time ends.
SLOW_MS = 50


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
    tasks = {
        page.name: Task(site.port, page.addresses, page.headers, plan.connections)
        for page in pages
    }
    # What a process does only once is done here, before anything is measured.
    first = {name: ask(task, 1, slow=True) for name, task in tasks.items()}
    found: dict[str, list[Slice]] = {name: [] for name in tasks}
    for _ in range(plan.rounds):
        for name, task in tasks.items():
            slow = first[name].p50 > SLOW_MS
            pids = [site.pid], database_pids
            before = [cpu_seconds(each) for each in pids]
            load = ask(task, plan.seconds, slow=slow)
            after = [cpu_seconds(each) for each in pids]
            found[name].append(_slice(load, before, after))
    return found


def _slice(load: Load, before: list[float], after: list[float]) -> Slice:
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
