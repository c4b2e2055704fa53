"""What this machine lacks for the whole suite, and how to get it."""

import shutil
from pathlib import Path

from django.conf import settings

REAL_DATA = Path(settings.BASE_DIR).parent / "shared" / "data"


#: The same engine under its names; the first has no window to draw, and is quicker.
BROWSERS = ("chromium-headless-shell", "chromium", "chromium-browser")


def chromium():
    """The system's Chromium, or None."""
    return next(filter(None, map(shutil.which, BROWSERS)), None)


def missing():
    """The marks whose tests cannot run here -> one line that says why."""
    lines = {}
    if chromium() is None:
        lines["browser"] = (
            "Chromium is not installed: the tests in a browser are skipped. "
            "On Debian: apt-get install chromium-headless-shell"
        )
    if not REAL_DATA.is_dir():
        lines["realdata"] = (
            "The collected symbols are not here: their tests are skipped. "
            f"They belong in {REAL_DATA}"
        )
    return lines
