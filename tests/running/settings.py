"""Production's settings over plain HTTP, with static files in the run's own folder."""

import os

from unga_migration.settings import *  # noqa: F403

STATIC_ROOT = os.environ["STATIC_ROOT"]
# Pages ask for files under their hashed names only: the others need no compressing.
WHITENOISE_KEEP_ONLY_HASHED_FILES = True
