"""Production's settings over plain HTTP, with static files in the run's own folder."""

import os

from unga_migration.settings import *  # noqa: F403

STATIC_ROOT = os.environ["STATIC_ROOT"]
