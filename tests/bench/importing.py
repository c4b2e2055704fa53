"""Measure imports of the largest real files, on each database.

python -m tests.bench.importing
"""

import json
import resource
import sys
import time
from pathlib import Path

from tests.bench import databases
from tests.bench.report import aligned
from tests.importers.reading import DATA
from tests.running import site

VOTING = DATA / "undl_ga_voting" / "reconstructed_ga_voting_1946_2025_open.csv.xz"
TEXTS = DATA / "akn4un" / "xml_migration_6languages_open.tar.xz"
DEBATES = DATA / "ungdc" / "UNGDC_open_sessions.tar.xz"
SPEAKERS = DATA / "ungdc" / "Speakers_by_session.xlsx"
#: Rows of the roll calls in the voting file.
ROWS = 805_482
#: What is measured: words, and the arguments of import_un.
STEPS: list[tuple[str, tuple[str, ...], int]] = [
    ("voting, dry run", ("voting", str(VOTING), "--dry-run"), ROWS),
    ("voting, everything", ("voting", str(VOTING), "--all"), ROWS),
    ("voting, again", ("voting", str(VOTING), "--all"), ROWS),
    ("258 texts", ("akoma-ntoso", str(TEXTS)), 258),
    ("1,859 speeches", ("debates", str(DEBATES), str(SPEAKERS)), 1_859),
]
HEADINGS = (
    "database",
    "import",
    "seconds",
    "whole s",
    "per second",
    "created",
    "updated",
    "unchanged",
    "rejected",
)
Row = tuple[str, ...]


def measure(name: str) -> list[Row]:
    """Every step on one database server, upon the shipped record."""
    with databases.server(name) as server:
        if server is None:
            print(f"{name} is not on this machine.", file=sys.stderr)
            return []
        variables = site.environment(server.new(0), "")
        site.manage(variables, "migrate", "--verbosity", "0")
        site.manage(variables, "load_record")
        return [_step(server.name, variables, *step) for step in STEPS]


def _step(
    server: str, variables: dict[str, str], words: str, arguments: Row, rows: int
) -> Row:
    print(f"{server}: {words}", file=sys.stderr, flush=True)
    started = time.perf_counter()
    said = json.loads(site.manage(variables, "import_un", *arguments, "--json"))
    whole = time.perf_counter() - started
    (report,) = said["reports"]
    counts = [report["counts"].get(kind, {}) for kind in ("resolution", "statement")]
    numbers = [
        sum(count.get(key, 0) for count in counts)
        for key in ("created", "updated", "unchanged")
    ]
    return (
        server,
        words,
        f"{report['seconds']:.1f}",
        f"{whole:.1f}",
        f"{rows / report['seconds']:,.0f}",
        *(f"{number:,}" for number in numbers),
        f"{report['rejected']:,}",
    )


def main() -> int:
    if not Path(VOTING).exists():
        print(f"The real files are not here; they belong in {DATA}.", file=sys.stderr)
        return 0
    rows = [row for name in ("sqlite", "postgresql") for row in measure(name)]
    print(aligned([HEADINGS, *rows], 2))
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss >> 10
    print(f"The largest process took {peak} MB.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
