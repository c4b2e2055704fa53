"""The site's own settings, with what only the tests need."""

import os

os.environ.setdefault("DEVELOPMENT", "1")
os.environ.setdefault("RELEASE", "test")

from unga_migration.settings import *  # noqa: E402, F403

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_AUTOREFRESH = True
