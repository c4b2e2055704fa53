#!/usr/bin/env python3
"""Run a management command of the record."""

import os
import sys

from django.core.management import execute_from_command_line

from unga_migration.frames import with_room

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "unga_migration.settings")
    with_room(execute_from_command_line)(sys.argv)
