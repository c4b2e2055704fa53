"""List what keeps records from the public, and what only asks for attention."""

import json
import sys
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Iterator
from typing import Any

from django.core.management.base import BaseCommand

from events import gate
from events.gate import Found


class Command(BaseCommand):
    """Reads only. The exit status is 1 where a public record breaks a rule."""

    help = (
        "List what records break of the rules of publication. What blocks a public "
        "record makes the exit status 1."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--json", action="store_true", help="Print an object a line, as JSON."
        )
        parser.add_argument(
            "--blocking",
            action="store_true",
            help="Leave out what only asks for attention.",
        )
        parser.add_argument(
            "--public", action="store_true", help="Judge public records only."
        )

    def handle(self, *args: Any, **options: Any) -> None:
        counts: Counter[str] = Counter()
        public_and_blocked = 0
        for found in _all(public=options["public"]):
            said = [
                problem
                for problem in found.problems
                if problem.blocks or not options["blocking"]
            ]
            if not said:
                continue
            public_and_blocked += found.record.is_public and found.is_blocked
            counts.update(problem.code for problem in said)
            line = {
                "kind": found.record._meta.model_name,
                "key": found.record.pk,
                "record": str(found.record),
                "status": found.record.status,
                "problems": [problem.as_json() for problem in said],
            }
            self._say(line, as_json=options["json"])
        if not options["json"]:
            self._sum_up(counts, public_and_blocked)
        if public_and_blocked:
            sys.exit(1)

    def _say(self, line: dict[str, Any], *, as_json: bool) -> None:
        if as_json:
            self.stdout.write(json.dumps(line, ensure_ascii=False))
            return
        self.stdout.write(f"{line['record']} ({line['status']})")
        for problem in line["problems"]:
            self.stdout.write(f"  {problem['level']:<9} {problem['message']}")

    def _sum_up(self, counts: Counter[str], blocked: int) -> None:
        for code, number in counts.most_common():
            self.stdout.write(f"{number:>7,} {code}")
        self.stdout.write(f"{blocked:,} public records break a rule that blocks.")


def _all(*, public: bool) -> Iterator[Found]:
    for kind in gate.RULES:
        rows = kind.objects.published() if public else kind.objects.all()
        yield from gate.audit(rows.order_by("pk"))
