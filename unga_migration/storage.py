"""Static files: hashed, compressed, the stylesheet and the script each in one piece.

`css/site.css` is a list of `@import`s and `js/site.js` one of `import()`s, which a
browser in development follows itself. When files are collected the parts are put in
their place, so that a page asks for one of each and no build step is needed. What
only a reader of the source needs, comments and indents, stays out of the stylesheet.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from whitenoise.storage import CompressedManifestStaticFilesStorage

WHOLES = ("css/site.css", "js/site.js")
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_INDENT = re.compile(r"^\s+", re.MULTILINE)
_IMPORT = re.compile(r'@import "([^"]+)";\n?|import\("\./([^"]+)"\);\n?')


class OnePieceStorage(CompressedManifestStaticFilesStorage):
    """WhiteNoise's storage, after the parts of stylesheet and script are joined."""

    # A page that names a file nobody collected must still open.
    manifest_strict = False

    def post_process(
        self, paths: dict[str, Any], dry_run: bool = False, **options: Any
    ) -> Iterator[Any]:
        for name in WHOLES:
            if name in paths and not dry_run:
                whole = Path(self.path(name))
                whole.write_text(joined(whole), encoding="utf-8")
                # The joined file is the one to hash, not the source it came from.
                paths = {**paths, name: (self, name)}
        yield from super().post_process(paths, dry_run, **options)


def joined(whole: Path) -> str:
    """The text of a file with each import replaced by the file it names.

    A part of a script keeps its names to itself, as a module does.
    """

    def part(match: re.Match[str]) -> str:
        style, script = match.groups()
        text = (whole.parent / (style or script)).read_text(encoding="utf-8")
        return bare(text) if style else f'(() => {{\n"use strict";\n{text}}})();\n'

    return _IMPORT.sub(part, whole.read_text(encoding="utf-8"))


def bare(styles: str) -> str:
    """Styles without comments, indents and blank lines."""
    return _INDENT.sub("", _COMMENT.sub("", styles))
