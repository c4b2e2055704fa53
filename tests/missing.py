"""What this machine lacks for the whole suite, and how to get it."""

import shutil
from pathlib import Path

from django.conf import settings

REAL_DATA = Path(settings.BASE_DIR).parent / "shared" / "data"


def chromium():
    """The system's Chromium, or None."""
    return shutil.which("chromium") or shutil.which("chromium-browser")


def missing():
    """The marks whose tests cannot run here -> one line that says why."""
    lines = {}
    if chromium() is None:
        lines["browser"] = (
            "Chromium is not installed: the tests in a browser are skipped. "
            "On Debian: apt-get install chromium"
        )
    if not REAL_DATA.is_dir():
        lines["realdata"] = (
            "The collected symbols are not here: their tests are skipped. "
            f"They belong in {REAL_DATA}"
        )
    return lines
