"""Let somebody in who has lost the phone, when nobody else can."""

from argparse import ArgumentParser
from typing import Any

from django.contrib.auth.models import User
from django.core.management.base import BaseCommand, CommandError

from events.account_log import remove_second_step


class Command(BaseCommand):
    help = (
        "Remove the second step of an account. Its password stays; who must have a "
        "second step is asked to set up a new one."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("username")

    def handle(self, *args: Any, username: str, **options: Any) -> None:
        user = User.objects.filter(username=username).first()
        if user is None:
            raise CommandError(f"No account has the name {username}.")
        if remove_second_step(user):
            self.stdout.write(f"The second step of {username} is removed.")
        else:
            self.stdout.write(f"{username} has no second step.")
