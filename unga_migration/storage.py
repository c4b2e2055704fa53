"""Static files: hashed, compressed, and the stylesheet in one piece.

`css/site.css` is a list of `@import`s, which a browser in development follows
itself. When files are collected the parts are put in its place, so that a page
asks for one stylesheet and no build step is needed.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from whitenoise.storage import CompressedManifestStaticFilesStorage

STYLESHEET = "css/site.css"
_IMPORT = re.compile(r'@import "([^"]+)";\n?')


class OneStylesheetStorage(CompressedManifestStaticFilesStorage):
    """WhiteNoise's storage, after the stylesheet's parts are joined."""

    # A page that names a file nobody collected must still open.
    manifest_strict = False

    def post_process(
        self, paths: dict[str, Any], dry_run: bool = False, **options: Any
    ) -> Iterator[Any]:
        if STYLESHEET in paths and not dry_run:
            stylesheet = Path(self.path(STYLESHEET))
            stylesheet.write_text(joined(stylesheet), encoding="utf-8")
            # The joined file is the one to hash, not the source it came from.
            paths = {**paths, STYLESHEET: (self, STYLESHEET)}
        yield from super().post_process(paths, dry_run, **options)


def joined(stylesheet: Path) -> str:
    """The text of a stylesheet with each `@import` replaced by the file it names."""
    return _IMPORT.sub(
        lambda match: (stylesheet.parent / match[1]).read_text(encoding="utf-8"),
        stylesheet.read_text(encoding="utf-8"),
    )
