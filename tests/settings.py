"""The site's own settings, with what only the tests need.

Set here and not by default, so that neither the shell nor a .env file of somebody
who works on the project changes what a test sees.
"""

import gc
import os

# What a test makes is gone when it ends: look rarely, and at what is new alone.
gc.set_threshold(5_000, 50, 200)
os.environ.update(
    DEVELOPMENT="1",
    DEBUG="0",
    INSECURE_HTTP="1",
    RELEASE="test",
    PUBLISHER="the maintainers of this record",
    CONTACT_URL="",
    LOG_LEVEL="INFO",
)
# Never the record of the person who runs the tests, not even by mistake.
os.environ.setdefault("DATABASE_URL", "sqlite://:memory:")
for name in ("SECRET_KEY", "ALLOWED_HOSTS", "CSRF_TRUSTED_ORIGINS"):
    os.environ.pop(name, None)

from unga_migration.settings import *  # noqa: E402, F403

SECRET_KEY = "a key for tests only, as long as a real one would have to be"
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "testserver"]
CSRF_TRUSTED_ORIGINS = []
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_AUTOREFRESH = True
