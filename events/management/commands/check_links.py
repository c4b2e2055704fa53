"""Ask whether the addresses of the sources still lead to their pages."""

import json
import re
import sys
from argparse import ArgumentParser, ArgumentTypeError
from collections import Counter
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from tqdm import tqdm

from events.link_rounds import SECONDS, Checked, NothingAnswers, Round
from events.links import Manners
from events.models import Source

UNITS = {"d": "days", "h": "hours", "m": "minutes"}
STOPPED = 130
NOTHING_ANSWERS = (
    "No site answers, not even one that answered before: this machine seems to have no "
    "network. Nothing was held against the sites that were silent."
)


def age(written: str) -> timedelta:
    """7d, 12h or 30m as a span of time."""
    found = re.fullmatch(r"([0-9]{1,5})([dhm])", written)
    if found is None:
        raise ArgumentTypeError(f"{written} is no age such as 7d, 12h or 30m")
    return timedelta(**{UNITS[found[2]]: int(found[1])})


def at_least(least: float, kind: type) -> Any:
    """A reader of numbers from `least` on."""

    def number(written: str) -> Any:
        value = kind(written)
        if not least <= value < 1_000_000:
            raise ArgumentTypeError(f"{written} is not {least} or more")
        return value

    number.__name__ = kind.__name__
    return number


class Command(BaseCommand):
    """Stop it when you like: each result is kept, and the next run goes on."""

    help = (
        "Check the addresses of the sources, those not checked for longest first, "
        "politely: one request at a time, with a pause between two to one host."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--older-than",
            type=age,
            metavar="AGE",
            help="Only those not checked for so long: 7d, 12h or 30m.",
        )
        parser.add_argument(
            "--limit", type=at_least(1, int), help="Check at most so many."
        )
        parser.add_argument(
            "--pause",
            type=at_least(0, float),
            default=1.0,
            metavar="SECONDS",
            help="Between two requests to one host; 1 unless told.",
        )
        parser.add_argument(
            "--patience",
            type=at_least(0.1, float),
            default=SECONDS,
            metavar="SECONDS",
            help=f"For one link with all its redirects; {SECONDS:.0f} unless told.",
        )
        parser.add_argument(
            "--json", action="store_true", help="Print an object a line, as JSON."
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.CONTACT_URL:
            self.stderr.write("CONTACT_URL is not set: sites cannot see whom to write.")
        sources = _due(options["older_than"], options["limit"])
        round_ = Round(manners=Manners(options["pause"]), seconds=options["patience"])
        counts: Counter[str] = Counter()
        quiet = options["json"] or not sys.stderr.isatty()
        stopped = False
        with tqdm(total=len(sources), unit=" links", disable=quiet) as bar:
            try:
                for checked in round_.checked(sources):
                    counts.update(_counted(checked))
                    with tqdm.external_write_mode():
                        self._say(checked, as_json=options["json"])
                    bar.update()
            except NothingAnswers as error:
                raise CommandError(NOTHING_ANSWERS) from error
            except KeyboardInterrupt:
                stopped = True
        if not options["json"]:
            self._sum_up(counts, len(sources), stopped=stopped)
        if stopped:
            sys.exit(STOPPED)

    def _say(self, checked: Checked, *, as_json: bool) -> None:
        if as_json:
            self.stdout.write(json.dumps(_line(checked), ensure_ascii=False))
        elif checked.verdict is not None and checked.source.outcome != "works":
            source = checked.source
            dead = "dead: " if source.is_dead else ""
            self.stdout.write(f"{dead}{source.outcome:<12}{source.url}")
            self.stdout.write(f"    {source.finding_words}")

    def _sum_up(self, counts: Counter[str], due: int, *, stopped: bool) -> None:
        for words, number in counts.most_common():
            self.stdout.write(f"{number:>7,} {words}")
        done = counts.total() - counts["dead"]
        ending = " Stopped; the next run goes on." if stopped else ""
        self.stdout.write(f"{done:,} of {due:,} links.{ending}")


def _due(older_than: timedelta | None, limit: int | None) -> list[Source]:
    sources = Source.objects.longest_unchecked().only("pk", "url")
    if older_than is not None:
        sources = sources.unchecked_since(timezone.now() - older_than)
    return list(sources[:limit])


def _counted(checked: Checked) -> list[str]:
    if checked.verdict is None:
        return ["left for later, as the site asks"]
    dead = ["dead"] if checked.source.is_dead else []
    return [checked.verdict.outcome.value, *dead]


def _line(checked: Checked) -> dict[str, Any]:
    source = checked.source
    if checked.verdict is None:
        return {"key": source.pk, "url": source.url, "outcome": "left_for_later"}
    since = source.failing_since
    return {
        "key": source.pk,
        "url": source.url,
        "outcome": source.outcome,
        "finding": source.finding,
        "detail": source.finding_detail,
        "moved_to": source.moved_to,
        "failures": source.failures,
        "failing_since": since.isoformat() if since else None,
        "dead": source.is_dead,
    }
