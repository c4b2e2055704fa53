"""Fill a database with made-up records, to see how the site bears many of them."""

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from events.demonstration import remove, seed
from events.models import Resolution


class Command(BaseCommand):
    help = (
        "Make N demonstration records: half resolutions, a sixth meetings, a third "
        "statements. Their titles say that they are made up."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--records", type=int, default=200, metavar="N")
        parser.add_argument("--remove", action="store_true", help="Take them away.")

    def handle(self, *args: Any, records: int, remove: bool, **options: Any) -> None:
        if remove:
            self.stdout.write(f"{remove_all()} demonstration records removed.")
            return
        if not settings.DEVELOPMENT and Resolution.objects.exists():
            raise CommandError(
                "This database holds a record that the public may read. Made-up "
                "records go into an empty one, or where DEVELOPMENT=1 is set."
            )
        if not 1 <= records <= 1_000_000:
            raise CommandError("--records takes a number from 1 to 1,000,000.")
        with transaction.atomic():
            made = seed(records)
        self.stdout.write(
            f"{made.resolutions} resolutions, {made.meetings} meetings and "
            f"{made.statements} statements made."
        )


def remove_all() -> int:
    """Remove every demonstration record, in one transaction."""
    with transaction.atomic():
        return remove()
