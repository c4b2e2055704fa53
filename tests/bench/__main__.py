"""Measure each page beside a bare Django view behind the same gunicorn.

python -m tests.bench --records 200,20000 --databases sqlite,postgresql
"""

import argparse
import json
import sys
import tempfile
from dataclasses import asdict

from tests.bench import databases, load
from tests.bench.measuring import Figures, Plan, figures, slices
from tests.bench.pages import pages
from tests.bench.report import table
from tests.postgres import MISSING
from tests.running import site

DATABASES = ("sqlite", "postgresql")


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--seconds", type=float, default=2, help="of each slice")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--connections", type=int, default=4)
    parser.add_argument("--records", type=_numbers, default=[200, 20_000])
    parser.add_argument("--databases", type=_names, default=list(DATABASES))
    parser.add_argument("--json", metavar="FILE", help="write the figures there too")
    return parser.parse_args()


def _numbers(text: str) -> list[int]:
    return [int(part) for part in text.split(",")]


def _names(text: str) -> list[str]:
    unknown = set(text.split(",")) - set(DATABASES)
    if unknown:
        raise argparse.ArgumentTypeError(f"not among {', '.join(DATABASES)}")
    return text.split(",")


def say(words: str) -> None:
    """Progress, apart from the table."""
    print(words, file=sys.stderr, flush=True)


def measure(
    server: databases.Server, records: int, static: str, plan: Plan
) -> list[Figures]:
    """Every page, on one database server, at one number of records."""
    say(f"{server.name}, {records:,} records: making them")
    url = server.new(records)
    variables = site.environment(url, static)
    site.manage(variables, "migrate", "--verbosity", "0")
    site.manage(variables, "seed_demo", "--records", str(records))
    databases.analyse(url)
    with site.serving(variables, "tests.bench.wsgi") as running:
        measured = pages(running)
        took = plan.rounds * len(measured) * plan.seconds
        say(f"{server.name}, {records:,} records: measuring for {took:.0f} seconds")
        found = slices(running, measured, plan, server.pids)
    return figures(server.name, records, measured, found)


def main() -> int:
    options = arguments()
    plan = Plan(options.seconds, options.rounds, options.connections)
    found: list[Figures] = []
    with tempfile.TemporaryDirectory(prefix="record-static-") as static:
        nowhere = site.environment("sqlite:///:memory:", static)
        site.manage(nowhere, "collectstatic", "--noinput", "--verbosity", "0")
        for name in options.databases:
            with databases.server(name) as server:
                if server is None:
                    say(MISSING.replace("its tests are skipped", "it is not measured"))
                    continue
                for records in options.records:
                    found += measure(server, records, static, plan)
    say(f"Asked by {load.client()} over {plan.connections} connections.")
    print(table(found))
    if options.json:
        with open(options.json, "w", encoding="utf-8") as file:
            json.dump([asdict(each) for each in found], file, indent=1)
    return 1 if any(each.failed for each in found) else 0


if __name__ == "__main__":
    sys.exit(main())
