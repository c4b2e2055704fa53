"""Production's settings over plain HTTP, with static files in the run's own folder.

And passwords that take no half second each to be looked at.
"""

import os

from unga_migration.settings import *  # noqa: F403

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STATIC_ROOT = os.environ["STATIC_ROOT"]
# Pages ask for files under their hashed names only: the others need no compressing.
WHITENOISE_KEEP_ONLY_HASHED_FILES = True
