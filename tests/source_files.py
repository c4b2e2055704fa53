"""The files of the project, for the tests that hold its own rules."""

import ast
from functools import cache
from pathlib import Path

from django.conf import settings

ROOT = Path(settings.BASE_DIR)
SOURCES = [
    path
    for folder in ("events", "unga_migration")
    for path in sorted((ROOT / folder).rglob("*.py"))
    if "migrations" not in path.parts
]
TESTS = sorted((ROOT / "tests").rglob("*.py"))
TEMPLATES = sorted((ROOT / "templates").rglob("*.html"))
STYLESHEETS = sorted((ROOT / "static" / "css").glob("*.css"))
SCRIPTS = sorted((ROOT / "static" / "js").glob("*.js"))


def name(path):
    """The path of a file as a person says it: events/models/theme.py."""
    return str(path.relative_to(ROOT))


def module(path):
    """The name under which a file is imported: events.models.theme."""
    dotted = ".".join(path.relative_to(ROOT).with_suffix("").parts)
    return dotted.removesuffix(".__init__")


@cache
def nodes(path):
    """The whole syntax of a file, node by node."""
    return list(ast.walk(ast.parse(text(path))))


def text(path):
    return path.read_text(encoding="utf-8")
